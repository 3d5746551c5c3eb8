import { createTickets, type StoredTicket } from '../../../src/outlook/sign-in/tickets.ts';

const NOW = Date.UTC(2026, 2, 2, 8, 0);
const HOUR = 3_600_000;

function ticket(fields: Partial<StoredTicket> & { readonly address?: string } = {}): StoredTicket {
  const { address = 'mira@example.com', ...rest } = fields;
  const account = { name: 'x', address, objectId: undefined, tenantId: undefined, addresses: [] };
  return {
    token: 'T',
    scopes: ['Calendars.ReadWrite', 'openid'],
    expiresOn: NOW + HOUR,
    account,
    ...rest,
  };
}

test.each([
  { name: 'the same scope', scopes: ['Calendars.ReadWrite'], now: NOW, found: true },
  { name: 'another spelling', scopes: ['calendars.readwrite'], now: NOW, found: true },
  {
    name: 'the scope with its resource',
    scopes: ['https://graph.microsoft.com/Calendars.ReadWrite'],
    now: NOW,
    found: true,
  },
  { name: 'one scope more', scopes: ['Calendars.ReadWrite', 'User.Read'], now: NOW, found: false },
  { name: 'two minutes before its end', scopes: ['openid'], now: NOW + HOUR - 120_000, found: false },
  { name: 'after its end', scopes: ['openid'], now: NOW + HOUR, found: false },
])('$name: found is $found', ({ scopes, now, found }) => {
  const tickets = createTickets();
  tickets.keep(ticket());
  expect(tickets.find(scopes, now) !== undefined).toBe(found);
});

test('a newer token for the same scopes is preferred', () => {
  const tickets = createTickets();
  tickets.keep(ticket({ token: 'old' }));
  tickets.keep(ticket({ token: 'new' }));
  expect(tickets.find(['openid'], NOW)?.token).toBe('new');
});

test('with another account, tokens of the first are gone', () => {
  const tickets = createTickets();
  tickets.keep(ticket({ token: 'first', scopes: ['User.Read'] }));
  tickets.keep(ticket({ token: 'second', address: 'desk@example.com' }));
  expect([tickets.find(['User.Read'], NOW), tickets.account()?.address]).toEqual([
    undefined,
    'desk@example.com',
  ]);
});

test('what is kept is bounded', () => {
  const tickets = createTickets();
  for (let index = 0; index < 20; index += 1) tickets.keep(ticket({ scopes: [`scope${index}`] }));
  expect([tickets.find(['scope0'], NOW), tickets.find(['scope19'], NOW)?.token]).toEqual([
    undefined,
    'T',
  ]);
});
