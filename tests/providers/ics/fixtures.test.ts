import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand } from '../../../src/providers/ics/expand.ts';
import { lineOf } from '../../../src/providers/ics/occurrence-line.ts';
import { readCalendar } from '../../../src/providers/ics/read-calendar.ts';
import { UTC } from '../../../src/providers/ics/zone.ts';

const FOLDER = join(__dirname, 'fixtures');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => name.replace('.ics', ''));

type Expected = {
  readonly from: string;
  readonly to: string;
  /** uid, start, end, summary. */
  readonly occurrences: readonly (readonly [string, string, string, string])[];
  readonly problems: readonly string[];
};

test.each(names)('%s.ics is read as the JSON beside it says', (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;
  const calendar = readCalendar(readFileSync(join(FOLDER, `${name}.ics`), 'utf8'));
  const { occurrences } = expand(calendar.events, {
    from: Date.parse(expected.from),
    to: Date.parse(expected.to),
    zone: UTC,
  });
  const lines = occurrences.map((occurrence) => lineOf(occurrence, UTC));
  expect(lines.map(({ uid, start, end, summary }) => [uid, start, end, summary])).toEqual(expected.occurrences);
  expect(lines.map(({ allDay }) => allDay)).toEqual(lines.map(({ start }) => !start.includes('T')));
  expect(calendar.problems).toEqual(expected.problems);
});
