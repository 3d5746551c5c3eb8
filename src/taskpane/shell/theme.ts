import type { Theme } from '@fluentui/react-components';
import type { HostTheme } from '../../outlook/host.ts';

/** Only the theme in use is loaded. */
export async function loadTheme(theme: HostTheme): Promise<Theme> {
  switch (theme) {
    case 'light':
      return (await import('./themes/light.ts')).theme;
    case 'dark':
      return (await import('./themes/dark.ts')).theme;
    case 'highContrast':
      return (await import('./themes/high-contrast.ts')).theme;
  }
}
