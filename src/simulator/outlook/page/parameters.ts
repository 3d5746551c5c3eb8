import { THEMES, type Theme } from '../protocol/theme.ts';
import type { NoItemForm } from '../protocol/open-item.ts';

export const LANGUAGES = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ar-SA'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the page starts: what stands in its address, for links and for tests. */
export type Parameters = {
  readonly as: string | undefined;
  readonly view: 'mail' | 'calendar';
  readonly mode: 'day' | 'week';
  /** YYYY-MM-DD, or today. */
  readonly date: string | undefined;
  readonly theme: Theme;
  readonly language: Language;
  readonly nestedAppAuth: boolean;
  readonly signIn: string | undefined;
  /** Whose calendars are ticked: addresses, or everybody's. */
  readonly people: readonly string[] | 'all' | undefined;
  /** Id of an appointment, or `new`. */
  readonly open: string | undefined;
  /** In whose calendar `open` lies. */
  readonly owner: string | undefined;
  /** Id of a message, or `first` or `none`. */
  readonly message: string | undefined;
  readonly pane: 'open' | 'pinned' | undefined;
  readonly paneWidth: number;
  readonly noItem: NoItemForm;
  /** Colours the pane is told at its start, when they are to differ from the true ones. */
  readonly staleTheme: Theme | undefined;
};

/** What somebody sees who opens the bare address: everybody's calendars, and the pane beside them. */
export const AT_FIRST = '?people=all&pane=pinned';

export const NARROWEST_PANE = 320;

export function readParameters(search: string): Parameters {
  const given = new URLSearchParams(search);
  function get(name: string): string | undefined {
    return given.get(name) ?? undefined;
  }
  return {
    as: get('as'),
    view: oneOf(['mail', 'calendar'] as const, get('view')) ?? 'calendar',
    mode: oneOf(['day', 'week'] as const, get('mode')) ?? 'day',
    date: /^\d{4}-\d{2}-\d{2}$/u.exec(get('date') ?? '')?.[0],
    theme: oneOf(THEMES, get('theme')) ?? 'light',
    language:
      LANGUAGES.find(
        (language) => language === get('lang') || language.slice(0, 2) === get('lang'),
      ) ?? 'en-US',
    nestedAppAuth: get('naa') !== 'off',
    signIn: get('signin'),
    people: get('people') === 'all' ? 'all' : get('people')?.split(',').filter(Boolean),
    open: get('open'),
    owner: get('owner'),
    message: get('message'),
    pane: oneOf(['open', 'pinned'] as const, get('pane')),
    paneWidth: Math.max(NARROWEST_PANE, Number(get('panewidth')) || 350),
    noItem: get('noitem') === 'empty' ? 'empty' : 'type6',
    staleTheme: oneOf(THEMES, get('staletheme')),
  };
}

function oneOf<T extends string>(values: readonly T[], given: string | undefined): T | undefined {
  return values.find((value) => value === given);
}
