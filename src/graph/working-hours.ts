import * as z from 'zod/mini';
import type { WorkingHours } from '../domain/time/working-hours.ts';
import { readZone } from './zone-names.ts';

export const workingHoursSchema = z.object({
  daysOfWeek: z.nullish(z.array(z.string())),
  startTime: z.nullish(z.string()),
  endTime: z.nullish(z.string()),
  timeZone: z.nullish(z.object({ name: z.nullish(z.string()) })),
});

export type GraphWorkingHours = z.infer<typeof workingHoursSchema>;

export type WorkingHoursReading = {
  readonly workingHours: WorkingHours;
  readonly unknownZone?: string;
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Wall-clock times of one window a day; an end at or before the start lies past midnight. */
export async function toWorkingHours(
  { daysOfWeek, startTime, endTime, timeZone }: GraphWorkingHours,
  /** IANA; stands in for a custom zone, whose offsets Exchange gives without rules we could name. */
  mailboxZone: string | undefined,
): Promise<WorkingHoursReading> {
  const { zone, unknown } = await readZone(timeZone?.name ?? mailboxZone);
  const start = toMinutes(startTime);
  const end = toMinutes(endTime);
  const windows =
    start === undefined || end === undefined
      ? []
      : [{ start: toHhmm(start), end: toHhmm(end > start ? end : end + 1440) }];
  const days = (daysOfWeek ?? []).map((day) => WEEKDAYS.indexOf(day.toLowerCase()) + 1);
  const weekly = Object.fromEntries(
    windows.length === 0 ? [] : days.filter((day) => day > 0).map((day) => [String(day), windows]),
  );
  return {
    workingHours: {
      timeZone: unknown === undefined ? zone : (mailboxZone ?? zone),
      weekly,
      overrides: [],
    },
    ...(unknown === undefined ? {} : { unknownZone: unknown }),
  };
}

/** HH:mm:ss.0000000 */
function toMinutes(time: string | null | undefined): number | undefined {
  const match = /^(\d\d):(\d\d)/u.exec(time ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

function toHhmm(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
