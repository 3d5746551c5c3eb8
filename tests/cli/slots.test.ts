import { slots } from '../../src/cli/slots/slots.ts';
import { refusal, spawnCommand } from './run-command.ts';

const BOOK = 'tests/cli/fixtures/book.json';
const LENA = 'tests/cli/fixtures/lena.ics';
const ASKING = ['--config', BOOK, '--service', 'massage', '--from', '2026-11-23', '--days', '3', '--now', '2026-11-22T20:00'];

test('starts are printed a line a day, and what is unknown after them', () => {
  const { stdout, stderr, status } = spawnCommand('src/cli/slots/main.ts', [...ASKING, '--busy', `lena-marek=${LENA}`]);
  expect(stdout.trimEnd().split('\n')).toEqual([
    'Massage, 60 min, Europe/Berlin: 24 starts',
    'Mon 2026-11-23  09:30  10:00  10:30  13:00  13:30  14:00  14:30  15:00  15:30  16:00',
    'Tue 2026-11-24  09:30  10:00  10:30  11:00  11:30  12:00  12:30  13:00  13:30  14:00',
    '                14:30  15:00  15:30  16:00',
    'unknown: omar-haddad, Mon 2026-11-23 11:00–17:00',
    'unknown: omar-haddad, Wed 2026-11-25 11:00–17:00',
  ]);
  expect([stderr, status]).toEqual(['', 0]);
}, 30_000);

test('as JSON each start says who is free, as an instant and on the clock that was asked for', async () => {
  const { lines } = await slots([...ASKING, '--busy', LENA, '--json', '--zone', 'Europe/Lisbon', '--days', '1']);
  const { zone, starts, unknown } = JSON.parse(lines.join('\n')) as { zone: string; starts: unknown[]; unknown: unknown[] };
  expect([zone, starts[0], starts[4], unknown]).toEqual([
    'Europe/Lisbon',
    { start: '2026-11-23T08:30:00Z', local: '2026-11-23T08:30', hosts: ['lena-marek'] },
    { start: '2026-11-23T12:30:00Z', local: '2026-11-23T12:30', hosts: ['lena-marek', 'omar-haddad'] },
    [],
  ]);
});

test('one start is explained, rule by rule, for each host', async () => {
  const { lines } = await slots([...ASKING, '--busy', `lena-marek=${LENA}`, '--explain', '2026-11-23T11:30']);
  expect(lines.slice(0, 7)).toEqual([
    'Mon 2026-11-23 11:30 (Europe/Berlin) is not offered',
    'lena-marek is not free',
    '  ✓ open 09:00–17:00',
    '  ✓ all calendars could be read',
    '  ✗ Lunch with Ada, Mon 2026-11-23 12:00–13:00 in lena.ics',
    '  ✓ the earliest start by the notice is Sun 2026-11-22 22:00',
    '  ✓ can be booked until Mon 2026-12-07 00:00',
  ]);
  expect(lines.at(-1)).toBe('✗ none of these is free: lena-marek, omar-haddad');
});

test.each([
  ['2026-11-25T10:00', 'Off-site, Wed 2026-11-25 00:00–Thu 2026-11-26 00:00 in lena.ics'],
  ['2026-11-23T10:45', '✗ it does not lie on the grid; the nearest starts: Mon 2026-11-23 10:30, Mon 2026-11-23 13:00'],
  ['2026-11-23T16:30', 'ends after closing time: open 09:00–17:00'],
  ['2026-11-22T10:00', 'outside the hours: the date has no hours'],
  ['2026-12-08T10:00:00Z', '✗ can be booked until Mon 2026-12-07 00:00'],
  ['2026-11-23T11:00', '15 min have to be kept free beside it'],
])('why %s is not offered: %s', async (start, says) => {
  const { lines } = await slots([...ASKING, '--busy', LENA, '--host', 'lena-marek', '--explain', start]);
  expect(lines.join('\n')).toContain(says);
});

test('an explanation as JSON has every moment as an instant', async () => {
  const { lines } = await slots([...ASKING, '--busy', LENA, '--explain', '2026-11-23T09:30', '--json']);
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    start: '2026-11-23T08:30:00Z',
    isOffered: true,
    hosts: [
      { host: 'lena-marek', isFree: true, verdicts: [{ rule: 'openTime', holds: true, open: [{ start: '2026-11-23T08:00:00Z', end: '2026-11-23T16:00:00Z' }] }, {}, {}, {}, {}, {}] },
      { host: 'omar-haddad', isFree: false },
    ],
    alignment: { holds: true, after: '2026-11-23T09:00:00Z' },
  });
});

test.each([
  [['--service', 'massage'], /^--config FILE is missing; usage: /u],
  [['--config', BOOK, '--from', '2026-11-23', '--days', '1'], /^--service SLUG is missing; usage: /u],
  [[...ASKING, '--service', 'swimming'], /^service “swimming” is not in the book; there are: follow-up, massage$/u],
  [[...ASKING, '--host', 'mia'], /^hosts “mia” is no host of massage$/u],
  [[...ASKING, '--zone', 'Mars/Olympus'], /^--zone Mars\/Olympus is no time zone; one is Europe\/Berlin$/u],
  [[...ASKING, '--from', '2026-02-30'], /^--from 2026-02-30 is no date; one is 2026-11-21$/u],
  [[...ASKING, '--days', '0'], /^--days 0 is no whole number from 1 to 1000$/u],
  [[...ASKING, '--explain', 'noon'], /^--explain noon is no time; one is 2026-11-24T09:30$/u],
  [[...ASKING, '--busy', 'nowhere.ics'], /^nowhere\.ics cannot be opened \(ENOENT\)$/u],
  [[...ASKING, '--busy', `mia=${LENA}`], /^--busy mia=…: there is no such host; there are: lena-marek, omar-haddad$/u],
  [[...ASKING, '--config', 'nowhere.json'], /^nowhere\.json cannot be opened \(ENOENT\)$/u],
  [[...ASKING, '--config', LENA], /^lena\.ics is no JSON$/u],
  [[...ASKING, '--config', 'package.json'], /^package\.json is no booking configuration: organisation: wrongType, and \d+ more$/u],
  [[...ASKING, '--slug', 'x'], /^Unknown option '--slug'; usage: /u],
])('%j is refused in one line', async (args, message) => {
  expect(await refusal(slots, args)).toMatch(message);
});

test('a refusal ends with 2 and nothing but its one line', () => {
  const { stdout, stderr, status } = spawnCommand('src/cli/slots/main.ts', [...ASKING, '--service', 'swimming']);
  expect([stdout, stderr, status]).toEqual(['', 'service “swimming” is not in the book; there are: follow-up, massage\n', 2]);
}, 30_000);

test('what of a calendar cannot be read is said', async () => {
  const { problems } = await slots([...ASKING, '--busy', 'tests/providers/ics/fixtures/floating.ics']);
  expect(problems).toEqual(['floating.ics: time zone "Europe/Germany" is not known: its times are read as floating']);
});
