import { at, hour, practice, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const DAY = 'startDateTime=2026-11-03T00:00:00Z&endDateTime=2026-11-04T00:00:00Z';
const HOURS = Array.from({ length: 24 }, (_, i) =>
  hour(`E${String(i).padStart(2, '0')}`, `2026-11-03T${String(i).padStart(2, '0')}:00:00`, {
    start: at(`2026-11-03T${String(i).padStart(2, '0')}:00:00`, 'UTC'),
    end: at(`2026-11-03T${String(i).padStart(2, '0')}:30:00`, 'UTC'),
  }),
);

function subjects(body: { value: { subject: string }[] }): string[] {
  return body.value.map(({ subject }) => subject);
}

test('a page holds ten events unless more are asked for', async () => {
  const w = world(practice(HOURS));
  const first = await w.ask(ADA, 'GET', `/me/calendarView?${DAY}`);
  expect(subjects(first.body)).toEqual(HOURS.slice(0, 10).map(({ subject }) => subject));
  const all = await w.ask(ADA, 'GET', `/me/calendarView?${DAY}&$top=1000`);
  expect(all.body.value).toHaveLength(24);
  expect(all.body['@odata.nextLink']).toBeUndefined();
});

test('following the links reads every event once', async () => {
  const w = world(practice(HOURS));
  const seen: string[] = [];
  let path: string | undefined = `/me/calendarView?${DAY}&$select=subject&$orderby=subject desc`;
  while (path) {
    const { body } = await w.ask(ADA, 'GET', path, { headers: { Prefer: 'odata.maxpagesize=7' } });
    seen.push(...subjects(body));
    path = body['@odata.nextLink'];
  }
  expect(seen).toEqual(HOURS.map(({ subject }) => subject).toReversed());
});

test('$skip, $top and $count cut and count', async () => {
  const { body } = await world(practice(HOURS)).ask(
    ADA,
    'GET',
    `/me/calendarView?${DAY}&$skip=20&$top=3&$count=true`,
  );
  expect([subjects(body), body['@odata.count']]).toEqual([['E20', 'E21', 'E22'], 24]);
});

test.each([
  ['startDateTime=2026-11-03T00:00:00Z', 'ErrorInvalidParameter'],
  ['startDateTime=soon&endDateTime=2026-11-04', 'ErrorInvalidParameter'],
  ['startDateTime=2026-11-04&endDateTime=2026-11-03', 'ErrorInvalidParameter'],
  ['startDateTime=2020-01-01&endDateTime=2026-01-01', 'ErrorInvalidRequest'],
  [`${DAY}&$top=1001`, 'BadRequest'],
  [`${DAY}&$top=-1`, 'BadRequest'],
  [`${DAY}&$top=1&$top=2`, 'BadRequest'],
  [`${DAY}&$select=subjekt`, 'RequestBroker--ParseUri'],
  [`${DAY}&$expand=nothing`, 'RequestBroker--ParseUri'],
  [`${DAY}&$filter=subject is 'x'`, 'ErrorInvalidUrlQueryFilter'],
  [`${DAY}&$filter=nothing eq 'x'`, 'ErrorInvalidUrlQueryFilter'],
  [`${DAY}&$orderby=subject upwards`, 'ErrorInvalidUrlQuery'],
  [`${DAY}&$search=x`, 'ErrorInvalidUrlQuery'],
  [`${DAY}&$skiptoken=x`, 'ErrorInvalidUrlQuery'],
  [`${DAY}&x=%E0%A4%A`, 'BadRequest'],
])('the query %s is refused with %s', async (query, code) => {
  const { status, body } = await world(practice(HOURS)).ask(
    ADA,
    'GET',
    `/me/calendarView?${query}`,
  );
  expect([status, body.error.code]).toEqual([400, code]);
});

test('the window is read with the offset in its values, UTC without one, whatever zone is preferred', async () => {
  const w = world(practice([hour('A', '2026-11-03T00:00:00')]));
  const headers = { Prefer: 'outlook.timezone="Europe/Berlin"' };
  const counts = [
    '2026-11-03T00:00:00&endDateTime=2026-11-04T00:00:00',
    '2026-11-03T00:00:00%2B01:00&endDateTime=2026-11-04T00:00:00%2B01:00',
  ].map(
    async (window) =>
      (await w.ask(ADA, 'GET', `/me/calendarView?startDateTime=${window}`, { headers })).body.value
        .length,
  );
  expect(await Promise.all(counts)).toEqual([0, 1]);
});

test('times come in UTC, or in the zone that is preferred, under the name it was asked by', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const start = async (zone?: string) =>
    (
      await w.ask(
        ADA,
        'GET',
        `/me/calendarView?${DAY}&$select=start`,
        zone === undefined ? {} : { headers: { Prefer: `outlook.timezone="${zone}"` } },
      )
    ).body.value[0].start;
  expect(await start()).toEqual({ dateTime: '2026-11-03T08:00:00.0000000', timeZone: 'UTC' });
  expect(await start('Pacific Standard Time')).toEqual({
    dateTime: '2026-11-03T00:00:00.0000000',
    timeZone: 'Pacific Standard Time',
  });
  expect(await start('Asia/Kolkata')).toEqual({
    dateTime: '2026-11-03T13:30:00.0000000',
    timeZone: 'Asia/Kolkata',
  });
});

test.each(['UTC', 'Europe/Berlin', 'Pacific Standard Time', 'Pacific/Kiritimati'])(
  'an all-day event is midnight to midnight in %s',
  async (zone) => {
    const day = {
      subject: 'D',
      isAllDay: true,
      start: at('2026-11-03T00:00:00'),
      end: at('2026-11-04T00:00:00'),
    };
    const { body } = await world(practice([day])).ask(ADA, 'GET', `/me/calendarView?${DAY}`, {
      headers: { Prefer: `outlook.timezone="${zone}"` },
    });
    expect([body.value[0].start, body.value[0].end]).toEqual([
      { dateTime: '2026-11-03T00:00:00.0000000', timeZone: zone },
      { dateTime: '2026-11-04T00:00:00.0000000', timeZone: zone },
    ]);
  },
);

test('a selection answers what it names, the id and the change key; not when an event was made', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { body } = await w.ask(
    ADA,
    'GET',
    `/me/calendarView?${DAY}&$select=Subject,createdDateTime,lastModifiedDateTime,categories`,
  );
  expect(Object.keys(body.value[0]).toSorted()).toEqual([
    '@odata.etag',
    'categories',
    'id',
    'subject',
  ]);
  const whole = await w.ask(ADA, 'GET', `/me/calendarView?${DAY}`);
  expect(whole.body.value[0].createdDateTime).toMatch(/^2026-11-02T08:00:0\d\.\d{7}Z$/u);
  const single = await w.ask(ADA, 'GET', `/me/events/${body.value[0].id}?$select=createdDateTime`);
  expect(single.body.createdDateTime).toBe(whole.body.value[0].createdDateTime);
});

const SERIES = hour('S', '2026-11-02T09:00:00', {
  recurrence: {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: '2026-11-02', numberOfOccurrences: 5 },
  },
  exceptions: [{ originalStart: '2026-11-04T09:00:00', event: { subject: 'X' } }],
  deletedOccurrences: ['2026-11-05T09:00:00'],
});
const WEEK = 'startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-11-08T00:00:00Z';

test('a calendar view lists occurrences and exceptions and no master, events the master only', async () => {
  const w = world(practice([SERIES]));
  const view = await w.ask(ADA, 'GET', `/me/calendarView?${WEEK}`);
  expect(
    view.body.value.map(
      (event: { subject: string; type: string }) => `${event.subject} ${event.type}`,
    ),
  ).toEqual(['S occurrence', 'S occurrence', 'X exception', 'S occurrence']);
  const list = await w.ask(ADA, 'GET', '/me/events');
  const [master] = list.body.value;
  expect([list.body.value.length, master.type]).toEqual([1, 'seriesMaster']);
  expect(
    new Set(view.body.value.map((event: { seriesMasterId: string }) => event.seriesMasterId)),
  ).toEqual(new Set([master.id]));
  expect(new Set(view.body.value.map((event: { iCalUId: string }) => event.iCalUId)).size).toBe(4);
  expect(view.body.value[2].originalStart).toBe('2026-11-04T08:00:00.0000000Z');
  expect(master.originalStart).toBeUndefined();
});

test('instances of a master need a window and leave cancelled ones out; the master names those when asked', async () => {
  const w = world(practice([SERIES]));
  const { id } = (await w.ask(ADA, 'GET', '/me/events')).body.value[0];
  expect((await w.ask(ADA, 'GET', `/me/events/${id}/instances`)).status).toBe(400);
  expect(subjects((await w.ask(ADA, 'GET', `/me/events/${id}/instances?${WEEK}`)).body)).toEqual([
    'S',
    'S',
    'X',
    'S',
  ]);
  const master = await w.ask(
    ADA,
    'GET',
    `/me/events/${id}?$select=cancelledOccurrences,recurrence`,
  );
  expect(master.body.cancelledOccurrences).toEqual([expect.stringContaining('2026-11-05')]);
  expect(master.body.recurrence).toMatchObject({
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', numberOfOccurrences: 5, startDate: '2026-11-02' },
  });
});
