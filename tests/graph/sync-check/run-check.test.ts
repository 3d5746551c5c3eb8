import { KEY_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { CHECK_KEY, LONGEST_CHECK } from '../../../src/domain/sync-check/check-key.ts';
import { isPassed, type CheckReport } from '../../../src/domain/sync-check/check-report.ts';
import { HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import type { GraphClient } from '../../../src/graph/client.ts';
import { createDirectEvent } from '../../../src/graph/sync-check/check-events.ts';
import { countLeftOvers } from '../../../src/graph/sync-check/clean-up.ts';
import { runCheck, type CheckRequest } from '../../../src/graph/sync-check/run-check.ts';
import { parsePropertyId } from '../../../src/simulator/mailbox/property-id.ts';
import { configuration, jonas, lena, owen } from '../booking/support/desk.ts';
import { JONAS, LENA, MIRA, openPractice, PAUL, ZONE, type Practice } from '../support/practice.ts';

function check(client: GraphClient, fields: Partial<CheckRequest> = {}): Promise<CheckReport> {
  return runCheck(client, { configuration, host: lena, zone: ZONE, by: 'Mira Keller', ...fields });
}

/** Titles of everything that carries the check's mark. */
function left({ organisation }: Practice): string[] {
  const key = parsePropertyId(KEY_PROPERTY)?.key ?? '';
  return organisation.people
    .flatMap(({ calendars }) => calendars)
    .flatMap(({ events }) => [...events.values()])
    .filter(({ properties }) => String(properties.get(key)?.value ?? '').startsWith(CHECK_KEY))
    .map(({ fields }) => fields.subject);
}

function eventCount({ organisation }: Practice): number {
  return organisation.people.flatMap(({ calendars }) => calendars).reduce((sum, { events }) => sum + events.size, 0);
}

function verdicts({ steps }: CheckReport): string[] {
  return steps.map(({ step, verdict }) => `${step} ${verdict}`);
}

const ALL_PASSED = ['book passed', 'direct passed', 'move passed', 'cancel passed', 'zones passed'];

test('five steps pass in a calendar that works, and nothing is left of them', async () => {
  const practice = openPractice();
  const before = eventCount(practice);
  const report = await check(practice.as(MIRA));
  expect(verdicts(report)).toEqual(ALL_PASSED);
  expect(isPassed(report)).toBe(true);
  expect(report).toMatchObject({ calendar: 'Lena Hartwig', cleanup: { left: 0 } });
  expect(report.cleanup.removed).toBeGreaterThanOrEqual(4);
  expect([left(practice), eventCount(practice)]).toEqual([[], before]);
});

test('nobody is invited and nobody gets mail', async () => {
  const practice = openPractice();
  await check(practice.as(MIRA));
  expect(practice.organisation.outbox).toEqual([]);
  const invited = practice.exchanges.filter(({ method, requestBody }) =>
    method !== 'GET' && JSON.stringify(requestBody ?? '').includes('"attendees":[{'),
  );
  expect(invited).toEqual([]);
});

test('each step says what it saw, on both sides of a change of clocks', async () => {
  const report = await check(openPractice().as(MIRA));
  const [book, direct, move, cancel, zones] = report.steps;
  expect(book?.sights.map(({ what }) => what)).toEqual(['appeared', 'slotGone']);
  expect(direct?.sights.map(({ what }) => what)).toEqual(['directThere', 'slotGone']);
  expect(move?.sights.map(({ what }) => what)).toEqual(['sameEvent', 'appeared', 'stands', 'slotBack', 'slotGone']);
  expect(cancel?.sights.map(({ what }) => what)).toEqual(['marked', 'slotBack']);
  // 400 days from 24 November 2026; the clocks change in America first.
  expect(report.date).toBe('2027-12-29');
  expect(zones?.sights).toEqual([
    { what: 'localTime', isRight: true, side: 'host', zone: 'Europe/Berlin', isAfterChange: false, wanted: '2027-12-29T15:00', shown: '2027-12-29T15:00' },
    { what: 'localTime', isRight: true, side: 'customer', zone: 'America/New_York', isAfterChange: false, wanted: '2027-12-29T09:00', shown: '2027-12-29T09:00' },
    { what: 'localTime', isRight: true, side: 'host', zone: 'Europe/Berlin', isAfterChange: true, wanted: '2028-03-14T14:00', shown: '2028-03-14T14:00' },
    { what: 'localTime', isRight: true, side: 'customer', zone: 'America/New_York', isAfterChange: true, wanted: '2028-03-14T09:00', shown: '2028-03-14T09:00' },
  ]);
});

test('a host in another zone than the organisation is checked on the own clock', async () => {
  const report = await check(openPractice().as(MIRA), { host: owen });
  expect(verdicts(report)).toEqual(ALL_PASSED);
  expect(report.steps[4]?.sights[0]).toMatchObject({ zone: 'Europe/London', shown: '2027-12-29T15:00' });
});

test('it can wait a minute between its steps', async () => {
  const practice = openPractice();
  const waits: string[] = [];
  const report = await check(practice.as(MIRA), {
    isSlow: true,
    onProgress: (progress) => progress.kind === 'waiting' && waits.push(progress.step),
  });
  expect(waits).toEqual(['direct', 'move', 'cancel', 'zones']);
  expect(report.took).toBeGreaterThanOrEqual(4 * MINUTE);
  expect(report.steps.every(({ took }) => took < MINUTE)).toBe(true);
  const quick = await check(practice.as(MIRA));
  expect(quick.took).toBeLessThan(MINUTE);
});

describe('what does not work is found', () => {
  test('who may only look learns that booking is refused, and the rest is skipped', async () => {
    const practice = openPractice();
    const report = await check(practice.as(PAUL));
    expect(verdicts(report).slice(0, 1)).toEqual(['book failed']);
    expect(report.steps[0]?.sights).toEqual([
      { what: 'notDone', isRight: false, why: 'refused', reason: 'forbidden' },
    ]);
    expect(verdicts(report)).toEqual(expect.arrayContaining(['move skipped', 'cancel skipped']));
    expect(left(practice)).toEqual([]);
  });

  test('a calendar that cannot be read proves nothing', async () => {
    const practice = openPractice();
    practice.faults.add({ kind: 'accessDenied', path: `/users/${JONAS}/calendar/calendarView` });
    const host = { ...lena, availability: [jonas.destination] };
    const report = await check(practice.as(MIRA), { host });
    expect(report.steps[0]).toMatchObject({
      verdict: 'failed',
      sights: [{ what: 'unread', calendar: 'Jonas Brandt', reason: 'forbidden' }],
    });
    expect(isPassed(report)).toBe(false);
  });

  test('busy rules under which an event in Outlook takes no time fail the second step', async () => {
    const practice = openPractice();
    const rules = { busy: false, outOfOffice: true, tentative: true, workingElsewhere: false, allDay: true, private: true };
    const report = await check(practice.as(MIRA), { configuration: { ...configuration, busyRules: rules } });
    const direct = report.steps.find(({ step }) => step === 'direct');
    expect(direct?.verdict).toBe('failed');
    expect(direct?.sights).toEqual(
      expect.arrayContaining([{ what: 'slotGone', isRight: false, start: expect.any(Number) }]),
    );
    expect(left(practice)).toEqual([]);
  });

  test('one step that Graph fails does not keep the others from being looked at', async () => {
    const practice = openPractice();
    const report = await check(practice.as(MIRA), {
      onProgress: (progress) => {
        if (progress.kind !== 'running') return;
        practice.faults.clear();
        if (progress.step === 'direct') practice.faults.add({ kind: 'serverError', method: 'POST', path: '/events' });
      },
    });
    expect(verdicts(report)).toEqual([
      'book passed',
      'direct failed',
      'move passed',
      'cancel passed',
      'zones passed',
    ]);
    expect(report.steps[1]?.error).toBe('unavailable');
  });
});

describe('it cleans up whatever happens', () => {
  test.each(['book', 'direct', 'move', 'cancel', 'zones'] as const)(
    'stopped by the person at step %s',
    async (step) => {
      const practice = openPractice();
      const before = eventCount(practice);
      const stop = new AbortController();
      const report = await check(practice.as(MIRA), {
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.kind === 'running' && progress.step === step) setImmediate(() => stop.abort());
        },
      });
      expect(report.stopped).toBe('aborted');
      expect([left(practice), eventCount(practice)]).toEqual([[], before]);
    },
  );

  test.each([
    { name: 'answers are lost behind the write', kind: 'cutAfter' },
    { name: 'requests are cut off', kind: 'cutBefore' },
    { name: 'Graph fails', kind: 'serverError' },
    { name: 'Graph asks for a pause', kind: 'throttled' },
  ] as const)('while $name now and then', async ({ kind }) => {
    for (let skip = 0; skip < 12; skip += 3) {
      const practice = openPractice();
      const before = eventCount(practice);
      let writes = 0;
      const client = practice.as(MIRA, {
        before: ({ method, url }) => {
          if (method === 'GET' || url.endsWith('$batch')) return;
          writes += 1;
          if (writes === skip + 1) practice.faults.add({ kind, times: 1, retryAfter: 1 });
        },
      });
      const report = await check(client);
      expect([skip, report.cleanup.left, left(practice), eventCount(practice)]).toEqual([skip, 0, [], before]);
      expect(practice.organisation.outbox).toEqual([]);
    }
  });

  test('what could not be removed is said', async () => {
    const practice = openPractice();
    practice.faults.add({ kind: 'accessDenied', method: 'DELETE', path: '/events/' });
    const report = await check(practice.as(MIRA));
    expect(report.cleanup).toMatchObject({ error: 'forbidden' });
    expect(report.cleanup.left).toBeGreaterThan(0);
    expect(isPassed(report)).toBe(false);
  });

  test.each([1, 4, 7, 10, 14])(
    'a pane that was closed after %s writes leaves what the next check removes',
    async (lived) => {
      const practice = openPractice();
      const before = eventCount(practice);
      let writes = 0;
      const dying = practice.as(MIRA, {
        before: ({ method, url }) => {
          if (method !== 'GET' && !url.endsWith('$batch')) writes += 1;
          if (writes > lived) throw new Error('the pane was closed');
        },
      });
      await check(dying).catch(() => undefined);
      expect(left(practice).length).toBeGreaterThan(0);
      const client = practice.as(MIRA);
      // Somebody’s check may still be running: nothing of it is touched.
      expect(await countLeftOvers(client, { mailbox: LENA })).toBe(0);
      practice.clock.advance(LONGEST_CHECK + HOUR);
      expect(await countLeftOvers(client, { mailbox: LENA })).toBeGreaterThan(0);
      const report = await check(client);
      expect(verdicts(report)).toEqual(ALL_PASSED);
      expect([left(practice), eventCount(practice)]).toEqual([[], before]);
    },
  );

  test('an event that somebody was invited to is nobody’s to remove, whatever its mark', async () => {
    const practice = openPractice();
    const client = practice.as(MIRA);
    const slot = { start: Date.UTC(2027, 5, 1, 9), end: Date.UTC(2027, 5, 1, 10) };
    const eventId = await createDirectEvent(client, { mailbox: LENA }, {
      key: `${CHECK_KEY}1-a-1`,
      slot,
      subject: 'Kept',
    });
    await client.send({
      method: 'PATCH',
      path: `/users/${LENA}/events/${eventId}`,
      body: { attendees: [{ type: 'required', emailAddress: { address: 'ada@customer.example' } }] },
      scopes: [],
    });
    await check(client);
    expect(left(practice)).toEqual(['Kept']);
  });

  test('two checks of one calendar at once do not take each other away', async () => {
    const practice = openPractice();
    const before = eventCount(practice);
    const reports = await Promise.all([check(practice.as(MIRA)), check(practice.as(LENA))]);
    for (const report of reports) expect(report.cleanup.left).toBe(0);
    expect([left(practice), eventCount(practice)]).toEqual([[], before]);
  });
});
