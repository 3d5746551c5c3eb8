import type { Hono } from 'hono';
import { z } from 'zod';
import { record, truth } from '../../mailbox/lenient.ts';
import type { JsonObject } from '../../mailbox/model.ts';
import { findPerson } from '../../mailbox/organisation.ts';
import { all, collection, entity } from '../answers.ts';
import { readBody } from '../bodies/read-json.ts';
import { accessDenied, badRequest, GraphError, notImplemented } from '../errors.ts';
import { parameter, type Env, type GraphContext } from '../facts.ts';
import { shakeHands, type CallOut } from '../handshake.ts';
import { decoded } from '../normal-path.ts';
import { timestamp } from '../render/times.ts';
import { requireOneOf } from '../scopes.ts';
import type { Subscription } from '../subscription-store.ts';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 10_080;
const LONGEST_RICH_MINUTES = 1_440;
const SHORTEST_MINUTES = 45;
const MOST_PER_MAILBOX = 1000;

const subscriptionShape = record({
  changeType: z.string().nullish(),
  notificationUrl: z.string().nullish(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string().nullish(),
  expirationDateTime: z.string().nullish(),
  clientState: z.string().max(128).nullish(),
  latestSupportedTlsVersion: z.string().nullish(),
  includeResourceData: truth.nullish(),
  encryptionCertificate: z.string().nullish(),
  encryptionCertificateId: z.string().nullish(),
});
type Body = z.output<typeof subscriptionShape>;

export function addSubscriptionRoutes(app: Hono<Env>): void {
  const many = '/v1.0/subscriptions';
  const one = '/v1.0/subscriptions/:subscription';
  app.get(many, (c) => collection(c, 'subscriptions', all(own(c).map(renderSubscription))));
  app.post(many, postSubscription);
  app.get(one, (c) => entity(c, 'subscriptions', renderSubscription(find(c))));
  app.patch(one, patchSubscription);
  app.delete(one, (c) => {
    c.env.facts.subscriptions.remove(find(c).id);
    return c.body(null, 204);
  });
  app.post(`${one}/reauthorize`, (c) => {
    find(c);
    return c.body(null, 204);
  });
}

async function postSubscription(c: GraphContext): Promise<Response> {
  const { subscriptions, caller, callOut } = c.env.facts;
  if (!callOut) throw notImplemented();
  const body = await readBody(c, subscriptionShape);
  const { resource, notificationUrl } = body;
  if (!resource || !notificationUrl)
    throw badRequest(
      `The ${resource ? 'notificationUrl' : 'resource'} is missing.`,
      'InvalidRequest',
    );
  const mailbox = watchedMailbox(c, resource);
  const changeType = changeTypeOf(body);
  const expires = expiryOf(c, body);
  await shakeWithAll(callOut, body);
  const same = own(c).filter((one) => one.mailbox === mailbox);
  if (
    same.some(
      (one) =>
        one.resource.toLowerCase() === resource.toLowerCase() && one.changeType === changeType,
    )
  ) {
    throw new GraphError(
      409,
      'Conflict',
      'A subscription for this resource and change type exists already.',
    );
  }
  if (same.length >= MOST_PER_MAILBOX)
    throw new GraphError(
      403,
      'Forbidden',
      'The limit of subscriptions of this mailbox is reached.',
    );
  const creatorId = caller.person?.id ?? caller.appId;
  const added = subscriptions.add({
    applicationId: caller.appId,
    creatorId,
    mailbox,
    resource,
    changeType,
    fields: fieldsOf(body),
    expires,
  });
  return entity(c, 'subscriptions', renderSubscription(added), 201);
}

/** Renews; the notification address may change too, the lifecycle address may not be added later. */
async function patchSubscription(c: GraphContext): Promise<Response> {
  const { callOut } = c.env.facts;
  const subscription = find(c);
  const body = await readBody(c, subscriptionShape);
  const expires = body.expirationDateTime ? expiryOf(c, body) : subscription.expires;
  if (body.notificationUrl && callOut) await shakeHands(callOut, body.notificationUrl);
  subscription.expires = expires;
  if (body.notificationUrl)
    subscription.fields = { ...subscription.fields, notificationUrl: body.notificationUrl };
  return entity(c, 'subscriptions', renderSubscription(subscription));
}

async function shakeWithAll(
  callOut: CallOut,
  { notificationUrl, lifecycleNotificationUrl }: Body,
): Promise<void> {
  for (const url of [notificationUrl, lifecycleNotificationUrl]) {
    if (url == null) continue;
    if (!URL.canParse(url) || !url.startsWith('https:'))
      throw badRequest(`'${url}' is no https address.`, 'ValidationError');
    await shakeHands(callOut, url);
  }
}

const WATCHED =
  /^\/?(me|users\/[^/]+)\/(?:calendars\/[^/]+\/|calendar\/)?(events|(?:mailFolders(?:\/[^/]+|\('[^']+'\))\/)?messages)(?:\?.*)?$/iu;

/** Delegated only one's own mailbox, and never by way of a .Shared scope. */
function watchedMailbox(c: GraphContext, resource: string): string {
  const { caller, organisation } = c.env.facts;
  const [, home = '', items = ''] = WATCHED.exec(resource) ?? [];
  if (items === '') throw notImplemented();
  const person =
    home.toLowerCase() === 'me'
      ? caller.person
      : findPerson(organisation, decoded(home.slice('users/'.length)));
  if (!person || (caller.person && caller.person !== person)) throw accessDenied();
  requireOneOf(
    caller,
    items.toLowerCase() === 'events'
      ? ['Calendars.Read', 'Calendars.ReadWrite']
      : ['Mail.Read', 'Mail.ReadWrite'],
  );
  return person.mail;
}

function changeTypeOf({ changeType }: Body): string {
  const types = (changeType ?? '').split(',').map((type) => type.trim().toLowerCase());
  if (types.some((type) => !['created', 'updated', 'deleted'].includes(type))) {
    throw badRequest(
      `'${changeType ?? ''}' is no list of created, updated and deleted.`,
      'InvalidRequest',
    );
  }
  return types.join(',');
}

function expiryOf(c: GraphContext, { expirationDateTime, includeResourceData }: Body): number {
  const now = c.env.facts.organisation.clock.now();
  const asked = Date.parse(expirationDateTime ?? '');
  if (Number.isNaN(asked))
    throw badRequest('The expirationDateTime is missing or no date.', 'InvalidRequest');
  const longest = includeResourceData === true ? LONGEST_RICH_MINUTES : LONGEST_MINUTES;
  if (asked <= now)
    throw badRequest('Subscription expiration must be in the future.', 'InvalidRequest');
  if (asked > now + longest * MINUTE_MS)
    throw badRequest(
      `Subscription expiration can only be ${longest} minutes in the future.`,
      'InvalidRequest',
    );
  return Math.max(asked, now + SHORTEST_MINUTES * MINUTE_MS);
}

function own(c: GraphContext): readonly Subscription[] {
  const { subscriptions, caller } = c.env.facts;
  return subscriptions
    .list(caller.appId)
    .filter((one) => !caller.person || one.mailbox === caller.person.mail);
}

function find(c: GraphContext): Subscription {
  const id = parameter(c, 'subscription').toLowerCase();
  const found = own(c).find((subscription) => subscription.id === id);
  if (!found) throw new GraphError(404, 'ResourceNotFound', 'The object was not found.');
  return found;
}

function fieldsOf(body: Body): JsonObject {
  const {
    notificationUrl,
    lifecycleNotificationUrl,
    clientState,
    latestSupportedTlsVersion,
    includeResourceData,
    encryptionCertificate,
    encryptionCertificateId,
  } = body;
  return {
    notificationUrl,
    lifecycleNotificationUrl: lifecycleNotificationUrl ?? null,
    clientState: clientState ?? null,
    latestSupportedTlsVersion: latestSupportedTlsVersion ?? 'v1_2',
    includeResourceData: includeResourceData ?? null,
    encryptionCertificate: encryptionCertificate ?? null,
    encryptionCertificateId: encryptionCertificateId ?? null,
  };
}

function renderSubscription({
  id,
  resource,
  applicationId,
  changeType,
  creatorId,
  fields,
  expires,
}: Subscription): JsonObject {
  return {
    id,
    resource,
    applicationId,
    changeType,
    ...fields,
    expirationDateTime: timestamp(expires),
    creatorId,
  };
}
