import type { Appointment, Attendee } from '../../../src/domain/appointment/appointment.ts';
import type { MarkSettings } from '../../../src/domain/appointment/confirmation.ts';
import type { AppointmentState, StatusChange } from '../../../src/domain/appointment/state.ts';

export const SETTINGS: MarkSettings = {
  categories: { confirmed: 'Confirmed', cancelled: 'Cancelled' },
  titlePrefixes: { enabled: false, confirmed: '[Confirmed]', cancelled: '[Cancelled]' },
};

/** An instant on 21 November 2026, UTC. */
export function at(time: string): number {
  return Temporal.Instant.from(`2026-11-21T${time.padStart(5, '0')}Z`).epochMilliseconds;
}

export function period(text: string): { start: number; end: number } {
  const [start, end] = text.split('-');
  return { start: at(start ?? ''), end: at(end ?? '') };
}

export function appointment(fields: Partial<Appointment> = {}): Appointment {
  return {
    ref: { mailbox: 'lena@example.com', eventId: 'E1' },
    version: 'W/"1"',
    uid: 'U1',
    series: { kind: 'single' },
    kind: 'foreign',
    subject: 'Ada Nowak',
    period: period('9:00-9:30'),
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
    ...fields,
  };
}

export function change(fields: Partial<StatusChange> = {}): StatusChange {
  return { status: 'confirmed', at: at('8:00'), by: 'Mira Keller', through: 'pane', ...fields };
}

export function state(fields: Partial<AppointmentState> = {}): Appointment['state'] {
  return { kind: 'known', value: { customer: {}, history: [], ...fields } };
}

export function guest(partStat: Attendee['partStat'], answered?: string): Attendee {
  return {
    name: 'Ada Nowak',
    address: 'ada@example.com',
    role: 'required',
    partStat,
    ...(answered === undefined ? {} : { answeredAt: at(answered) }),
  };
}
