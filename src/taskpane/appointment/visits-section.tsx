import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { customerOf, isShown, type Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import type { DayReads } from '../app/day-query.ts';
import { useFormat } from '../format/format.ts';
import { customerQuery } from './customer-query.ts';
import { useText } from '../text/text.ts';
import { LineList, type Line } from './line-list.tsx';
import { Section } from '../look/section.tsx';
import { useSeen } from './use-seen.ts';
import { dateText } from '../reading/when-text.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  skeleton: {
    height: '40px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
});

/** The customer's appointment before this one and the one after it. */
export function VisitsSection({ appointment }: { readonly appointment: Appointment }) {
  const { email } = customerOf(appointment);
  return email ? <Visits appointment={appointment} email={email} /> : null;
}

type VisitsProps = { readonly appointment: Appointment; readonly email: string };

function Visits({ appointment, email }: VisitsProps) {
  const styles = useStyles();
  const text = useText();
  const desk = useDesk();
  const book = useOpenBook();
  const [place, isSeen] = useSeen<HTMLDivElement>();
  const found = useQuery({
    ...customerQuery(desk, book, email),
    // It searches all calendars, so it is neither asked for unseen nor asked for again soon.
    enabled: isSeen,
    staleTime: 5 * 60_000,
  });
  const words = text.appointment.visits;
  return (
    <Section title={words.title} name="visits">
      {found.data ? (
        <Neighbours appointment={appointment} reads={found.data} />
      ) : found.isError ? (
        <p className={styles.quiet}>
          {words.failed}{' '}
          <Link as="button" onClick={() => void found.refetch()}>
            {text.common.retry}
          </Link>
        </p>
      ) : (
        <div ref={place} className={styles.skeleton} role="status" aria-label={text.common.loading} />
      )}
    </Section>
  );
}

type NeighboursProps = { readonly appointment: Appointment; readonly reads: DayReads };

function Neighbours({ appointment, reads }: NeighboursProps) {
  const styles = useStyles();
  const text = useText();
  const { configuration } = useOpenBook();
  const words = text.appointment.visits;
  const { last, next } = neighboursOf(appointment, reads);
  const unknown = reads.reads.filter((read) => read.kind === 'unknown');
  const names = unknown.map(
    ({ address }) =>
      configuration.hosts.find(({ destination }) => destination.mailbox === address.mailbox)?.name ??
      address.mailbox,
  );
  const lines = [useVisitLine('last', last), useVisitLine('next', next)];
  return (
    <>
      <LineList lines={lines} />
      {names.length > 0 && (
        <p className={styles.quiet}>{words.partly([...new Set(names)].join(', '))}</p>
      )}
    </>
  );
}

function useVisitLine(key: 'last' | 'next', visit: Appointment | undefined): Line {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const act = useEntryActions();
  const { configuration } = useOpenBook();
  const words = text.appointment.visits;
  if (!visit) {
    const none = key === 'last' ? words.noLast : words.noNext;
    return { key, words: <span className={styles.quiet}>{none}</span> };
  }
  const { status } = confirmationOf(visit, markSettings(configuration));
  const { start } = visit.period;
  return {
    key,
    words: (
      <>
        {words[key]}{' '}
        <Link as="button" data-visit={key} onClick={() => act.open({ appointment: visit })}>
          {dateText(start, { format, now })}, {format.time(start)}
        </Link>
      </>
    ),
    when: text.common.status[status],
  };
}

/** Around this appointment, not around now: it may be a past or a far one. */
export function neighboursOf(
  { ref, period }: Appointment,
  { reads }: DayReads,
): { readonly last: Appointment | undefined; readonly next: Appointment | undefined } {
  const others = reads
    .flatMap((read) => (read.kind === 'known' ? read.appointments : []))
    .filter((other) => isShown(other) && other.ref.eventId !== ref.eventId)
    .toSorted((a, b) => a.period.start - b.period.start);
  return {
    last: others.findLast((other) => other.period.start < period.start),
    next: others.find((other) => other.period.start >= period.start),
  };
}
