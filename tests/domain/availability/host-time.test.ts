import type { FreeBusy } from '../../../src/domain/availability/free-busy.ts';
import { hostTime, unknownIn } from '../../../src/domain/availability/host-time.ts';
import { openOf } from '../../../src/domain/availability/open-of.ts';
import type { HostAvailability, SlotRules } from '../../../src/domain/availability/query.ts';
import { DAY, HOUR, type Period } from '../../../src/domain/time/period.ts';
import { toPeriods } from '../../../src/domain/time/spans.ts';
import { FAR, from, host, mondays, MONDAY, on, query, RULES } from './support/plain.ts';

const DAY_LONG = from('00:00-24:00');

/** Spans of the Monday as `09:00-12:00`, with days between where they reach out of it. */
function shown(spans: readonly number[]): string {
  const clock = (instant: number) => {
    const days = Math.floor((instant - MONDAY) / DAY);
    return `${new Date(instant).toISOString().slice(11, 16)}${days === 0 ? '' : `+${days}`}`;
  };
  return toPeriods(spans).map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(' ');
}

type Asked = { readonly range?: Period; readonly rules?: Partial<SlotRules>; readonly restarts?: boolean; readonly now?: number };

function timeOf(of: HostAvailability, { range = DAY_LONG, rules = {}, restarts = true, now }: Asked = {}) {
  const { rules: usual, ...asked } = query([of], { range, ...(now !== undefined && { now }) });
  const { open, free, unknown, allowed } = hostTime(of, { ...asked, rules: { ...usual, ...rules }, restarts });
  return { open: shown(open), free: shown(free), unknown: shown(unknown), allowed: shown(allowed) };
}

function reading(...reads: FreeBusy[]): Pick<HostAvailability, 'calendars'> {
  return { calendars: [{ calendar: 'own', reads }] };
}

const knownIn = (text: string): FreeBusy => ({ kind: 'known', range: from(text), busy: [] });
const failedIn = (text: string): FreeBusy => ({ kind: 'unknown', range: from(text), reason: 'forbidden' });
const twice = mondays('09:00-12:00 14:00-17:00');

test.each<{ name: string; of: HostAvailability; asked?: Asked; is: Partial<ReturnType<typeof timeOf>> }>([
  { name: 'nothing in the way', of: host('lena'), is: { open: '09:00-12:00', free: '09:00-12:00', unknown: '', allowed: '00:00-00:00+1' } },
  { name: 'busy time', of: host('lena', { busy: [from('10:00-10:30')] }), is: { free: '09:00-10:00 10:30-12:00', unknown: '' } },
  { name: 'what has no length', of: host('lena', { busy: [from('10:00-10:00')] }), is: { free: '09:00-12:00' } },
  { name: 'what has no length, though it has buffers', of: host('lena', { busy: [{ ...from('10:00-10:00'), bufferAfterMinutes: 30 }] }), is: { free: '09:00-12:00' } },
  {
    name: 'a booking with the buffers of its own service',
    of: host('lena', { busy: [{ ...from('10:00-10:30'), bufferBeforeMinutes: 15, bufferAfterMinutes: 5 }] }),
    is: { free: '09:00-09:45 10:35-12:00' },
  },
  {
    name: 'no calendar at all',
    of: host('lena', { calendars: [] }),
    is: { open: '09:00-12:00', free: '', unknown: '09:00-12:00' },
  },
  { name: 'a calendar that begins too late', of: host('lena', reading(knownIn('10:20-24:00'))), is: { free: '10:20-12:00', unknown: '09:00-10:20' } },
  { name: 'a calendar that ends too soon', of: host('lena', reading(knownIn('00:00-11:00'))), is: { free: '09:00-11:00', unknown: '11:00-12:00' } },
  {
    name: 'a window that opened before the range, of which too little is known',
    of: host('lena', reading(knownIn('10:20-24:00'))), asked: { range: from('11:00-24:00') },
    is: { open: '09:00-12:00', free: '10:20-12:00', unknown: '' },
  },
  {
    name: 'a window that closes after the range, of which too little is known',
    of: host('lena', reading(knownIn('00:00-11:00'))), asked: { range: from('00:00-11:00') },
    is: { open: '09:00-12:00', free: '09:00-11:00', unknown: '' },
  },
  {
    name: 'a second window of which too little is known',
    of: host('lena', { hours: twice, ...reading(knownIn('00:00-15:00')) }), asked: { range: from('00:00-16:00') },
    is: { open: '09:00-12:00 14:00-17:00', free: '09:00-12:00 14:00-15:00', unknown: '15:00-16:00' },
  },
  {
    name: 'two windows of which nothing is known between the two hours of a meeting',
    of: host('lena', { hours: twice, ...reading(knownIn('00:00-11:00'), knownIn('15:00-24:00')) }),
    is: { free: '09:00-11:00 15:00-17:00', unknown: '11:00-12:00 14:00-15:00' },
  },
  {
    name: 'what is unknown, with the gap that has to be kept to it',
    of: host('lena', reading(knownIn('00:00-24:00'), failedIn('10:00-10:30'), failedIn('11:30-11:40'))),
    asked: { rules: { bufferBeforeMinutes: 10, bufferAfterMinutes: 5 } },
    is: { free: '09:00-09:55 10:40-11:25 11:50-12:00', unknown: '09:55-10:40 11:25-11:50' },
  },
  {
    name: 'unknown time within the buffer of the first and the last slot',
    of: host('lena', reading(knownIn('08:55-12:05'))),
    asked: { rules: { bufferBeforeMinutes: 20, bufferAfterMinutes: 15 } },
    is: { free: '09:15-11:50', unknown: '09:00-09:15 11:50-12:00' },
  },
  {
    name: 'two calendars of which each says too little',
    of: host('lena', { calendars: ['00:00-11:00', '10:00-24:00'].map((text) => ({ calendar: text, reads: [knownIn(text)] })) }),
    is: { free: '10:00-11:00', unknown: '09:00-10:00 11:00-12:00' },
  },
  {
    name: 'notice that has to be kept',
    of: host('lena'), asked: { now: on('09:10'), rules: { minimumNoticeMinutes: 60 } },
    is: { free: '10:10-12:00', allowed: '10:10-00:00+1' },
  },
  {
    name: 'notice, where the count runs on from opening',
    of: host('lena'), asked: { now: on('09:10'), rules: { minimumNoticeMinutes: 60 }, restarts: false },
    is: { free: '09:00-12:00', allowed: '10:10-00:00+1' },
  },
  { name: 'a range that has passed', of: host('lena'), asked: { now: on('12:00', 1) }, is: { open: '09:00-12:00', free: '', allowed: '' } },
  { name: 'a range that begins now and ends now', of: host('lena'), asked: { range: from('10:00-10:00') }, is: { allowed: '' } },
])('a host with $name', ({ of, asked, is }) => {
  expect(timeOf(of, asked)).toMatchObject(is);
});

describe('open besides the working hours', () => {
  const days = (more: number) => ({ start: on('08:00', more), end: on('09:00', more) });

  test.each<{ name: string; periods: Period[]; away?: string; range?: Period; is: string }>([
    { name: 'is what is said so', periods: [from('14:00-15:00')], is: '09:00-12:00 14:00-15:00' },
    { name: 'is one with the hours it meets', periods: [from('12:00-13:00'), from('08:30-09:00')], is: '08:30-13:00' },
    { name: 'is not what lies elsewhere', periods: [days(-3), days(3)], is: '09:00-12:00' },
    { name: 'may lie beyond the range as far as a slot that begins within it', periods: [from('12:00-12:30'), { start: on('12:30') + 1000, end: on('13:00') }], range: from('00:00-12:00'), is: '09:00-12:30 12:30-13:00' },
    { name: 'is not a day away', periods: [from('14:00-15:00')], away: '2026-11-23', is: '' },
    { name: 'ends at a day away, however far behind the range', periods: [from('06:00-07:00'), { start: on('20:00'), end: on('08:00', 4) }], away: '2026-11-26', is: '06:00-07:00 09:00-12:00 20:00-00:00+3 00:00+4-08:00+4' },
    { name: 'begins after a day away, however long before the range', periods: [{ start: on('20:00', -5), end: on('07:00') }], away: '2026-11-19', is: '20:00+-5-00:00+-4 00:00+-3-07:00 09:00-12:00' },
  ])('$name', ({ periods, away, range = DAY_LONG, is }) => {
    const awayDays = away === undefined ? [] : [{ from: away, to: away }];
    expect(shown(openOf({ hours: { ...mondays(), awayDays }, openPeriods: periods }, range, RULES))).toBe(is);
  });
});

test('hours of the service narrow what is open, and open nothing', () => {
  const within = (text: string) => shown(openOf({ hours: twice }, DAY_LONG, { ...RULES, hours: mondays(text) }));
  expect([within('10:00-15:00'), within('12:00-14:00'), within('00:00-24:00')]).toEqual(['10:00-12:00 14:00-15:00', '', '09:00-12:00 14:00-17:00']);
  expect(shown(openOf({ hours: twice }, { start: on('00:00', 1), end: on('00:00', 2) }, { ...RULES, hours: mondays() }))).toBe('');
});

test.each<{ name: string; reads: FreeBusy[]; is: string }>([
  { name: 'that was read whole', reads: [{ kind: 'known', range: FAR, busy: [] }], is: '' },
  { name: 'that was read exactly', reads: [knownIn('09:00-12:00')], is: '' },
  { name: 'that was not read', reads: [], is: '09:00-12:00' },
  { name: 'that could not be read', reads: [failedIn('00:00-24:00')], is: '09:00-12:00' },
  { name: 'that was read from later on', reads: [knownIn('10:00-24:00')], is: '09:00-10:00' },
  { name: 'that was read not far enough', reads: [knownIn('00:00-11:59')], is: '11:59-12:00' },
  { name: 'that was read in two parts', reads: [knownIn('10:30-24:00'), knownIn('00:00-10:30')], is: '' },
  { name: 'that was read twice, once in vain', reads: [failedIn('10:00-11:00'), knownIn('00:00-24:00')], is: '10:00-11:00' },
])('of a calendar $name it is unknown: $is', ({ reads, is }) => {
  expect(shown(unknownIn([{ calendar: 'own', reads }], from('09:00-12:00')))).toBe(is);
});

test('a moment beyond the hours is as far away as it is', () => {
  expect(hostTime(host('lena'), { ...query([]), range: { start: MONDAY, end: MONDAY + HOUR }, restarts: true })).toEqual({ open: [], free: [], unknown: [], allowed: [MONDAY, MONDAY + HOUR] });
});
