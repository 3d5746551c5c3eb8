import { useText } from '../text/text.ts';

export function WeekView() {
  const text = useText();
  return <h1>{text.week.title}</h1>;
}
