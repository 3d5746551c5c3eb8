import { Button } from '@fluentui/react-components';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { countReady, dueMessages } from '../../domain/reminders/due.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { HostRead } from '../app/day-query.ts';
import { useNavigation } from '../app/navigation.ts';
import { useText } from '../text/text.ts';

/** Of the day that is shown; the view behind it looks through all that are due. */
export function countDue(
  calendars: readonly HostRead[],
  configuration: BookingConfiguration,
  now: Instant,
): number {
  const appointments = calendars.flatMap(({ host, calendar }) =>
    calendar.kind === 'known'
      ? calendar.appointments.map((appointment) => ({ appointment, host }))
      : [],
  );
  return countReady(dueMessages(appointments, configuration, now));
}

export function DueOffer({ count }: { readonly count: number }) {
  const text = useText();
  const { go } = useNavigation();
  return (
    <Button data-action="due" onClick={() => go({ kind: 'due' })}>
      {text.day.sendReminders(count)}
    </Button>
  );
}
