import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import type { DueMessage } from '../../domain/reminders/due.ts';
import { composeMessage } from '../../messages/compose-message.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { failureText } from '../look/failure-text.ts';
import { useFormat } from '../format/format.ts';
import { firstName, nameOf } from '../look/entry-text.ts';
import { useToneStyles } from '../look/status-look.ts';
import { useText } from '../text/text.ts';
import { resultText, wasSent, type Words } from './result-text.ts';
import type { DeliveryState } from './use-sending.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
    padding: '6px 8px 6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { minWidth: 0, paddingTop: '5px' },
  first: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  name: {
    flex: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  time: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  result: {
    display: 'inline-block',
    marginTop: '4px',
    padding: '1px 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  preview: {
    gridColumn: '1 / -1',
    margin: '6px 4px 4px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  subject: { margin: '0 0 8px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  body: { margin: 0, font: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  file: { margin: '8px 0 0', color: tokens.colorNeutralForeground3 },
  again: { marginTop: '4px' },
});

type DueRowProps = {
  readonly message: DueMessage;
  readonly state: DeliveryState | undefined;
  readonly isChosen: boolean;
  /** Only one is shown, so there is nothing to choose. */
  readonly isAlone: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onSend: () => void;
  readonly onSendFromOwn: () => void;
};

/** Who is reminded of what, how, and what became of it; the text can be read before it goes. */
export function DueRow(props: DueRowProps) {
  const { message, state, isChosen, isAlone, isBusy, onChoose, onSend, onSendFromOwn } = props;
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const [isOpen, setIsOpen] = useState(isAlone);
  const preview = useId();
  const words = text.due;
  const { appointment, readiness } = message;
  const name = nameOf(appointment, configuration.titlePrefixes, text);
  const isDone = state?.kind === 'done' && wasSent(state.result.outcome);
  const outcome = state?.kind === 'done' ? state.result.outcome : undefined;
  const isDenied =
    (outcome?.kind === 'failed' || outcome?.kind === 'notBegun') && outcome.failure === 'notAllowed';
  const about = aboutText(message, { text, format, now });
  const address = readiness.kind === 'ready' ? readiness.address : '';
  return (
    <li className={styles.row} data-due={appointment.ref.eventId}>
      {isAlone ? (
        <span />
      ) : (
        <Checkbox
          checked={isChosen && !isDone}
          disabled={isBusy || isDone}
          aria-label={words.choose(name)}
          onChange={(_event, { checked }) => onChoose(checked === true)}
        />
      )}
      <div className={styles.words}>
        <div className={styles.first}>
          <bdi className={styles.name} title={name}>
            {name}
          </bdi>
          <span className={styles.time}>{format.moment(appointment.period.start, now)}</span>
        </div>
        <div className={styles.line}>{about}</div>
        <div className={styles.line}>{words.to(address)}</div>
        <StateLine message={message} state={state} />
        {isDenied && !isBusy && (
          <div className={styles.again}>
            <Button size="small" data-action="sendFromOwn" onClick={onSendFromOwn}>
              {words.sendFromOwn}
            </Button>
          </div>
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-label={isOpen ? words.hidePreview : words.preview}
        title={isOpen ? words.hidePreview : words.preview}
        aria-expanded={isOpen}
        aria-controls={preview}
        data-action="preview"
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <div id={preview} className={styles.preview}>
          <Preview message={message} />
          {!isAlone && !isDone && (
            <Button size="small" disabled={isBusy} data-action="sendOne" onClick={onSend}>
              {words.sendOne}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Service and host, and since when it is due; what is wrong is said below. */
function aboutText({ service, host, state, dueAt, reminder }: DueMessage, { text, format, now }: Words): string {
  const since = state === 'due' && !reminder.notice ? text.due.dueSince(format.moment(dueAt, now)) : '';
  return [service?.name, firstName(host.name), since].filter(Boolean).join(' · ');
}

function StateLine({ message, state }: Pick<DueRowProps, 'message' | 'state'>) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const words = text.due;
  if (state?.kind === 'done') {
    const { words: result, tone } = resultText(state.result.outcome, { text, format, now });
    return (
      <span className={mergeClasses(styles.result, tones[tone])} data-result={state.result.outcome.kind}>
        {result}
      </span>
    );
  }
  if (state) {
    return <div className={styles.line} data-result={state.kind}>{words.result[state.kind]}</div>;
  }
  const { outcome } = message.reminder;
  if (message.state === 'failed' && outcome.kind === 'failed') {
    return (
      <span className={mergeClasses(styles.result, tones.bad)} data-state="failed">
        {words.state.failed(failureText(outcome.reason, text))}
      </span>
    );
  }
  return message.state === 'begun' ? (
    <span className={mergeClasses(styles.result, tones.waiting)} data-state="begun">
      {words.state.begun}
    </span>
  ) : null;
}

/** Just as it would go out; HTML says the same. */
function Preview({ message }: { readonly message: DueMessage }) {
  const styles = useStyles();
  const text = useText();
  const { now } = useDesk();
  const { configuration } = useOpenBook();
  const { appointment, host, template, previous, reminder } = message;
  const kind = reminder.notice ?? 'reminder';
  const composed = useMemo(
    () => composeMessage({ appointment, host, configuration, template, previous, kind, now: now() }),
    [appointment, host, configuration, template, previous, kind, now],
  );
  return (
    <>
      <p className={styles.subject}>{composed.subject}</p>
      <pre className={styles.body} lang={configuration.organisation.locale} data-preview>
        {composed.text}
      </pre>
      {composed.hasCalendarFile && <p className={styles.file}>{text.due.calendarFile}</p>}
    </>
  );
}
