import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { parseId } from '../mailbox/ids.ts';
import { firstProblem } from '../mailbox/lenient.ts';
import type { Organisation } from '../mailbox/model.ts';
import { findEvent } from '../mailbox/organisation.ts';
import { receiveAnswer } from '../mailbox/responses.ts';
import { readDateTime, timeSlot } from './bodies/shapes.ts';
import type { DeltaRounds } from './delta-rounds.ts';
import { GraphError } from './errors.ts';
import { FAULT_KINDS, type Faults } from './faults.ts';

export type FaultsAppOptions = {
  readonly faults: Faults;
  readonly clock: Clock;
  /** Without it there is no outbox and no answering for customers. */
  readonly organisation?: Organisation;
  /** Without it tokens of delta rounds cannot be made to expire. */
  readonly rounds?: DeltaRounds;
};

const faultShape = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  method: z.string().optional(),
  path: z.string().optional(),
  mail: z.string().optional(),
  times: z.int().min(1).optional(),
  retryAfter: z.int().min(0).optional(),
  milliseconds: z.int().min(0).max(600_000).optional(),
  claims: z.string().optional(),
});

const clockShape = z.union([
  z.strictObject({
    now: z.union([
      z.number(),
      z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
    ]),
  }),
  z.strictObject({ advance: z.number() }),
]);

const answerShape = z.strictObject({
  event: z.string(),
  address: z.string(),
  response: z.enum(['accepted', 'tentativelyAccepted', 'declined']),
  proposedNewTime: timeSlot.optional(),
});

/** What nobody can do to the real Graph: faults on demand, the clock, what customers answer. */
export function createFaultsApp({ faults, clock, organisation, rounds }: FaultsAppOptions): Hono {
  const app = new Hono();
  app.get('/faults', (c) => c.json(faults.list()));
  app.post('/faults', async (c) => {
    const fault = faultShape.safeParse(await bodyOf(c));
    return fault.success ? c.json({ id: faults.add(fault.data) }, 201) : refused(c, fault.error);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  app.delete('/faults/:id', (c) =>
    faults.remove(c.req.param('id'))
      ? c.body(null, 204)
      : c.json({ error: 'there is no such fault' }, 404),
  );

  app.get('/clock', (c) => c.json(timeOf(clock)));
  app.post('/clock', async (c) => {
    const change = clockShape.safeParse(await bodyOf(c));
    if (!change.success) return refused(c, change.error);
    if ('now' in change.data) clock.set(change.data.now);
    else clock.advance(change.data.advance);
    return c.json(timeOf(clock));
  });

  app.post('/delta/expire', (c) => {
    rounds?.expire();
    return rounds
      ? c.body(null, 204)
      : c.json({ error: 'delta rounds are not reachable here' }, 404);
  });
  if (organisation) addMailRoutes(app, organisation);
  return app;
}

function addMailRoutes(app: Hono, organisation: Organisation): void {
  app.get('/outbox', (c) => c.json(organisation.outbox));
  app.delete('/outbox', (c) => {
    organisation.outbox.length = 0;
    return c.body(null, 204);
  });
  app.post('/answers', async (c) => {
    const answer = answerShape.safeParse(await bodyOf(c));
    if (!answer.success) return refused(c, answer.error);
    const { event, address, response, proposedNewTime: proposed } = answer.data;
    if (proposed && response === 'accepted') {
      return c.json({ error: 'proposedNewTime: who accepts proposes nothing' }, 400);
    }
    const proposedNewTime = proposed && slotOf(proposed);
    if (proposedNewTime === 'noTime') return c.json({ error: 'proposedNewTime: no such time' }, 400);
    const id = parseId(event);
    const record = id?.kind === 'event' ? findEvent(organisation, id.item) : undefined;
    const isReceived =
      record &&
      receiveAnswer(organisation, { record, originalStart: id?.occurrence }, { address, response, proposedNewTime });
    return isReceived
      ? c.body(null, 204)
      : c.json({ error: 'there is no such event, or nobody of this address attends it' }, 404);
  });
}

function slotOf({ start, end }: z.output<typeof timeSlot>) {
  try {
    return {
      start: readDateTime(start, 'proposedNewTime/start'),
      end: readDateTime(end, 'proposedNewTime/end'),
    };
  } catch (error) {
    if (error instanceof GraphError) return 'noTime' as const;
    throw error;
  }
}

/** `undefined` for what is no JSON: the schema then says what is expected. */
async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refused(c: Context, error: z.ZodError): Response {
  const { field, problem } = firstProblem(error);
  return c.json({ error: field === '' ? problem : `${field}: ${problem}` }, 400);
}

function timeOf(clock: Clock) {
  return { now: new Date(clock.now()).toISOString(), offset: clock.now() - Date.now() };
}
