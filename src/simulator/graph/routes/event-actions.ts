import type { Hono } from 'hono';
import { z } from 'zod';
import { changeEvent } from '../../mailbox/event-store.ts';
import { record, truth } from '../../mailbox/lenient.ts';
import type { Attendee } from '../../mailbox/model.ts';
import { answerMeeting, type Answer } from '../../mailbox/responses.ts';
import { cancelEvent, forwardMeeting, isOrganizedHere } from '../../mailbox/scheduling.ts';
import { eventAccess } from '../access.ts';
import { entity, usersPath } from '../answers.ts';
import { readBody, readOptionalBody } from '../bodies/read-json.ts';
import {
  dateTimeTimeZone,
  instantOfBody,
  readDateTime,
  recipient,
  text,
  timeSlot,
} from '../bodies/shapes.ts';
import { badRequest } from '../errors.ts';
import { eventPaths, mailboxPaths, type Env, type GraphContext } from '../facts.ts';
import { renderCalendar } from '../render/calendar.ts';

const cancelShape = record({ comment: text.nullish() });
const answerShape = record({
  comment: text.nullish(),
  sendResponse: truth.nullish(),
  proposedNewTime: timeSlot.nullish(),
});
const forwardShape = record({
  comment: text.nullish(),
  toRecipients: z.array(recipient).nullish(),
});
const snoozeShape = record({ newReminderTime: dateTimeTimeZone });

export function addEventActionRoutes(app: Hono<Env>): void {
  app.on('POST', eventPaths('/events/:event/cancel'), cancel);
  app.on('POST', eventPaths('/events/:event/accept'), async (c) => respond(c, 'accepted'));
  app.on('POST', eventPaths('/events/:event/decline'), async (c) => respond(c, 'declined'));
  app.on('POST', eventPaths('/events/:event/tentativelyAccept'), async (c) =>
    respond(c, 'tentativelyAccepted'),
  );
  app.on('POST', eventPaths('/events/:event/forward'), forward);
  app.on('POST', eventPaths('/events/:event/snoozeReminder'), snooze);
  app.on('POST', eventPaths('/events/:event/dismissReminder'), (c) => {
    const { target } = eventAccess(c, 'write');
    changeEvent(c.env.facts.organisation, target, { fields: { isReminderOn: false } });
    return c.body(null, 200);
  });
  app.on('POST', eventPaths('/events/:event/permanentDelete'), (c) => {
    const { target } = eventAccess(c, 'write');
    cancelEvent(c.env.facts.organisation, target, '');
    return c.body(null, 204);
  });
  app.on('GET', mailboxPaths('/events/:event/calendar'), (c) => {
    const access = eventAccess(c, 'read');
    return entity(
      c,
      usersPath(access.mailbox, 'calendars'),
      renderCalendar(access.calendar, access),
    );
  });
}

async function cancel(c: GraphContext): Promise<Response> {
  const { target } = eventAccess(c, 'write');
  const { comment } = await readOptionalBody(c, cancelShape);
  if (!isOrganizedHere(target.record)) {
    throw badRequest(
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
      'ErrorInvalidRequest',
    );
  }
  cancelEvent(c.env.facts.organisation, target, comment ?? '');
  return c.body(null, 202);
}

async function respond(c: GraphContext, response: Answer['response']): Promise<Response> {
  const { target, view } = eventAccess(c, 'write');
  const body = await readOptionalBody(c, answerShape);
  if (isOrganizedHere(target.record)) {
    throw badRequest(
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
      'ErrorInvalidRequest',
    );
  }
  const proposedNewTime = body.proposedNewTime ? readSlot(body.proposedNewTime) : undefined;
  if (proposedNewTime && response === 'accepted')
    throw badRequest('A new time cannot be proposed with an acceptance.', 'ErrorInvalidRequest');
  if (proposedNewTime && !view.fields.allowNewTimeProposals)
    throw badRequest('The organizer does not allow new time proposals.', 'ErrorInvalidRequest');
  if (proposedNewTime && body.sendResponse === false)
    throw badRequest('A new time can only be proposed with a response.', 'ErrorInvalidRequest');
  answerMeeting(c.env.facts.organisation, target, {
    response,
    sendResponse: body.sendResponse ?? true,
    comment: body.comment ?? '',
    proposedNewTime,
  });
  return c.body(null, 202);
}

function readSlot({
  start,
  end,
}: z.output<typeof timeSlot>): NonNullable<Attendee['proposedNewTime']> {
  return {
    start: readDateTime(start, 'proposedNewTime/start'),
    end: readDateTime(end, 'proposedNewTime/end'),
  };
}

async function forward(c: GraphContext): Promise<Response> {
  const { target } = eventAccess(c, 'read');
  const { comment, toRecipients } = await readBody(c, forwardShape);
  const to = (toRecipients ?? []).flatMap(({ emailAddress }) => emailAddress.address ?? []);
  if (to.length === 0)
    throw badRequest('At least one recipient is needed.', 'ErrorInvalidRecipients');
  forwardMeeting(c.env.facts.organisation, target, { to, comment: comment ?? '' });
  return c.body(null, 202);
}

async function snooze(c: GraphContext): Promise<Response> {
  const { target, view } = eventAccess(c, 'write');
  const { newReminderTime } = await readBody(c, snoozeShape);
  const minutes = Math.round(
    (view.start - instantOfBody(newReminderTime, 'newReminderTime')) / 60_000,
  );
  changeEvent(c.env.facts.organisation, target, {
    fields: { isReminderOn: true, reminderMinutesBeforeStart: minutes },
  });
  return c.body(null, 200);
}
