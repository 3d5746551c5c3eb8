import { occurrences } from '../../src/cli/occurrences/occurrences.ts';
import { refusal, spawnCommand } from './run-command.ts';

const FIXTURES = 'tests/providers/ics/fixtures';

test('occurrences are printed as JSON lines, problems on the other stream, whatever zone the machine is in', () => {
  const { stdout, stderr, status } = spawnCommand('src/cli/occurrences/main.ts', [
    `${FIXTURES}/floating.ics`, '--from', '2026-10-31', '--to', '2026-11-01',
  ]);
  expect(stdout.trim().split('\n').map((line): unknown => JSON.parse(line))).toEqual([
    { uid: 'utc', start: '2026-10-31T09:00:00Z', end: '2026-10-31T10:00:00Z', allDay: false, summary: 'UTC stays UTC' },
    { uid: 'floating', start: '2026-10-31T15:00:00Z', end: '2026-10-31T16:00:00Z', allDay: false, summary: "Nine o'clock in the calendar's own zone" },
    { uid: 'unknown', start: '2026-10-31T18:00:00Z', end: '2026-10-31T19:00:00Z', allDay: false, summary: 'A zone that nobody knows floats' },
  ]);
  expect(stderr).toBe('floating.ics: time zone "Europe/Germany" is not known: its times are read as floating\n');
  expect(status).toBe(0);
}, 30_000);

test('days and the window are those of the zone that was asked for', async () => {
  const { lines } = await occurrences([`${FIXTURES}/all-day-series.ics`, '--from=2026-11-02', '--to=2026-11-03', '--zone=Asia/Tokyo']);
  expect(lines).toEqual(['{"uid":"no-end","start":"2026-11-02","end":"2026-11-03","allDay":true,"summary":"A day without an end"}']);
});

test('a refusal ends with 2 and nothing but its one line', () => {
  expect(spawnCommand('src/cli/occurrences/main.ts', ['nowhere.ics', '--from', '2026-02-01', '--to', '2026-03-01'])).toEqual({
    stdout: '', stderr: 'nowhere.ics cannot be opened (ENOENT)\n', status: 2,
  });
}, 30_000);

const USAGE = 'usage: npm run --silent occurrences -- FILE --from DATE --to DATE [--zone ZONE]';

test.each([
  [[], `one FILE is needed; ${USAGE}`],
  [['a.ics', 'b.ics', '--from', '2026-01-01', '--to', '2026-02-01'], `one FILE is needed; ${USAGE}`],
  [['a.ics', '--to', '2026-02-01'], `--from DATE is missing; ${USAGE}`],
  [['a.ics', '--from', '2026-02-30', '--to', '2026-04-01'], '--from 2026-02-30 is no date; one is 2026-11-21'],
  [['a.ics', '--from', '2026-02-01', '--to', '2026-02-01'], '--to must be after --from'],
  [['a.ics', '--from', '2026-02-01', '--to', '2026-03-01', '--zone', 'Mars'], '--zone Mars is no time zone; one is Europe/Berlin'],
  [['a.ics', '--form', '2026-02-01'], `Unknown option '--form'; ${USAGE}`],
  [['nowhere.ics', '--from', '2026-02-01', '--to', '2026-03-01'], 'nowhere.ics cannot be opened (ENOENT)'],
  [['src', '--from', '2026-02-01', '--to', '2026-03-01'], 'src cannot be opened (EISDIR)'],
])('%j is refused in one line', async (args, message) => {
  expect(await refusal(occurrences, args)).toBe(message);
});
