import { createFormat } from '../../../src/taskpane/format/format.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

const now = at('2026-11-21T09:41:00Z');
const berlin = createFormat({ locale: 'en-GB', zone: 'Europe/Berlin', text });

test.each([
  ['in winter', '2026-11-21T08:00:00Z', '09:00'],
  ['in summer', '2026-07-01T08:00:00Z', '10:00'],
])('a time is the organisation’s wall clock %s', (_name, instant, shown) => {
  expect(berlin.time(at(instant))).toBe(shown);
});

test.each([
  { name: 'before noon', from: '2026-11-21T08:00:00Z', to: '2026-11-21T08:45:00Z', says: '9:00 – 9:45 AM' },
  { name: 'over noon', from: '2026-11-21T10:30:00Z', to: '2026-11-21T11:15:00Z', says: '11:30 AM – 12:15 PM' },
])('of a period $name the half of the day is said once where it is the same', ({ from, to, says }) => {
  const american = createFormat({ locale: 'en-US', zone: 'Europe/Berlin', text });
  expect(american.period({ start: at(from), end: at(to) }).replaceAll('\u202F', ' ')).toBe(says);
});

test('a period of one day shows times, one over midnight shows dates too', () => {
  const start = at('2026-11-21T08:00:00Z');
  expect(berlin.period({ start, end: at('2026-11-21T08:45:00Z') })).toBe('09:00 – 09:45');
  expect(berlin.period({ start, end: at('2026-11-21T23:00:00Z') })).toBe('09:00 – 00:00');
  expect(berlin.period({ start, end: at('2026-11-22T08:00:00Z') })).toBe('21 Nov 09:00 – 22 Nov 09:00');
});

test.each([
  ['2026-11-21T20:00:00Z', 'Today'],
  ['2026-11-21T23:30:00Z', 'Tomorrow'],
  ['2026-11-20T12:00:00Z', 'Yesterday'],
  ['2026-11-26T12:00:00Z', 'Thu'],
  ['2026-11-18T12:00:00Z', 'Wed'],
  ['2026-12-05T12:00:00Z', '5 Dec'],
  ['2027-01-05T12:00:00Z', '5 Jan 2027'],
])('%s is said as %s', (instant, shown) => {
  expect(berlin.day(at(instant), now)).toBe(shown);
});

test('the day’s title is that date in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Africa/Cairo', 'Australia/Lord_Howe']) {
    const format = createFormat({ locale: 'en-GB', zone, text });
    expect(format.dayTitle(Temporal.PlainDate.from('2026-04-24'))).toContain('24 April');
  }
});

test('dates follow the locale', () => {
  const date = Temporal.PlainDate.from('2026-11-21');
  expect(createFormat({ locale: 'de-DE', zone: 'UTC', text }).longDate(date)).toBe('Samstag, 21. November 2026');
  expect(createFormat({ locale: 'fr-FR', zone: 'UTC', text }).longDate(date)).toBe('samedi 21 novembre 2026');
});

test('a narrow column gets the clock and its half of the day apart', () => {
  const us = createFormat({ locale: 'en-US', zone: 'Europe/Berlin', text });
  expect(us.timeParts(at('2026-11-21T08:00:00Z'))).toEqual({ clock: '9:00', suffix: 'AM' });
  expect(berlin.timeParts(at('2026-11-21T08:00:00Z'))).toEqual({ clock: '09:00', suffix: '' });
});
