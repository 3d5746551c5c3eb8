import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { DAYS_AHEAD, DAYS_BACK } from '../../graph/customer-candidates.ts';
import type { Person } from '../../outlook/host.ts';
import { UndoBar } from '../actions/undo-bar.tsx';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { useBookAt } from '../app/use-book-at.ts';
import { CopyButton } from '../appointment/copy-button.tsx';
import { FailureScreen } from '../status/failure-screen.tsx';
import { useHeadingStyles } from '../look/heading-styles.ts';
import { useHeadingFocus } from '../look/use-heading-focus.ts';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import type { DayReads } from '../app/day-query.ts';
import { Foot } from '../look/foot.tsx';
import { useToneStyles } from '../look/status-look.ts';
import { StatusBanner } from '../status/status-banner.tsx';
import { retryAtOf } from '../status/use-countdown.ts';
import { useText } from '../text/text.ts';
import { customerQuery, visitsOf } from '../appointment/customer-query.ts';
import { ReplyProposal } from './reply-proposal.tsx';
import { visitEntry } from './visit-entry.ts';
import { VisitList } from './visit-list.tsx';

const useStyles = makeStyles({
  reach: {
    margin: 0,
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  head: { padding: '10px 12px 6px' },
  address: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  empty: { padding: '24px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  emptyTitle: {
    display: 'block',
    marginBottom: '4px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  unknown: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    '& > svg': { flexShrink: 0 },
  },
});

/** A search through all calendars is dear, so it is repeated less often than a look at a day. */
const SEARCH_INTERVAL = 5 * 60_000;
const FRESH = 30_000;

type SenderViewProps = {
  readonly sender: Person;
  /** Of the message that is open. */
  readonly itemId: string | undefined;
};

export function SenderView({ sender, itemId }: SenderViewProps) {
  const text = useText();
  const bookAt = useBookAt();
  const desk = useDesk();
  const book = useOpenBook();
  const found = useQuery({
    ...customerQuery(desk, book, sender.address),
    refetchInterval: ({ state }) =>
      retryAtOf(state.error) === undefined ? SEARCH_INTERVAL : false,
  });
  const onReturn = useEffectEvent(() => {
    if (desk.now() - (found.data?.readAt ?? 0) > FRESH) void found.refetch({ cancelRefetch: false });
  });
  useEffect(() => desk.host.onReturn(() => onReturn()), [desk]);

  return (
    <>
      <SenderHead sender={sender} />
      {found.data && (
        <StatusBanner failure={found.error ?? undefined} onRetry={() => void found.refetch()} />
      )}
      {found.data ? (
        <Found sender={sender} itemId={itemId} reads={found.data} />
      ) : found.isError ? (
        <FailureScreen error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <DaySkeleton />
      )}
      <UndoBar />
      <Foot>
        <Button
          appearance="primary"
          aria-keyshortcuts="B"
          title={`${text.message.book} (B)`}
          data-action="bookNext"
          onClick={() => bookAt({ customer: { name: sender.name || sender.address, email: sender.address } })}
        >
          {text.message.book}
        </Button>
      </Foot>
    </>
  );
}

function SenderHead({ sender }: { readonly sender: Person }) {
  const headings = useHeadingStyles();
  const styles = useStyles();
  const text = useText();
  const heading = useHeadingFocus();
  const { name, address } = sender;
  return (
    <header className={styles.head}>
      <h1 ref={heading} tabIndex={-1} className={headings.name}>
        <bdi>{name || address}</bdi>
      </h1>
      <div className={styles.address}>
        <span>{address}</span>
        <CopyButton value={address} label={text.message.copyAddress(address)} />
      </div>
    </header>
  );
}

type FoundProps = SenderViewProps & { readonly reads: DayReads };

function Found({ sender, itemId, reads }: FoundProps) {
  const styles = useStyles();
  const text = useText();
  const now = useNow();
  const { configuration } = useOpenBook();
  const words = text.message;
  const visits = useMemo(() => visitsOf(reads, now), [reads, now]);
  const { upcoming, last } = useMemo(() => {
    function toEntries(appointments: readonly Appointment[]) {
      return appointments.flatMap((one) => visitEntry(one, configuration, now) ?? []);
    }
    return { upcoming: toEntries(visits.upcoming), last: toEntries(visits.last) };
  }, [visits, configuration, now]);
  const groups = [
    { title: words.upcoming, entries: upcoming, empty: words.noneUpcoming },
    ...(last.length > 0 ? [{ title: words.last, entries: last, empty: '' }] : []),
  ];
  return (
    <>
      <UnknownNote reads={reads} />
      <ReplyProposal itemId={itemId} upcoming={visits.upcoming} />
      {upcoming.length + last.length > 0 ? (
        <VisitList label={words.list(sender.name || sender.address)} groups={groups} />
      ) : (
        <div className={styles.empty} role="status" data-empty>
          <span className={styles.emptyTitle}>{words.none}</span>
          {words.noneHint(sender.address, configuration.hosts.length)}
        </div>
      )}
      <p className={styles.reach}>{words.reach(DAYS_BACK, DAYS_AHEAD)}</p>
    </>
  );
}

/** What could not be searched is said where it is missing. */
function UnknownNote({ reads }: { readonly reads: DayReads }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const unknown = reads.reads.filter((read) => read.kind === 'unknown');
  const [first] = unknown;
  if (!first) return null;
  const names = unknown.map(({ address }) => {
    const host = configuration.hosts.find(
      ({ destination }) => destination.mailbox.toLowerCase() === address.mailbox.toLowerCase(),
    );
    return host?.name ?? address.mailbox;
  });
  return (
    <div role="alert" className={mergeClasses(styles.unknown, tones.bad)} data-unknown>
      <Warning16Regular aria-hidden />
      <span>
        {text.day.unreadableCalendar([...new Set(names)].join(', '))}{' '}
        {text.status.error[first.reason]} {text.message.partly}
      </span>
    </div>
  );
}
