import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { messageOf } from '../status/error-message.ts';
import { useText, type Text } from '../text/text.ts';
import { useMarks, type Failure, type Notice } from './marks.tsx';

export async function loadCancelOffer() {
  return { default: (await import('./cancel-offer.tsx')).CancelOffer };
}
const CancelOffer = lazy(loadCancelOffer);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '0 12px 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    // The plain inverted colour is black on black in high contrast.
    color: tokens.colorNeutralForegroundInverted2,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { flex: '1 1 150px', minWidth: 0 },
  offer: { flexBasis: '100%', order: 1, marginInlineStart: '-4px' },
  button: {
    minWidth: 'auto',
    padding: '0 4px',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    ':hover': { color: 'inherit', textDecorationLine: 'underline' },
    ':hover:active': { color: 'inherit' },
  },
});

/** Says what happened to whom, and offers to take it back; announced to screen readers. */
export function UndoBar() {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const { notice, undoLast, dismiss } = useMarks();
  const cancelled = notice && cancelledMeeting(notice);
  const words = notice ? wordsOf(notice, (a) => nameOf(a, configuration.titlePrefixes, text), text) : '';
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <div className={styles.bar} data-notice={notice.kind}>
          <span className={styles.words}>{words}</span>
          {canUndo(notice) && (
            <Button
                appearance="transparent"
                size="small"
                className={styles.button}
                aria-keyshortcuts="U"
                title={`${text.actions.undo} (U)`}
                data-action="undo"
                onClick={() => void undoLast()}
              >
                {text.actions.undo}
            </Button>
          )}
          <Button
            appearance="transparent"
            size="small"
            className={styles.button}
            icon={<Dismiss16Regular />}
            aria-label={text.actions.dismiss}
            onClick={dismiss}
          />
          <Suspense>
            {cancelled && (
              <span className={styles.offer}>
                <CancelOffer appointment={cancelled} className={styles.button} />
              </span>
            )}
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** The one that was just marked as cancelled and still stands as a meeting in Outlook. */
function cancelledMeeting(notice: Notice): Appointment | undefined {
  if (notice.kind !== 'marked' || notice.status !== 'cancelled' || notice.marked.length !== 1) return undefined;
  const appointment = notice.marked[0]?.appointment;
  return appointment?.isOrganizer ? appointment : undefined;
}

function canUndo(notice: Notice): boolean {
  return notice.kind === 'marked' ? notice.marked.length > 0 : notice.kind === 'told' && notice.undo !== undefined;
}

function wordsOf(notice: Notice, name: (appointment: Appointment) => string, text: Text): string {
  switch (notice.kind) {
    case 'told':
      return notice.message;
    case 'failed':
      return failureText(notice.failed, name, text);
    case 'undone':
      return notice.failed.length > 0
        ? failureText(notice.failed, name, text)
        : text.actions.undone(notice.appointments.map(name).join(', '));
    case 'marked': {
      const [first] = notice.marked;
      const done =
        notice.marked.length > 1
          ? text.actions.doneMany(notice.marked.length, text.common.status[notice.status])
          : first
            ? text.actions.done[notice.status](name(first.appointment))
            : '';
      return [done, failureText(notice.failed, name, text)].filter(Boolean).join('. ');
    }
  }
}

function failureText(
  failed: readonly Failure[],
  name: (appointment: Appointment) => string,
  text: Text,
): string {
  const [first] = failed;
  if (!first) return '';
  const reason =
    first.cause.kind === 'refused'
      ? text.actions.refused[first.cause.reason]
      : messageOf(first.cause.error, text);
  return `${text.actions.notSaved(failed.map((failure) => name(failure.appointment)).join(', '))} ${reason}`;
}
