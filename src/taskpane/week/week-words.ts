import type { Load } from '../../domain/week/load.ts';
import type { WeekCell, WeekTotal } from '../../domain/week/week.ts';
import { dayPeriod } from '../../domain/time/civil.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';

type Words = { readonly text: Text; readonly format: Format };
type CellWords = Words & { readonly isOver: boolean };

/** 23 – 29 Nov, or 30 Nov – 6 Dec, as the reader writes it. */
export function shortRange(dates: readonly Temporal.PlainDate[], { locale, zone }: Format, { week }: Text): string {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return week.title;
  const { start } = dayPeriod(first, zone);
  const { start: end } = dayPeriod(last, zone);
  return new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' }).formatRange(start, end);
}

/** Mon, and 23. */
export function dayParts(date: Temporal.PlainDate, { locale, zone }: Format): { readonly weekday: string; readonly day: string } {
  const { start } = dayPeriod(date, zone);
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' }).format(start);
  return { weekday, day: String(date.day) };
}

/** All that a cell shows and leaves to be guessed, in words. */
export function cellWords(cell: WeekCell, { text, format, isOver }: CellWords): string[] {
  const { week } = text;
  if (cell.kind === 'unknown') return [week.unreadLong];
  const counts = countWords(cell, text);
  if (!cell.time) return [...counts, week.unknownTime];
  const { load, firstFree } = cell.time;
  if (load.open === 0) return [week.notWorking, ...(cell.appointments > 0 ? counts : [])];
  const free = firstFree === undefined ? week.nothingFree : week.freeFromLong(format.time(firstFree));
  return [...counts, ...loadWords(load, text), ...(isOver ? [] : [free])];
}

export function totalWords(total: WeekTotal, { text, format, isOver }: CellWords): string[] {
  const { week, common } = text;
  const { load, firstFree, unknown } = total;
  const free = firstFree && week.freeWith(format.time(firstFree.start), firstFree.host.name);
  const names = common.and(unknown.map(({ name }) => name));
  return [
    ...countWords(total, text),
    ...(load.open > 0 ? [...loadWords(load, text), ...(isOver ? [] : [free ?? week.nothingFree])] : []),
    ...(unknown.length > 0 ? [week.someUnknown(names)] : []),
  ];
}

/** What follows the name of a host where a cell has no room for it. */
export function nextFreeWords(cells: readonly WeekCell[], now: number, { text, format }: Words): string {
  for (const cell of cells) {
    // What is not known may be free sooner.
    if (cell.kind === 'unknown' || !cell.time) return '';
    if (cell.time.firstFree !== undefined) return text.week.nextFree(format.moment(cell.time.firstFree, now));
  }
  return text.week.nothingFree;
}

type CellTime = NonNullable<Extract<WeekCell, { kind: 'known' }>['time']>;

export function freeWords({ load, firstFree }: CellTime, { text, format }: Words): string {
  if (load.open === 0) return text.week.notWorking;
  return firstFree === undefined ? text.week.nothingFree : text.week.freeFrom(format.time(firstFree));
}

function countWords(
  counts: { readonly appointments: number; readonly unconfirmed: number; readonly attention: number },
  { week }: Text,
): string[] {
  return [
    week.appointments(counts.appointments),
    ...(counts.unconfirmed > 0 ? [week.unconfirmed(counts.unconfirmed)] : []),
    ...(counts.attention > 0 ? [week.attention(counts.attention)] : []),
  ];
}

function loadWords({ open, booked, other }: Load, text: Text): string[] {
  const { week } = text;
  return [
    week.booked(hours(booked, text), hours(open, text)),
    ...(other > 0 ? [week.otherwise(hours(other, text))] : []),
  ];
}

function hours(minutes: number, { week }: Text): string {
  return week.duration(Math.floor(minutes / 60), minutes % 60);
}
