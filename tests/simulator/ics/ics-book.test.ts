import { decodeBook } from '../../../src/domain/book/book-text.ts';
import { withBook } from '../../../src/simulator/ics/ics-book.ts';
import { ICS_FRONT_DESK, icsSeed } from '../../../src/simulator/ics/ics-seed.ts';

const CALENDAR = ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:W. Europe Standard Time', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20261124T090000', 'SUMMARY:Ada', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const NOW = Date.UTC(2026, 10, 24);

test('every file’s owner is a host of the front desk’s book', () => {
  const files = ['lena.ics', 'tom.ics'].map((name) => ({ name, text: CALENDAR }));
  const { seed } = icsSeed(files, NOW);
  const desk = withBook(seed, NOW).people.find(({ mail }) => mail === ICS_FRONT_DESK);
  const values = Object.fromEntries((desk?.calendars[0]?.extendedProperties ?? []).map(({ id, value }) => [id, value]));
  const read = decodeBook(values);
  if (read.kind !== 'book') throw new Error(read.kind);
  const others = seed.people.filter(({ mail }) => mail !== ICS_FRONT_DESK).map(({ mail }) => mail);
  expect(read.configuration.hosts.map((host) => host.destination.mailbox)).toEqual(others);
  expect(read.configuration.organisation.timeZone).toBe('Europe/Berlin');
});
