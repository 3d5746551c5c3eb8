import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { NoticeKind } from '../../domain/appointment/reminders.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import type { DueMessage } from '../../domain/reminders/due.ts';
import { noticeMessage, type Notice } from '../../domain/reminders/notice-message.ts';
import { remindNow } from '../../domain/reminders/remind-now.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import type { View } from '../app/navigation.ts';
import { useHeadingFocus } from '../look/use-heading-focus.ts';
import { ViewHeader } from '../reading/view-header.tsx';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import { FailureScreen } from '../status/failure-screen.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText, type Text } from '../text/text.ts';
import { CannotBeSent } from './cannot-be-sent.tsx';
import { DueRow } from './due-row.tsx';
import { dueList, dueQuery, keyOfDue } from './due-query.ts';
import { SendBar } from './send-bar.tsx';
import { SendQuestion } from './send-question.tsx';
import { UnreadCalendars } from './unread-calendars.tsx';
import { useSenders } from './use-senders.ts';
import { wasSent } from './result-text.ts';
import { useSending, type DeliveryState, type Sending } from './use-sending.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '10px 12px 6px' },
  lead: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  all: { padding: '0 4px' },
  body: { flex: 1, minHeight: 0, overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  empty: { padding: '8px 12px 16px', color: tokens.colorNeutralForeground2 },
});

/** A search through all calendars is dear, so it is repeated less often than a look at a day. */
const LOOK_INTERVAL = 5 * 60_000;

/** Reminders that are due, to be read, chosen and sent; or those that were asked for. */
export function DueView({ view }: { readonly view: Extract<View, { kind: 'due' }> }) {
  const { appointments, notice } = view;
  return appointments ? <Asked appointments={appointments} notice={notice} /> : <All />;
}

function All() {
  const desk = useDesk();
  const book = useOpenBook();
  const now = useNow();
  const text = useText();
  const styles = useStyles();
  const reads = useQuery({ ...dueQuery(desk, book), refetchInterval: LOOK_INTERVAL });
  const onReturn = useEffectEvent(() => void reads.refetch({ cancelRefetch: false }));
  useEffect(() => desk.host.onReturn(() => onReturn()), [desk]);
  const list = useMemo(() => reads.data && dueList(reads.data, book, now), [reads.data, book, now]);

  return (
    <div className={styles.view} data-due-view>
      <ViewHeader title={text.due.title} hasBack />
      {list && <StatusBanner failure={reads.error ?? undefined} onRetry={() => void reads.refetch()} />}
      {list ? (
        <Messages
          messages={list.messages}
          hasUnknown={list.unknown.length > 0}
          onRefresh={() => void reads.refetch()}
        >
          <UnreadCalendars unknown={list.unknown} />
        </Messages>
      ) : reads.isError ? (
        <FailureScreen error={reads.error} onRetry={() => void reads.refetch()} />
      ) : (
        <DaySkeleton />
      )}
    </div>
  );
}

type AskedProps = { readonly appointments: readonly Appointment[]; readonly notice: Notice | undefined };

function Asked({ appointments, notice }: AskedProps) {
  const desk = useDesk();
  const text = useText();
  const styles = useStyles();
  const { configuration } = useOpenBook();
  const [messages] = useState(() =>
    appointments.flatMap((appointment) => {
      const [host] = hostsOf(appointment, configuration);
      const context = { configuration, now: desk.now() };
      if (!host) return [];
      if (notice) return noticeMessage({ appointment, host }, notice, context);
      return remindNow({ appointment, host }, configuration, context.now) ?? [];
    }),
  );
  return (
    <div className={styles.view} data-due-view>
      <ViewHeader title={notice ? text.due.notice.title[notice.kind] : text.due.title} hasBack />
      {messages.length > 0 ? (
        <Messages messages={messages} isAlone={messages.length === 1} notice={notice?.kind} />
      ) : (
        <p className={styles.empty}>{text.due.gone}</p>
      )}
    </div>
  );
}

type MessagesProps = {
  readonly messages: readonly DueMessage[];
  readonly isAlone?: boolean;
  /** What they are, where they are no reminders. */
  readonly notice?: NoticeKind | undefined;
  readonly hasUnknown?: boolean;
  readonly onRefresh?: () => void;
  readonly children?: React.ReactNode;
};

function Messages(props: MessagesProps) {
  const { messages, isAlone = false, notice, hasUnknown = false, onRefresh, children } = props;
  const styles = useStyles();
  const text = useText();
  const heading = useHeadingFocus();
  const sending = useSending();
  const { preparing, prepare, agree, done } = useSenders();
  const { choose, isChosen } = useChoice(sending.states);
  const { own } = useOwn();
  const words = text.due;

  // What was sent is no longer due, and stays in view with its result.
  const dueKeys = new Set(messages.map(keyOfDue));
  const settled = sending.messages.filter((one) => {
    const state = sending.states.get(keyOfDue(one));
    return isSettled(state) || (state !== undefined && !dueKeys.has(keyOfDue(one)));
  });
  const settledKeys = new Set(settled.map(keyOfDue));
  const ready = messages.filter(
    (one) => one.readiness.kind === 'ready' && !settledKeys.has(keyOfDue(one)),
  );
  const rows = [...settled, ...ready].toSorted(byStart);
  const chosen = ready.filter((one) => isChosen(keyOfDue(one)));
  const isBusy = sending.isRunning || preparing.kind === 'looking';
  // What waits its turn is not sent yet, whatever the calendar says of it by now.
  const left = rows.filter((one) => !isSettled(sending.states.get(keyOfDue(one)))).length;
  const lead = leadOf({ rows: rows.length, ready: left, notice }, text);

  return (
    <>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.lead}>
          {lead}
        </h1>
        {onRefresh && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowClockwise20Regular />}
            aria-label={words.refresh}
            title={words.refresh}
            disabled={isBusy}
            onClick={onRefresh}
          />
        )}
      </div>
      <div className={styles.body}>
        {children}
        {rows.length === 0 && (
          <p className={styles.empty}>{hasUnknown ? words.noneAsRead : words.noneHint}</p>
        )}
        {!isAlone && ready.length > 1 && (
          <div className={styles.all}>
            <Checkbox
              label={words.chooseAll}
              disabled={isBusy}
              checked={chosen.length === ready.length ? true : chosen.length === 0 ? false : 'mixed'}
              onChange={(_event, { checked }) => choose(ready.map(keyOfDue), checked !== false)}
            />
          </div>
        )}
        <ul className={styles.list} aria-label={words.list}>
          {rows.map((message) => {
            const key = keyOfDue(message);
            return (
              <DueRow
                key={key}
                message={message}
                state={sending.states.get(key)}
                isChosen={isChosen(key)}
                isAlone={isAlone}
                isBusy={isBusy || settledKeys.has(key)}
                onChoose={(wanted) => choose([key], wanted)}
                onSend={() => void prepare([message])}
                onSendFromOwn={() => void sending.start([{ message, from: own() }])}
              />
            );
          })}
        </ul>
        <CannotBeSent messages={messages} />
      </div>
      <SendBar
        chosen={chosen.length}
        notice={notice}
        sending={sending}
        preparing={preparing}
        onSend={() => void prepare(chosen)}
        onAgree={() => void agree()}
      />
      {preparing.kind === 'ready' && (
        <SendQuestion
          deliveries={preparing.deliveries}
          onBack={done}
          onSend={() => {
            done();
            void sending.start(preparing.deliveries);
          }}
        />
      )}
    </>
  );
}

function leadOf(
  { rows, ready, notice }: { readonly rows: number; readonly ready: number; readonly notice: NoticeKind | undefined },
  { due }: Text,
): string {
  if (notice) return ready > 0 ? due.notice.lead : due.notice.title[notice];
  if (rows === 0) return due.none;
  return ready === 0 ? due.title : due.lead(ready);
}

/** Under way, or gone out. What did not go can be sent again. */
function isSettled(state: DeliveryState | undefined): boolean {
  return state !== undefined && (state.kind !== 'done' || wasSent(state.result.outcome));
}

/** Everything that is due, but nothing again that has just failed, until somebody says so. */
function useChoice(states: Sending['states']) {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  return {
    isChosen: (key: string) => choices.get(key) ?? !states.has(key),
    choose: (keys: readonly string[], isChosen: boolean) =>
      setChoices((before) => new Map([...before, ...keys.map((key) => [key, isChosen] as const)])),
  };
}

/** Whose mailbox is nobody's but this person's to send from. */
function useOwn() {
  const { graph, host, signIn } = useDesk();
  return {
    own: () => ({
      mailbox: graph.ownMailbox() ?? host.user?.address ?? signIn.account()?.address ?? '',
      isCalendars: false,
    }),
  };
}

function byStart(a: DueMessage, b: DueMessage): number {
  return a.appointment.period.start - b.appointment.period.start;
}
