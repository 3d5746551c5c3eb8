import * as z from 'zod/mini';
import { date, inOrder, slug, text, whole } from './checks.ts';
import { workingHoursSchema } from './hours-schema.ts';
import { reminderPlanSchema, serviceMessagesSchema } from './message-schema.ts';
import type { ProblemCode } from './problems.ts';

const DAY_MINUTES = 1440;

const daysAhead = { days: whole(1, 366), count: z.enum(['days', 'workdays']) };

const bookingWindowSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('rolling'), ...daysAhead }),
  z.looseObject({ kind: z.literal('bookable'), ...daysAhead }),
  z.looseObject({ kind: z.literal('dates'), from: date, to: date }).check(inOrder),
]);

const limitSchema = z.looseObject({
  bookings: z.optional(whole(0, 10_000)),
  minutes: z.optional(whole(0, 7 * DAY_MINUTES)),
});

const teamSchema = z.discriminatedUnion('kind', [
  /** One of the hosts: whoever is chosen, or who the rotation says. */
  z.looseObject({ kind: z.literal('any') }),
  z.looseObject({ kind: z.literal('roundRobin') }),
  z.looseObject({ kind: z.literal('all') }),
  /** One of each of these groups, of the service's hosts. */
  z.looseObject({ kind: z.literal('groups'), groups: z.array(slug) }),
]);

const rotationSchema = z.looseObject({
  kind: z.enum(['leastRecent', 'equal', 'weighted', 'mostFree', 'fewestUpcoming']),
  period: z.optional(z.enum(['day', 'week', 'month', 'ever'])),
  basis: z.optional(z.enum(['createdAt', 'start'])),
  countNoShows: z.optional(z.boolean()),
});

/** Until how long before the start the customer may still do it; without one, always. */
const changeRuleSchema = z.looseObject({ latestMinutes: whole(0, 366 * DAY_MINUTES) });

/** What the customer is asked; the answers go into the appointment's text. */
const questionSchema = z
  .looseObject({
    id: slug,
    label: text(120),
    kind: z.enum(['text', 'choice', 'yesNo']),
    /** Of a choice. */
    choices: z.optional(z.array(text(80))),
    required: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ kind, choices = [] }) => kind !== 'choice' || choices.length > 0, {
      path: ['choices'],
      error: 'empty' satisfies ProblemCode,
    }),
  );

/** What is absent has its default in availability/book-query.ts. */
export const serviceSchema = z.looseObject({
  slug,
  name: text(80),
  durationMinutes: whole(1, DAY_MINUTES),
  hosts: z.array(slug),
  /** Offered only within these hours, besides the hosts' own. */
  hours: z.optional(workingHoursSchema),
  stepMinutes: z.optional(whole(1, DAY_MINUTES)),
  alignment: z.optional(z.enum(['clock', 'open'])),
  bufferBeforeMinutes: z.optional(whole(0, DAY_MINUTES)),
  bufferAfterMinutes: z.optional(whole(0, DAY_MINUTES)),
  minimumNoticeMinutes: z.optional(whole(0, 366 * DAY_MINUTES)),
  bookingWindow: z.optional(bookingWindowSchema),
  limits: z.optional(z.looseObject({ perDay: z.optional(limitSchema), perWeek: z.optional(limitSchema) })),
  team: z.optional(teamSchema),
  rotation: z.optional(rotationSchema),
  /** In place of the organisation's. */
  reminderPlan: z.optional(reminderPlanSchema),
  messages: z.optional(serviceMessagesSchema),
  cancellation: z.optional(changeRuleSchema),
  moving: z.optional(changeRuleSchema),
  /** Where it takes place, unless the booking says otherwise. */
  location: z.optional(z.string().check(z.maxLength(255, 'tooLong' satisfies ProblemCode))),
  onlineMeeting: z.optional(z.boolean()),
  questions: z.optional(z.array(questionSchema)),
});
