import * as z from 'zod/mini';
import { text, whole } from './checks.ts';
import type { ProblemCode } from './problems.ts';

export const MESSAGE_KINDS = ['confirmation', 'reminder', 'moved', 'cancelled'] as const;

/** UTF-16 units of a template as it is written. */
export const TEMPLATE_LENGTH = { subject: 150, body: 5000, sms: 480 } as const;

/** More would not fit into what an event can record. */
export const MOST_REMINDERS = 8;

/** Four kinds and a few more reminders, in four languages. */
export const MOST_TEMPLATES = 40;

const templateName = text(40);

export const reminderPlanSchema = z
  .array(
    z.looseObject({
      minutesBefore: whole(0, 527_040),
      channel: z.enum(['email', 'sms']),
      /** One of the templates for reminders by its name; absent for the usual one. */
      template: z.optional(templateName),
    }),
  )
  .check(z.maxLength(MOST_REMINDERS, 'tooMany' satisfies ProblemCode));

/** Only what differs from the words that Frontdesk brings along. */
export const templatesSchema = z
  .array(
    z.looseObject({
      kind: z.enum(MESSAGE_KINDS),
      /** BCP 47; a language alone stands for all its regions. */
      locale: text(35),
      /** Of a further reminder; absent for the usual one. */
      name: z.optional(templateName),
      subject: z.optional(text(TEMPLATE_LENGTH.subject)),
      body: z.optional(text(TEMPLATE_LENGTH.body)),
      sms: z.optional(text(TEMPLATE_LENGTH.sms)),
    }),
  )
  .check(z.maxLength(MOST_TEMPLATES, 'tooMany' satisfies ProblemCode));

/** What is absent has its default in reminders/plan.ts. */
export const mailSchema = z.looseObject({
  format: z.optional(z.enum(['html', 'plain'])),
  /** Whether a calendar file comes along for who has no invitation. */
  calendarFile: z.optional(z.boolean()),
});

/** Which messages a service sends when it is booked, moved or cancelled. */
export const serviceMessagesSchema = z.enum(['none', 'outlook', 'own']);

type Plan = z.infer<typeof reminderPlanSchema>;
type Templates = z.infer<typeof templatesSchema>;

type Problem = { readonly path: PropertyKey[]; readonly message: ProblemCode };

/** Templates that stand twice, and reminders whose template does not exist. */
export function messageProblems({
  reminderPlan,
  services,
  templates = [],
}: {
  readonly reminderPlan: Plan;
  readonly services: readonly { readonly reminderPlan?: Plan | undefined }[];
  readonly templates?: Templates | undefined;
}): Problem[] {
  const names = new Set(templates.map(({ name }) => name));
  const identities = templates.map(({ kind, locale, name = '' }) =>
    [kind, locale.toLowerCase(), name].join('\n'),
  );
  const plans = [
    { at: ['reminderPlan'], plan: reminderPlan },
    ...services.map((service, index) => ({
      at: ['services', index, 'reminderPlan'],
      plan: service.reminderPlan ?? [],
    })),
  ];
  return [
    ...identities.flatMap((identity, index) =>
      identities.indexOf(identity) < index
        ? [{ path: ['templates', index], message: 'standsTwice' as const }]
        : [],
    ),
    ...plans.flatMap(({ at, plan }) =>
      plan.flatMap(({ template }, index) =>
        template === undefined || names.has(template)
          ? []
          : [{ path: [...at, index, 'template'], message: 'noSuchTemplate' as const }],
      ),
    ),
  ];
}
