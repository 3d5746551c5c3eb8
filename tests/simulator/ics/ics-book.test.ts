import { decodeBook } from '../../../src/domain/book/book-text.ts';
import { withBook } from '../../../src/simulator/ics/ics-book.ts';
import { ICS_FRONT_DESK, icsSeed } from '../../../src/simulator/ics/ics-seed.ts';

const CALENDAR = ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:W. Europe Standard Time', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20261124T090000', 'SUMMARY:Ada', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const NOW = Date.UTC(2026, 10, 24);

test('every file’s owner is a host of the front desk’s book', () => {
  const files = ['lena.ics', 'tom.ics'].map((name) => ({ name, text: CALENDAR }));
  const { seed } = icsSeed(files, NOW);
  const complete = withBook(seed, NOW);
  expect(complete.problems).toEqual([]);
  const desk = complete.seed.people.find(({ mail }) => mail === ICS_FRONT_DESK);
  const values = Object.fromEntries((desk?.calendars[0]?.extendedProperties ?? []).map(({ id, value }) => [id, value]));
  const read = decodeBook(values);
  if (read.kind !== 'book') throw new Error(read.kind);
  const others = seed.people.filter(({ mail }) => mail !== ICS_FRONT_DESK).map(({ mail }) => mail);
  expect(read.configuration.hosts.map((host) => host.destination.mailbox)).toEqual(others);
  expect(read.configuration.organisation.timeZone).toBe('Europe/Berlin');
});

test('of more files than a book holds, the first are in it, and the others are said', () => {
  const files = Array.from({ length: 150 }, (_, index) => ({ name: `calendar-${index}.ics`, text: CALENDAR }));
  const { seed } = icsSeed(files, NOW);
  const { seed: complete, problems } = withBook(seed, NOW);
  expect(complete.people).toHaveLength(151);
  const [, held, left] = /no more than (\d+) of these calendars: the last (\d+) are/u.exec(problems[0] ?? '') ?? [];
  expect(problems).toHaveLength(1);
  expect(Number(held)).toBeGreaterThan(50);
  expect(Number(held) + Number(left)).toBe(150);
});
