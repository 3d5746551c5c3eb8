import { HOST_COLORS } from '../../domain/book/defaults.ts';
import type { Text } from '../text/text.ts';

type HostColor = (typeof HOST_COLORS)[number];

const HOST_COLOR_NAMES = {
  '#0b6a0b': 'green',
  '#8764b8': 'purple',
  '#c43501': 'orange',
  '#038387': 'teal',
  '#0f6cbd': 'blue',
  '#986f0b': 'ochre',
  '#c239b3': 'magenta',
  '#5c2e91': 'violet',
} as const satisfies Record<HostColor, keyof Text['settings']['hostColors']>;

/** The name where it is one of ours, else the colour itself. */
export function hostColorName(color: string, text: Text): string {
  const known = HOST_COLORS.find((candidate) => candidate === color.toLowerCase());
  return known ? text.settings.hostColors[HOST_COLOR_NAMES[known]] : color;
}

/** About as Outlook on the web draws them; other clients use other shades. */
export const CATEGORY_COLORS = {
  none: 'transparent',
  preset0: '#dc626d',
  preset1: '#e8825d',
  preset2: '#c7a589',
  preset3: '#e8ba00',
  preset4: '#5ec75a',
  preset5: '#3cbfc0',
  preset6: '#98b14c',
  preset7: '#5ca9e5',
  preset8: '#9f6bd8',
  preset9: '#c24a7b',
  preset10: '#9bb0c4',
  preset11: '#5f7488',
  preset12: '#b3b0ad',
  preset13: '#797775',
  preset14: '#3b3a39',
  preset15: '#a4262c',
  preset16: '#ca5010',
  preset17: '#8e562e',
  preset18: '#c19c00',
  preset19: '#217346',
  preset20: '#00666d',
  preset21: '#5d7a1f',
  preset22: '#1b559b',
  preset23: '#5b3a8c',
  preset24: '#7a1f4b',
} as const satisfies Record<CategoryColor, string>;

export type CategoryColor = keyof Text['settings']['categoryColors'];

export function isCategoryColor(color: string): color is CategoryColor {
  return Object.hasOwn(CATEGORY_COLORS, color);
}

/** Graph's enum values come in any case. */
export function categoryColorName(color: string, text: Text): string {
  const known = color.toLowerCase();
  return isCategoryColor(known) ? text.settings.categoryColors[known] : color;
}

export function categoryColorShade(color: string): string {
  const known = color.toLowerCase();
  return isCategoryColor(known) ? CATEGORY_COLORS[known] : 'transparent';
}
