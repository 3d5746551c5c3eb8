import { MINUTE, type Instant } from '../time/period.ts';

/** Every event of a check carries a key that begins so, whatever becomes of it. */
export const CHECK_KEY = 'frontdesk-check-';

/** Longer than a check takes, its pauses included: what is older was left behind. */
export const LONGEST_CHECK = 45 * MINUTE;

/** `random` is some letters and digits, to tell two checks of one minute apart. */
export function checkRun(now: Instant, random: string): string {
  return `${CHECK_KEY}${Math.floor(now / MINUTE).toString(36)}-${random.slice(0, 12)}`;
}

export function isOfRun(key: string | undefined, run: string): boolean {
  return key?.toLowerCase().startsWith(`${run.toLowerCase()}-`) ?? false;
}

/** Left behind by a check that was cut off; one that may still be running is let be. */
export function isLeftOver(key: string | undefined, now: Instant): boolean {
  const minute = /^frontdesk-check-(?<minute>[0-9a-z]{1,8})-/u.exec(key?.toLowerCase() ?? '')?.groups?.['minute'];
  return minute !== undefined && Number.parseInt(minute, 36) * MINUTE + LONGEST_CHECK <= now;
}
