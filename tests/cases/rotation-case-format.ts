import { z } from 'zod';

/** The format is described in README.md beside the shared cases. Absent and null say the same. */
const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'must be an instant such as 2024-03-15T14:30:00Z',
    });
    return z.NEVER;
  }
});
const moment = z.union([instant, z.number()], { error: 'must be an instant or a number' });
const howMany = z.int().min(0).max(10_000);

const bookingSchema = z.looseObject({
  createdAt: instant,
  start: instant.nullish(),
  startTime: instant.nullish(),
  hostNoShow: z.boolean().nullish(),
  guestNoShow: z.boolean().nullish(),
});

const hostSchema = z.looseObject({
  id: z.string(),
  weight: z.number().nullish(),
  priority: z.number().nullish(),
  addedAt: instant.nullish(),
  available: z.boolean().nullish(),
  bookings: z.array(bookingSchema).nullish(),
  away: z.array(z.looseObject({ from: instant, to: instant })).nullish(),
  lastAssigned: moment.nullish(),
  upcoming: howMany.nullish(),
  assigned: howMany.nullish(),
  freeHoursThatDay: z.number().nullish(),
  freeAtAskedHour: z.boolean().nullish(),
});

const ruleSchema = z
  .looseObject({
    kind: z
      .enum([
        'leastRecentlyAssigned',
        'fewestUpcoming',
        'mostFreeHoursThatDay',
        'priorityThenLeastRecent',
        'equalDistribution',
      ])
      .nullish(),
    weights: z.boolean().nullish(),
    reset: z.enum(['day', 'week', 'month', 'ever']).nullish(),
    basis: z.enum(['createdAt', 'startTime']).nullish(),
    countNoShows: z.boolean().nullish(),
    horizonDays: z.number().nullish(),
    hideWhenAheadBy: z.number().nullish(),
  })
  .refine(({ kind, weights }) => kind != null || weights != null, {
    path: ['kind'],
    message: 'must be there, or weights',
  });

/** An expectation that nobody here knows is not passed over. */
const expectSchema = z
  .strictObject({
    chosen: z.string().nullable().optional(),
    chosenOneOf: z.array(z.string().nullable()).min(1).optional(),
    order: z.array(z.string()).optional(),
    shortfall: z.record(z.string(), z.number()).optional(),
    shortfallTolerance: z.number().min(0).optional(),
    calibration: z.record(z.string(), z.number()).optional(),
    calibrationTolerance: z.number().min(0).optional(),
    interval: z.looseObject({ from: instant, to: instant }).optional(),
    eachChosenOnce: z.boolean().optional(),
    instantOfferedAfterwards: z.boolean().optional(),
    reads: z.int().min(0).optional(),
    offeredHosts: z.array(z.string()).optional(),
  })
  .refine((expected) => Object.keys(expected).some((key) => !key.endsWith('Tolerance')), {
    message: 'must say something',
  });

const caseSchema = z
  .looseObject({
    id: z.string(),
    rule: ruleSchema,
    now: instant.nullish(),
    meetingStart: instant.nullish(),
    hosts: z.array(hostSchema),
    lastBooked: z.record(z.string(), moment.nullable()).nullish(),
    sequence: z.looseObject({ sameInstantBookedTimes: howMany }).nullish(),
    intervalIgnored: z.boolean().nullish(),
    expect: expectSchema,
  })
  .refine(({ rule, meetingStart }) => rule.basis !== 'startTime' || meetingStart != null, {
    path: ['meetingStart'],
    message: 'must be there when the basis is startTime',
  })
  .superRefine(({ hosts, lastBooked }, context) => {
    for (const id of Object.keys(lastBooked ?? {})) {
      if (hosts.some((host) => host.id === id)) continue;
      context.addIssue({
        code: 'custom',
        path: ['lastBooked', id],
        message: 'is none of the hosts',
      });
    }
  });

export type RotationCase = z.infer<typeof caseSchema>;

/** The case, or what is the matter with it: each problem begins with the field. */
export function parseRotationCase(value: unknown): RotationCase | readonly string[] {
  const result = caseSchema.safeParse(value);
  if (result.success) return result.data;
  return result.error.issues.map((issue) => `${issue.path.join('.') || 'case'}: ${issue.message}`);
}
