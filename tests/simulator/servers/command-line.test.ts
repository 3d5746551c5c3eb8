import { readCommandLine } from '../../../src/simulator/servers/command-line.ts';

const START = {
  kind: 'start',
  ics: [],
  ports: { pane: 3000, outlook: 3001, graph: 3002, entra: 3003 },
  seed: 1,
  date: undefined,
  book: 'present',
  watch: false,
};

test.each([
  { given: [], wanted: START },
  {
    given: ['--port', '4000'],
    wanted: { ...START, ports: { pane: 4000, outlook: 4001, graph: 4002, entra: 4003 } },
  },
  {
    given: ['--port', '0'],
    wanted: { ...START, ports: { pane: 0, outlook: 0, graph: 0, entra: 0 } },
  },
  {
    given: ['--ics', 'a.ics', 'b.ics', '--date', '2026-11-23'],
    wanted: { ...START, ics: ['a.ics', 'b.ics'], date: '2026-11-23' },
  },
  {
    given: ['--seed', '7', '--first-run', '--watch'],
    wanted: { ...START, seed: 7, book: 'none', watch: true },
  },
])('$given', ({ given, wanted }) => {
  expect(readCommandLine(given)).toEqual(wanted);
});

test.each([
  { given: ['--ics'], problem: '--ics needs at least one file' },
  { given: ['week.ics'], problem: 'Files come after --ics' },
  { given: ['--port', 'x'], problem: '--port must be a whole number' },
  { given: ['--port', '65535'], problem: '--port must be a whole number up to 65532' },
  { given: ['--seed', '-1'], problem: '--seed' },
  { given: ['--date', '2026-02-30'], problem: '--date must be a date' },
  { given: ['--date', 'tomorrow'], problem: '--date must be a date' },
  { given: ['--colour'], problem: '--colour' },
])('$given is refused with the reason', ({ given, problem }) => {
  const read = readCommandLine(given);
  expect(read.kind === 'wrong' ? read.problem : read.kind).toContain(problem);
});

test('help lists every option', () => {
  const read = readCommandLine(['--help']);
  for (const option of ['--ics', '--port', '--seed', '--date', '--first-run', '--watch']) {
    expect(read.kind === 'help' ? read.text : '').toContain(option);
  }
});
