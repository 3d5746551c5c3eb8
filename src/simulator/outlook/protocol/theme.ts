export const THEMES = ['light', 'dark', 'highContrast'] as const;
export type Theme = (typeof THEMES)[number];

/** The four colours that Outlook gives an add-in. */
const COLOURS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#1f1f1f',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#292929',
    controlForegroundColor: '#ffffff',
  },
  highContrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff00',
  },
};

export function officeTheme(theme: Theme): Readonly<Record<string, string>> {
  return COLOURS[theme];
}

/** Payload of `officeThemeChanged`: colours as numbers in a JSON text in an array. */
export function themePayload(theme: Theme): readonly [string] {
  const numbers = Object.entries(COLOURS[theme]).map(([name, colour]) => [
    name,
    Number.parseInt(colour.slice(1), 16),
  ]);
  return [JSON.stringify(Object.fromEntries(numbers))];
}
