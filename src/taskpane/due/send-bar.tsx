import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { NoticeKind } from '../../domain/appointment/reminders.ts';
import { useCountdown } from '../status/use-countdown.ts';
import { CopyConsentLink } from '../status/consent-screen.tsx';
import { messageOf, signInMessage } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { wasSent } from './result-text.ts';
import type { Preparing } from './use-senders.ts';
import type { Sending } from './use-sending.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  bad: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

type SendBarProps = {
  readonly chosen: number;
  readonly notice: NoticeKind | undefined;
  readonly sending: Sending;
  readonly preparing: Preparing;
  readonly onSend: () => void;
  readonly onAgree: () => void;
};

/** The one button, how far it is, and how it ended. */
export function SendBar({ chosen, notice, sending, preparing, onSend, onAgree }: SendBarProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.due;
  const { isRunning } = sending;
  if (preparing.kind === 'consent') {
    const { error } = preparing;
    return (
      <footer className={styles.bar} data-consent>
        <p className={styles.title}>{words.consent.title}</p>
        <p className={styles.words}>
          {error.code === 'interactionRequired' ? words.consent.text : signInMessage(error, text)}
        </p>
        <div className={styles.actions}>
          <Button appearance="primary" data-action="agree" onClick={onAgree}>
            {words.consent.button}
          </Button>
          {error.adminConsentUrl !== undefined && <CopyConsentLink url={error.adminConsentUrl} />}
        </div>
      </footer>
    );
  }
  const failure = preparing.kind === 'failed' ? preparing.error : sending.failure;
  return (
    <footer className={styles.bar} data-send-bar>
      <Told sending={sending} notice={notice} />
      {failure !== undefined && !isRunning && (
        <p role="alert" className={styles.bad}>
          {messageOf(failure, text)}
        </p>
      )}
      <div className={styles.actions}>
        {isRunning ? (
          <Button data-action="stop" disabledFocusable={sending.isStopping} onClick={sending.stop}>
            {sending.isStopping ? words.stopping : words.stop}
          </Button>
        ) : (
          chosen > 0 && (
            <Button
              appearance="primary"
              data-action="send"
              disabledFocusable={preparing.kind === 'looking'}
              onClick={onSend}
            >
              {preparing.kind === 'looking' ? words.preparing : notice ? words.notice.send[notice] : words.send(chosen)}
            </Button>
          )
        )}
      </div>
    </footer>
  );
}

/** Announced: how far it is while it runs, and once how it ended. */
type ToldProps = Pick<SendBarProps, 'sending' | 'notice'>;

function Told({ sending, notice }: ToldProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.due;
  const seconds = useCountdown(sending.pausedUntil, () => {});
  const states = [...sending.states.values()];
  const done = states.filter((state) => state.kind === 'done');
  const sent = done.filter(({ result }) => wasSent(result.outcome)).length;
  const said = sending.isRunning
    ? sending.pausedUntil === undefined
      ? words.progress(done.length, states.length)
      : words.pausing(seconds)
    : done.length > 0
      ? notice
        ? sent > 0 ? words.notice.sent : words.notice.notSent
        : words.finished(sent, done.length - sent)
      : '';
  return (
    <>
      {sending.isRunning && (
        <ProgressBar value={done.length} max={Math.max(1, states.length)} aria-label={said} />
      )}
      <p role="status" aria-live="polite" className={styles.words}>
        {said}
      </p>
    </>
  );
}
