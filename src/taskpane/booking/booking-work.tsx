import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Service } from '../../domain/book/configuration.ts';
import type { Instant } from '../../domain/time/period.ts';
import { newKey } from '../../graph/booking/new-key.ts';
import { useNow } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { useLeaveGuard } from '../app/use-leave-guard.ts';
import { useHeadingFocus } from '../look/use-heading-focus.ts';
import { Frame } from '../settings/frame.tsx';
import { useText } from '../text/text.ts';
import { BookingFailed } from './booking-failed.tsx';
import { BookingForm, SUMMARY } from './booking-form.tsx';
import { DraftNote } from './draft-note.tsx';
import { draftProblems } from './draft.ts';
import { LeaveQuestion } from './leave-question.tsx';
import { OpenInOutlook } from './open-in-outlook.tsx';
import { mailText } from './summary-text.ts';
import { useAfterBooking } from './use-after-booking.ts';
import { useBooking, type Booked, type BookingPlan } from './use-booking.ts';
import type { DraftInWork } from './use-draft.ts';
import { usePlan } from './use-plan.ts';
import type { Series } from './use-series.ts';

const ESCAPES_FIRST = '[role="combobox"][aria-expanded="true"], [data-why-not] :focus';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  book: { flex: 3, minWidth: '140px' },
  back: { flex: 1, minWidth: '70px' },
  step: { flexBasis: '100%', overflowWrap: 'anywhere', ':empty': { position: 'absolute' }, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type BookingWorkProps = {
  readonly work: DraftInWork;
  readonly service: Service;
  /** A moment of the day from which the booking was begun. */
  readonly shown: Instant | undefined;
};

/** The form with its foot; what is booked, lost or left goes through here. */
export function BookingWork({ work, service, shown }: BookingWorkProps) {
  const { draft, change, isDirty } = work;
  const styles = useStyles();
  const text = useText();
  const { back } = useNavigation();
  const heading = useHeadingFocus();
  const [series, setSeries] = useState<Series | undefined>(undefined);
  const [isChecked, setIsChecked] = useState(false);
  const [leaving, setLeaving] = useState<(() => void) | undefined>(undefined);
  const now = useNow();
  const planned = usePlan({ draft, service, series, shown });
  const booker = useBooking();
  const after = useAfterBooking();
  const isBusy = booker.step !== undefined;
  const all = draftProblems(draft, { service, isRepeatable: series?.kind === 'offered' });
  const problems = isChecked ? all : new Map<string, never>();

  async function finish(booking: Promise<Booked | undefined>, plan: BookingPlan): Promise<void> {
    const booked = await booking;
    if (booked) {
      work.done();
      await after(booked, plan, planned.facts?.series?.count ?? 1);
      return;
    }
    // Its hold is gone, and what stands in the way is to be seen.
    await planned.state.lookNow();
  }

  function book(): void {
    if (isBusy) return;
    const [first] = all.keys();
    if (first !== undefined) {
      setIsChecked(true);
      requestAnimationFrame(() => focusPath(first));
    } else if (planned.plan) void finish(booker.book(planned.plan), planned.plan);
    else focusPath(draft.repeat && series?.kind !== 'offered' ? 'repeat' : 'start');
  }

  /** A definite failure leaves its key used up. */
  function tryWith(update: Partial<typeof draft>): void {
    booker.forget();
    change({ ...update, key: newKey(), leftOut: [] });
  }

  function goOn(from: 'start' | 'customer'): void {
    if (from === 'start' && draft.name.trim() === '') focusPath('name');
    else focusBook();
  }

  function leave(proceed: () => void): void {
    if (isBusy) return;
    if (isDirty) setLeaving(() => proceed);
    else proceed();
  }

  useLeaveGuard({
    isHeld: isDirty || isBusy,
    ask: leave,
    escapesFirst: ESCAPES_FIRST,
    onEscape() {
      leave(back);
      return true;
    },
    isFinishing: ({ key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey),
    onFinish: book,
  });
  const { failure, step } = booker;
  const count = draft.repeat ? planned.facts?.series?.count : undefined;

  return (
    <Frame
      title={text.booking.title}
      heading={heading}
      onBack={() => leave(back)}
      footer={
        <footer className={styles.footer}>
          <span className={styles.step} role="status" data-step={step}>
            {step === 'lookingUp' ? text.booking.failed.lookingUp : step && text.booking.step[step]}
          </span>
          {!isBusy && planned.plan && <span className={styles.step}>{mailText(planned.plan, { text, now })}</span>}
          <Button
            appearance="primary"
            className={styles.book}
            disabledFocusable={isBusy}
            aria-describedby={SUMMARY}
            aria-keyshortcuts="Control+Enter"
            title={`${text.booking.book} (Ctrl+↵)`}
            data-action="book"
            onClick={book}
          >
            {count === undefined ? text.booking.book : text.booking.bookSeries(count)}
          </Button>
          <Button className={styles.back} disabledFocusable={isBusy} onClick={() => leave(back)}>
            {text.booking.back}
          </Button>
        </footer>
      }
    >
      <DraftNote work={work} />
      <BookingForm
        draft={draft}
        service={service}
        planned={planned}
        problems={problems}
        change={(update) => {
          // What lies in doubt stays to be looked up; anything else is another attempt.
          if (isDecided(failure)) tryWith(update);
          else change(update);
        }}
        onSeries={setSeries}
        onDone={goOn}
      />
      {failure && (
        <BookingFailed
          failure={failure}
          starts={planned.state.found?.starts.starts ?? []}
          explain={planned.explain}
          isBusy={isBusy}
          onStart={(start) => {
            tryWith({ start });
            focusBook();
          }}
          onAgain={book}
          onLookUp={() => void finish(booker.lookUp(failure.plan), failure.plan)}
        />
      )}
      <OpenInOutlook draft={draft} service={service} />
      {leaving && (
        <LeaveQuestion
          onKeep={leaving}
          onDiscard={() => {
            work.discard();
            leaving();
          }}
          onStay={() => setLeaving(undefined)}
        />
      )}
    </Frame>
  );
}

function isDecided(failure: ReturnType<typeof useBooking>['failure']): boolean {
  return failure?.kind === 'outcome' && failure.failure.kind !== 'unsure';
}

/** With what will happen in view. */
function focusBook(): void {
  document.querySelector('[data-summary]')?.scrollIntoView({ block: 'nearest' });
  document.querySelector<HTMLElement>('footer [data-action="book"]')?.focus();
}

/** To the control of a field, with what is said of it in view. */
function focusPath(path: string): void {
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
