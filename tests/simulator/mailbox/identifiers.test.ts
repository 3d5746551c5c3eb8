import { formatId, parseId, toEwsId, toRestId } from '../../../src/simulator/mailbox/ids.ts';
import {
  isPropertyValue,
  normalValue,
  parsePropertyId,
} from '../../../src/simulator/mailbox/property-id.ts';

const G = '{1b5c21aa-a221-4e3c-8433-f45b0b13389a}';

test.each([
  ['String {1B5C21AA-A221-4E3C-8433-F45B0B13389A} Name State', `String ${G} Name State`],
  ['string 1b5c21aa-a221-4e3c-8433-f45b0b13389a name State', `String ${G} Name State`],
  [`Integer ${G} Id 0x00008012`, `Integer ${G} Id 0x8012`],
  ['Long 0x0E08', 'Long 0xe08'],
  ['SystemTime 0x3FEF', 'SystemTime 0x3fef'],
  [`StringArray ${G} Name Tags`, `StringArray ${G} Name Tags`],
])('%s is written back as %s', (text, normal) => {
  expect(parsePropertyId(text)?.text).toBe(normal);
});

test('names of extended properties keep their case, everything else of an id ignores it', () => {
  expect(parsePropertyId(`String ${G} Name State`)?.key).toBe(
    parsePropertyId(`STRING ${G.toUpperCase()} Name State`)?.key,
  );
  expect(parsePropertyId(`String ${G} Name State`)?.key).not.toBe(
    parsePropertyId(`String ${G} Name state`)?.key,
  );
});

test.each([
  '',
  'State',
  `Text ${G} Name State`,
  `String {1b5c21aa} Name State`,
  `String ${G} Name`,
  `Integer ${G} Id State`,
  'String 0xGG',
])('%p is no id of an extended property', (text) => {
  expect(parsePropertyId(text)).toBeUndefined();
});

test.each([
  { type: 'Integer', good: ['0', '-5', '2147483647'], bad: ['', 'one', '1.5', '2147483648'] },
  { type: 'Short', good: ['-32768'], bad: ['32768'] },
  { type: 'Long', good: ['9007199254740993'], bad: ['99999999999999999999'] },
  { type: 'Boolean', good: ['true', 'False'], bad: ['1', ''] },
  { type: 'SystemTime', good: ['2026-11-02T08:00:00Z'], bad: ['2026-11-02', 'soon'] },
  { type: 'Double', good: ['1.5', '-2e3'], bad: ['', 'x'] },
  { type: 'Binary', good: ['YQ==', ''], bad: ['***'] },
  { type: 'CLSID', good: [G], bad: ['1b5c'] },
  { type: 'String', good: ['', 'anything'], bad: [] },
] as const)('values of $type are told from what only looks like them', ({ type, good, bad }) => {
  expect(good.map((value) => isPropertyValue(type, value))).toEqual(good.map(() => true));
  expect(bad.map((value: string) => isPropertyValue(type, value))).toEqual(bad.map(() => false));
});

test('numbers and booleans are written back in one way', () => {
  expect([
    normalValue('Integer', '007'),
    normalValue('Boolean', 'TRUE'),
    normalValue('String', '007'),
  ]).toEqual(['7', 'true', '007']);
});

const ID = { kind: 'event', mailbox: 3, item: 4711, occurrence: Date.UTC(2026, 10, 2, 9) } as const;

test.each(['rest', 'immutable', 'entry', 'immutableEntry'] as const)(
  'an id in the form %s says what it stands for',
  (form) => {
    const text = formatId(ID, form);
    expect(parseId(text)).toEqual({ ...ID, form, place: 0 });
    expect(text).toMatch(/^[\w-]{146}$/u);
  },
);

test('the forms of one id differ', () => {
  expect(
    new Set(
      (['rest', 'immutable', 'entry', 'immutableEntry'] as const).map((form) => formatId(ID, form)),
    ).size,
  ).toBe(4);
});

test('the id of Office.js is the default id in the other alphabet', () => {
  const ids = Array.from({ length: 50 }, (_, item) => formatId({ ...ID, item }, 'rest'));
  expect(ids.map((id) => toRestId(toEwsId(id)))).toEqual(ids);
  expect(ids.filter((id) => toEwsId(id) !== id).length).toBeGreaterThan(40);
});

test.each([
  ['cut', (id: string) => id.slice(0, -1)],
  ['longer', (id: string) => `${id}A`],
  ['in another case', (id: string) => id.slice(0, 20) + id.slice(20).toLowerCase()],
  ['of another head', (id: string) => `XXXXXX${id.slice(6)}`],
  ['empty', () => ''],
])('an id that is %s is malformed', (_, spoil) => {
  expect(parseId(spoil(formatId(ID, 'rest')))).toBeUndefined();
});

test('the default id of a message says in which folder it lies, the immutable one does not', () => {
  const [inbox, sent] = [0, 2].map(
    (place) => ({ kind: 'message', mailbox: 1, item: 5, place }) as const,
  );
  expect(formatId(inbox!, 'rest')).not.toBe(formatId(sent!, 'rest'));
  expect(formatId(inbox!, 'immutable')).toBe(formatId(sent!, 'immutable'));
});
