import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { roleOf } from '../../../src/domain/day/role.ts';
import { appointment, guest, SETTINGS, state } from '../appointment/support.ts';

const prefixed = { ...SETTINGS, titlePrefixes: { ...SETTINGS.titlePrefixes, enabled: true } };
const context = { settings: SETTINGS, mailboxes: ['lena@example.com', 'TOM@example.com'] };
const tom = { ...guest('needsAction'), name: 'Tom', address: 'tom@Example.com' };
const ada = guest('needsAction');

describe('of what carries no sign of ours', () => {
  test.each<{ readonly name: string; readonly fields: Partial<Appointment>; readonly role: string }>([
    { name: 'nobody is invited', fields: {}, role: 'appointment' },
    { name: 'somebody from outside is invited', fields: { attendees: [ada] }, role: 'appointment' },
    { name: 'somebody from outside and a colleague are invited', fields: { attendees: [tom, ada] }, role: 'appointment' },
    { name: 'only a colleague is invited', fields: { attendees: [tom] }, role: 'other' },
    { name: 'only a room is invited', fields: { attendees: [{ ...ada, role: 'resource' }] }, role: 'appointment' },
    { name: 'only the owner is invited', fields: { attendees: [{ ...ada, address: 'Lena@Example.com' }] }, role: 'appointment' },
    { name: 'only the organiser is invited', fields: { organizer: { name: 'Front', address: 'Front@example.com' }, attendees: [{ ...ada, address: 'front@Example.com' }] }, role: 'appointment' },
    { name: 'it lasts all day', fields: { isAllDay: true }, role: 'other' },
    { name: 'somebody else arranged it', fields: { isOrganizer: false }, role: 'other' },
    { name: 'it is a day out of office', fields: { freeBusyStatus: 'oof' }, role: 'other' },
    { name: 'it takes no time', fields: { freeBusyStatus: 'free' }, role: 'other' },
    { name: 'somebody works elsewhere', fields: { freeBusyStatus: 'workingElsewhere' }, role: 'other' },
    { name: 'it is tentative', fields: { freeBusyStatus: 'tentative' }, role: 'appointment' },
  ])('$name: $role', ({ fields, role }) => {
    expect(roleOf(appointment(fields), context)).toBe(role);
  });
});

describe('a sign of ours makes it an appointment, whatever else it is', () => {
  test.each<{ readonly name: string; readonly fields: Partial<Appointment> }>([
    { name: 'it was booked here', fields: { kind: 'booking' } },
    { name: 'it has a record', fields: { state: state() } },
    { name: 'it has a record that cannot be read', fields: { state: { kind: 'malformed', text: '{', problem: 'cut off' } } },
    { name: 'it has a category', fields: { categories: ['Confirmed'] } },
    { name: 'it has both categories', fields: { categories: ['Cancelled', 'Confirmed'] } },
  ])('$name', ({ fields }) => {
    expect(roleOf(appointment({ isAllDay: true, isOrganizer: false, ...fields }), context)).toBe('appointment');
  });

  test.each([SETTINGS, prefixed])('its title begins with the prefix, whether prefixes are still written or not', (settings) => {
    const marked = appointment({ isAllDay: true, subject: '[Confirmed] Ada Nowak' });
    expect(roleOf(marked, { ...context, settings })).toBe('appointment');
  });
});
