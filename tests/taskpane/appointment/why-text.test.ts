import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { confirmationOf } from '../../../src/domain/appointment/confirmation.ts';
import type { StatusChange } from '../../../src/domain/appointment/state.ts';
import { markSettings } from '../../../src/domain/day/mark-settings.ts';
import { firstConfiguration } from '../../../src/domain/book/defaults.ts';
import { whyText } from '../../../src/taskpane/appointment/why-text.ts';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';

const zone = 'Europe/Berlin';
const now = Date.parse('2026-11-19T08:41:00Z');
const yesterday = Date.parse('2026-11-18T09:00:00Z');
const format = createFormat({ locale: 'en-GB', zone, text });
const configuration = firstConfiguration({
  organisation: 'Practice',
  timeZone: zone,
  locale: 'en-GB',
  host: { name: 'Lena Marek', mailbox: 'lena@practice.example' },
  service: { name: 'Follow-up', durationMinutes: 30 },
});
const ada = { name: 'Ada', address: 'ada@customer.example', role: 'required' } as const;

function appointment(more: Partial<Appointment> = {}): Appointment {
  return {
    ref: { mailbox: 'lena@practice.example', eventId: 'visit' },
    version: '1',
    uid: 'uid',
    series: { kind: 'single' },
    kind: 'foreign',
    subject: 'Visit',
    period: { start: now + 3_600_000, end: now + 5_400_000 },
    isAllDay: false,
    freeBusyStatus: 'busy',
    isCancelled: false,
    isPrivate: false,
    isOrganizer: true,
    attendees: [],
    categories: [],
    location: '',
    state: { kind: 'absent' },
    reminders: { kind: 'absent' },
    ...more,
  };
}

function recorded(...history: StatusChange[]): Pick<Appointment, 'state'> {
  return { state: { kind: 'known', value: { customer: {}, history } } };
}

function marked(status: StatusChange['status']): StatusChange {
  return { status, at: yesterday, by: 'Mira', through: 'pane' };
}

type Case = { readonly name: string; readonly given: Partial<Appointment>; readonly says: string };

const cases: Case[] = [
  {
    name: 'the meeting is cancelled',
    given: { isCancelled: true },
    says: 'The meeting was cancelled in Outlook.',
  },
  {
    name: 'a mark says who, when and through what',
    given: { ...recorded(marked('arrived')), categories: ['Confirmed'] },
    says: 'Yesterday 10:00 by Mira, at the desk.',
  },
  {
    name: 'a mark of nobody known says when and through what',
    given: recorded({ ...marked('noShow'), by: '', through: 'service' }),
    says: 'Yesterday 10:00, online.',
  },
  {
    name: 'a category set by hand is named',
    given: { categories: ['confirmed'] },
    says: 'Somebody gave it the category Confirmed in Outlook. Who and when is not recorded.',
  },
  {
    name: 'a category taken away by hand is told',
    given: recorded(marked('confirmed')),
    says: 'It was marked before, and somebody has taken the category away in Outlook since.',
  },
  {
    name: 'an answer says who and when',
    given: { attendees: [{ ...ada, partStat: 'declined', answeredAt: yesterday }] },
    says: 'Yesterday 10:00: Ada answered the invitation.',
  },
  {
    name: 'an answer without a time says who',
    given: { attendees: [{ ...ada, partStat: 'accepted' }] },
    says: 'Ada answered the invitation.',
  },
  {
    name: 'a prefix alone is told',
    given: { subject: '[Cancelled] Visit' },
    says: 'The title says so. There is no category and no record.',
  },
  { name: 'nothing is known yet', given: {}, says: 'Nobody has confirmed it yet.' },
  {
    name: 'invited and reminded',
    given: {
      attendees: [{ ...ada, partStat: 'needsAction' }],
      reminders: {
        kind: 'known',
        value: [{ minutesBefore: 1440, channel: 'email', outcome: { kind: 'sent', at: yesterday } }],
      },
    },
    says: 'Invited, not answered yet. Reminded by e-mail: Yesterday 10:00.',
  },
  {
    name: 'both categories are named',
    given: { categories: ['Cancelled', 'Confirmed'] },
    says: 'It has both categories, Confirmed and Cancelled. Choose which one is right.',
  },
  {
    name: 'an answer against the category',
    given: {
      categories: ['Cancelled'],
      attendees: [{ ...ada, partStat: 'accepted', answeredAt: yesterday }],
    },
    says: 'Yesterday 10:00: the answer of Ada says something else than Cancelled. Choose what is right.',
  },
  {
    name: 'the title against the category',
    given: { subject: '[Cancelled] Visit', categories: ['Confirmed'] },
    says: 'The title says something else than the category. Choose which one is right.',
  },
  {
    name: 'a record that cannot be read',
    given: { state: { kind: 'malformed', text: '{', problem: 'is cut off' } },
    says: 'What was recorded on it cannot be read; see below.',
  },
];

test.each(cases)('$name', ({ given, says }) => {
  const one = appointment(given);
  const confirmation = confirmationOf(one, markSettings(configuration));
  expect(whyText(one, confirmation, { configuration, format, text, now })).toBe(says);
});
