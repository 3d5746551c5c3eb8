import { loadLaterText } from './text.ts';

/** A view that is loaded on demand, together with the words it needs. */
export async function withWords<View>(load: () => Promise<View>): Promise<View> {
  const [view] = await Promise.all([load(), loadLaterText()]);
  return view;
}
