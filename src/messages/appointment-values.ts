import { customerOf, type Appointment } from '../domain/appointment/appointment.ts';
import { knownState } from '../domain/appointment/state.ts';
import type { BookingConfiguration, Host } from '../domain/book/configuration.ts';
import { bookedService } from '../domain/rules-of-change/booked-service.ts';
import type { Period } from '../domain/time/period.ts';
import type { MessageValues } from './message.ts';

export type MessageSubject = {
  readonly appointment: Appointment;
  readonly host: Pick<Host, 'name' | 'workingHours'>;
  readonly configuration: BookingConfiguration;
  /** Of one that was moved: when it would have been. */
  readonly previous?: Period | undefined;
  readonly note?: string | undefined;
};

/** All that the calendar and the book know of an appointment and may stand in a message. */
export function appointmentValues(subject: MessageSubject): MessageValues {
  const { appointment, host, configuration, previous, note } = subject;
  const { organisation } = configuration;
  const { name } = customerOf(appointment);
  const { customerZone } = knownState(appointment.state);
  const service = bookedService(appointment, configuration);
  return {
    organisation: { name: organisation.name, timeZone: organisation.timeZone },
    // A title may hold what is meant for colleagues only.
    service: { name: service?.name ?? '' },
    host: { name: host.name, timeZone: host.workingHours.timeZone },
    customer: {
      ...(name === undefined ? {} : { name }),
      ...(customerZone === undefined ? {} : { timeZone: customerZone }),
    },
    period: appointment.period,
    ...(previous && { previous }),
    location: appointment.location,
    ...(appointment.joinUrl === undefined ? {} : { joinUrl: appointment.joinUrl }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The language that customers are written to in. */
export function messageLocale({ organisation }: BookingConfiguration): string {
  return organisation.locale;
}
