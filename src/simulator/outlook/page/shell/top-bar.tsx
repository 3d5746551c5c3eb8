import type { ReactNode } from 'react';
import { THEMES, type Theme } from '../../protocol/theme.ts';
import { restart, setTheme, type App } from '../app.ts';
import { LANGUAGES } from '../parameters.ts';
import type { State } from '../state.ts';
import { initials } from '../words.ts';

type Props = { readonly app: App; readonly state: State };

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  light: 'Light',
  dark: 'Dark',
  highContrast: 'High contrast',
};
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  'en-US': 'English',
  'de-DE': 'Deutsch',
  'fr-FR': 'Français',
  'es-ES': 'Español',
  'ar-SA': 'العربية',
};

export function TopBar({ app, state }: Props) {
  const { user, people } = state.session;
  return (
    <header className="top-bar">
      <strong>Outlook</strong>
      <span className="simulated">simulated</span>
      <span className="push" />
      <Choice
        label="Theme"
        value={state.theme}
        onChange={(theme) => setTheme(app, THEMES.find((one) => one === theme) ?? 'light')}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {THEME_NAMES[theme]}
          </option>
        ))}
      </Choice>
      <Choice label="Language" value={state.language} onChange={(lang) => restart({ lang })}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </Choice>
      <Choice
        label="Signed in as"
        value={user.mail}
        onChange={(as) => restart({ as, open: '', message: '' })}
      >
        {people
          .filter(({ canSignIn }) => canSignIn)
          .map(({ mail, displayName }) => (
            <option key={mail} value={mail}>
              {displayName}
            </option>
          ))}
      </Choice>
      <span className="avatar" title={user.mail} data-user={user.mail}>
        {initials(user.displayName)}
      </span>
    </header>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="choice">
      <span className="hidden">{label}</span>
      <select value={value} data-choice={label} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}
