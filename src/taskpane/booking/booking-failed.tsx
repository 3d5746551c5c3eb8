import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Instant } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useToneStyles } from '../look/status-look.ts';
import { nearestStarts } from '../starts/start-days.ts';
import { StartList } from '../starts/start-list.tsx';
import { CopyDetails } from '../status/error-screen.tsx';
import { useText } from '../text/text.ts';
import { failureText } from './failure-text.ts';
import type { BookingFailure } from './use-booking.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  words: { display: 'flex', gap: '8px', outlineStyle: 'none', overflowWrap: 'anywhere', '& > svg': { flexShrink: 0, marginTop: '2px' } },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const NEAREST = 4;

type BookingFailedProps = {
  readonly failure: BookingFailure;
  readonly starts: readonly Instant[];
  readonly explain: (start: Instant) => readonly string[];
  readonly onStart: (start: Instant) => void;
  readonly onAgain: () => void;
  readonly onLookUp: () => void;
  readonly isBusy: boolean;
};

/** Why it was not booked, and the way on from there; what was typed stays as it is. */
export function BookingFailed(props: BookingFailedProps) {
  const { failure, starts, explain, onStart, onAgain, onLookUp, isBusy } = props;
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const words = text.booking.failed;
  const box = useRef<HTMLDivElement>(null);
  const kind = failure.kind === 'outcome' ? failure.failure.kind : failure.kind;
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const { start } = failure.plan.slot;
  const nearest = nearestStarts(starts.filter((one) => one !== start), start, NEAREST);

  return (
    <div className={mergeClasses(styles.box, tones.bad)} data-booking-failed={kind}>
      <div ref={box} tabIndex={-1} role="alert" className={styles.words}>
        <Warning16Regular aria-hidden />
        <span>
          <strong>{words.title}.</strong> {failureText(failure, { text, format, now, explain })}
        </span>
      </div>
      {kind === 'taken' && nearest.length > 0 && (
        <StartList
          label={words.nearest}
          starts={nearest}
          value={undefined}
          choose={(chosen) => onStart(chosen)}
          wordsOf={(one) => format.moment(one, now)}
        />
      )}
      <div className={styles.row}>
        {kind === 'unsure' && (
          <Button size="small" disabledFocusable={isBusy} data-action="lookUp" onClick={onLookUp}>
            {words.lookUp}
          </Button>
        )}
        {kind !== 'taken' && kind !== 'unsure' && (
          <Button size="small" disabledFocusable={isBusy} data-action="again" onClick={onAgain}>
            {words.again}
          </Button>
        )}
        {failure.kind === 'error' && <CopyDetails error={failure.error} />}
      </div>
    </div>
  );
}
