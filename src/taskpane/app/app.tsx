import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createFormat, FormatProvider } from '../format/format.ts';
import { StartError } from '../status/start-error.tsx';
import { directionOf, languageOf, loadText, TextProvider, type Text } from '../text/text.ts';
import { DeskProvider, type Desk } from './desk.ts';
import { Session } from './session.tsx';
import { themeOf } from './theme.ts';

const useStyles = makeStyles({
  app: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

type Started = { readonly desk: Desk; readonly text: Text };

type AppProps = {
  /** With what else has to be loaded before anything can be shown. */
  readonly desk: Promise<readonly [Desk, ...unknown[]]>;
};

export function App({ desk }: AppProps) {
  const [started, setStarted] = useState<Started | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(undefined);
  useEffect(() => {
    desk
      .then(async ([ready]) => {
        const text = await loadText(languageOf(ready.host.displayLanguage));
        setStarted({ desk: ready, text });
      })
      .catch(setFailure);
  }, [desk]);

  if (failure !== undefined) return <StartError error={failure} />;
  // The page's own skeleton stays until there is something better to show.
  return started ? <Application {...started} /> : <FirstSkeleton />;
}

function FirstSkeleton() {
  return (
    <div className="first" aria-hidden>
      <i className="title" />
      <i className="row" />
      <i className="row" />
      <i className="row" />
      <i className="row" />
      <i className="row" />
    </div>
  );
}

function Application({ desk, text }: Started) {
  const styles = useStyles();
  const [client] = useState(createQueryClient);
  const [theme, setTheme] = useState(() => desk.host.theme());
  useEffect(() => desk.host.onThemeChange(setTheme), [desk]);
  const language = desk.host.displayLanguage;
  useEffect(() => {
    document.documentElement.lang = languageOf(language);
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const [format] = useState(() =>
    createFormat({ locale: language, zone: Temporal.Now.timeZoneId(), text }),
  );

  return (
    <FluentProvider theme={themeOf(theme)} dir={directionOf(language)} className={styles.app}>
      <TextProvider value={text}>
        <FormatProvider value={format}>
          <DeskProvider value={desk}>
            <QueryClientProvider client={client}>
              <Session />
            </QueryClientProvider>
          </DeskProvider>
        </FormatProvider>
      </TextProvider>
    </FluentProvider>
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
