import { openedBy, printAddress } from '../../../src/taskpane/app/address.ts';
import { FIRST_CHOICE } from '../../../src/taskpane/app/day-choice.ts';

const DATE = Temporal.PlainDate.from('2026-11-24');

test.each<[string, ReadonlySet<string> | 'all', string]>([
  ['of all', 'all', '#print=2026-11-24'],
  ['of some', new Set(['lena-marek', 'tom']), '#print=2026-11-24&hosts=lena-marek+tom'],
])('the sheet %s has an address that leads to it', (_name, hosts, hash) => {
  const address = new URL(printAddress(DATE, hosts));
  expect(address.pathname + address.hash).toBe(`/desk.html${hash}`);
  expect(openedBy(address.hash)).toEqual({
    views: [{ kind: 'day' }, { kind: 'print' }],
    choice: { ...FIRST_CHOICE, date: DATE, hosts },
  });
});

test.each(['', '#', '#print=', '#print=2026-02-30', '#print=tomorrow', '#code=abc', '#print=2026-11-24T10:00'])(
  'an address that ends in “%s” asks for nothing',
  (hash) => {
    expect(openedBy(hash)).toBeUndefined();
  },
);
