import { truncate } from '../domain/text-length.ts';
import type { AppointmentToOpen, NewAppointment, OpenResult } from './host.ts';
import { toEwsId } from './item-id.ts';
import { officeAsync } from './office-async.ts';
import { OfficeError } from './office-error.ts';
import { openWindow } from './window.ts';

// "Limits for activation and JavaScript API": longer values make the call throw.
const SUBJECT_LENGTH = 255;
const LOCATION_LENGTH = 255;
const BODY_LENGTH = 32_000;
const ATTENDEES = 100;

/** In Outlook's own form where that can work, else Outlook on the web in a new window. */
export async function openAppointment(
  mailbox: Office.Mailbox,
  { restId, webLink, isOccurrence = false }: AppointmentToOpen,
): Promise<OpenResult> {
  // Outlook on Mac cannot show an occurrence and opens nothing.
  const hasForm = !(isOccurrence && Office.context.platform === Office.PlatformType.Mac);
  if (restId !== undefined && hasForm && (await isFormOpened(mailbox, restId))) {
    return { kind: 'opened', where: 'outlook' };
  }
  if (webLink === undefined) return { kind: 'notSupported' };
  return openWindow(webLink) ? { kind: 'opened', where: 'window' } : { kind: 'blocked' };
}

async function isFormOpened(mailbox: Office.Mailbox, restId: string): Promise<boolean> {
  const id = toEwsId(mailbox, restId);
  if (typeof mailbox.displayAppointmentFormAsync === 'function') {
    return isDone(officeAsync<void>((done) => mailbox.displayAppointmentFormAsync(id, done)));
  }
  if (typeof mailbox.displayAppointmentForm !== 'function') return false;
  return isDone(atOnce(() => mailbox.displayAppointmentForm(id)));
}

/** False where the pane started in an editable form: Outlook leaves the members out there. */
export function hasNewAppointmentForm(mailbox: Office.Mailbox): boolean {
  return (
    typeof mailbox.displayNewAppointmentFormAsync === 'function' ||
    typeof mailbox.displayNewAppointmentForm === 'function'
  );
}

export async function openNewAppointment(
  mailbox: Office.Mailbox,
  appointment: NewAppointment,
): Promise<OpenResult> {
  const form = toForm(appointment);
  let work: Promise<void>;
  if (typeof mailbox.displayNewAppointmentFormAsync === 'function') {
    work = officeAsync<void>((done) => mailbox.displayNewAppointmentFormAsync(form, done));
  } else if (typeof mailbox.displayNewAppointmentForm === 'function') {
    work = atOnce(() => mailbox.displayNewAppointmentForm(form));
  } else {
    return { kind: 'notSupported' };
  }
  return (await isDone(work)) ? { kind: 'opened', where: 'outlook' } : { kind: 'notSupported' };
}

// An unknown name makes the call throw, so only what is set is given.
function toForm(appointment: NewAppointment): Office.AppointmentForm {
  const { start, end, subject, location, body, requiredAttendees } = appointment;
  return {
    start: new Date(start),
    end: new Date(end),
    ...(subject !== undefined && { subject: truncate(subject, SUBJECT_LENGTH) }),
    ...(location !== undefined && { location: truncate(location, LOCATION_LENGTH) }),
    ...(body !== undefined && { body: truncate(body, BODY_LENGTH) }),
    ...(requiredAttendees && { requiredAttendees: requiredAttendees.slice(0, ATTENDEES) }),
  };
}

async function atOnce(work: () => void): Promise<void> {
  work();
}

async function isDone(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    // Outlook opened it and lost the answer: a second window would be worse than none.
    return error instanceof OfficeError && error.code === 'timeout';
  }
}
