import { occurrencesOf } from '../../../src/domain/availability/recurrence.ts';
import { toPatternedRecurrence } from '../../../src/graph/booking/to-patterned-recurrence.ts';
import { createClock } from '../../../src/simulator/clock.ts';
import { addEvent } from '../../../src/simulator/mailbox/event-store.ts';
import { defaultFields } from '../../../src/simulator/mailbox/event-defaults.ts';
import { createOrganisation, defaultCalendar } from '../../../src/simulator/mailbox/organisation.ts';
import { readRecurrence } from '../../../src/simulator/mailbox/read-recurrence.ts';
import { occurrencesIn } from '../../../src/simulator/mailbox/views.ts';
import { zonedAt } from '../../../src/simulator/mailbox/wall.ts';
import { findZone } from '../../../src/simulator/mailbox/zones.ts';
import { practice } from '../../simulator/graph/support/world.ts';

const ZONE = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;
const friday = '2026-11-27T09:30';

test.each<{ rule: string; start?: string; pattern: object }>([
  { rule: 'FREQ=DAILY;COUNT=5', pattern: { type: 'daily', interval: 1 } },
  { rule: 'FREQ=DAILY;INTERVAL=3;UNTIL=20261231', pattern: { type: 'daily', interval: 3 } },
  {
    rule: 'FREQ=WEEKLY;COUNT=20',
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['friday'], firstDayOfWeek: 'monday' },
  },
  {
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=SU;COUNT=6',
    pattern: { type: 'weekly', interval: 2, daysOfWeek: ['tuesday', 'friday'], firstDayOfWeek: 'sunday' },
  },
  { rule: 'FREQ=MONTHLY;COUNT=6', pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 27 } },
  {
    rule: 'FREQ=MONTHLY;BYDAY=4FR;COUNT=6',
    pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'fourth' },
  },
  {
    rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6',
    pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'last' },
  },
  {
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6',
    start: '2026-11-30T09:30',
    pattern: {
      type: 'relativeMonthly',
      interval: 1,
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      index: 'last',
    },
  },
  {
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=6',
    start: '2026-11-30T09:30',
    pattern: {
      type: 'relativeMonthly',
      interval: 1,
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
      index: 'last',
    },
  },
  { rule: 'FREQ=YEARLY;COUNT=3', pattern: { type: 'absoluteYearly', interval: 1, month: 11, dayOfMonth: 27 } },
])('$rule is said to Graph, and Outlook means the same starts by it', ({ rule, start = friday, pattern }) => {
  const recurrence = { start: at(start), zone: ZONE, rule };
  const outcome = toPatternedRecurrence(recurrence);
  if (outcome.kind !== 'pattern') throw new Error(outcome.kind);
  const starts = occurrencesOf(recurrence);
  expect(outcome.starts).toEqual(starts);
  expect(outcome.recurrence).toEqual({
    pattern,
    range: { type: 'numbered', startDate: start.slice(0, 10), numberOfOccurrences: starts.length },
  });
  expect(inOutlook(recurrence.start, outcome.recurrence)).toEqual(starts);
});

test.each([
  { name: 'the 29th to 31st, which short months do not have', rule: 'FREQ=MONTHLY;COUNT=3', start: '2026-12-31T09:30' },
  { name: 'two dates of a month', rule: 'FREQ=MONTHLY;BYMONTHDAY=13,27;COUNT=4', start: friday },
  { name: 'every such weekday of a month', rule: 'FREQ=MONTHLY;BYDAY=FR;COUNT=4', start: friday },
  { name: 'two numbered weekdays', rule: 'FREQ=MONTHLY;BYDAY=2FR,4FR;COUNT=4', start: friday },
  { name: 'the last but one of a month', rule: 'FREQ=MONTHLY;BYMONTHDAY=-4;COUNT=4', start: friday },
  { name: 'a leap day', rule: 'FREQ=YEARLY;COUNT=2', start: '2028-02-29T09:30' },
  { name: 'more than 99 weeks between', rule: 'FREQ=WEEKLY;INTERVAL=100;COUNT=2', start: friday },
])('$name cannot be said to Graph', ({ rule, start }) => {
  expect(toPatternedRecurrence({ start: at(start), zone: ZONE, rule }).kind).toBe('inexpressible');
});

test('the second reading of an hour that comes twice is no time of day to repeat', () => {
  const start = Date.UTC(2027, 9, 31, 1, 30);
  expect(toPatternedRecurrence({ start, zone: ZONE, rule: 'FREQ=DAILY;COUNT=2' }).kind).toBe('inexpressible');
});

function inOutlook(start: number, recurrence: unknown): number[] {
  const zone = findZone(ZONE);
  if (!zone) throw new Error('no zone');
  const organisation = createOrganisation(practice(), createClock());
  const [owner] = organisation.people;
  if (!owner) throw new Error('nobody');
  const [from, to] = [zonedAt(start, zone), zonedAt(start + 1_800_000, zone)];
  const record = addEvent(organisation, defaultCalendar(owner), {
    fields: defaultFields(owner, from, to),
    recurrence: readRecurrence(recurrence, from),
  });
  const views = occurrencesIn(record, { start: start - 1, end: start + 6 * 366 * 86_400_000 });
  return views.map((view) => view.start).toSorted((a, b) => a - b);
}
