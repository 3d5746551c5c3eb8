import { createClock } from '../../../src/simulator/clock.ts';
import { InvalidItem } from '../../../src/simulator/mailbox/invalid-item.ts';
import { changeEvent, removeEvent } from '../../../src/simulator/mailbox/event-store.ts';
import {
  createOrganisation,
  defaultCalendar,
} from '../../../src/simulator/mailbox/organisation.ts';
import type { EventSeed } from '../../../src/simulator/mailbox/seed.ts';
import { viewsIn } from '../../../src/simulator/mailbox/views.ts';
import { parseWall } from '../../../src/simulator/mailbox/wall.ts';
import { at, calendar, hour, NOW, person } from '../graph/support/world.ts';

function calendarWith(events: readonly EventSeed[], zone = 'W. Europe Standard Time') {
  const seed = { tenantId: 't', people: [person('Ada', [calendar('Calendar', events, [])], zone)] };
  const organisation = createOrganisation(seed, createClock(NOW));
  const ada = organisation.people[0]!;
  return {
    organisation,
    calendar: defaultCalendar(ada),
    record: [...defaultCalendar(ada).events.values()][0]!,
  };
}

function shown(events: readonly EventSeed[], from: string, to: string, zone?: string): string[] {
  return shownIn(calendarWith(events, zone).calendar, from, to);
}

function shownIn(
  calendarOf: ReturnType<typeof calendarWith>['calendar'],
  from: string,
  to: string,
): string[] {
  const window = { start: Date.parse(from), end: Date.parse(to) };
  return viewsIn(calendarOf, window).map(({ type, fields, start, end }) => {
    const times = [start, end]
      .map((instant) => new Date(instant).toISOString().slice(0, 16))
      .join(' – ');
    return `${fields.subject} ${times} ${type}`;
  });
}

const WEEKLY = {
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
  range: { type: 'noEnd', startDate: '2026-10-12' },
};

test('a view shows what overlaps it, by start, and not what only touches it', () => {
  const events = [
    hour('before', '2026-11-02T08:00:00'),
    hour('later', '2026-11-02T11:00:00'),
    hour('into', '2026-11-02T09:30:00'),
    hour('after', '2026-11-02T13:00:00'),
  ];
  expect(shown(events, '2026-11-02T09:00:00+01:00', '2026-11-02T13:00:00+01:00')).toEqual([
    'into 2026-11-02T08:30 – 2026-11-02T09:30 singleInstance',
    'later 2026-11-02T10:00 – 2026-11-02T11:00 singleInstance',
  ]);
});

test('a series keeps its time of day when clocks change', () => {
  expect(
    shown(
      [hour('S', '2026-10-12T09:00:00', { recurrence: WEEKLY })],
      '2026-10-18T00:00:00Z',
      '2026-11-03T00:00:00Z',
    ),
  ).toEqual([
    'S 2026-10-19T07:00 – 2026-10-19T08:00 occurrence',
    'S 2026-10-26T08:00 – 2026-10-26T09:00 occurrence',
    'S 2026-11-02T08:00 – 2026-11-02T09:00 occurrence',
  ]);
});

test('an occurrence keeps its length into the hour that comes twice in autumn', () => {
  const series = hour('S', '2026-10-18T02:30:00', {
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['sunday'] },
      range: { type: 'noEnd', startDate: '2026-10-18' },
    },
  });
  expect(shown([series], '2026-10-24T00:00:00Z', '2026-11-02T00:00:00Z')).toEqual([
    'S 2026-10-25T00:30 – 2026-10-25T01:30 occurrence',
    'S 2026-11-01T01:30 – 2026-11-01T02:30 occurrence',
  ]);
});

test('a text with an offset may name the second reading of the hour that comes twice', () => {
  const night = hour('night', '2026-10-25T02:30:00', {
    end: { dateTime: '2026-10-25T02:30:00+01:00', timeZone: 'Europe/Berlin' },
  });
  expect(shown([night], '2026-10-24T00:00:00Z', '2026-10-26T00:00:00Z')).toEqual([
    'night 2026-10-25T00:30 – 2026-10-25T01:30 singleInstance',
  ]);
});

test('an exception shows where it is now, a deleted occurrence nowhere', () => {
  const series = hour('S', '2026-10-12T09:00:00', {
    recurrence: WEEKLY,
    exceptions: [
      {
        originalStart: '2026-10-19T09:00:00',
        event: {
          subject: 'moved',
          start: at('2026-10-21T15:00:00'),
          end: at('2026-10-21T16:00:00'),
        },
      },
    ],
    deletedOccurrences: ['2026-10-26T09:00:00'],
  });
  expect(shown([series], '2026-10-18T00:00:00Z', '2026-11-03T00:00:00Z')).toEqual([
    'moved 2026-10-21T13:00 – 2026-10-21T14:00 exception',
    'S 2026-11-02T08:00 – 2026-11-02T09:00 occurrence',
  ]);
  expect(shown([series], '2026-10-19T00:00:00Z', '2026-10-20T00:00:00Z')).toEqual([]);
});

test('a series of starts shows each of them', () => {
  const series = hour('S', '2026-11-02T09:00:00', {
    occurrenceStarts: ['2026-11-02T09:00:00', '2026-11-04T15:00:00'],
  });
  expect(shown([series], '2026-11-01T00:00:00Z', '2026-11-08T00:00:00Z')).toEqual([
    'S 2026-11-02T08:00 – 2026-11-02T09:00 occurrence',
    'S 2026-11-04T14:00 – 2026-11-04T15:00 occurrence',
  ]);
});

test.each([
  { zone: 'Samoa Standard Time', from: '2026-11-01T11:00:00Z' },
  { zone: 'Pacific Standard Time', from: '2026-11-02T08:00:00Z' },
  { zone: 'UTC', from: '2026-11-02T00:00:00Z' },
])(
  'an all-day event is the day of the mailbox in $zone, whatever zone it was written in',
  ({ zone, from }) => {
    const day = {
      subject: 'D',
      isAllDay: true,
      start: at('2026-11-02T00:00:00', 'Europe/Berlin'),
      end: at('2026-11-03T00:00:00', 'Europe/Berlin'),
    };
    const start = Date.parse(from);
    const [before, within, after] = [start - 1, start, start + 86_400_000].map((edge) =>
      new Date(edge).toISOString(),
    );
    expect(shown([day], before!, within!, zone)).toEqual([]);
    expect(shown([day], within!, after!, zone)).toHaveLength(1);
    expect(shown([day], after!, new Date(start + 2 * 86_400_000).toISOString(), zone)).toEqual([]);
  },
);

test('a series in another zone than the mailbox keeps the zone’s own time of day', () => {
  const series = {
    ...hour('S', '2026-10-12T09:00:00', { recurrence: WEEKLY }),
    start: at('2026-10-12T09:00:00', 'America/New_York'),
    end: at('2026-10-12T10:00:00', 'America/New_York'),
  };
  expect(shown([series], '2026-10-25T00:00:00Z', '2026-11-10T00:00:00Z')).toEqual([
    'S 2026-10-26T13:00 – 2026-10-26T14:00 occurrence',
    'S 2026-11-02T14:00 – 2026-11-02T15:00 occurrence',
    'S 2026-11-09T14:00 – 2026-11-09T15:00 occurrence',
  ]);
});

const MONDAY = parseWall('2026-11-02T09:00:00')!;

function berlin(text: string) {
  return { wall: parseWall(text)!, zone: { name: 'Europe/Berlin', iana: 'Europe/Berlin' } };
}

test('an occurrence that is changed becomes an exception, and its series gets a new version', () => {
  const {
    organisation,
    calendar: calendarOf,
    record,
  } = calendarWith([hour('S', '2026-10-12T09:00:00', { recurrence: WEEKLY })]);
  const { version } = record;
  changeEvent(organisation, { record, originalStart: MONDAY }, { fields: { subject: 'own' } });
  expect(record.version).toBeGreaterThan(version);
  expect(shownIn(calendarOf, '2026-11-01T00:00:00Z', '2026-11-10T00:00:00Z')).toEqual([
    'own 2026-11-02T08:00 – 2026-11-02T09:00 exception',
    'S 2026-11-09T08:00 – 2026-11-09T09:00 occurrence',
  ]);
});

test.each(['2026-11-09T08:00:00', '2026-11-10T08:00:00', '2026-10-26T18:00:00'])(
  'an occurrence cannot move to or past its neighbour’s day: %s',
  (start) => {
    const { organisation, record } = calendarWith([
      hour('S', '2026-10-12T09:00:00', { recurrence: WEEKLY }),
    ]);
    const fields = {
      start: berlin(start),
      end: { ...berlin(start), wall: berlin(start).wall + 3_600_000 },
    };
    expect(() => changeEvent(organisation, { record, originalStart: MONDAY }, { fields })).toThrow(
      expect.objectContaining({ code: 'ErrorOccurrenceCrossingBoundary' }),
    );
    expect(record.exceptions.size).toBe(0);
  },
);

test('a series that moves loses what was changed on single occurrences', () => {
  const {
    organisation,
    calendar: calendarOf,
    record,
  } = calendarWith([hour('S', '2026-10-12T09:00:00', { recurrence: WEEKLY })]);
  changeEvent(organisation, { record, originalStart: MONDAY }, { fields: { subject: 'own' } });
  removeEvent(organisation, { record, originalStart: parseWall('2026-11-09T09:00:00')! });
  changeEvent(
    organisation,
    { record },
    { fields: { start: berlin('2026-10-12T11:00:00'), end: berlin('2026-10-12T12:00:00') } },
  );
  expect(shownIn(calendarOf, '2026-11-01T00:00:00Z', '2026-11-10T00:00:00Z')).toEqual([
    'S 2026-11-02T10:00 – 2026-11-02T11:00 occurrence',
    'S 2026-11-09T10:00 – 2026-11-09T11:00 occurrence',
  ]);
});

test('an end before the start is refused and changes nothing', () => {
  const { organisation, record } = calendarWith([hour('A', '2026-11-02T09:00:00')]);
  expect(() =>
    changeEvent(organisation, { record }, { fields: { end: berlin('2026-11-02T08:00:00') } }),
  ).toThrow(InvalidItem);
  expect(record.fields.end).toEqual(berlin('2026-11-02T10:00:00'));
});

test('what a seed says wrongly is told, and the rest is there', () => {
  const seed = {
    tenantId: 't',
    people: [
      person('Ada', [
        calendar(
          'Calendar',
          [
            hour('good', '2026-11-02T09:00:00'),
            hour('no zone', '2026-11-02T09:00:00', {
              start: at('2026-11-02T09:00:00', 'Nowhere'),
              end: at('2026-11-02T10:00:00', 'UTC'),
            }),
            hour('bad rule', '2026-11-02T09:00:00', {
              recurrence: { pattern: { type: 'hourly' }, range: {} },
            }),
            hour('no date', '2026-11-02T09:00:00', { start: at('never') }),
          ],
          [],
        ),
      ]),
    ],
  };
  const organisation = createOrganisation(seed, createClock(NOW));
  expect(organisation.problems).toEqual([
    'ada@practice.test, Calendar, no zone: Nowhere is no time zone; UTC is used',
    expect.stringContaining('bad rule: The recurrence is not valid: pattern/type'),
    'ada@practice.test, Calendar, no date: never is no date and time',
  ]);
  expect(defaultCalendar(organisation.people[0]!).events.size).toBe(2);
});

test('everybody who listens is told what changed, until he stops', () => {
  const { organisation, record } = calendarWith([hour('A', '2026-11-02T09:00:00')]);
  const heard: string[] = [];
  const stop = organisation.onChange(({ what, kind, mailbox, event }) =>
    heard.push(`${what} ${kind} ${mailbox} ${event === record.number}`),
  );
  changeEvent(organisation, { record }, { fields: { subject: 'B' } });
  stop();
  removeEvent(organisation, { record });
  expect(heard).toEqual(['event updated ada@practice.test true']);
});
