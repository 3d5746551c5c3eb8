import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useText } from '../text/text.ts';

export function CancellingView(_props: { readonly appointment: Appointment }) {
  const text = useText();
  return <h1>{text.cancelling.title}</h1>;
}
