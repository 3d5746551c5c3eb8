import {
  createHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { HostTheme } from '../../outlook/host.ts';

export function themeOf(theme: HostTheme): Theme {
  switch (theme) {
    case 'light':
      return webLightTheme;
    case 'dark':
      return webDarkTheme;
    case 'highContrast':
      return highContrast;
  }
}

const highContrast = createHighContrastTheme();
