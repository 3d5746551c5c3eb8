import ICAL from 'ical.js';
import { calendarAttachment, calendarUid, type AttachmentRequest } from '../../src/messages/calendar-attachment.ts';
import { readCalendar } from '../../src/providers/ics/read-calendar.ts';
import { instantOf } from '../../src/providers/ics/event-times.ts';
import { UTC } from '../../src/providers/ics/zone.ts';
import { at, PERIOD } from './sample.ts';

const REQUEST: AttachmentRequest = {
  kind: 'reminder',
  uid: '040000008200E00074C5B7101A82E008@frontdesk',
  sequence: 3,
  stampedAt: at('2026-11-20T08:00:00.250Z'),
  period: PERIOD,
  summary: 'Check-up; teeth, gums \\ "all"',
  description: 'Please come early.\nRing twice, then wait; thank you \\o/ – Grüße 🙂\n\nBye',
  location: 'Lindenstraße 12, 10969 Berlin',
  joinUrl: 'https://teams.example.com/l/meetup-join/19%3ameeting?context=a&b=c',
  organizer: { name: 'Praxis Sommer, Berlin', address: 'front@praxis.example' },
  customer: { name: 'Ada Byron', address: 'ada@example.com' },
};

test('a calendar file, line by line', () => {
  const { name, contentType, text } = calendarAttachment({
    ...REQUEST,
    summary: 'Check-up',
    description: '',
    organizer: { name: 'Praxis Sommer', address: 'front@praxis.example' },
  });
  expect({ name, contentType }).toEqual({
    name: 'appointment.ics',
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  });
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'PRODID:-//Frontdesk//Frontdesk//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:040000008200E00074C5B7101A82E008@frontdesk',
    'SEQUENCE:3',
    'DTSTAMP:20261120T080000Z',
    'DTSTART:20261124T093000Z',
    'DTEND:20261124T100000Z',
    'SUMMARY:Check-up',
    'LOCATION:Lindenstraße 12\\, 10969 Berlin',
    'URL:https://teams.example.com/l/meetup-join/19%3ameeting?context=a&b=c',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'ORGANIZER;CN=Praxis Sommer:mailto:front@praxis.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('the reader of calendars reads what was written', () => {
  const calendar = readCalendar(calendarAttachment(REQUEST).text);
  expect(calendar.problems).toEqual([]);
  const [series] = calendar.events;
  const event = series?.master;
  expect(event && instantOf(event.start, UTC)).toBe(PERIOD.start);
  expect(event).toMatchObject({
    uid: REQUEST.uid,
    sequence: 3,
    length: { days: 0, elapsed: 30 * 60_000 },
    summary: REQUEST.summary,
    description: REQUEST.description,
    location: REQUEST.location,
    isCancelled: false,
    isTransparent: false,
    organizer: REQUEST.organizer,
    attendees: [],
    recurrence: undefined,
  });
});

test('who is called off is named, and nothing else invites', () => {
  const { text, contentType } = calendarAttachment({ ...REQUEST, kind: 'cancelled' });
  expect(contentType).toBe('text/calendar; charset=utf-8; method=CANCEL');
  const [series] = readCalendar(text).events;
  expect(series?.master).toMatchObject({
    uid: REQUEST.uid,
    isCancelled: true,
    attendees: [{ name: 'Ada Byron', address: 'ada@example.com' }],
  });
  expect(text).toContain('\r\nSTATUS:CANCELLED\r\n');
  expect(text).not.toContain('URL:');
});

test.each(['Grüße aus Köln, '.repeat(40), '🙂'.repeat(100), '漢字'.repeat(150), 'a,b;c\\'.repeat(33)])(
  'lines have at most 75 octets and break no character: %#',
  (description) => {
    const { text } = calendarAttachment({ ...REQUEST, description });
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('description')).toBe(description.trim());
  },
);

test.each([
  { name: 'no address', organizer: { name: 'A', address: 'nobody' } },
  { name: 'an address that breaks the line', organizer: { name: 'A', address: 'a@b.c\r\nX:y' } },
  { name: 'an address with a second one', organizer: { name: 'A', address: 'a@b.c,d@e.f' } },
])('an organizer is left out: $name', ({ organizer }) => {
  const { text } = calendarAttachment({ ...REQUEST, organizer });
  expect(text).not.toMatch(/ORGANIZER|^X:/mu);
});

test('values cannot add lines', () => {
  const evil = 'x\r\nATTENDEE:mailto:eve@evil.example\rBEGIN:VALARM\n"';
  const { text } = calendarAttachment({
    ...REQUEST,
    uid: evil,
    summary: evil,
    description: evil,
    location: evil,
    joinUrl: evil,
    organizer: { name: evil, address: 'a@b.example' },
  });
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
  expect(unfolded.filter((line) => /^(?:ATTENDEE|BEGIN)/u.test(line))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
  ]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

test('all messages about an appointment have one UID', () => {
  const ref = { mailbox: 'lena@praxis.example', eventId: 'AAMk=' };
  expect(calendarUid({ uid: 'outlooks-own', key: 'k1', ref })).toBe('outlooks-own');
  expect(calendarUid({ uid: '', key: 'k1', ref })).toBe('k1@frontdesk');
  expect(calendarUid({ uid: '', ref })).toBe('AAMk=@frontdesk');
});
