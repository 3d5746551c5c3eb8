import { layOut } from '../../../../src/simulator/outlook/page/calendar/layout.ts';
import { readParameters } from '../../../../src/simulator/outlook/page/parameters.ts';
import {
  dateOf,
  graphTime,
  ianaZone,
  instantAt,
  instantOfUtc,
  minutesOfDay,
  startOfDay,
  weekStart,
} from '../../../../src/simulator/outlook/page/times.ts';

/** `A 9:00-10:00` */
function spans(...texts: string[]) {
  return texts.map((text) => {
    const [, item = '', from = '', to = ''] = /^(\w) (\S+)-(\S+)$/u.exec(text) ?? [];
    return { item, from: minutes(from), to: minutes(to) };
  });
}

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest;
}

test.each([
  { name: 'alone, the whole width', given: spans('A 9:00-10:00'), wanted: { A: [0, 1] } },
  {
    name: 'touching is not overlapping',
    given: spans('A 9:00-10:00', 'B 10:00-11:00'),
    wanted: { A: [0, 1], B: [0, 1] },
  },
  {
    name: 'two at once share',
    given: spans('A 9:00-10:00', 'B 9:30-10:30'),
    wanted: { A: [0, 0.5], B: [0.5, 0.5] },
  },
  {
    name: 'a third takes the place that is free again',
    given: spans('A 9:00-10:00', 'B 9:00-12:00', 'C 10:00-11:00'),
    wanted: { B: [0, 0.5], A: [0.5, 0.5], C: [0.5, 0.5] },
  },
  {
    name: 'a short one is drawn longer and counts as that',
    given: spans('A 9:00-9:05', 'B 9:10-9:40'),
    wanted: { A: [0, 0.5], B: [0.5, 0.5] },
  },
  { name: 'none at all', given: [], wanted: {} },
])('$name', ({ given, wanted }) => {
  expect(
    Object.fromEntries(layOut(given).map(({ item, left, width }) => [item, [left, width]])),
  ).toEqual(wanted);
});

test.each([
  {
    search: '',
    holds: {
      view: 'calendar',
      mode: 'day',
      theme: 'light',
      language: 'en-US',
      nestedAppAuth: true,
      noItem: 'type6',
      paneWidth: 350,
      people: undefined,
    },
  },
  {
    search: '?view=mail&message=first&pane=pinned&theme=dark&lang=de&naa=off&noitem=empty',
    holds: {
      view: 'mail',
      message: 'first',
      pane: 'pinned',
      theme: 'dark',
      language: 'de-DE',
      nestedAppAuth: false,
      noItem: 'empty',
    },
  },
  { search: '?people=a@x,b@x', holds: { people: ['a@x', 'b@x'] } },
  { search: '?people=all&panewidth=200', holds: { people: 'all', paneWidth: 320 } },
  {
    search: '?theme=pink&view=tasks&date=soon',
    holds: { theme: 'light', view: 'calendar', date: undefined },
  },
])('$search', ({ search, holds }) => {
  expect(readParameters(search)).toMatchObject(holds);
});

describe('times', () => {
  const BERLIN = 'Europe/Berlin';

  test.each([
    { name: 'a plain morning', date: '2026-11-23', minutes: 540, utc: '2026-11-23T08:00:00Z' },
    {
      name: 'inside the spring gap, moved on',
      date: '2026-03-29',
      minutes: 150,
      utc: '2026-03-29T01:30:00Z',
    },
    {
      name: 'inside the autumn fold, the first',
      date: '2026-10-25',
      minutes: 150,
      utc: '2026-10-25T00:30:00Z',
    },
  ])('$name', ({ date, minutes: at, utc }) => {
    expect(new Date(instantAt(date, at, BERLIN)).toISOString()).toBe(new Date(utc).toISOString());
  });

  test.each([
    { zone: 'Pacific/Honolulu', start: '2026-11-23T10:00:00.000Z' },
    { zone: 'Pacific/Tongatapu', start: '2026-11-22T11:00:00.000Z' },
    { zone: 'Asia/Kolkata', start: '2026-11-22T18:30:00.000Z' },
  ])('a day begins at midnight in $zone', ({ zone, start }) => {
    const instant = startOfDay('2026-11-23', zone);
    expect(new Date(instant).toISOString()).toBe(start);
    expect([dateOf(instant, zone), minutesOfDay(instant, zone)]).toEqual(['2026-11-23', 0]);
  });

  test('Graph’s times have no offset and seven digits', () => {
    const instant = instantOfUtc('2026-11-23T08:00:00.0000000');
    expect(graphTime(instant)).toEqual({
      dateTime: '2026-11-23T08:00:00.0000000',
      timeZone: 'UTC',
    });
  });

  test('a week begins on Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(weekStart)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  test.each([
    { name: 'W. Europe Standard Time', iana: 'Europe/Berlin' },
    { name: 'Europe/London', iana: 'Europe/London' },
    { name: 'tzone://Microsoft/Custom', iana: 'UTC' },
  ])('$name is $iana', ({ name, iana }) => {
    expect(ianaZone(name)).toBe(iana);
  });
});
