import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular, Settings20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { MarksProvider } from '../actions/marks.tsx';
import { loadCancelOffer } from '../actions/undo-bar.tsx';
import { QUESTION_LOADS, QuestionsProvider } from '../actions/questions.tsx';
import { loadActionMenu } from '../actions/row-actions.tsx';
import { AcceptedProvider } from '../conflicts/accepted.tsx';
import { loadDatePicker } from '../day/day-header.tsx';
import { DayView } from '../day/day-view.tsx';
import { loadSelectionBar } from '../day/entry-grid.tsx';
import { ErrorBoundary } from '../status/error-boundary.tsx';
import { loadLaterText, useText, type Text } from '../text/text.ts';
import { openedBy } from '../app/address.ts';
import { DayChoiceProvider, FIRST_CHOICE, type DayChoice } from '../app/day-choice.ts';
import { NavigationProvider, type View } from '../app/navigation.ts';
import { OpenItemProvider, useOpenItem } from '../app/open-item.tsx';
import { useLoadAhead } from './load-ahead.ts';
import { useShellKeys } from './use-shell-keys.ts';
import { withWords } from '../text/with-words.ts';

async function loadAppointment() {
  return { default: (await import('../appointment/appointment-view.tsx')).AppointmentView };
}
async function loadOpenAppointment() {
  return { default: (await import('../appointment/open-appointment-view.tsx')).OpenAppointmentView };
}
async function loadMessage() {
  return { default: (await import('../message/message-view.tsx')).MessageView };
}
async function loadBooking() {
  return { default: (await import('../booking/booking-view.tsx')).BookingView };
}
async function loadMoving() {
  return { default: (await import('../moving/moving-view.tsx')).MovingView };
}
async function loadCancelling() {
  return { default: (await import('../cancelling/cancelling-view.tsx')).CancellingView };
}
async function loadDue() {
  return { default: (await import('../due/due-view.tsx')).DueView };
}
async function loadWeek() {
  return { default: (await import('../week/week-view.tsx')).WeekView };
}
async function loadPrint() {
  return { default: (await import('../print/print-view.tsx')).PrintView };
}
async function loadSyncCheck() {
  return { default: (await import('../sync-check/sync-check-view.tsx')).SyncCheckView };
}
async function loadSettings() {
  return { default: (await import('../settings/settings-view.tsx')).SettingsView };
}
async function loadHelp() {
  return { default: (await import('../help/help-sheet.tsx')).HelpSheet };
}
const AHEAD = [
  loadActionMenu,
  loadSelectionBar,
  loadDatePicker,
  loadLaterText,
  loadAppointment,
  () => import('../appointment/visits-section.tsx'),
  () => import('../appointment/replace-question.tsx'),
  ...QUESTION_LOADS,
  loadCancelOffer,
  () => import('../actions/retake.ts'),
  loadOpenAppointment,
  loadMessage,
  loadHelp,
  loadBooking,
  loadMoving,
  loadCancelling,
  loadDue,
  loadWeek,
  loadPrint,
  loadSyncCheck,
  loadSettings,
];

const AppointmentView = lazy(() => withWords(loadAppointment));
const OpenAppointmentView = lazy(() => withWords(loadOpenAppointment));
const MessageView = lazy(() => withWords(loadMessage));
const BookingView = lazy(() => withWords(loadBooking));
const MovingView = lazy(() => withWords(loadMoving));
const CancellingView = lazy(() => withWords(loadCancelling));
const DueView = lazy(() => withWords(loadDue));
const WeekView = lazy(() => withWords(loadWeek));
const PrintView = lazy(() => withWords(loadPrint));
const SyncCheckView = lazy(() => withWords(loadSyncCheck));
const SettingsView = lazy(() => withWords(loadSettings));
const HelpSheet = lazy(() => withWords(loadHelp));

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    // At 400 % there is no room for a head and a foot that stay: then all of it scrolls.
    '@media (max-height: 320px)': { height: 'auto', minHeight: '100vh' },
    maxWidth: '1600px',
    margin: '0 auto',
  },
  tabs: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '2px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '6px 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderBottom: '2px solid transparent',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  grow: { flex: 1 },
  main: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  /** In a wide window one appointment or a form reads like a page, not like a road. */
  page: { width: '100%', maxWidth: '760px' },
});

const DAY: View = { kind: 'day' };

export function Shell() {
  return (
    <OpenItemProvider>
      <Navigator />
    </OpenItemProvider>
  );
}

function Navigator() {
  const { item } = useOpenItem();
  const [opened] = useState(() => openedBy(location.hash));
  const [stack, setStack] = useState<readonly View[]>(
    () => opened?.views ?? [item.kind === 'appointment' ? { kind: 'open' } : { kind: 'day' }],
  );
  const view = stack.at(-1) ?? DAY;
  const go = useCallback((next: View) => {
    setStack((views) => {
      if (isPlace(next)) return [next];
      // Once more into the settings is no second step to go back from.
      return next.kind === 'settings' && views.at(-1)?.kind === 'settings' ? views : [...views, next];
    });
  }, []);
  const back = useCallback(() => {
    setStack((views) => (views.length > 1 ? views.slice(0, -1) : [{ kind: 'day' }]));
  }, []);
  const navigation = useMemo(() => ({ view, go, back }), [view, go, back]);
  const [choice, setChoice] = useState(opened?.choice ?? FIRST_CHOICE);
  const dayChoice = useMemo(
    () => ({
      choice,
      choose: (change: Partial<DayChoice>) => setChoice((before) => ({ ...before, ...change })),
    }),
    [choice],
  );
  return (
    <NavigationProvider value={navigation}>
      <QuestionsProvider>
        <MarksProvider>
          <AcceptedProvider>
            <DayChoiceProvider value={dayChoice}>
              <Frame view={view} go={go} />
            </DayChoiceProvider>
          </AcceptedProvider>
        </MarksProvider>
      </QuestionsProvider>
    </NavigationProvider>
  );
}

/** Drawn as wide as the window: people or days side by side. */
function takesAllWidth({ kind }: View): boolean {
  return kind === 'day' || kind === 'week' || kind === 'print';
}

/** Places stand beside each other; anything else is a step into something and back. */
function isPlace({ kind }: View): boolean {
  return kind === 'day' || kind === 'open' || kind === 'message';
}

type FrameProps = { readonly view: View; readonly go: (view: View) => void };

function Frame({ view, go }: FrameProps) {
  const styles = useStyles();
  const text = useText();
  const { item } = useOpenItem();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  useLoadAhead(AHEAD);
  useShellKeys({ onHelp: () => setIsHelpOpen(true) });
  const places = placesFor(item.kind, text);

  return (
    <div className={styles.shell}>
      <nav className={styles.tabs} aria-label={text.common.product}>
        {places.map(({ kind, label }) => (
          <button
            key={kind}
            type="button"
            className={mergeClasses(styles.tab, view.kind === kind && styles.here)}
            aria-current={view.kind === kind ? 'page' : undefined}
            data-place={kind}
            onClick={() => go({ kind })}
          >
            {label}
          </button>
        ))}
        <span className={styles.grow} />
        <Button
          appearance="subtle"
          size="small"
          icon={<QuestionCircle20Regular />}
          aria-label={text.shell.help}
          title={`${text.shell.help} (?)`}
          aria-keyshortcuts="?"
          onClick={() => setIsHelpOpen(true)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<Settings20Regular />}
          aria-label={text.shell.settings}
          title={text.shell.settings}
          data-place="settings"
          onClick={() => go({ kind: 'settings' })}
        />
      </nav>
      <main className={mergeClasses(styles.main, !takesAllWidth(view) && styles.page)}>
        <ErrorBoundary key={view.kind}>
          <Suspense>
            <CurrentView view={view} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Suspense>{isHelpOpen && <HelpSheet onClose={() => setIsHelpOpen(false)} />}</Suspense>
    </div>
  );
}

function CurrentView({ view }: { readonly view: View }) {
  switch (view.kind) {
    case 'day':
      return <DayView />;
    case 'appointment':
      return <AppointmentView appointment={view.appointment} />;
    case 'open':
      return <OpenAppointmentView />;
    case 'message':
      return <MessageView />;
    case 'booking':
      return <BookingView start={view.start} />;
    case 'moving':
      return <MovingView appointment={view.appointment} {...(view.to && { to: view.to })} />;
    case 'cancelling':
      return <CancellingView appointment={view.appointment} />;
    case 'due':
      return <DueView view={view} />;
    case 'week':
      return <WeekView />;
    case 'print':
      return <PrintView />;
    case 'syncCheck':
      return <SyncCheckView />;
    case 'settings':
      return <SettingsView host={view.host} />;
  }
}

type Place = { readonly kind: 'day' | 'open' | 'message'; readonly label: string };

function placesFor(kind: 'none' | 'message' | 'appointment', text: Text): Place[] {
  const day: Place = { kind: 'day', label: text.shell.day };
  switch (kind) {
    case 'appointment':
      return [{ kind: 'open', label: text.shell.appointment }, day];
    case 'message':
      return [day, { kind: 'message', label: text.shell.message }];
    case 'none':
      return [day];
  }
}
