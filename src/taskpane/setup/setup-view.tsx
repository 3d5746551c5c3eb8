import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BookProblem } from '../../domain/book/book-text.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { useDesk } from '../app/desk.ts';
import { BookChooser } from '../book/book-chooser.tsx';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import { ErrorScreen } from '../status/error-screen.tsx';
import { useText } from '../text/text.ts';
import type { SetupOutcome } from './run-setup.ts';
import { SetupForm } from './setup-form.tsx';
import { SetupFrame } from './setup-frame.tsx';
import { setupQuery } from './setup-query.ts';

const useStyles = makeStyles({
  text: { margin: '0 0 12px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  other: { width: '100%', marginTop: '12px' },
});

type SetupViewProps = {
  readonly address: CalendarAddress;
  readonly onDone: () => void;
  /** The unreadable book that a person wants to be replaced, having seen it. */
  readonly replaces?: BookProblem;
};

/** The first run: a short form, filled from the mailbox, and one button. */
export function SetupView({ address, onDone, replaces }: SetupViewProps) {
  const styles = useStyles();
  const text = useText();
  const desk = useDesk();
  const start = useQuery(setupQuery(desk, address));
  const [isChoosing, setIsChoosing] = useState(false);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const words = text.setup;

  if (isChoosing) {
    return (
      <SetupFrame title={words.chooser.title}>
        <BookChooser onChosen={onDone} onBack={() => setIsChoosing(false)} />
      </SetupFrame>
    );
  }
  if (done) return <SetupDone done={done} onDone={onDone} />;
  if (start.isPending) return <DaySkeleton />;

  const other = (
    <Button appearance="subtle" className={styles.other} onClick={() => setIsChoosing(true)}>
      {words.other}
    </Button>
  );
  if (start.isError) {
    return (
      <>
        <ErrorScreen error={start.error} onRetry={() => void start.refetch()} />
        <SetupFrame title={words.chooser.title}>
          <BookChooser onChosen={onDone} onBack={onDone} />
        </SetupFrame>
      </>
    );
  }
  if (!start.data.canEdit) {
    return (
      <SetupFrame title={words.readOnly.title}>
        <p className={styles.text}>{words.readOnly.text(address.mailbox)}</p>
        <p className={styles.text}>{words.readOnly.remedy(address.mailbox)}</p>
        <Button appearance="primary" onClick={() => void start.refetch()}>
          {text.common.retry}
        </Button>
        {other}
      </SetupFrame>
    );
  }
  return (
    <SetupFrame title={words.title}>
      <p className={styles.text}>{replaces ? words.replaces : words.intro}</p>
      <SetupForm
        address={address}
        start={start.data}
        replaces={replaces}
        onOpenTheirs={onDone}
        onDone={(outcome) => {
          if (outcome.areCategoriesRefused || outcome.isNotRemembered) setDone(outcome);
          else onDone();
        }}
      />
      {other}
    </SetupFrame>
  );
}

type Done = Extract<SetupOutcome, { kind: 'done' }>;

/** Only where something beside the book did not work. */
function SetupDone({ done, onDone }: { readonly done: Done; readonly onDone: () => void }) {
  const styles = useStyles();
  const { done: words } = useText().setup;
  return (
    <SetupFrame title={words.title}>
      {done.areCategoriesRefused && <p className={styles.text}>{words.categoriesRefused}</p>}
      {done.isNotRemembered && <p className={styles.text}>{words.notRemembered}</p>}
      <Button appearance="primary" onClick={onDone}>
        {words.go}
      </Button>
    </SetupFrame>
  );
}
