import { explain } from '../../../src/domain/availability/explain.ts';
import type { HostAvailability, SlotQuery, SlotRules } from '../../../src/domain/availability/query.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { explanationText } from '../../../src/taskpane/starts/explanation-text.ts';
import { loadLaterText, loadText, type Language } from '../../../src/taskpane/text/text.ts';

/** A Tuesday, 9:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 24, 8);
const zone = 'Europe/Berlin';
const rules: SlotRules = {
  hours: undefined, durationMinutes: 30, stepMinutes: 30, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {},
};
const weekly = { 2: [{ start: '09:00', end: '17:00' }], 3: [{ start: '09:00', end: '17:00' }] };
const hours = { timeZone: zone, weekly, overrides: [] };
/** On the clock of Berlin on that Tuesday. */
const at = (hour: number, minutes = 0) => Date.UTC(2026, 10, 24, hour - 1, minutes);

function host(id: string, fields: Partial<HostAvailability> = {}, busy: readonly object[] = []): HostAvailability {
  const range = { start: NOW - 30 * DAY, end: NOW + 60 * DAY };
  return { id, hours, calendars: [{ calendar: `${id}’s own`, reads: [{ kind: 'known', range, busy: busy as never }] }], ...fields };
}

function query(hosts: readonly HostAvailability[], fields: Partial<SlotRules> = {}): SlotQuery {
  return { range: { start: NOW, end: NOW + DAY }, now: NOW, rules: { ...rules, ...fields }, hosts, team: { kind: 'any' } };
}

async function said(asked: SlotQuery, start: number, language: Language = 'en'): Promise<string[]> {
  const text = await loadText(language);
  await loadLaterText();
  const format = createFormat({ locale: `${language}-${language === 'en' ? 'GB' : language.toUpperCase()}`, zone, text });
  return explanationText(explain(asked, start), {
    text,
    format,
    now: NOW,
    durationMinutes: asked.rules.durationMinutes,
    nameOf: (id) => ({ ada: 'Ada', bo: 'Bo' })[id] ?? id,
    titleOf: (id) => (id === undefined ? 'Busy' : `Event ${id}`),
  });
}

const lunch = { start: at(12), end: at(13), eventId: 'lunch' };
const bookedAt = (hour: number) => ({ start: at(hour), end: at(hour, 30) });

test.each<{ name: string; asked: SlotQuery; start: number; is: string[] }>([
  { name: 'what is offered needs no word', asked: query([host('ada')]), start: at(10), is: [] },
  { name: 'what is busy is named', asked: query([host('ada', {}, [lunch])]), start: at(12, 30), is: ['Ada has “Event lunch”, 12:00 – 13:00.'] },
  {
    name: 'what comes too near to something',
    asked: query([host('ada', {}, [{ ...lunch, bufferAfterMinutes: 15 }])]),
    start: at(13),
    is: ['Ada needs 15 minutes between it and “Event lunch”.'],
  },
  { name: 'outside the hours', asked: query([host('ada')]), start: at(8), is: ['It has passed.'] },
  { name: 'before the hours of a later day', asked: query([host('ada')]), start: at(8) + DAY, is: ['Ada works 09:00 – 17:00 that day.'] },
  { name: 'what would end after closing', asked: query([host('ada')]), start: at(16, 45), is: ['It would not end in time: Ada works 09:00 – 17:00 that day.'] },
  { name: 'a day off', asked: query([host('ada')]), start: at(10) + 2 * DAY, is: ['Ada does not work that day.'] },
  {
    name: 'a day away',
    asked: query([host('ada', { hours: { ...hours, awayDays: [{ from: '2026-11-25', to: '2026-11-25' }] } })]),
    start: at(10) + DAY,
    is: ['Ada is away that day.'],
  },
  { name: 'hours of the service itself', asked: query([host('ada')], { hours: { ...hours, weekly: { 2: [{ start: '13:00', end: '14:00' }] } } }), start: at(10), is: ['The service is not offered at that time.'] },
  { name: 'too little notice', asked: query([host('ada')], { minimumNoticeMinutes: 120 }), start: at(10), is: ['Too soon: the first time that can be booked now is today 11:00.'] },
  { name: 'too far ahead', asked: query([host('ada'), host('bo')], { bookingWindow: { kind: 'rolling', days: 1, count: 'days' } }), start: at(10) + 7 * DAY, is: ['Too far ahead: bookings are taken up to tomorrow.'] },
  { name: 'before the window', asked: query([host('ada')], { bookingWindow: { kind: 'dates', from: '2026-12-01', to: '2026-12-31' } }), start: at(10) + DAY, is: ['Bookings are taken from 1 Dec on.'] },
  { name: 'further than the first bookable days', asked: query([host('ada')], { bookingWindow: { kind: 'bookable', days: 1, count: 'days' } }), start: at(10) + DAY, is: ['Too far ahead: bookings are taken up to today.'] },
  { name: 'a full day', asked: query([host('ada', { bookings: [bookedAt(14)] })], { limits: { perDay: { bookings: 1 } } }), start: at(10), is: ['Ada has as many bookings that day as the service allows.'] },
  { name: 'a full week', asked: query([host('ada', { bookings: [bookedAt(14)] })], { limits: { perWeek: { minutes: 45 } } }), start: at(10) + DAY, is: ['Ada has as many bookings that week as the service allows.'] },
  {
    name: 'a calendar that could not be read',
    asked: query([host('ada', { calendars: [{ calendar: 'Private', reads: [{ kind: 'unknown', range: { start: NOW, end: NOW + DAY }, reason: 'forbidden' }] }] })]),
    start: at(10),
    is: ['The calendar “Private” of Ada could not be read.'],
  },
  { name: 'nothing read at all', asked: query([host('ada', { calendars: [] })]), start: at(10), is: ['The calendar “Ada” of Ada could not be read.'] },
  { name: 'between two starts', asked: query([host('ada')]), start: at(10, 10), is: ['It would be free, but bookings start at 10:00, 10:30.'] },
  { name: 'each host with a reason of their own', asked: query([host('ada', {}, [lunch]), host('bo', { calendars: [] })]), start: at(12), is: ['Ada has “Event lunch”, 12:00 – 13:00.', 'The calendar “Bo” of Bo could not be read.'] },
  {
    name: 'more hosts are counted',
    asked: query(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => host(id, {}, [lunch]))),
    start: at(12),
    is: [...['a', 'b', 'c', 'd'].map((id) => `${id} has “Event lunch”, 12:00 – 13:00.`), 'And 2 more people are not free.'],
  },
  { name: 'of a team only those who are missing', asked: { ...query([host('ada'), host('bo', {}, [lunch])]), team: { kind: 'all' } }, start: at(12), is: ['Bo has “Event lunch”, 12:00 – 13:00.'] },
])('$name', async ({ asked, start, is }) => {
  expect(await said(asked, start)).toEqual(is);
});

test.each<[Language, string]>([
  ['de', 'Ada hat „Event lunch“, 12:00 – 13:00.'],
  ['fr', 'Ada a «\u00A0Event lunch\u00A0», 12:00 – 13:00.'],
  ['es', 'Ada tiene «Event lunch», 12:00 – 13:00.'],
])('%s has its own words for it', async (language, words) => {
  expect(await said(query([host('ada', {}, [lunch])]), at(12, 15), language)).toEqual([words]);
});

test('a limit that is used up by minutes alone is one of the day', async () => {
  const asked = query([host('ada', { bookings: [bookedAt(14)] })], { limits: { perDay: { minutes: 45 } }, durationMinutes: 30 });
  expect(await said(asked, at(10))).toEqual(['Ada has as many bookings that day as the service allows.']);
  expect(await said(asked, at(10) + HOUR * 24 + MINUTE * 0)).toEqual([]);
});
