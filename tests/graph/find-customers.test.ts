import { customerOf } from '../../src/domain/appointment/appointment.ts';
import { readContacts } from '../../src/graph/read-contacts.ts';
import { searchCustomers } from '../../src/graph/search-customers.ts';
import { answerParts, BASE_URL, eventBody, fakeGraph, partsOf } from './support/fake-graph.ts';
import { JONAS, LENA, MIRA, openPractice, ZONE } from './support/practice.ts';

const calendars = [{ mailbox: JONAS }, { mailbox: LENA }];

describe('customers on record', () => {
  test('are found by a part of the name in all calendars, without case, in one request', async () => {
    const practice = openPractice({ book: 'present' });
    const { appointments, unknown } = await searchCustomers(practice.as(MIRA), { calendars, text: "O'BRI", zone: ZONE });
    const names = new Set(appointments.map((one) => customerOf(one).name));
    expect([...names]).toEqual(["Siobhán O'Brien"]);
    expect(unknown).toEqual([]);
    expect(practice.exchanges.map(({ url }) => new URL(url).pathname)).toEqual(['/v1.0/$batch']);
  });

  test.each(['"', '\\', '<&>', 'ß 🐢'])('a text like %s is asked as JSON spells it and breaks nothing', async (text) => {
    const practice = openPractice({ book: 'present' });
    const { unknown } = await searchCustomers(practice.as(MIRA), { calendars, text, zone: ZONE });
    expect(unknown).toEqual([]);
  });

  test('a calendar that cannot be searched is named, and the other is searched', async () => {
    const graph = fakeGraph(answerParts(({ url }) => (url.includes(JONAS) ? { status: 403 } : { body: { value: [eventBody()] } })));
    const found = await searchCustomers(graph.client, { calendars, text: 'ada', zone: ZONE });
    expect(found.unknown.map(({ address, reason }) => [address.mailbox, reason])).toEqual([[JONAS, 'forbidden']]);
    expect(found.appointments).toHaveLength(1);
  });

  test('the default calendar is searched under its mailbox, another one by itself', async () => {
    const graph = fakeGraph(answerParts(() => ({ body: { value: [] } })));
    await searchCustomers(graph.client, { calendars: [{ mailbox: LENA }, { mailbox: LENA, calendarId: 'x' }], text: 'ada', zone: ZONE });
    expect(partsOf(graph.seen[0]).map(({ url }) => decodeURIComponent(url.split('?')[0] ?? ''))).toEqual([
      `/users/${LENA}/events`,
      `/users/${LENA}/calendars/x/events`,
    ]);
  });
});

describe('contacts', () => {
  test('with a name become customers with their first address and number', async () => {
    const practice = openPractice();
    expect(await readContacts(practice.as(MIRA))).toEqual([
      { name: 'Robin Castellanos', email: 'robin.castellanos@example.net', phone: '+49 30 5550 941' },
      { name: 'Dr. Renate Weiss', email: 'weiss@clinic.example', phone: '+49 30 5550 200' },
      { name: 'Nur Telefon', phone: '+49 30 5550 007' },
      { name: 'MoveWell Sales', email: 'sales@movewell.example' },
    ]);
  });

  test('are asked for with their own permission, every page, and what is no contact is left out', async () => {
    const graph = fakeGraph(({ path }) =>
      path.includes('page=2')
        ? { body: { value: [{ displayName: 'Bo', emailAddresses: [{ address: 'no address' }, { address: 'bo@example.com' }] }] } }
        : { body: { value: [{ displayName: 7 }, { displayName: ' ' }], '@odata.nextLink': `${BASE_URL}/me/contacts?page=2` } },
    );
    expect(await readContacts(graph.client)).toEqual([{ name: 'Bo', email: 'bo@example.com' }]);
    expect(graph.needs.map(({ scopes }) => scopes)).toEqual([['Contacts.Read'], ['Contacts.Read']]);
  });
});
