import { answerCall } from '../../../../src/simulator/outlook/protocol/calls.ts';
import type { OpenItem } from '../../../../src/simulator/outlook/protocol/open-item.ts';
import { APPOINTMENT, attendee, fakeOutlook, MESSAGE, organizer } from './fake-outlook.ts';

const none: OpenItem = { kind: 'none', form: 'type6' };
const message: OpenItem = { kind: 'message', message: MESSAGE };
const shared: OpenItem = {
  kind: 'attendee',
  appointment: APPOINTMENT,
  sharing: { owner: 'lena@example.com', canEdit: true },
};

describe('one call and its answer', () => {
  test.each([
    {
      name: 'categories of the item come with their colours',
      item: attendee(),
      number: 157,
      params: undefined,
      answer: ok([{ displayName: 'Confirmed', color: 'Preset4' }]),
    },
    {
      name: 'a category that the master list lacks has no colour',
      item: attendee({ categories: ['VIP'] }),
      number: 157,
      params: undefined,
      answer: ok([{ displayName: 'VIP', color: 'None' }]),
    },
    {
      name: 'categories fail in the organiser’s form, as on the web',
      item: organizer(),
      number: 157,
      params: undefined,
      answer: failed(5000),
    },
    {
      name: 'an unknown category can’t be added',
      item: attendee(),
      number: 158,
      params: { categories: ['VIP'] },
      answer: failed(9044),
    },
    {
      name: 'a known category can be added',
      item: attendee({ categories: [] }),
      number: 158,
      params: { categories: ['confirmed'] },
      answer: ok(),
    },
    {
      name: 'a master category can’t be added twice',
      item: attendee(),
      number: 161,
      params: { categoryDetails: [{ displayName: 'confirmed', color: 'Preset1' }] },
      answer: failed(9045),
    },
    {
      name: 'an appointment opens by its Exchange id',
      item: none,
      number: 180,
      params: { itemId: 'AAMk/event+1' },
      answer: ok(),
    },
    {
      name: 'an appointment that is not there does not open',
      item: none,
      number: 180,
      params: { itemId: 'other' },
      answer: failed(9049),
    },
    {
      name: 'a message opens',
      item: none,
      number: 179,
      params: { itemId: 'AAMk/mail+1' },
      answer: ok(),
    },
    {
      name: 'shared properties exist for shared items',
      item: shared,
      number: 108,
      params: undefined,
      answer: ok({
        owner: 'lena@example.com',
        targetMailbox: 'lena@example.com',
        targetRestUrl: 'https://outlook.office365.com/api',
        delegatePermissions: 63,
      }),
    },
    {
      name: 'shared properties of an own item are refused',
      item: attendee(),
      number: 108,
      params: undefined,
      answer: failed(9055),
    },
    {
      name: 'the body as text',
      item: message,
      number: 37,
      params: { coercionType: 0 },
      answer: ok('I will be there.'),
    },
    {
      name: 'the body as HTML is escaped',
      item: attendee(),
      number: 37,
      params: { coercionType: 3 },
      answer: ok('<html><body>Knee &lt;left></body></html>'),
    },
    {
      name: 'subject in compose',
      item: organizer(),
      number: 18,
      params: undefined,
      answer: ok('Ada Nowak'),
    },
    {
      name: 'start in compose, in milliseconds',
      item: organizer(),
      number: 24,
      params: { TimeProperty: 1 },
      answer: ok(APPOINTMENT.start),
    },
    {
      name: 'end in compose',
      item: organizer(),
      number: 24,
      params: { TimeProperty: 2 },
      answer: ok(APPOINTMENT.end),
    },
    {
      name: 'an end before the start is refused',
      item: organizer(),
      number: 25,
      params: { TimeProperty: 2, time: APPOINTMENT.start - 1 },
      answer: failed(9010),
    },
    {
      name: 'attendees in compose',
      item: organizer(),
      number: 15,
      params: { recipientField: 0 },
      answer: ok([
        { name: 'Ada Nowak', address: 'ada@example.com', recipientType: 2, appointmentResponse: 3 },
      ]),
    },
    {
      name: 'compose getters fail where nothing is composed',
      item: attendee(),
      number: 18,
      params: undefined,
      answer: failed(5000),
    },
    {
      name: 'the id of what was saved',
      item: organizer(),
      number: 164,
      params: undefined,
      answer: ok('AAMk/event+1'),
    },
    {
      name: 'what was never saved has no id',
      item: organizer({ id: undefined }),
      number: 164,
      params: undefined,
      answer: failed(9046),
    },
    {
      name: 'Exchange tokens are off',
      item: attendee(),
      number: 12,
      params: { isRest: true },
      answer: {
        wasSuccessful: false,
        errorCode: 9018,
        errorName: 'GenericTokenError',
        errorMessage: 'Exchange tokens are switched off.',
      },
    },
    {
      name: 'EWS is off',
      item: attendee(),
      number: 5,
      params: { body: '<x/>' },
      answer: { wasProxySuccessful: false, errorMessage: 'EWS is switched off.' },
    },
    {
      name: 'custom properties have an answer of their own',
      item: attendee(),
      number: 3,
      params: undefined,
      answer: { wasSuccessful: true, customProperties: '{}' },
    },
    { name: 'telemetry is taken', item: attendee(), number: 400, params: {}, answer: ok() },
    {
      name: 'a call that nobody knows is answered all the same',
      item: attendee(),
      number: 9999,
      params: {},
      answer: failed(5000),
    },
  ])('$name', async ({ item, number, params, answer }) => {
    expect(await answerCall(fakeOutlook(item), { number, params })).toEqual(answer);
  });
});

test('a later start takes the end with it', async () => {
  const outlook = fakeOutlook(organizer());
  await answerCall(outlook, {
    number: 25,
    params: { TimeProperty: 1, time: APPOINTMENT.start + 3_600_000 },
  });
  expect(await answerCall(outlook, { number: 24, params: { TimeProperty: 2 } })).toEqual(
    ok(APPOINTMENT.end + 3_600_000),
  );
});

test('added attendees join those who are there, set ones replace them', async () => {
  const outlook = fakeOutlook(organizer());
  await answerCall(outlook, {
    number: 22,
    params: { recipientField: 0, recipientArray: [{ address: 'bo@example.com', name: 'Bo' }] },
  });
  expect(await names(outlook)).toEqual(['Ada Nowak', 'Bo']);
  await answerCall(outlook, {
    number: 21,
    params: { recipientField: 0, recipientArray: [{ address: 'cy@example.com' }] },
  });
  expect(await names(outlook)).toEqual(['cy@example.com']);
});

test('saving a new appointment gives it an id', async () => {
  const outlook = fakeOutlook(organizer({ id: undefined }));
  expect(await answerCall(outlook, { number: 32, params: undefined })).toEqual(ok('AAMk/saved+1'));
  expect(await answerCall(outlook, { number: 164, params: undefined })).toEqual(ok('AAMk/saved+1'));
});

test('roaming settings come as the full set in an array of one', async () => {
  const outlook = fakeOutlook(none);
  await answerCall(outlook, { number: 404, params: [{ book: '"a"' }] });
  expect(outlook.did).toEqual([{ book: '"a"' }]);
});

test('custom properties are kept', async () => {
  const outlook = fakeOutlook(attendee());
  await answerCall(outlook, { number: 4, params: { customProperties: { seen: true } } });
  expect(await answerCall(outlook, { number: 3, params: undefined })).toEqual({
    wasSuccessful: true,
    customProperties: '{"seen":true}',
  });
});

test('a new appointment form is filled with what the add-in gives', async () => {
  const outlook = fakeOutlook(none);
  const start = Date.UTC(2026, 10, 23, 10);
  await answerCall(outlook, {
    number: 177,
    params: {
      subject: 'Visit',
      start,
      requiredAttendees: ['ada@example.com', { address: 'bo@example.com' }],
    },
  });
  expect(outlook.opened).toEqual([
    {
      subject: 'Visit',
      body: '',
      location: '',
      start,
      end: undefined,
      required: ['ada@example.com', 'bo@example.com'],
      optional: [],
    },
  ]);
});

test('notifications are added once, replaced and removed', async () => {
  const outlook = fakeOutlook(attendee());
  const notice = { key: 'k', type: 0, message: 'Saved', icon: 'icon-16', persistent: false };
  expect(await answerCall(outlook, { number: 33, params: notice })).toEqual(ok());
  expect(await answerCall(outlook, { number: 33, params: notice })).toEqual(failed(9023));
  expect(
    await answerCall(outlook, { number: 35, params: { ...notice, message: 'Changed' } }),
  ).toEqual(ok());
  expect(await answerCall(outlook, { number: 34, params: undefined })).toEqual(
    ok([
      {
        key: 'k',
        type: 'informationalMessage',
        message: 'Changed',
        icon: 'icon-16',
        persistent: false,
      },
    ]),
  );
  expect(await answerCall(outlook, { number: 36, params: { key: 'k' } })).toEqual(ok());
  expect(await answerCall(outlook, { number: 36, params: { key: 'k' } })).toEqual(failed(9024));
});

function ok(data?: unknown) {
  return data === undefined ? { error: false } : { error: false, data };
}

function failed(errorCode: number) {
  return { error: true, errorCode };
}

async function names(outlook: ReturnType<typeof fakeOutlook>): Promise<string[]> {
  const item = outlook.item();
  return Promise.resolve(
    item.kind === 'organizer' ? item.draft.required.map(({ name }) => name) : [],
  );
}
