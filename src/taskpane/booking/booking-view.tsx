import type { BookingStart } from '../app/navigation.ts';
import { useText } from '../text/text.ts';

export function BookingView(_props: { readonly start: BookingStart }) {
  const text = useText();
  return <h1>{text.booking.title}</h1>;
}
