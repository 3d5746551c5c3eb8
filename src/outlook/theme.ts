import type { HostTheme } from './host.ts';
import type { Unsubscribe } from './listeners.ts';

export type ThemeColors = {
  readonly bodyBackgroundColor?: unknown;
  readonly bodyForegroundColor?: unknown;
};

/**
 * From Outlook's colours; `undefined` where they cannot be read. Outlook has no `isDarkTheme`, so
 * the luminance of the background decides.
 */
export function themeOfColors(colors: ThemeColors | null | undefined): HostTheme | undefined {
  const background = parseColor(colors?.bodyBackgroundColor);
  if (!background) return undefined;
  if (luminance(background) >= 0.18) return 'light';
  return isContrastPair(background, parseColor(colors?.bodyForegroundColor))
    ? 'highContrast'
    : 'dark';
}

/** The operating system's wish; not Outlook's, so only where Outlook says nothing. */
export function themeOfSystem(): HostTheme {
  if (isForcedColors()) return 'highContrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

export function isForcedColors(): boolean {
  return matchMedia(FORCED).matches;
}

export function onSystemThemeChange(listener: () => void): Unsubscribe {
  const queries = [matchMedia(DARK), matchMedia(FORCED)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

type Color = readonly [red: number, green: number, blue: number];

function parseColor(value: unknown): Color | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = /^#([0-9a-f]{6})$/iu.exec(value.trim())?.[1];
  if (digits === undefined) return undefined;
  const number = Number.parseInt(digits, 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

// WCAG 2.2, "relative luminance".
function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

// Contrast themes pair pure black with a pure colour; dark themes soften both.
function isContrastPair(background: Color, foreground: Color | undefined): boolean {
  const isPure = (foreground ?? [1]).every((channel) => channel === 0 || channel === 255);
  return luminance(background) === 0 && isPure;
}
