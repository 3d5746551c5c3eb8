import { themeOfColors } from '../../src/outlook/theme.ts';

test.each([
  { name: 'white', background: '#FFFFFF', foreground: '#000000', theme: 'light' },
  { name: 'colourful grey', background: '#E6E6E6', foreground: '#000000', theme: 'light' },
  { name: 'dark grey', background: '#444444', foreground: '#F0F0F0', theme: 'dark' },
  { name: 'Outlook’s dark mode', background: '#292929', foreground: '#ffffff', theme: 'dark' },
  { name: 'black, softened text', background: '#000000', foreground: '#d6d6d6', theme: 'dark' },
  { name: 'black and white', background: '#000000', foreground: '#ffffff', theme: 'highContrast' },
  { name: 'black and yellow', background: '#000000', foreground: '#FFFF00', theme: 'highContrast' },
  { name: 'black, no text colour', background: '#000000', foreground: undefined, theme: 'dark' },
  { name: 'a name for a colour', background: 'black', foreground: 'white', theme: undefined },
  { name: 'no colour', background: undefined, foreground: undefined, theme: undefined },
  { name: 'a number', background: 16777215, foreground: 0, theme: undefined },
])('$name is $theme', ({ background, foreground, theme }) => {
  const colors = { bodyBackgroundColor: background, bodyForegroundColor: foreground };
  expect(themeOfColors(colors)).toBe(theme);
});

test('a client without themes says nothing', () => {
  expect(themeOfColors(undefined)).toBeUndefined();
  expect(themeOfColors(null)).toBeUndefined();
});
