import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { useOpenBook } from '../app/desk.ts';
import { RuleNotice } from './rule-notice.tsx';

/** Until when the customer may cancel and move it; nothing where the service has no such rules. */
export function ChangeRules({ appointment }: { readonly appointment: Appointment }) {
  const { configuration } = useOpenBook();
  const { status } = confirmationOf(appointment, markSettings(configuration));
  if (status === 'cancelled') return null;
  return (
    <>
      <RuleNotice appointment={appointment} changing="cancellation" isQuiet />
      <RuleNotice appointment={appointment} changing="moving" isQuiet />
    </>
  );
}
