import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../../src/simulator/clock.ts';
import { expand } from '../../../src/providers/ics/expand.ts';
import { icsSeed } from '../../../src/simulator/ics/ics-seed.ts';
import { lineOf } from '../../../src/providers/ics/occurrence-line.ts';
import { readCalendar } from '../../../src/providers/ics/read-calendar.ts';
import { UTC } from '../../../src/providers/ics/zone.ts';
import { createOrganisation } from '../../../src/simulator/mailbox/organisation.ts';
import { createRandom, type Random } from '../../../src/simulator/practice/random.ts';

const FOLDER = join(__dirname, '../../providers/ics/fixtures');
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

const PIECES = [
  '9', '0', '-', '99999999', 'Z', 'T', '"', ';', ':', '=', ',', '\r\n', '\uD800', '\0', '𠮷',
  'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'TZID:\r\n', 'DURATION:P99999W\r\n', 'EXDATE:99991231\r\n',
  'RDATE:00000101T000000\r\n', 'DTEND:99991231T235959Z\r\n', 'DTSTART:00000101T000000Z\r\n',
  'DTSTART;VALUE=DATE:99991231\r\n', 'DTSTART;TZID=:20200101T000000\r\n',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:00010101T000000Z\r\n', 'RRULE:FREQ=YEARLY;BYWEEKNO=-53\r\n',
] as const;

function brokenOnce(text: string, random: Random): string {
  const at = random.below(text.length);
  const until = at + random.below(40);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(until);
    case 1:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(until);
    case 2:
      return text.slice(0, at) + text.slice(random.below(text.length)).slice(0, 200) + text.slice(at);
    default: {
      const line = text.indexOf('\n', at) + 1;
      return text.slice(0, line) + random.pick(PIECES) + text.slice(line);
    }
  }
}

test('a calendar that is broken anywhere is read, expanded and loaded as far as it goes', () => {
  const random = createRandom(4_711);
  let found = 0;
  for (let round = 0; round < 400; round++) {
    let text = texts[round % texts.length] ?? '';
    for (let times = random.below(8); times >= 0; times--) text = brokenOnce(text, random);
    const { events } = readCalendar(text);
    const { occurrences } = expand(events, { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0), zone: UTC });
    found += occurrences.map((occurrence) => lineOf(occurrence, UTC)).length;
    const { seed } = icsSeed([{ name: 'broken.ics', text }], Date.UTC(2026, 5));
    expect(createOrganisation(seed, createClock(0)).problems).toEqual([]);
  }
  // As much as is in the whole ones, more or less.
  expect(found).toBeGreaterThan(1500);
});
