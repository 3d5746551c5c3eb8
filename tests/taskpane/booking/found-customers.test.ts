import { foundCustomers, isMeant, type Mention } from '../../../src/taskpane/booking/found-customers.ts';

const NOW = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;

let ids = 0;
function mention(customer: Mention['customer'], daysAgo?: number, fields: Partial<Mention> = {}): Mention {
  ids += 1;
  return { id: `m${ids}`, customer, at: daysAgo === undefined ? undefined : NOW - daysAgo * DAY, ...fields };
}

test.each([
  ['ada', true],
  ['NOW', true],
  ['ada n', true],
  ['nowak ada', true],
  ['zolk', true],
  ['ada.nowak@ex', true],
  ['example', true],
  ['5550 187', true],
  ['+49 30 5550', true],
  ['owak', false],
  ['ada x', false],
  ['99', false],
])('Ada Nowak-Żółkiewska is meant by “%s”: %s', (typed, is) => {
  expect(isMeant({ name: 'Ada Nowak-Żółkiewska', email: 'ada.nowak@example.com', phone: '+49 30 5550 187' }, typed)).toBe(is);
});

test('one person is listed once, with the latest contact and the visits that took place', () => {
  const found = foundCustomers(
    [
      mention({ name: 'Ada Nowak', email: 'ada@example.com' }, 30),
      mention({ name: 'Ada Nowak', email: 'ADA@example.com', phone: '123 456' }, 10),
      mention({ name: 'A. Nowak', email: 'ada@example.com' }, 20, { isCancelled: true }),
      mention({ name: 'Ada Nowak' }, 5),
      mention({ name: 'Ada Nowak', email: 'ada@example.com' }, -5),
    ],
    { typed: 'nowak', now: NOW },
  );
  expect(found).toEqual([
    { name: 'Ada Nowak', email: 'ada@example.com', phone: '123 456', visits: 3, last: NOW - 5 * DAY, isContact: false },
  ]);
});

test('two of one name with different addresses stay two; who came most stands first', () => {
  const found = foundCustomers(
    [
      mention({ name: 'Ada Nowak', email: 'one@example.com' }, 1),
      mention({ name: 'Ada Nowak', email: 'two@example.com' }, 2),
      mention({ name: 'Ada Nowak', email: 'two@example.com' }, 3),
      mention({ name: 'Adam Nowak', phone: '111' }, 4),
      mention({ name: 'Adam Nowak', phone: '222' }, 5),
    ],
    { typed: 'ada', now: NOW },
  );
  expect(found.map(({ name, email, phone, visits }) => [name, email ?? phone, visits])).toEqual([
    ['Ada Nowak', 'two@example.com', 2],
    ['Ada Nowak', 'one@example.com', 1],
    ['Adam Nowak', '111', 1],
    ['Adam Nowak', '222', 1],
  ]);
});

test('a contact completes who came before, and stands behind them where it is somebody else', () => {
  const found = foundCustomers(
    [
      mention({ name: 'Ada Nowak' }, 3),
      mention({ name: 'Ada Nowak', email: 'ada@example.com' }),
      mention({ name: 'Ada Berg' }, -1),
      mention({ name: 'Ada Albrecht' }),
    ],
    { typed: 'ada', now: NOW },
  );
  expect(found.map(({ name, email, isContact }) => [name, email, isContact])).toEqual([
    ['Ada Nowak', 'ada@example.com', false],
    ['Ada Berg', undefined, false],
    ['Ada Albrecht', undefined, true],
  ]);
});

test('what was mentioned in two reads counts once', () => {
  const one = mention({ name: 'Ada' }, 3);
  expect(foundCustomers([one, { ...one }], { typed: 'ada', now: NOW })[0]?.visits).toBe(1);
});
