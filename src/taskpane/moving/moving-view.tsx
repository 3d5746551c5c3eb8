import type { MoveTarget } from '../app/navigation.ts';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useText } from '../text/text.ts';

export function MovingView(_props: { readonly appointment: Appointment; readonly to?: MoveTarget }) {
  const text = useText();
  return <h1>{text.moving.title}</h1>;
}
