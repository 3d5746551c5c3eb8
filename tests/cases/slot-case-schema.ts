import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
/** An end at hh:mm:59 means the full minute. */
const end = z.iso.datetime({ offset: true }).transform((text) => {
  const at = Date.parse(text);
  return new Date(at).getUTCSeconds() === 59 ? Math.ceil(at / 60_000) * 60_000 : at;
});
const period = z.object({ start: instant, end });
const date = z.iso.date();
/** Minutes; an end at hh:mm:59 means the full minute here too. */
const hhmm = z
  .string()
  .regex(/^\d\d:\d\d(?::\d\d)?$/u)
  .transform((text) => {
    const [hour = 0, minute = 0, second = 0] = text.split(':').map(Number);
    const whole = hour * 60 + minute + (second === 59 ? 1 : 0);
    return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
  });
const minutes = z.number().int().nonnegative();

const hostSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  timeZone: z.string().default('UTC'),
  fixed: z.boolean().optional(),
  group: z.union([z.string(), z.number()]).nullish(),
  workingHours: z.array(z.object({ days: z.array(z.number().int().min(0).max(6)), start: hhmm, end: hhmm })).default([]),
  windows: z.array(period).default([]),
  dateOverrides: z
    .array(z.object({ date, start: hhmm.optional(), end: hhmm.optional(), closed: z.boolean().optional() }))
    .default([]),
  awayDates: z.array(date).default([]),
  zoneChanges: z.array(z.object({ from: date, to: date.nullish(), timeZone: z.string() })).default([]),
  busy: z
    .array(
      z.object({
        start: instant,
        end,
        ownBufferBefore: minutes.default(0),
        ownBufferAfter: minutes.default(0),
        blocks: z.boolean().default(true),
      }),
    )
    .default([]),
});

const bookingWindowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rolling'), days: minutes, count: z.enum(['calendar', 'business']).default('calendar') }),
  z.object({ kind: z.literal('rollingBookable'), days: minutes, count: z.enum(['calendar', 'business']).default('calendar') }),
  z.object({ kind: z.literal('dates'), from: date, to: date }),
]);

const eventSchema = z.object({
  lengthMinutes: minutes.min(1),
  intervalMinutes: minutes.min(1),
  offsetMinutes: minutes.default(0),
  minimumNoticeMinutes: minutes.default(0),
  bufferBeforeMinutes: minutes.default(0),
  bufferAfterMinutes: minutes.default(0),
  align: z.enum(['hour-grid', 'hour-grid-optimised', 'window-start', 'query-grid', 'epoch-grid']).default('hour-grid'),
  sequence: z.enum(['restart', 'fixed']).default('restart'),
  gridMinutes: minutes.optional(),
  roundUpMinutes: minutes.optional(),
  limits: z
    .object({
      perDay: minutes.optional(),
      perWeek: minutes.optional(),
      minutesPerDay: minutes.optional(),
      minutesPerWeek: minutes.optional(),
      existing: z.array(period).default([]),
    })
    .optional(),
  bookingWindow: bookingWindowSchema.nullish(),
  startEqualNowOffered: z.boolean().default(true),
});

export const slotCaseSchema = z.object({
  id: z.string(),
  mode: z.enum(['solo', 'roundRobin', 'collective']),
  now: instant.nullish().transform((now) => now ?? null),
  range: period,
  inviteeTimeZone: z.string().nullish(),
  event: eventSchema,
  hosts: z.array(hostSchema),
  expect: z
    .object({
      starts: z.array(instant).optional(),
      windows: z.array(period).optional(),
      gridWindows: z.array(period).optional(),
      windowCount: z.number().int().optional(),
      first: instant.nullish(),
      last: instant.nullish(),
      firstNotBefore: instant.optional(),
      bookable: z.record(z.string(), z.boolean()).optional(),
      noneBetween: z.array(z.tuple([instant, instant])).optional(),
      hostsAt: z.record(z.string(), z.array(z.union([z.string(), z.number()]).transform(String))).optional(),
    })
    .strict(),
});

export type SlotCase = z.output<typeof slotCaseSchema>;
export type CaseHost = SlotCase['hosts'][number];
