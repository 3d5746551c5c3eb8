import { customerOf, type Appointment } from '../../../src/domain/appointment/appointment.ts';
import { confirmationOf } from '../../../src/domain/appointment/confirmation.ts';
import { REMINDERS_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { remindersFor, sameSlot } from '../../../src/domain/appointment/reminders.ts';
import { dayPeriod } from '../../../src/domain/time/civil.ts';
import { HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import { changeEvent } from '../../../src/graph/change-event.ts';
import type { GraphClient } from '../../../src/graph/client.ts';
import type { GraphError } from '../../../src/graph/graph-error.ts';
import { findSender } from '../../../src/graph/mail/mailbox.ts';
import { sendMessage, type SendResult } from '../../../src/graph/mail/send-message.ts';
import { readAppointment } from '../../../src/graph/read-appointment.ts';
import { readDays } from '../../../src/graph/read-days.ts';
import { FRONT, JONAS, LENA, MIRA, openPractice, ZONE, type Hooks, type Practice } from '../support/practice.ts';
import { HOSTS } from '../../../src/simulator/practice/staff.ts';

const SOFIA = HOSTS[3].mail;
/** One that nothing is recorded of. */
const SLOT = { minutesBefore: 77, channel: 'email' } as const;
const SETTINGS = {
  categories: { confirmed: 'Confirmed', cancelled: 'Cancelled' },
  titlePrefixes: { enabled: false, confirmed: '[Confirmed]', cancelled: '[Cancelled]' },
};

/** Somebody who comes tomorrow and can be written to, of whom nothing is recorded. */
async function visit(practice: Practice, mailbox = JONAS): Promise<Appointment> {
  const range = dayPeriod(Temporal.PlainDate.from('2026-11-25'), ZONE);
  const [read] = await readDays(practice.as(MIRA), { calendars: [{ mailbox }], range, zone: ZONE });
  if (read?.kind !== 'known') throw new Error('the calendar was to be readable');
  const found = read.appointments.find(
    (one) => one.kind === 'booking' && one.series.kind === 'single' && customerOf(one).email !== undefined && isStill(one),
  );
  if (!found) throw new Error('the day was to have somebody to remind');
  return found;
}

function isStill(fresh: Appointment): boolean {
  return !fresh.isCancelled && confirmationOf(fresh, SETTINGS).status !== 'cancelled';
}

function remind(
  client: GraphClient,
  appointment: Appointment,
  more: { readonly from?: string; readonly address?: string; readonly signal?: AbortSignal; readonly onPause?: (until: number) => void } = {},
): Promise<SendResult> {
  const { from = appointment.ref.mailbox, address = 'ada@customer.example', ...rest } = more;
  return sendMessage(client, {
    ref: appointment.ref,
    slot: SLOT,
    start: appointment.period.start,
    from,
    zone: ZONE,
    isStill,
    message: {
      subject: 'Reminder',
      format: 'html',
      body: '<p>Until tomorrow, Ada Ørsted.</p>',
      to: { name: 'Ada', address },
      attachment: { name: 'appointment.ics', contentType: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR ø' },
    },
    ...rest,
  });
}

async function recorded(practice: Practice, { ref, period }: Appointment) {
  const fresh = await readAppointment(practice.as(MIRA), ref, { zone: ZONE });
  if (fresh.reminders.kind === 'malformed') throw new Error(fresh.reminders.problem);
  return fresh.reminders.kind === 'known' ? remindersFor(fresh.reminders.value, period.start).filter((one) => sameSlot(one, SLOT)).map(({ outcome }) => outcome) : [];
}

function mailed({ organisation }: Practice): string[] {
  return organisation.outbox.flatMap(({ kind, from, to }) => (kind === 'message' ? [`${from} to ${to.join()}`] : []));
}

function messagesOf({ organisation }: Practice, mail: string): { folder: string; isDraft: unknown }[] {
  const { messages } = organisation.people.find((person) => person.mail === mail)!;
  return messages.filter(({ folder }) => folder !== 'inbox').map(({ folder, fields }) => ({ folder, isDraft: fields['isDraft'] }));
}

/** So that no time limit of a request is waited for after the test. */
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** The desk goes dark before its n-th request. */
function crashBefore(count: number): { readonly hooks: Hooks; readonly crashed: Promise<'crashed'> } {
  let requests = 0;
  let tell: (word: 'crashed') => void = () => {};
  const crashed = new Promise<'crashed'>((resolve) => (tell = resolve));
  return {
    crashed,
    hooks: {
      before: () => {
        requests += 1;
        if (requests < count) return;
        tell('crashed');
        return new Promise<void>((_resolve, reject) => ends.push(() => reject(new Error('dark'))));
      },
    },
  };
}

test('a message goes out of the host’s mailbox once, is kept there, and the event says so', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  const before = practice.exchanges.length;
  const { outcome, appointment: left } = await remind(practice.as(MIRA), appointment);
  expect(outcome).toEqual({ kind: 'sent', isRecorded: true });
  expect(mailed(practice)).toEqual([`${JONAS} to ada@customer.example`]);
  expect(messagesOf(practice, JONAS)).toEqual([{ folder: 'sentitems', isDraft: false }]);
  expect(await recorded(practice, appointment)).toEqual([
    { kind: 'sent', at: expect.any(Number), start: appointment.period.start },
  ]);
  expect(left).toEqual(await readAppointment(practice.as(MIRA), appointment.ref, { zone: ZONE }));
  expect(practice.exchanges.slice(before, before + 5).map(({ method, url }) => `${method} ${url.split('?')[0]?.split('/').at(-1)?.slice(0, 8)}`)).toHaveLength(5);
});

test('the draft carries the key, the appointment it is about, and the calendar file', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  await remind(practice.as(MIRA), appointment);
  const draft = practice.exchanges.find(({ method, url }) => method === 'POST' && url.endsWith('/messages'))!;
  const body = draft.requestBody as Record<string, unknown>;
  expect(body).toMatchObject({
    subject: 'Reminder',
    body: { contentType: 'html' },
    toRecipients: [{ emailAddress: { name: 'Ada', address: 'ada@customer.example' } }],
    attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'appointment.ics' }],
  });
  const [file] = body['attachments'] as { contentBytes: string }[];
  expect(Buffer.from(file!.contentBytes, 'base64').toString()).toBe('BEGIN:VCALENDAR ø');
  const [key, reference] = body['singleValueExtendedProperties'] as { value: string }[];
  expect(key!.value).toMatch(/^[0-9a-f]{32}\.[0-9a-f]{8}$/u);
  expect(JSON.parse(reference!.value)).toEqual({ v: 1, m: JONAS, i: appointment.ref.eventId });
});

test('what was sent is not sent again', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  await remind(practice.as(MIRA), appointment);
  const { outcome } = await remind(practice.as(MIRA), appointment);
  expect(outcome).toMatchObject({ kind: 'alreadySent' });
  expect(mailed(practice)).toHaveLength(1);
});

test('two desks at once send it once', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  const results = await Promise.all([remind(practice.as(MIRA), appointment), remind(practice.as(JONAS), appointment)]);
  expect(mailed(practice)).toHaveLength(1);
  expect(results.filter(({ outcome }) => outcome.kind === 'sent')).toHaveLength(1);
  expect(messagesOf(practice, JONAS).filter(({ folder }) => folder === 'drafts')).toEqual([]);
});

test.each([1, 2, 3, 4, 5])('a desk that goes dark before its request %i loses nothing, and nothing is sent twice', async (count) => {
  const practice = openPractice();
  const appointment = await visit(practice);
  const { hooks, crashed } = crashBefore(count);
  await Promise.race([remind(practice.as(MIRA, hooks), appointment), crashed]);
  const soon = await remind(practice.as(JONAS), appointment);
  practice.clock.advance(3 * MINUTE);
  const later = await remind(practice.as(JONAS), appointment);
  expect(mailed(practice)).toHaveLength(1);
  expect((await recorded(practice, appointment)).map(({ kind }) => kind)).toEqual(['sent']);
  expect([soon.outcome.kind, later.outcome.kind]).toEqual(
    // Once a draft is on record, it belongs to whoever recorded it for two minutes.
    count === 4 ? ['busy', 'sent'] : count === 5 ? ['alreadySent', 'alreadySent'] : ['sent', 'alreadySent'],
  );
});

test.each(['cutBefore', 'cutAfter', 'unavailable', 'throttled'] as const)(
  'whatever request is answered with %s, it is sent once at most, and whoever looks next makes it once',
  async (kind) => {
    for (const method of ['POST', 'PATCH', 'GET']) {
      for (let nth = 1; nth <= 2; nth++) {
        const practice = openPractice();
        const appointment = await visit(practice);
        let requests = 0;
        const client = practice.as(MIRA, {
          before: (request) => {
            if (request.method !== method) return;
            requests += 1;
            if (requests === nth) practice.faults.add({ kind, times: 1, ...(kind === 'throttled' && { retryAfter: 20 }) });
          },
        });
        await remind(client, appointment);
        expect(mailed(practice).length).toBeLessThanOrEqual(1);
        practice.faults.clear();
        practice.clock.advance(3 * MINUTE);
        await remind(practice.as(MIRA), appointment);
        expect([kind, method, nth, mailed(practice).length]).toEqual([kind, method, nth, 1]);
        expect((await recorded(practice, appointment)).map((outcome) => outcome.kind)).toEqual(['sent']);
      }
    }
  },
);

test('a long pause that Graph asks for is told, kept, and the message goes out after it', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  practice.faults.add({ kind: 'throttled', path: '/send', times: 1, retryAfter: 60 });
  const pauses: number[] = [];
  const began = practice.clock.now();
  const { outcome } = await remind(practice.as(MIRA), appointment, { onPause: (until) => pauses.push(until) });
  expect(outcome.kind).toBe('sent');
  expect(pauses.map((until) => Math.round((until - began) / 1000))).toEqual([60]);
  expect(mailed(practice)).toHaveLength(1);
});

test('who stops during a pause leaves a draft that whoever looks next sends', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  practice.faults.add({ kind: 'throttled', path: '/send', times: 1, retryAfter: 120 });
  const stop = new AbortController();
  const { outcome } = await remind(practice.as(MIRA), appointment, { signal: stop.signal, onPause: () => stop.abort(new Error('stopped')) });
  expect(outcome.kind).toBe('interrupted');
  practice.clock.advance(3 * MINUTE);
  expect((await remind(practice.as(MIRA), appointment)).outcome.kind).toBe('sent');
  expect(mailed(practice)).toHaveLength(1);
});

test('an address that Exchange refuses is recorded as the reason, no draft stays, and a better one is sent', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  const first = await remind(practice.as(MIRA), appointment, { address: 'nobody' });
  expect(first.outcome).toEqual({ kind: 'failed', failure: 'badAddress' });
  expect(mailed(practice)).toEqual([]);
  expect(await recorded(practice, appointment)).toEqual([expect.objectContaining({ kind: 'failed', reason: 'badAddress' })]);
  expect(messagesOf(practice, JONAS).filter(({ folder }) => folder === 'drafts')).toEqual([]);
  expect((await remind(practice.as(MIRA), appointment)).outcome.kind).toBe('sent');
});

test('nothing is sent for an appointment that has moved or been called off meanwhile', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  const moved = { ...appointment, period: { start: appointment.period.start - HOUR, end: appointment.period.end } };
  expect((await remind(practice.as(MIRA), moved)).outcome).toEqual({ kind: 'changed' });
  await changeEvent(practice.as(MIRA), { ref: appointment.ref, zone: ZONE }, () => ({ kind: 'change', change: { categories: ['Cancelled'] } }));
  expect((await remind(practice.as(MIRA), appointment)).outcome).toEqual({ kind: 'changed' });
  expect(mailed(practice)).toEqual([]);
});

test('a draft that waits is not sent when the appointment has been called off since', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  const { hooks, crashed } = crashBefore(4);
  await Promise.race([remind(practice.as(MIRA, hooks), appointment), crashed]);
  await changeEvent(practice.as(MIRA), { ref: appointment.ref, zone: ZONE }, () => ({ kind: 'change', change: { categories: ['Cancelled'] } }));
  practice.clock.advance(3 * MINUTE);
  expect((await remind(practice.as(MIRA), appointment)).outcome).toEqual({ kind: 'failed', failure: 'changed' });
  expect(mailed(practice)).toEqual([]);
});

test('after a move the same reminder is sent for the new time', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  await remind(practice.as(MIRA), appointment);
  const record = practice.organisation.people
    .flatMap(({ calendars }) => calendars.flatMap(({ events }) => [...events.values()]))
    .find(({ uid }) => uid === appointment.uid)!;
  const { start, end } = record.fields;
  record.fields = { ...record.fields, start: { ...start, wall: start.wall + HOUR }, end: { ...end, wall: end.wall + HOUR } };
  const fresh = await readAppointment(practice.as(MIRA), appointment.ref, { zone: ZONE });
  expect((await remind(practice.as(MIRA), fresh)).outcome.kind).toBe('sent');
  expect(mailed(practice)).toHaveLength(2);
});

describe('the right mailbox', () => {
  test.each([
    [JONAS, { mailbox: JONAS, isCalendars: true }],
    [LENA, { mailbox: MIRA, isCalendars: false }],
    [FRONT, { mailbox: FRONT, isCalendars: true }],
    [MIRA, { mailbox: MIRA, isCalendars: true }],
  ])('is of %s: %j', async (mailbox, sender) => {
    expect(await findSender(openPractice().as(MIRA), mailbox)).toEqual(sender);
  });

  test('a mailbox that may be opened and not sent from is told, and the own one sends afterwards', async () => {
    const practice = openPractice();
    const appointment = await visit(practice, SOFIA);
    const { outcome, error } = await remind(practice.as(MIRA), appointment, { from: SOFIA });
    expect([outcome, (error as GraphError).serviceCode]).toEqual([{ kind: 'failed', failure: 'notAllowed' }, 'ErrorSendAsDenied']);
    expect((await remind(practice.as(MIRA), appointment, { from: MIRA })).outcome.kind).toBe('sent');
    expect(mailed(practice)).toEqual([`${MIRA} to ada@customer.example`]);
  });

  test('what somebody began from their own mailbox only they can finish', async () => {
    const practice = openPractice();
    const appointment = await visit(practice, LENA);
    const { hooks, crashed } = crashBefore(4);
    await Promise.race([remind(practice.as(MIRA, hooks), appointment, { from: MIRA }), crashed]);
    practice.clock.advance(3 * MINUTE);
    expect((await remind(practice.as(LENA), appointment)).outcome).toEqual({ kind: 'elsewhere', mailbox: MIRA });
    expect((await remind(practice.as(MIRA), appointment, { from: MIRA })).outcome.kind).toBe('sent');
    expect(mailed(practice)).toHaveLength(1);
  });

  test('who may not write to the calendar begins nothing', async () => {
    const practice = openPractice({
      change: (seed) => ({
        ...seed,
        people: seed.people.map((person) => ({ ...person, mailDelegates: [{ mail: HOSTS[4].mail, sends: true }] })),
      }),
    });
    const appointment = await visit(practice);
    const { outcome } = await remind(practice.as(HOSTS[4].mail), appointment);
    expect(outcome).toEqual({ kind: 'notBegun', failure: 'forbidden' });
    expect(messagesOf(practice, JONAS).filter(({ folder }) => folder === 'drafts')).toEqual([]);
  });
});

test('the record names the property of the product and nothing else of the event changes', async () => {
  const practice = openPractice();
  const appointment = await visit(practice);
  await remind(practice.as(MIRA), appointment);
  const patches = practice.exchanges.filter(({ method, url }) => method === 'PATCH' && url.includes('/events/'));
  expect(patches.map(({ requestBody }) => Object.keys(requestBody as object))).toEqual([
    ['singleValueExtendedProperties'],
    ['singleValueExtendedProperties'],
  ]);
  expect(JSON.stringify(patches[0]?.requestBody)).toContain(REMINDERS_PROPERTY);
});
