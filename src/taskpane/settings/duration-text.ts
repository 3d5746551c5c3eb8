import type { Text } from '../text/text.ts';
import { toDuration } from './duration.ts';

/** 1440 → 1 day. */
export function durationText(minutes: number, text: Text): string {
  const { amount, unit } = toDuration(minutes);
  return text.settings.durations[unit](amount);
}
