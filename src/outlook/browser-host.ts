import type { Host, HostTheme } from './host.ts';
import { createListeners } from './listeners.ts';
import { localPreferences } from './local-preferences.ts';
import { onSystemThemeChange, themeOfSystem } from './theme.ts';
import { copyText, onReturn, openWindow } from './window.ts';

/** The same application in an ordinary tab, without Outlook around it. */
export function browserHost(): Host {
  const themes = createListeners<HostTheme>(() => {
    onSystemThemeChange(() => themes.tell(themeOfSystem()));
  });

  return {
    kind: 'browser',
    displayLanguage: navigator.language || 'en-US',
    user: undefined,
    preferences: localPreferences(),
    theme: themeOfSystem,
    onThemeChange: themes.add,
    currentItem: async () => ({ kind: 'none' }),
    onItemChange: () => () => {},
    onReturn,
    async openAppointment({ webLink }) {
      if (webLink === undefined) return { kind: 'notSupported' };
      return openWindow(webLink) ? { kind: 'opened', where: 'window' } : { kind: 'blocked' };
    },
    canOpenNewAppointment: false,
    newAppointment: async () => ({ kind: 'notSupported' }),
    openWindow,
    copy: copyText,
    diagnostics: () => ({ surface: 'browser', language: navigator.language }),
  };
}
