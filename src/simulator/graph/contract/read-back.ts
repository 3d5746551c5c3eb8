import { isObject } from '../../mailbox/lenient.ts';
import { differences } from './differences.ts';
import type { Route } from './open-api.ts';
import type { Answer, Stage } from './stage.ts';

export type Exchange = {
  readonly stage: Stage;
  readonly route: Route;
  /** The address with ids that exist. */
  readonly path: string;
  readonly sent: unknown;
  readonly answer: Answer;
};

/** What the request should have left behind and did not. */
export async function readBack(exchange: Exchange): Promise<readonly string[]> {
  const tail = exchange.route.template.split('/').at(-1)?.toLowerCase() ?? '';
  const reader = exchange.route.method === 'POST' ? READERS[tail] : undefined;
  if (reader) return reader(exchange);
  return exchange.route.method === 'PATCH'
    ? readEntity(exchange, exchange.path)
    : readCreated(exchange);
}

type Reader = (exchange: Exchange) => Promise<readonly string[]> | readonly string[];

const READERS: Readonly<Record<string, Reader>> = {
  $batch: ({ sent, answer }) =>
    sameIds(listIn(sent, 'requests'), listIn(answer.body, 'responses'), 'id'),
  accept: async (exchange) => readResponse(exchange, 'accepted'),
  tentativelyaccept: async (exchange) => readResponse(exchange, 'tentativelyAccepted'),
  decline: readDeclined,
  cancel: async (exchange) => [...(await isGone(exchange)), ...inOutbox(exchange, 'cancellation')],
  forward: (exchange) => inOutbox(exchange, 'forward'),
  snoozereminder: readSnoozed,
  sendmail: readSent,
  send: (exchange) => inOutbox(exchange, 'message'),
  getschedule: ({ sent, answer }) => {
    const asked = listOf(member(sent, 'schedules')).map((scheduleId) => ({ scheduleId }));
    return sameIds(asked, listIn(answer.body, 'value'), 'scheduleId');
  },
  translateexchangeids: ({ sent, answer }) => {
    const asked = listOf(member(sent, 'inputIds')).map((sourceId) => ({ sourceId }));
    return sameIds(asked, listIn(answer.body, 'value'), 'sourceId');
  },
  findmeetingtimes: () => [],
  reauthorize: () => [],
};

async function readCreated(exchange: Exchange): Promise<readonly string[]> {
  const { path, answer } = exchange;
  const id = member(answer.body, 'id');
  if (typeof id !== 'string') return ['the answer has no id'];
  const home = path.replace(/\/mailFolders\/[^/]+\/messages$/u, '/messages');
  return readEntity(exchange, `${home}/${encodeURIComponent(id)}`);
}

async function readEntity({ stage, sent }: Exchange, path: string): Promise<readonly string[]> {
  const isText = String(member(member(sent, 'body'), 'contentType')).toLowerCase() === 'text';
  const zone = member(member(sent, 'start'), 'timeZone');
  const preferences = [
    isText && 'outlook.body-content-type="text"',
    typeof zone === 'string' && `outlook.timezone="${zone}"`,
  ];
  const headers = { Prefer: preferences.filter((preference) => preference !== false).join(', ') };
  const { status, body } = await stage.ask({
    method: 'GET',
    path: `${path}${expansionFor(sent)}`,
    headers,
  });
  if (status !== 200) return [`reading it back answers ${status}`];
  const hidden =
    member(sent, 'internetMessageHeaders') === undefined
      ? {}
      : await onSelect(stage, path, 'internetMessageHeaders');
  return differences(sent, isObject(body) ? { ...body, ...hidden } : body);
}

async function onSelect(
  stage: Stage,
  path: string,
  name: string,
): Promise<Record<string, unknown>> {
  const { body } = await stage.ask({ method: 'GET', path: `${path}?$select=${name}` });
  return isObject(body) ? { [name]: body[name] } : {};
}

/** What is only answered when it is expanded. */
function expansionFor(sent: unknown): string {
  const properties = ['singleValueExtendedProperties', 'multiValueExtendedProperties'].flatMap(
    (name) => {
      const ids = listIn(sent, name).map((property) => `id eq '${String(property['id'])}'`);
      return ids.length === 0 ? [] : [`${name}($filter=${ids.join(' or ')})`];
    },
  );
  const expansions = [
    ...properties,
    ...['attachments', 'extensions'].filter((name) => member(sent, name) !== undefined),
  ];
  return expansions.length === 0 ? '' : `?$expand=${encodeURIComponent(expansions.join(','))}`;
}

async function readResponse(
  { stage, path }: Exchange,
  response: string,
): Promise<readonly string[]> {
  const { body } = await stage.ask({ method: 'GET', path: path.replace(/\/[^/]+$/u, '') });
  return differences({ response }, member(body, 'responseStatus'), '/responseStatus');
}

/** A declined meeting leaves the calendar; the organiser sees the answer and the time proposed in its place. */
async function readDeclined(exchange: Exchange): Promise<readonly string[]> {
  const { stage, sent } = exchange;
  const gone = await isGone(exchange);
  if (String(member(sent, 'sendResponse') ?? true).toLowerCase() === 'false') return gone;
  const { body } = await stage.ask({
    method: 'GET',
    path: '/me/events?$top=1',
    as: stage.colleague,
  });
  const attendee = listOf(member(listIn(body, 'value')[0], 'attendees'))[0];
  const status = differences(
    { response: 'declined' },
    member(attendee, 'status'),
    '/attendees/0/status',
  );
  return [
    ...gone,
    ...status,
    ...differences(
      member(sent, 'proposedNewTime'),
      member(attendee, 'proposedNewTime'),
      '/attendees/0/proposedNewTime',
    ),
  ];
}

async function isGone({ stage, path }: Exchange): Promise<readonly string[]> {
  const { status } = await stage.ask({ method: 'GET', path: path.replace(/\/[^/]+$/u, '') });
  return status === 404 ? [] : [`the event still answers ${status}`];
}

async function readSnoozed({ stage, path, sent }: Exchange): Promise<readonly string[]> {
  const { body } = await stage.ask({ method: 'GET', path: path.replace(/\/[^/]+$/u, '') });
  const isOn =
    member(body, 'isReminderOn') === true && member(sent, 'newReminderTime') !== undefined;
  return isOn ? [] : ['the reminder is off'];
}

async function readSent(exchange: Exchange): Promise<readonly string[]> {
  const { stage, sent } = exchange;
  if (String(member(sent, 'saveToSentItems') ?? true).toLowerCase() === 'false')
    return inOutbox(exchange, 'message');
  const { body } = await stage.ask({
    method: 'GET',
    path: '/me/mailFolders/sentitems/messages?$top=1',
  });
  const message = listIn(body, 'value')[0];
  if (!message) return ['nothing lies in Sent Items'];
  return readEntity(
    { ...exchange, sent: member(sent, 'message') },
    `/me/messages/${encodeURIComponent(String(message['id']))}`,
  );
}

function inOutbox({ stage, sent }: Exchange, kind: string): readonly string[] {
  const mail = stage.organisation.outbox.findLast((one) => one.kind === kind);
  if (!mail) return [`no ${kind} was sent`];
  const to = listOf(member(sent, 'toRecipients')).map((recipient) =>
    String(member(member(recipient, 'emailAddress'), 'address')),
  );
  return [
    ...differences(to.length > 0 ? to : undefined, mail.to, '/toRecipients'),
    ...(kind === 'message' ? [] : differences(member(sent, 'comment'), mail.comment, '/comment')),
  ];
}

function sameIds(
  asked: readonly Record<string, unknown>[],
  answered: readonly Record<string, unknown>[],
  name: string,
): readonly string[] {
  const [wanted, got] = [asked, answered].map((items) =>
    items
      .map((item) => String(item[name]))
      .toSorted()
      .join(', '),
  );
  return wanted === got ? [] : [`asked for ${wanted}, answered ${got}`];
}

function listIn(body: unknown, name: string): readonly Record<string, unknown>[] {
  return listOf(member(body, name)).filter(isObject);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function member(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined;
  return (
    value[name] ??
    Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  );
}
