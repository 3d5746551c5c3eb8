import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { movedInOutlook } from '../../../src/domain/appointment/moved-in-outlook.ts';
import { remindersAfterMove } from '../../../src/domain/appointment/reminders-after-move.ts';
import type { Reminder } from '../../../src/domain/appointment/reminders.ts';
import { appointment, at, period, state } from './support.ts';

const agreed = state({ agreedStart: at('9:00') });

test.each<{ name: string; fields: Partial<Appointment>; moved: object | undefined }>([
  { name: 'where it was agreed', fields: { state: agreed, period: period('9:00-9:30') }, moved: undefined },
  {
    name: 'within the same minute',
    fields: { state: agreed, period: { start: at('9:00') + 20_000, end: at('9:30') } },
    moved: undefined,
  },
  {
    name: 'later than agreed',
    fields: { state: agreed, period: period('10:15-10:45') },
    moved: { from: at('9:00'), to: at('10:15') },
  },
  { name: 'only longer than agreed', fields: { state: agreed, period: period('9:00-10:30') }, moved: undefined },
  { name: 'with no record of what was agreed', fields: { state: state(), period: period('10:00-10:30') }, moved: undefined },
  { name: 'with no record at all', fields: { period: period('10:00-10:30') }, moved: undefined },
  {
    name: 'as a series, which stands nowhere itself',
    fields: { state: agreed, period: period('10:00-10:30'), series: { kind: 'master' } },
    moved: undefined,
  },
])('an appointment $name', ({ fields, moved }) => {
  expect(movedInOutlook(appointment(fields))).toEqual(moved);
});

const sent = (minutesBefore: number): Reminder => ({
  minutesBefore,
  channel: 'email',
  outcome: { kind: 'sent', at: at('7:00') },
});
const planned = (minutesBefore: number): Reminder => ({ minutesBefore, channel: 'email', outcome: { kind: 'planned' } });

test.each<{ name: string; to: string; reminders: Reminder[]; after: Reminder[] }>([
  { name: 'later, and not due yet: planned again', to: '12:00', reminders: [sent(60)], after: [planned(60)] },
  { name: 'later, and due already: stays sent', to: '12:00', reminders: [sent(360)], after: [sent(360)] },
  { name: 'earlier: stays sent', to: '8:30', reminders: [sent(10)], after: [sent(10)] },
  { name: 'to where it was: stays sent', to: '9:00', reminders: [sent(10)], after: [sent(10)] },
  { name: 'later, and due this very moment: stays sent', to: '12:00', reminders: [sent(240)], after: [sent(240)] },
  { name: 'what is being sent is left to whoever began it', to: '12:00', reminders: [{ ...sent(60), outcome: { kind: 'sending', at: at('7:59') } } as Reminder], after: [{ ...sent(60), outcome: { kind: 'sending', at: at('7:59') } } as Reminder] },
  { name: 'a notice of something that happened is sent once', to: '12:00', reminders: [{ ...sent(60), notice: 'moved' } as Reminder], after: [{ ...sent(60), notice: 'moved' } as Reminder] },
  { name: 'what went out for the old start, and is not due again, counts for the new one', to: '8:30', reminders: [{ ...sent(10), outcome: { kind: 'sent', at: at('7:00'), start: at('9:00') } }], after: [{ ...sent(10), outcome: { kind: 'sent', at: at('7:00'), start: at('8:30') } }] },
  { name: 'planned ones follow by themselves', to: '12:00', reminders: [planned(60)], after: [planned(60)] },
])('after a move $name', ({ to, reminders, after }) => {
  expect(remindersAfterMove(reminders, { from: at('9:00'), to: at(to), now: at('8:00') })).toEqual(after);
});
