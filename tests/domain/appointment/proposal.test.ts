import type { Attendee } from '../../../src/domain/appointment/appointment.ts';
import { proposalOf } from '../../../src/domain/appointment/proposal.ts';
import { appointment, at, change, guest, period, state } from './support.ts';

const PROPOSED = period('14:00-14:30');
const ada: Attendee = { ...guest('declined', '8:00'), proposes: PROPOSED };
const asked = appointment({ attendees: [ada] });

test.each([
  { name: 'it waits for an answer', event: asked, now: '8:30', is: { by: 'Ada Nowak', period: PROPOSED, at: at('8:00') } },
  { name: 'nothing is proposed', event: appointment({ attendees: [guest('declined', '8:00')] }), now: '8:30', is: undefined },
  { name: 'its time has come', event: asked, now: '14:00', is: undefined },
  { name: 'the appointment stands there already', event: { ...asked, period: PROPOSED }, now: '8:30', is: undefined },
  { name: 'somebody has marked the appointment since', event: { ...asked, state: state({ history: [change({ at: at('8:05') })] }) }, now: '8:30', is: undefined },
  { name: 'it came after the last mark', event: { ...asked, state: state({ history: [change({ at: at('7:00') })] }) }, now: '8:30', is: { by: 'Ada Nowak', period: PROPOSED, at: at('8:00') } },
  { name: 'somebody has marked it within the same minute', event: { ...asked, state: state({ history: [change({ at: at('8:00') + 30_000 })] }) }, now: '8:30', is: { by: 'Ada Nowak', period: PROPOSED, at: at('8:00') } },
  { name: 'only its end differs', event: { ...asked, period: period('14:00-14:45') }, now: '8:30', is: { by: 'Ada Nowak', period: PROPOSED, at: at('8:00') } },
  { name: 'only its beginning differs', event: { ...asked, period: period('13:00-14:30') }, now: '8:30', is: { by: 'Ada Nowak', period: PROPOSED, at: at('8:00') } },
  { name: 'nobody knows when it came, though it was marked', event: { ...appointment({ attendees: [{ ...guest('declined'), proposes: PROPOSED }] }), state: state({ history: [change({ at: at('8:05') })] }) }, now: '8:30', is: { by: 'Ada Nowak', period: PROPOSED } },
  { name: 'the meeting was cancelled', event: { ...asked, isCancelled: true }, now: '8:30', is: undefined },
  { name: 'a room proposes nothing', event: appointment({ attendees: [{ ...ada, role: 'resource' }] }), now: '8:30', is: undefined },
  { name: 'an all-day event has no time to move to', event: { ...asked, isAllDay: true }, now: '8:30', is: undefined },
])('of a proposal: $name', ({ event, now, is }) => {
  expect(proposalOf(event, at(now))).toEqual(is);
});

test('of several proposals the latest counts', () => {
  const later: Attendee = { ...guest('tentative', '8:10'), name: '', address: 'ben@example.com', proposes: period('15:00-15:30') };
  for (const attendees of [[later, ada], [ada, later]]) {
    expect(proposalOf(appointment({ attendees }), at('8:30'))?.by).toBe('ben@example.com');
  }
});
