import type { Hono } from 'hono';
import { z } from 'zod';
import { oneOf, record } from '../../mailbox/lenient.ts';
import type { JsonObject, Person } from '../../mailbox/model.ts';
import { DAYS_OF_WEEK } from '../../mailbox/recurrence.ts';
import { languageOf } from '../../mailbox/settings.ts';
import { findZone } from '../../mailbox/zones.ts';
import { isObject } from '../../mailbox/lenient.ts';
import { readBody } from '../bodies/read-json.ts';
import { dateTimeTimeZone, readDateTime, text } from '../bodies/shapes.ts';
import { badRequest } from '../errors.ts';
import { mailboxOf, mailboxPaths, parameter, type Env, type GraphContext } from '../facts.ts';
import { jsonAnswer } from '../json-answer.ts';
import { parseSelect } from '../odata/select-expand.ts';
import { unknownZone } from '../prefer.ts';
import { requireSettings } from '../scopes.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,12})?$/u);
const offset = {
  time: timeOfDay.nullish(),
  dayOccurrence: z.int().nullish(),
  dayOfWeek: oneOf(DAYS_OF_WEEK).nullish(),
  month: z.int().nullish(),
  year: z.int().nullish(),
};
const zoneShape = record({
  name: z.string(),
  bias: z.int().nullish(),
  standardOffset: record(offset).nullish(),
  daylightOffset: record({ ...offset, daylightBias: z.int().nullish() }).nullish(),
});

/** A member that is not sent stays as it is. */
const settingsShape = record({
  timeZone: z.string().nullish(),
  dateFormat: z.string().nullish(),
  timeFormat: z.string().nullish(),
  language: record({ locale: z.string().nullish() }).nullish(),
  delegateMeetingMessageDeliveryOptions: oneOf([
    'sendToDelegateAndInformationToPrincipal',
    'sendToDelegateAndPrincipal',
    'sendToDelegateOnly',
  ]).nullish(),
  workingHours: record({
    daysOfWeek: z.array(oneOf(DAYS_OF_WEEK)).nullish(),
    startTime: timeOfDay.nullish(),
    endTime: timeOfDay.nullish(),
    timeZone: zoneShape.nullish(),
  }).nullish(),
  automaticRepliesSetting: record({
    status: oneOf(['disabled', 'alwaysEnabled', 'scheduled']).nullish(),
    externalAudience: oneOf(['none', 'contactsOnly', 'all']).nullish(),
    internalReplyMessage: text.nullish(),
    externalReplyMessage: text.nullish(),
    scheduledStartDateTime: dateTimeTimeZone.nullish(),
    scheduledEndDateTime: dateTimeTimeZone.nullish(),
  }).nullish(),
});

const WRITABLE = [
  'timeZone',
  'dateFormat',
  'timeFormat',
  'language',
  'delegateMeetingMessageDeliveryOptions',
  'workingHours',
  'automaticRepliesSetting',
] as const;

export function addMailboxSettingsRoutes(app: Hono<Env>): void {
  app.on('GET', mailboxPaths('/mailboxSettings'), (c) => {
    const { settings } = allowedMailbox(c, 'read');
    const selection = parseSelect(c.env.facts.query, Object.keys(settings), 'mailboxSettings');
    const shown = Object.entries(settings).filter(([name]) => !selection || selection.has(name));
    return answer(c, Object.fromEntries(shown));
  });
  app.on('GET', mailboxPaths('/mailboxSettings/:property'), (c) => {
    const { settings } = allowedMailbox(c, 'read');
    const wanted = parameter(c, 'property').toLowerCase();
    const found = Object.entries(settings).find(([name]) => name.toLowerCase() === wanted);
    if (!found)
      throw badRequest(`Resource not found for the segment '${parameter(c, 'property')}'.`);
    return answer(c, isObject(found[1]) ? found[1] : { value: found[1] });
  });
  app.on('PATCH', mailboxPaths('/mailboxSettings'), patchSettings);
}

/** The answer holds what was sent, as it now is. */
async function patchSettings(c: GraphContext): Promise<Response> {
  const person = allowedMailbox(c, 'write');
  const body = await readBody(c, settingsShape);
  const changed = WRITABLE.filter((name) => body[name] != null);
  const next = {
    ...person.settings,
    ...Object.fromEntries(changed.map((name) => [name, valueOf(person, body, name)])),
  };
  if (body.timeZone) person.zone = findZone(body.timeZone) ?? person.zone;
  person.settings = next;
  c.env.facts.organisation.announce({ what: 'settings', kind: 'updated', mailbox: person.mail });
  return answer(
    c,
    Object.fromEntries(changed.map((name) => [name, next[name as keyof typeof next]])),
  );
}

function valueOf(
  person: Person,
  body: z.output<typeof settingsShape>,
  name: (typeof WRITABLE)[number],
): unknown {
  if (name === 'timeZone' && !findZone(body.timeZone ?? '')) throw unknownZone(body.timeZone ?? '');
  if (name === 'language') return languageOf(body.language?.locale ?? '');
  if (name === 'workingHours') return merged(person.settings[name], readHours(body.workingHours));
  if (name === 'automaticRepliesSetting') {
    const { scheduledStartDateTime: start, scheduledEndDateTime: end } =
      body.automaticRepliesSetting ?? {};
    if (start) readDateTime(start, 'scheduledStartDateTime');
    if (end) readDateTime(end, 'scheduledEndDateTime');
    return merged(person.settings[name], body.automaticRepliesSetting ?? {});
  }
  return body[name];
}

function readHours(hours: z.output<typeof settingsShape>['workingHours']): JsonObject {
  const zone = hours?.timeZone;
  // A zone of one's own is described, any other has a name that Windows knows.
  const isDescribed = zone?.bias != null;
  if (zone && !isDescribed && !findZone(zone.name)) throw unknownZone(zone.name);
  const timeZone =
    zone && (isDescribed ? { '@odata.type': '#microsoft.graph.customTimeZone', ...zone } : zone);
  return { ...hours, ...(timeZone && { timeZone }) };
}

function merged(before: unknown, change: JsonObject): JsonObject {
  const said = Object.entries(change).filter(([, value]) => value != null);
  return { ...(isObject(before) ? before : {}), ...Object.fromEntries(said) };
}

function answer(c: GraphContext, body: JsonObject): Response {
  const context = `${c.env.facts.base}/$metadata#users('${mailboxOf(c).id}')/mailboxSettings`;
  return jsonAnswer(c, { '@odata.context': context, ...body });
}

function allowedMailbox(c: GraphContext, need: 'read' | 'write'): Person {
  const mailbox = mailboxOf(c);
  requireSettings(c.env.facts.caller, need, mailbox);
  return mailbox;
}
