export type SmsCount = {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Septets, or UTF-16 units. */
  readonly units: number;
  /** What the provider charges for. */
  readonly segments: number;
};

// 3GPP TS 23.038 §6.2.1: the default alphabet, and the signs that take an escape before them.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const ESCAPED = new Set('\f^{}\\[~]|€');

/** Units of a message that stays alone, and of a segment of a longer one. */
const LENGTHS = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const;

export function countSegments(text: string): SmsCount {
  const characters = Array.from(text);
  const encoding = characters.every((one) => BASIC.has(one) || ESCAPED.has(one)) ? 'gsm7' : 'ucs2';
  const sizes = characters.map((one) => (encoding === 'ucs2' ? one.length : ESCAPED.has(one) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = LENGTHS[encoding];
  if (units <= alone) return { encoding, units, segments: units === 0 ? 0 : 1 };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    // Neither an escaped sign nor a surrogate pair is parted.
    if (used + size > joined) {
      segments++;
      used = 0;
    }
    used += size;
  }
  return { encoding, units, segments };
}
