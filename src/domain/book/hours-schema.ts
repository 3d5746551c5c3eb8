import * as z from 'zod/mini';
import { minutesOfDay } from '../time/working-hours.ts';
import { date, hhmm, inOrder, zone } from './checks.ts';
import type { ProblemCode } from './problems.ts';

const windowSchema = z.looseObject({ start: hhmm, end: hhmm }).check(
  z.refine(
    ({ start, end }) => minutesOfDay(start) < minutesOfDay(end) && minutesOfDay(end) <= 2880,
    'endsBeforeStart' satisfies ProblemCode,
  ),
);

const weekday = z.string().check(z.regex(/^[1-7]$/u, 'notAWeekday' satisfies ProblemCode));

export const workingHoursSchema = z.looseObject({
  timeZone: zone,
  weekly: z.record(weekday, z.array(windowSchema)),
  overrides: z.array(z.looseObject({ date, windows: z.array(windowSchema) })),
  awayDays: z.optional(z.array(z.looseObject({ from: date, to: date }).check(inOrder))),
  zoneChanges: z.optional(
    z.array(z.looseObject({ from: date, to: z.optional(date), timeZone: zone }).check(inOrder)),
  ),
});
