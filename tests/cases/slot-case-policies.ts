import type { HostAvailability, SlotQuery } from '../../src/domain/availability/query.ts';
import { openSpans } from '../../src/domain/time/open-time.ts';
import { MINUTE } from '../../src/domain/time/period.ts';
import { clipSpans, toPeriods, toSpans, uniteSpans } from '../../src/domain/time/spans.ts';
import { answerQuery, type Answer } from './slot-case-answer.ts';
import { toQuery } from './slot-case-query.ts';
import type { SlotCase } from './slot-case-schema.ts';

/** What others decided differently, played with our own engine; the names stand in tests/domain/policies.md. */
export const OTHER_POLICIES: readonly {
  readonly name: string;
  readonly answer: (slotCase: SlotCase) => Answer;
}[] = [
  { name: 'Buffers of two neighbours', answer: addedBuffers },
  { name: 'The range and the grid', answer: cutToRange },
  { name: 'Hosts on shifted grids', answer: noStartInsideASlot },
  { name: 'The clock of the round hour', answer: hostsClock },
  { name: 'Notice and the grid', answer: noticeFilters },
  { name: 'Hours that end before they start', answer: pastMidnight },
];

/** Busy time brings its own buffers, and the new booking's come on top. */
function addedBuffers(slotCase: SlotCase): Answer {
  return answerQuery(withHosts(toQuery(slotCase), (host) => ({
    ...host,
    calendars: host.calendars.map((calendar) => ({
      ...calendar,
      reads: calendar.reads.map((read) => {
        if (read.kind === 'unknown') return read;
        const busy = read.busy.map(({ start, end, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 }) => {
          return { start: start - bufferBeforeMinutes * MINUTE, end: end + bufferAfterMinutes * MINUTE };
        });
        return { ...read, busy };
      }),
    })),
  })), slotCase);
}

/** Nothing outside the range is looked at, so the grid begins with it. */
function cutToRange(slotCase: SlotCase): Answer {
  const query = toQuery(slotCase);
  return answerQuery(withHosts(query, (host) => {
    const open = uniteSpans(openSpans(host.hours, query.range), toSpans(host.openPeriods ?? []));
    const hours = { ...host.hours, weekly: {}, overrides: [] };
    return { ...host, hours, openPeriods: toPeriods(clipSpans(open, query.range)) };
  }), slotCase);
}

/** A start that lies inside an earlier slot, even of another host, is left out. */
function noStartInsideASlot(slotCase: SlotCase): Answer {
  const query = toQuery(slotCase);
  const found = answerQuery(query, slotCase);
  const step = Math.min(query.rules.stepMinutes, query.rules.durationMinutes) * MINUTE;
  const starts: number[] = [];
  for (const start of found.starts) {
    if (start - (starts.at(-1) ?? -Infinity) >= step) starts.push(start);
  }
  return { ...found, starts };
}

function hostsClock(slotCase: SlotCase): Answer {
  const { zone: _, ...query } = toQuery(slotCase);
  return answerQuery(query, slotCase);
}

/** What is too soon is left out of the grid of the whole window. */
function noticeFilters(slotCase: SlotCase): Answer {
  const query = toQuery(slotCase);
  const earliest = query.now + query.rules.minimumNoticeMinutes * MINUTE;
  const found = answerQuery(toQuery({ ...slotCase, now: null }), slotCase);
  return { ...found, starts: found.starts.filter((start) => start >= earliest) };
}

function pastMidnight(slotCase: SlotCase): Answer {
  const hosts = slotCase.hosts.map((host) => ({
    ...host,
    workingHours: host.workingHours.map(({ days, start, end }) => {
      return { days, start, end: end <= start ? `${Number(end.slice(0, 2)) + 24}${end.slice(2)}` : end };
    }),
  }));
  return answerQuery(toQuery({ ...slotCase, hosts }), slotCase);
}

function withHosts(query: SlotQuery, change: (host: HostAvailability) => HostAvailability): SlotQuery {
  return { ...query, hosts: query.hosts.map(change) };
}
