import { PROBLEM_CODES } from '../../../src/domain/book/problems.ts';
import { toDuration, toMinutes } from '../../../src/taskpane/settings/duration.ts';
import { isInPlace, LIST, placeAbove, placeOf } from '../../../src/taskpane/settings/sections.ts';
import { parseTimeOfDay } from '../../../src/taskpane/settings/time-of-day.ts';
import { durationText } from '../../../src/taskpane/settings/duration-text.ts';
import { weekdayName } from '../../../src/taskpane/settings/weekdays.ts';
import { matchingZones, zoneLabel, zoneNames } from '../../../src/taskpane/settings/zone-names.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['9h30', '09:30'],
  [' 17:05 ', '17:05'],
  ['5pm', '17:00'],
  ['5 p.m.', '17:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['24:00', '24:00'],
  ['25:00', '25:00'],
  ['48', '48:00'],
])('%s is meant as %s', (typed, time) => {
  expect(parseTimeOfDay(typed)).toBe(time);
});

test.each(['', 'noon', '9:5', '9:60', '48:01', '49', '13pm', '0am', '9-10', '-1'])(
  '%j is no time of day',
  (typed) => {
    expect(parseTimeOfDay(typed)).toBeUndefined();
  },
);

test.each([
  [0, 'minutes', '0 minutes'],
  [1, 'minutes', '1 minute'],
  [90, 'minutes', '90 minutes'],
  [120, 'hours', '2 hours'],
  [1440, 'days', '1 day'],
  [20_160, 'weeks', '2 weeks'],
] as const)('%i minutes are told in %s', (minutes, unit, words) => {
  const duration = toDuration(minutes);
  expect(duration.unit).toBe(unit);
  expect(toMinutes(duration)).toBe(minutes);
  expect(durationText(minutes, text)).toBe(words);
});

describe('time zones', () => {
  const zones = zoneNames(['Custom/Zone']);

  test('the one in use is among them even where the browser does not list it', () => {
    expect(zones).toEqual(expect.arrayContaining(['UTC', 'Europe/Berlin', 'Custom/Zone']));
    expect(new Set(zones).size).toBe(zones.length);
  });

  test.each([
    ['berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['america york', 'America/New_York'],
    ['  São Paulo', 'America/Sao_Paulo'],
    ['custom', 'Custom/Zone'],
  ])('%s finds %s first', (query, zone) => {
    expect(matchingZones(zones, query)[0]).toBe(zone);
  });

  test('nothing finds everything, nonsense nothing', () => {
    expect(matchingZones(zones, ' ')).toEqual(zones);
    expect(matchingZones(zones, 'xyzzy')).toEqual([]);
  });

  test.each([
    ['America/New_York', 'New York (America)'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires (America, Argentina)'],
    ['UTC', 'UTC'],
  ])('%s is said as %s', (zone, label) => {
    expect(zoneLabel(zone)).toBe(label);
  });
});

test('weekdays begin with Monday in every language', () => {
  expect([1, 7].map((day) => weekdayName(day, 'en-GB'))).toEqual(['Monday', 'Sunday']);
  expect(weekdayName(1, 'de-DE', 'short')).toBe('Mo');
});

test.each([
  ['organisation.name', { kind: 'section', section: 'organisation' }],
  ['hosts.2.workingHours.weekly.1.0', { kind: 'host', index: 2 }],
  ['hosts', { kind: 'section', section: 'hosts' }],
  ['services.0.slug', { kind: 'service', index: 0 }],
  ['categories.cancelled.name', { kind: 'section', section: 'categories' }],
  ['titlePrefixes.confirmed', { kind: 'section', section: 'prefixes' }],
  ['reminderPlan.1.minutesBefore', { kind: 'section', section: 'reminders' }],
  ['configuration', LIST],
])('a problem of %s is mended where its field is', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

test('a section knows the problems of what it holds', () => {
  const services = { kind: 'section', section: 'services' } as const;
  expect(isInPlace('services.0.slug', services)).toBe(true);
  expect(isInPlace('services.0.slug', { kind: 'service', index: 0 })).toBe(true);
  expect(isInPlace('services.0.slug', { kind: 'service', index: 1 })).toBe(false);
  expect(isInPlace('hosts.0.name', services)).toBe(false);
  expect(placeAbove({ kind: 'service', index: 3 })).toEqual(services);
  expect(placeAbove(services)).toEqual(LIST);
});

test('every problem of a configuration has words of its own', () => {
  const words = PROBLEM_CODES.map((code) => text.settings.problems[code]);
  expect(words.filter((word) => word.trim() === '')).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
