import { Button } from '@fluentui/react-components';
import { customerOf, type Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { useBookAt } from '../app/use-book-at.ts';
import { Foot } from '../look/foot.tsx';
import { useText } from '../text/text.ts';

type BookNextProps = { readonly appointment: Appointment; readonly host: Host | undefined };

/** The same service with the same host for the same customer, some other time. */
export function BookNext({ appointment, host }: BookNextProps) {
  const text = useText();
  const bookAt = useBookAt();
  const customer = customerOf(appointment);
  if (!customer.name) return null;
  const service = appointment.state.kind === 'known' ? appointment.state.value.service : undefined;
  return (
    <Foot>
      <Button
        aria-keyshortcuts="B"
        title={`${text.appointment.bookNext} (B)`}
        data-action="bookNext"
        onClick={() => bookAt({ customer, service, host: host?.id })}
      >
        {text.appointment.bookNext}
      </Button>
    </Foot>
  );
}
