import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { historyOf } from '../../../src/taskpane/appointment/history.ts';

const bare: Appointment = {
  ref: { mailbox: 'lena@practice.example', eventId: 'visit' },
  version: '1',
  uid: 'uid',
  series: { kind: 'single' },
  kind: 'foreign',
  subject: 'Visit',
  period: { start: 1000, end: 2000 },
  isAllDay: false,
  freeBusyStatus: 'busy',
  isCancelled: false,
  isPrivate: false,
  isOrganizer: true,
  organizer: { name: 'Lena Marek', address: 'lena@practice.example' },
  attendees: [],
  categories: [],
  location: '',
  state: { kind: 'absent' },
  reminders: { kind: 'absent' },
};

const ada = { name: 'Ada', address: 'ada@customer.example', role: 'required' } as const;

test('what is not known is left out', () => {
  expect(historyOf(bare)).toEqual([]);
});

test('everything that happened stands in the order in which it did', () => {
  const history = historyOf({
    ...bare,
    createdAt: 10,
    attendees: [{ ...ada, partStat: 'accepted', answeredAt: 30 }],
    state: {
      kind: 'known',
      value: {
        customer: {},
        history: [
          { status: 'tentative', at: 20, by: 'Mira', through: 'pane' },
          { status: 'cancelled', at: 50, by: 'Ada', through: 'link' },
        ],
      },
    },
    reminders: {
      kind: 'known',
      value: [
        { minutesBefore: 60, channel: 'sms', outcome: { kind: 'planned' } },
        { minutesBefore: 1440, channel: 'email', outcome: { kind: 'failed', at: 40, reason: 'full' } },
      ],
    },
    isCancelled: true,
  });
  expect(history).toEqual([
    { kind: 'created', at: 10, organizer: 'Lena Marek' },
    { kind: 'changed', at: 20, status: 'tentative', by: 'Mira', through: 'pane' },
    { kind: 'answer', at: 30, partStat: 'accepted', name: 'Ada' },
    { kind: 'reminder', at: 40, channel: 'email', isSent: false },
    { kind: 'changed', at: 50, status: 'cancelled', by: 'Ada', through: 'link' },
    { kind: 'cancelled', at: undefined },
  ]);
});

test('an invitation nobody answered stands right after the entry', () => {
  const history = historyOf({
    ...bare,
    createdAt: 10,
    attendees: [{ ...ada, name: '', partStat: 'needsAction' }],
  });
  expect(history).toEqual([
    { kind: 'created', at: 10, organizer: 'Lena Marek' },
    { kind: 'answer', at: undefined, partStat: 'needsAction', name: 'ada@customer.example' },
  ]);
});

describe('moves', () => {
  const agreed = 60_000 * 100;
  const move = { from: 60_000 * 10, at: 40, by: 'Mira', through: 'pane', reason: 'ill' } as const;
  const booked = { customer: {}, history: [], moves: [move], agreedStart: agreed };

  test('stand where they were made, by whom, from when and why', () => {
    const history = historyOf({
      ...bare,
      period: { start: agreed, end: agreed + 1 },
      createdAt: 10,
      attendees: [{ ...ada, partStat: 'declined', answeredAt: 30, proposes: { start: agreed, end: agreed + 1 } }],
      state: { kind: 'known', value: booked },
    });
    expect(history).toEqual([
      { kind: 'created', at: 10, organizer: 'Lena Marek' },
      { kind: 'answer', partStat: 'declined', name: 'Ada', at: 30, proposes: agreed },
      { kind: 'moved', ...move },
    ]);
  });

  test('one made in Outlook that nobody has noted stands last, from where it was agreed', () => {
    const dragged = { ...bare, period: { start: agreed + 60_000, end: agreed + 120_000 } };
    const history = historyOf({ ...dragged, state: { kind: 'known', value: booked } });
    expect(history.at(-1)).toEqual({ kind: 'moved', at: undefined, from: agreed, by: '', through: 'outlook' });
  });
});
