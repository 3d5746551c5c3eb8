import { useText } from '../text/text.ts';

export function SyncCheckView() {
  const text = useText();
  return <h1>{text.syncCheck.title}</h1>;
}
