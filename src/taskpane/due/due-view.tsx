import { useText } from '../text/text.ts';

export function DueView() {
  const text = useText();
  return <h1>{text.due.title}</h1>;
}
