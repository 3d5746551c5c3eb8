import * as z from 'zod/mini';
import { color, date, mail, slug, text, whole, zone } from './checks.ts';
import { workingHoursSchema } from './hours-schema.ts';
import {
  mailSchema,
  messageProblems,
  reminderPlanSchema,
  templatesSchema,
} from './message-schema.ts';
import { toProblemCode, type ConfigurationProblem, type ProblemCode } from './problems.ts';
import { serviceSchema } from './service-schema.ts';
import { wholeProblems } from './whole-problems.ts';

/** Fields that this version does not know stay where they are: every object is loose. */
/** One calendar that Frontdesk reads, with the name and colour it has here and only here. */
const calendarSchema = z.looseObject({
  mailbox: mail,
  /** Absent for the mailbox's primary calendar. */
  calendarId: z.optional(z.string()),
  name: text(80),
  color,
});

/** One that is no longer read, with the place it had among those that count. */
const removedCalendarSchema = z.extend(calendarSchema, { place: z.optional(whole(0, 100)) });

const hostSchema = z.looseObject({
  id: slug,
  name: text(80),
  /** Where bookings go and what a day shows. */
  destination: calendarSchema,
  /** Read for busy time besides the destination. */
  availability: z.array(calendarSchema),
  /** Not read. What they were called here comes back with them. */
  removedCalendars: z.optional(z.array(removedCalendarSchema)),
  workingHours: workingHoursSchema,
  /** For services that take one of each group. */
  groups: z.optional(z.array(slug)),
  /** For rotations by weight; 0 is only for when nobody else is free. */
  weight: z.optional(whole(0, 10_000)),
  /** For rotations: 4 is asked first. */
  priority: z.optional(whole(0, 4)),
  /** Since when the host takes part in rotations. */
  since: z.optional(date),
});

/** Hosts and services name a group by its id; this is what people call it. */
const groupSchema = z.looseObject({ id: slug, name: text(80) });

const busyRulesSchema = z.looseObject({
  busy: z.boolean(),
  outOfOffice: z.boolean(),
  tentative: z.boolean(),
  workingElsewhere: z.boolean(),
  allDay: z.boolean(),
  private: z.boolean(),
});

const categorySchema = z.looseObject({
  name: text(255),
  /** Used once, when the category is created; after that the colour is the user's in Outlook. */
  color: z.string().check(
    z.regex(/^(?:none|preset(?:1?\d|2[0-4]))$/u, 'notACategoryColor' satisfies ProblemCode),
  ),
});

export const bookingConfigurationSchema = z
  .looseObject({
    organisation: z.looseObject({ name: text(120), timeZone: zone, locale: text(35) }),
    hosts: z.array(hostSchema),
    groups: z.optional(z.array(groupSchema)),
    services: z.array(serviceSchema),
    categories: z.looseObject({ confirmed: categorySchema, cancelled: categorySchema }),
    titlePrefixes: z.looseObject({
      enabled: z.boolean(),
      confirmed: text(40),
      cancelled: text(40),
    }),
    busyRules: z.optional(busyRulesSchema),
    reminderPlan: reminderPlanSchema,
    templates: z.optional(templatesSchema),
    mail: z.optional(mailSchema),
  })
  .check(
    z.superRefine((value, context) => {
      for (const problem of [...wholeProblems(value), ...messageProblems(value)]) {
        context.addIssue({ code: 'custom', input: value, ...problem });
      }
    }),
  );

export type BookingConfiguration = z.infer<typeof bookingConfigurationSchema>;
export type Host = BookingConfiguration['hosts'][number];
export type Service = BookingConfiguration['services'][number];
export type ReminderStep = BookingConfiguration['reminderPlan'][number];
export type Template = NonNullable<BookingConfiguration['templates']>[number];
export type ServiceQuestion = NonNullable<Service['questions']>[number];
export type LinkedCalendar = Host['destination'];

export function parseConfiguration(
  value: unknown,
):
  | { readonly kind: 'valid'; readonly configuration: BookingConfiguration }
  | { readonly kind: 'invalid'; readonly problems: readonly ConfigurationProblem[] } {
  const result = bookingConfigurationSchema.safeParse(value);
  if (result.success) return { kind: 'valid', configuration: result.data };
  return {
    kind: 'invalid',
    problems: result.error.issues.map((issue) => ({
      path: issue.path.join('.') || 'configuration',
      problem: toProblemCode(issue.message),
    })),
  };
}
