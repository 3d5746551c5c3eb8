import { isObject } from '../../mailbox/lenient.ts';
import type { Route } from './open-api.ts';
import type { Stage } from './stage.ts';

/** Puts what the address names into the mailbox, and answers the address with ids that exist. */
export async function setUp(stage: Stage, route: Route, body: unknown): Promise<string> {
  const segments = route.template.split('/');
  let path = '';
  for (const segment of segments.slice(1)) {
    const variable = /^\{(.*)\}$/u.exec(segment)?.[1];
    path += `/${variable === undefined ? segment : encodeURIComponent(await idFor(variable, { stage, route, body, path }))}`;
  }
  return path;
}

type Wanted = {
  readonly stage: Stage;
  readonly route: Route;
  readonly body: unknown;
  readonly path: string;
};

async function idFor(variable: string, wanted: Wanted): Promise<string> {
  const { stage, route, path } = wanted;
  const given = route.parameters[variable] ?? '';
  switch (variable) {
    case 'user-id':
      return stage.me;
    case 'calendar-id':
      // The default calendar cannot be deleted.
      if (route.method === 'DELETE' && route.template.endsWith('{calendar-id}'))
        return create(stage, '/me/calendars', { name: 'Another' });
      return idOf(await stage.ask({ method: 'GET', path: '/me/calendar' }));
    case 'event-id':
      return eventFor(wanted);
    case 'message-id':
      return create(stage, '/me/messages', {
        subject: 'A draft',
        toRecipients: [{ emailAddress: { address: stage.colleague } }],
      });
    case 'mailFolder-id':
      return /^[a-z]+$/iu.test(given) ? given : 'drafts';
    case 'outlookCategory-id':
      return create(stage, '/me/outlook/masterCategories', {
        displayName: 'A category',
        color: 'preset0',
      });
    case 'calendarPermission-id':
      return create(stage, '/me/calendar/calendarPermissions', {
        emailAddress: { address: stage.colleague },
        role: 'read',
      });
    case 'extension-id':
      return create(stage, path, {
        '@odata.type': 'microsoft.graph.openTypeExtension',
        extensionName: given,
        before: true,
      });
    case 'attachment-id':
      return create(stage, path, {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: 'a.txt',
        contentBytes: 'YQ==',
      });
    case 'subscription-id':
      return create(stage, '/subscriptions', {
        changeType: 'updated',
        notificationUrl: 'https://documented.test/notifications',
        resource: '/me/events',
        expirationDateTime: new Date(stage.organisation.clock.now() + 3_600_000).toISOString(),
      });
    default:
      return given;
  }
}

/** One's own meeting, or for an answer the meeting of somebody else that one is invited to. */
async function eventFor({ stage, route, body }: Wanted): Promise<string> {
  const isAnswered = /\/(accept|decline|tentativelyAccept)$/iu.test(route.template);
  const [organizer, attendee] = isAnswered
    ? [stage.colleague, stage.me]
    : [stage.me, stage.colleague];
  const meeting = {
    subject: 'A meeting',
    start: momentIn(body, 'start') ?? { dateTime: '2017-04-15T12:00:00', timeZone: 'UTC' },
    end: momentIn(body, 'end') ??
      momentIn(body, 'start') ?? { dateTime: '2017-04-15T14:00:00', timeZone: 'UTC' },
    attendees: [{ type: 'required', emailAddress: { address: attendee } }],
  };
  const created = await stage.ask({
    method: 'POST',
    path: '/me/events',
    body: meeting,
    as: organizer,
  });
  if (!isAnswered) return idOf(created);
  const invited = await stage.ask({ method: 'GET', path: '/me/events?$top=1' });
  const list =
    isObject(invited.body) && Array.isArray(invited.body['value']) ? invited.body['value'] : [];
  return idOf({ status: invited.status, body: list[0] as unknown });
}

function momentIn(body: unknown, name: string): unknown {
  const moment = isObject(body) ? body[name] : undefined;
  return isObject(moment) ? moment : undefined;
}

async function create(stage: Stage, path: string, body: unknown): Promise<string> {
  return idOf(await stage.ask({ method: 'POST', path, body }));
}

export function idOf({
  status,
  body,
}: {
  readonly status: number;
  readonly body: unknown;
}): string {
  const id = isObject(body) ? body['id'] : undefined;
  if (typeof id !== 'string')
    throw new Error(`the set-up failed with ${status}: ${JSON.stringify(body)}`);
  return id;
}
