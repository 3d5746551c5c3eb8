import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../../src/simulator/clock.ts';
import { createGraphApp } from '../../../src/simulator/graph/app.ts';
import { expand, type Occurrence } from '../../../src/providers/ics/expand.ts';
import { icsSeed, ICS_FRONT_DESK, type CalendarFile } from '../../../src/simulator/ics/ics-seed.ts';
import { lineOf } from '../../../src/providers/ics/occurrence-line.ts';
import { readCalendar } from '../../../src/providers/ics/read-calendar.ts';
import { ianaZone, UTC } from '../../../src/providers/ics/zone.ts';
import { createOrganisation } from '../../../src/simulator/mailbox/organisation.ts';
import { CALENDARS } from '../../providers/ics/independent.ts';

const NOW = Date.UTC(2024, 5, 15);
const FROM = '2024-01-01T00:00:00Z';
const TO = '2025-07-01T00:00:00Z';

type GraphEvent = {
  readonly isAllDay: boolean;
  readonly start: { readonly dateTime: string };
  readonly end: { readonly dateTime: string };
};
type Page = { readonly value: readonly GraphEvent[]; readonly '@odata.nextLink'?: string };

function files(): CalendarFile[] {
  return readdirSync(CALENDARS)
    .filter((name) => name.endsWith('.ics'))
    .map((name) => ({ name, text: readFileSync(join(CALENDARS, name), 'utf8') }));
}

if (existsSync(CALENDARS)) {
  const real = files();
  const organisation = createOrganisation(icsSeed(real, NOW).seed, createClock(NOW));
  const holder = { mail: ICS_FRONT_DESK, scopes: ['Calendars.ReadWrite.Shared', 'User.Read'] };
  const graph = createGraphApp({ organisation, clock: organisation.clock, whoIs: () => holder });

  async function calendarView(mail: string): Promise<GraphEvent[]> {
    const query = `startDateTime=${FROM}&endDateTime=${TO}&$top=500&$select=start,end,isAllDay`;
    const events: GraphEvent[] = [];
    for (let next: string | undefined = `https://graph.microsoft.com/v1.0/users/${mail}/calendar/calendarView?${query}`; next; ) {
      const response: Response = await graph.request(next, { headers: { authorization: 'Bearer token' } });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      const page = (await response.json()) as Page;
      events.push(...page.value);
      next = page['@odata.nextLink'];
    }
    return events;
  }

  test.each(real.map((file, index) => ({ ...file, index })))(
    'the front desk reads through Graph what $name says',
    async ({ text, index }) => {
      const person = organisation.people[index]!;
      const shown = (await calendarView(person.mail)).map(({ start, end, isAllDay }) =>
        isAllDay
          ? `${start.dateTime.slice(0, 10)} ${end.dateTime.slice(0, 10)}`
          : `${start.dateTime.slice(0, 19)}Z ${end.dateTime.slice(0, 19)}Z`,
      );
      const zone = ianaZone(person.zone.iana) ?? UTC;
      const range = { from: Date.parse(FROM), to: Date.parse(TO), zone };
      const said = expand(readCalendar(text).events, range).occurrences.map((occurrence: Occurrence) => {
        const { start, end } = lineOf(occurrence, zone);
        return `${start} ${end}`;
      });
      expect(shown.toSorted(byText)).toEqual(said.toSorted(byText));
    },
  );
} else {
  test('real calendars are not read through Graph here', () => {
    process.stderr.write(`skipped: ${CALENDARS} is not there\n`);
  });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
