import { freeHosts, type Starts } from '../../domain/availability/find-starts.ts';
import { zonedAt } from '../../domain/time/civil.ts';
import type { Instant, Period } from '../../domain/time/period.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const PER_LINE = 10;

/** A line a day, and what could not be offered because nobody knows. */
export function startsLines(found: Starts, { zone, title }: { readonly zone: string; readonly title: string }): string[] {
  const { starts, unknown, work } = found;
  const { durationMinutes } = work.query.rules;
  const days = new Map<string, string[]>();
  for (const start of starts) {
    const day = dayText(start, zone);
    days.set(day, [...(days.get(day) ?? []), timeText(start, zone)]);
  }
  return [
    `${title}, ${durationMinutes} min, ${zone}: ${starts.length === 1 ? '1 start' : `${starts.length} starts`}`,
    ...[...days].flatMap(([day, times]) => dayLines(day, times)),
    ...unknown.map(({ host, period }) => `unknown: ${host}, ${periodText(period, zone)}`),
  ];
}

export function startsJson(found: Starts, zone: string): unknown {
  return {
    zone,
    starts: found.starts.map((start) => ({ ...momentJson(start, zone), hosts: freeHosts(found, start) })),
    unknown: found.unknown.map(({ host, period }) => ({ host, ...periodJson(period) })),
  };
}

export function momentJson(instant: Instant, zone: string): { readonly start: string; readonly local: string } {
  return { start: instantText(instant), local: `${dateText(instant, zone)}T${timeText(instant, zone)}` };
}

export function periodJson({ start, end }: Period): { readonly start: string; readonly end: string } {
  return { start: instantText(start), end: instantText(end) };
}

/** `Mon 2026-11-23 09:00–17:00`, with the second date where it is another. */
export function periodText({ start, end }: Period, zone: string): string {
  const last = dayText(start, zone) === dayText(end, zone) ? '' : `${dayText(end, zone)} `;
  return `${momentText(start, zone)}–${last}${timeText(end, zone)}`;
}

export function momentText(instant: Instant, zone: string): string {
  return `${dayText(instant, zone)} ${timeText(instant, zone)}`;
}

export function timeText(instant: Instant, zone: string): string {
  return zonedAt(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

function dayLines(day: string, times: readonly string[]): string[] {
  const lines: string[] = [];
  for (let index = 0; index < times.length; index += PER_LINE) {
    const head = index === 0 ? day : ' '.repeat(day.length);
    lines.push(`${head}  ${times.slice(index, index + PER_LINE).join('  ')}`);
  }
  return lines;
}

function dayText(instant: Instant, zone: string): string {
  return `${WEEKDAYS[zonedAt(instant, zone).dayOfWeek - 1]} ${dateText(instant, zone)}`;
}

function dateText(instant: Instant, zone: string): string {
  return zonedAt(instant, zone).toPlainDate().toString();
}

export function instantText(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
