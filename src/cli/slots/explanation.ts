import { unreachable } from '../../base/unreachable.ts';
import type { ClosedBecause } from '../../domain/availability/open-verdict.ts';
import type { Clash, HostExplanation, UnknownReading, Verdict } from '../../domain/availability/explain-host.ts';
import type { Explanation } from '../../domain/availability/explain.ts';
import type { LimitUse } from '../../domain/availability/limits.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import { instantText, momentJson, momentText, periodJson, periodText, timeText } from './table.ts';

/** Every rule in a line, those that speak against the start marked. */
export function explanationLines(explanation: Explanation, zone: string): string[] {
  const { start, isOffered, hosts, missing, alignment, bookableUntil } = explanation;
  return [
    `${momentText(start, zone)} (${zone}) is ${isOffered ? 'offered' : 'not offered'}`,
    ...hosts.flatMap((host) => hostLines(host, zone)),
    ...missing.map((group) => `✗ none of these is free: ${group.join(', ') || 'nobody is in the group'}`),
    ...(bookableUntil === undefined ? [] : [`${mark(start < bookableUntil)} the days that can be booked end ${momentText(bookableUntil, zone)}`]),
    ...(alignment ? [alignmentLine(alignment, zone)] : []),
  ];
}

export function explanationJson({ start, isOffered, hosts, missing, alignment, bookableUntil }: Explanation, zone: string): unknown {
  return {
    zone,
    ...momentJson(start, zone),
    isOffered,
    hosts: hosts.map(({ host, isFree, verdicts }) => ({ host, isFree, verdicts: verdicts.map(verdictJson) })),
    missing,
    ...(bookableUntil !== undefined && { bookableUntil: instantText(bookableUntil) }),
    ...(alignment && {
      alignment: {
        holds: alignment.holds,
        ...(alignment.before !== undefined && { before: instantText(alignment.before) }),
        ...(alignment.after !== undefined && { after: instantText(alignment.after) }),
      },
    }),
  };
}

function hostLines({ host, isFree, verdicts }: HostExplanation, zone: string): string[] {
  return [`${host} is ${isFree ? 'free' : 'not free'}`, ...verdicts.map((verdict) => `  ${mark(verdict.holds)} ${verdictText(verdict, zone)}`)];
}

function mark(holds: boolean): string {
  return holds ? '✓' : '✗';
}

function alignmentLine({ holds, before, after }: NonNullable<Explanation['alignment']>, zone: string): string {
  if (holds) return `${mark(true)} it lies on the grid`;
  const nearest = [before, after].filter((start): start is Instant => start !== undefined).map((start) => momentText(start, zone));
  return `${mark(false)} it does not lie on the grid; the nearest starts: ${nearest.join(', ') || 'none within a day'}`;
}

function verdictText(verdict: Verdict, zone: string): string {
  switch (verdict.rule) {
    case 'openTime':
      return openText(verdict, zone);
    case 'known':
      return verdict.holds ? 'all calendars could be read' : verdict.unknown.map((unknown) => unknownText(unknown, zone)).join('; ');
    case 'notBusy':
      return verdict.holds ? 'nothing is in the way' : verdict.clashes.map((clash) => clashText(clash, zone)).join('; ');
    case 'minimumNotice':
      return `the earliest start by the notice is ${momentText(verdict.earliest, zone)}`;
    case 'bookingWindow':
      return windowText(verdict, zone);
    case 'limits':
      return verdict.uses.length === 0 ? 'there is no limit' : verdict.uses.map(limitText).join('; ');
    default:
      return unreachable(verdict);
  }
}

const CLOSED: Readonly<Record<ClosedBecause, string>> = {
  away: 'away on that date',
  override: 'closed at that time on that date only',
  endsAfterClosing: 'ends after closing time',
  closed: 'outside the hours',
};

function openText({ open, because }: Extract<Verdict, { rule: 'openTime' }>, zone: string): string {
  const hours = open.map(({ start, end }) => `${timeText(start, zone)}–${timeText(end, zone)}`).join(', ');
  const onDate = hours === '' ? 'the date has no hours' : `open ${hours}`;
  return because === undefined ? onDate : `${CLOSED[because]}: ${onDate}`;
}

function unknownText({ calendar, period, reason }: UnknownReading, zone: string): string {
  const which = calendar === '' ? 'no calendar was given' : `${calendar} is not known`;
  return `${which} for ${periodText(period, zone)}${reason === undefined ? '' : ` (${reason})`}`;
}

function clashText({ calendar, busy, kind, gapMinutes }: Clash, zone: string): string {
  const what = `${busy.eventId ?? 'busy'}, ${periodText(busy, zone)} in ${calendar}`;
  return kind === 'overlap' ? what : `${what}: ${gapMinutes} min have to be kept free beside it`;
}

function windowText({ from, until }: Extract<Verdict, { rule: 'bookingWindow' }>, zone: string): string {
  if (from === undefined && until === undefined) return 'any date can be booked';
  const parts = [from === undefined ? '' : `from ${momentText(from, zone)}`, until === undefined ? '' : `until ${momentText(until, zone)}`];
  return `can be booked ${parts.filter(Boolean).join(' ')}`;
}

function limitText({ per, what, limit, used }: LimitUse): string {
  return `${used} of ${limit} ${what} that ${per} are taken`;
}

function verdictJson(verdict: Verdict): unknown {
  switch (verdict.rule) {
    case 'openTime':
      return { ...verdict, open: verdict.open.map(periodJson) };
    case 'known':
      return { ...verdict, unknown: verdict.unknown.map(({ period, ...unknown }) => ({ ...unknown, ...periodJson(period) })) };
    case 'notBusy':
      return { ...verdict, clashes: verdict.clashes.map(({ busy, ...clash }) => ({ ...clash, busy: busyJson(busy) })) };
    case 'minimumNotice':
      return { ...verdict, earliest: instantText(verdict.earliest) };
    case 'bookingWindow':
      return {
        ...verdict,
        ...(verdict.from !== undefined && { from: instantText(verdict.from) }),
        ...(verdict.until !== undefined && { until: instantText(verdict.until) }),
      };
    case 'limits':
      return verdict;
    default:
      return unreachable(verdict);
  }
}

function busyJson<T extends Period>(busy: T): unknown {
  return { ...busy, ...periodJson(busy) };
}
