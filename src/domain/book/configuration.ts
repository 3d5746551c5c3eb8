import * as z from 'zod/mini';
import { isTimeZone } from '../time/civil.ts';
import { minutesOfDay } from '../time/working-hours.ts';
import { toProblemCode, type ConfigurationProblem, type ProblemCode } from './problems.ts';

/** Fields that this version does not know stay where they are: every object is loose. */
const hhmm = z.string().check(
  z.regex(/^(?:[0-3]\d|4[0-8]):[0-5]\d$/u, 'notATimeOfDay' satisfies ProblemCode),
);
const zone = z.string().check(z.refine(isTimeZone, 'notATimeZone' satisfies ProblemCode));
const color = z.string().check(
  z.regex(/^#[0-9a-f]{6}$/iu, 'notAColor' satisfies ProblemCode),
);
const mail = z.string().check(
  z.regex(/^[^\s@]+@[^\s@]+$/u, 'notAnAddress' satisfies ProblemCode),
);
const slug = z.string().check(
  z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u, 'notASlug' satisfies ProblemCode),
);

function text(max: number) {
  return z.string().check(
    z.minLength(1, 'empty' satisfies ProblemCode),
    z.maxLength(max, 'tooLong' satisfies ProblemCode),
  );
}

function whole(least: number, most: number) {
  return z.number().check(
    z.int('notAWholeNumber' satisfies ProblemCode),
    z.gte(least, 'tooSmall' satisfies ProblemCode),
    z.lte(most, 'tooLarge' satisfies ProblemCode),
  );
}

const windowSchema = z.looseObject({ start: hhmm, end: hhmm }).check(
  z.refine((w) => minutesOfDay(w.start) < minutesOfDay(w.end), 'endsBeforeStart' satisfies ProblemCode),
);

const workingHoursSchema = z.looseObject({
  timeZone: zone,
  weekly: z.record(z.string().check(z.regex(/^[1-7]$/u, 'notAWeekday' satisfies ProblemCode)), z.array(windowSchema)),
  overrides: z.array(
    z.looseObject({
      date: z.string().check(z.refine(isDate, 'notADate' satisfies ProblemCode)),
      windows: z.array(windowSchema),
    }),
  ),
});

/** One calendar that Frontdesk reads, with the name and colour it has here and only here. */
const calendarSchema = z.looseObject({
  mailbox: mail,
  /** Absent for the mailbox's primary calendar. */
  calendarId: z.optional(z.string()),
  name: text(80),
  color,
});

const hostSchema = z.looseObject({
  id: slug,
  name: text(80),
  /** Where bookings go and what a day shows. */
  destination: calendarSchema,
  /** Read for busy time besides the destination. */
  availability: z.array(calendarSchema),
  workingHours: workingHoursSchema,
});

const serviceSchema = z.looseObject({
  slug,
  name: text(80),
  durationMinutes: whole(1, 1440),
  hosts: z.array(slug),
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
    services: z.array(serviceSchema),
    categories: z.looseObject({ confirmed: categorySchema, cancelled: categorySchema }),
    titlePrefixes: z.looseObject({
      enabled: z.boolean(),
      confirmed: text(40),
      cancelled: text(40),
    }),
    reminderPlan: z.array(
      z.looseObject({
        minutesBefore: whole(0, 527_040),
        channel: z.enum(['email', 'sms']),
      }),
    ),
  })
  .check(
    z.superRefine((value, context) => {
      for (const problem of wholeProblems(value)) {
        context.addIssue({ code: 'custom', input: value, ...problem });
      }
    }),
  );

export type BookingConfiguration = z.infer<typeof bookingConfigurationSchema>;
export type Host = BookingConfiguration['hosts'][number];
export type Service = BookingConfiguration['services'][number];
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

type Whole = {
  readonly hosts: readonly { readonly id: string }[];
  readonly services: readonly { readonly slug: string; readonly hosts: readonly string[] }[];
  readonly categories: Readonly<Record<'confirmed' | 'cancelled', { readonly name: string }>>;
  readonly titlePrefixes: Readonly<Record<'confirmed' | 'cancelled', string>>;
};

type Problem = { readonly path: PropertyKey[]; readonly message: ProblemCode };

/** What only shows when the parts are seen together. */
function wholeProblems({ hosts, services, categories, titlePrefixes }: Whole): Problem[] {
  const ids = hosts.map((host) => host.id);
  const slugs = services.map((service) => service.slug);
  const problems: Problem[] = [
    ...repeated(ids).map((index) => ({ path: ['hosts', index, 'id'], message: 'standsTwice' as const })),
    ...repeated(slugs).map((index) => ({
      path: ['services', index, 'slug'],
      message: 'standsTwice' as const,
    })),
  ];
  services.forEach((service, index) => {
    if (service.hosts.every((host) => ids.includes(host))) return;
    problems.push({ path: ['services', index, 'hosts'], message: 'noSuchHost' });
  });
  const same = 'sameAsConfirmed';
  if (isSame(categories.confirmed.name, categories.cancelled.name)) {
    problems.push({ path: ['categories', 'cancelled', 'name'], message: same });
  }
  if (isSame(titlePrefixes.confirmed, titlePrefixes.cancelled)) {
    problems.push({ path: ['titlePrefixes', 'cancelled'], message: same });
  }
  return problems;
}

/** Indexes of what stood earlier in the list already. */
function repeated(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
