import type { Clash, HostExplanation, Verdict } from '../../domain/availability/explain-host.ts';
import type { Explanation } from '../../domain/availability/explain.ts';
import { isUsedUp } from '../../domain/availability/limits.ts';
import { contains, type Instant } from '../../domain/time/period.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';

export type ExplanationWords = {
  readonly text: Text;
  readonly format: Format;
  readonly now: Instant;
  /** Of the service. */
  readonly durationMinutes: number;
  /** What a host is called. */
  readonly nameOf: (host: string) => string;
  /** What an event is called that stands in the way. */
  readonly titleOf: (eventId: string | undefined) => string;
};

/** More are counted, not listed. */
const MOST_HOSTS = 4;

/** Why a start is not offered, a sentence for each reason; nothing where it is. */
export function explanationText(explanation: Explanation, words: ExplanationWords): string[] {
  const { isOffered, hosts, missing, alignment, bookableUntil, start } = explanation;
  const { why } = words.text.starts;
  if (isOffered) return [];
  if (alignment) return [gridText(alignment, start, words)];
  const asked = hosts.filter(({ host }) => missing.some((group) => group.includes(host)));
  if (asked.length === 0) {
    return bookableUntil !== undefined && start >= bookableUntil
      ? [why.tooFar(words.format.day(bookableUntil - 1, words.now))]
      : [why.notOffered];
  }
  const shared = sharedReason(asked, start, words);
  if (shared !== undefined) return [shared];
  const sentences = asked.map((host) => hostText(host, start, words));
  const once = [...new Set(sentences)];
  const shown = once.slice(0, MOST_HOSTS);
  return once.length > shown.length ? [...shown, why.more(once.length - shown.length)] : shown;
}

function gridText(
  { before, after }: NonNullable<Explanation['alignment']>,
  start: Instant,
  { text, format, now }: ExplanationWords,
): string {
  const times = [before, after]
    .filter((one) => one !== undefined)
    .map((one) => (format.day(one, now) === format.day(start, now) ? format.time(one) : format.moment(one, now)));
  return times.length > 0 ? text.starts.why.betweenStarts(text.common.and(times)) : text.starts.why.offGrid;
}

/** Notice and booking window are the same for everybody, so they are said once. */
function sharedReason(
  hosts: readonly HostExplanation[],
  start: Instant,
  words: ExplanationWords,
): string | undefined {
  const { why } = words.text.starts;
  const { format, now } = words;
  for (const rule of ['minimumNotice', 'bookingWindow'] as const) {
    const broken = hosts.map(({ verdicts }) => verdicts.find((one) => one.rule === rule && !one.holds));
    const [first] = broken;
    if (!first || broken.includes(undefined)) continue;
    if (first.rule === 'minimumNotice') {
      return first.earliest <= now ? why.passed : why.tooSoon(format.moment(first.earliest, now));
    }
    if (first.rule === 'bookingWindow') return windowText(first, start, words);
  }
  return undefined;
}

function windowText(
  { from, until }: Extract<Verdict, { rule: 'bookingWindow' }>,
  start: Instant,
  { text, format, now }: ExplanationWords,
): string {
  const { why } = text.starts;
  if (from !== undefined && start < from) return why.notYet(format.day(from, now));
  return until === undefined ? why.notOffered : why.tooFar(format.day(until - 1, now));
}

/** What a person could do something about first: hours, then limits, then what is in the way. */
const ORDER = ['openTime', 'limits', 'notBusy', 'known', 'minimumNotice', 'bookingWindow'] as const;

function hostText({ host, verdicts }: HostExplanation, start: Instant, words: ExplanationWords): string {
  const { why } = words.text.starts;
  const { format, now } = words;
  const name = words.nameOf(host);
  const broken = ORDER.flatMap((rule) => verdicts.find((one) => one.rule === rule && !one.holds) ?? []);
  const [first] = broken;
  switch (first?.rule) {
    case 'openTime':
      return hoursText(first, { name, start }, words);
    case 'limits': {
      const isDay = first.uses.some((use) => use.per === 'day' && isUsedUp(use, words.durationMinutes));
      return isDay ? why.dayFull(name) : why.weekFull(name);
    }
    case 'notBusy':
      return clashText(first.clashes, name, words);
    case 'known':
      return why.unread(name, first.unknown[0]?.calendar || name);
    case 'minimumNotice':
      return first.earliest <= now ? why.passed : why.tooSoon(format.moment(first.earliest, now));
    case 'bookingWindow':
      return windowText(first, start, words);
    case undefined:
      return why.notOffered;
  }
}

function hoursText(
  { open, because }: Extract<Verdict, { rule: 'openTime' }>,
  { name, start }: { readonly name: string; readonly start: Instant },
  { text, format }: ExplanationWords,
): string {
  const { why } = text.starts;
  const hours = text.common.and(open.map((period) => format.period(period)));
  if (because === 'away') return why.away(name);
  if (hours === '') return why.closed(name);
  if (because === 'endsAfterClosing') return why.closing(name, hours);
  // The host works then, so it is the service that has other hours.
  return open.some((period) => contains(period, start)) ? why.notOffered : why.hours(name, hours);
}

function clashText(
  clashes: readonly Clash[],
  name: string,
  { text, format, titleOf }: ExplanationWords,
): string {
  const { why } = text.starts;
  const clash = clashes.find(({ kind }) => kind === 'overlap') ?? clashes[0];
  if (!clash) return why.notOffered;
  const title = titleOf(clash.busy.eventId);
  return clash.kind === 'overlap'
    ? why.busy(name, title, format.period(clash.busy))
    : why.buffer(name, title, clash.gapMinutes);
}
