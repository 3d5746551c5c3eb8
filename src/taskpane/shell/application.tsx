import { FluentProvider, makeStaticStyles, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createFormat, FormatProvider } from '../format/format.ts';
import { directionOf, languageOf, loadText, TextProvider, type Text } from '../text/text.ts';
import { DeskProvider, type Desk } from '../app/desk.ts';
import { Session } from './session.tsx';
import { loadTheme } from './theme.ts';

const useStyles = makeStyles({
  app: {
    // Fluent's own root is aligned by the direction of what stands around it.
    textAlign: 'start',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Fluent's dialogs take the whole width of a pane and more; a margin says that they lie above it. */
const useDialogStyles = makeStaticStyles({
  'html .fui-DialogSurface': { maxWidth: 'min(600px, calc(100vw - 16px))' },
});

type ApplicationProps = { readonly desk: Desk; readonly fallback: React.ReactNode };

export function Application({ desk, fallback }: ApplicationProps) {
  const [text, setText] = useState<Text | undefined>(undefined);
  const theme = useTheme(desk);
  const language = desk.host.displayLanguage;
  useEffect(() => {
    void loadText(languageOf(language)).then(setText);
    document.documentElement.lang = languageOf(language);
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return text && theme ? <Localised desk={desk} text={text} theme={theme} /> : fallback;
}

/** Follows Outlook; the theme before stays until the next one is loaded. */
function useTheme({ host }: Desk): Theme | undefined {
  const [wanted, setWanted] = useState(() => host.theme());
  const [theme, setTheme] = useState<Theme | undefined>(undefined);
  useEffect(() => host.onThemeChange(setWanted), [host]);
  useEffect(() => {
    let isWanted = true;
    void loadTheme(wanted).then((loaded) => {
      if (isWanted) setTheme(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return theme;
}

type LocalisedProps = { readonly desk: Desk; readonly text: Text; readonly theme: Theme };

function Localised({ desk, text, theme }: LocalisedProps) {
  const [client] = useState(createQueryClient);
  const locale = desk.host.displayLanguage;
  const [format] = useState(() =>
    createFormat({ locale, zone: Temporal.Now.timeZoneId(), text }),
  );

  return (
    <FluentProvider theme={theme} dir={directionOf(locale)}>
      <TextProvider value={text}>
        <FormatProvider value={format}>
          <DeskProvider value={desk}>
            <QueryClientProvider client={client}>
              <Surface />
            </QueryClientProvider>
          </DeskProvider>
        </FormatProvider>
      </TextProvider>
    </FluentProvider>
  );
}

/** Inside the provider, so that its styles know which way the language is written. */
function Surface() {
  const styles = useStyles();
  useDialogStyles();
  return (
    <div className={styles.app}>
      <Session />
    </div>
  );
}

/** The gateway retries what may be retried; freshness is kept by looks, not by remounting. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 60_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
    },
  });
}
