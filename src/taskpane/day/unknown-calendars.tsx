import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { Day } from '../../domain/day/day.ts';
import type { GraphErrorCode } from '../../graph/graph-error.ts';
import type { HostRead } from '../app/day-query.ts';
import { useNavigation } from '../app/navigation.ts';
import { useText } from '../text/text.ts';
import { useToneStyles } from '../look/status-look.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > svg': { flexShrink: 0 },
  },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  check: { display: 'block', marginTop: '6px' },
});

type UnknownCalendarsProps = {
  readonly day: Pick<Day<GraphErrorCode>, 'unknown'>;
  readonly reads: readonly HostRead[];
};

/** What couldn't be read is said where it is missing: it may be booked. */
export function UnknownCalendars({ day, reads }: UnknownCalendarsProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const navigation = useNavigation();
  const known = reads.flatMap(({ host, calendar }) =>
    calendar.kind === 'known' ? [{ host, ...calendar }] : [],
  );
  const partly = known.filter(({ unreadable }) => unreadable.length > 0);
  const zones = [...new Set(known.flatMap(({ unknownZones }) => unknownZones))];
  const unknown = [
    ...day.unknown.map(({ host, reason }) => ({ name: host.name, reason })),
    ...reads.flatMap(({ host, elsewhere }) =>
      elsewhere.flatMap((read, index) =>
        read.kind === 'unknown'
          ? [{ name: host.availability[index]?.name ?? read.address.mailbox, reason: read.reason }]
          : [],
      ),
    ),
  ];
  if (unknown.length === 0 && partly.length === 0 && zones.length === 0) return null;
  const lines = [
    ...byReason(unknown).map(
      ([reason, names]) =>
        [
          text.day.unreadableCalendar(names.join(', ')),
          text.status.error[reason],
          ...(reason === 'forbidden' ? [text.day.askToShare] : []),
        ].join(' '),
    ),
    ...partly.map(({ host, unreadable }) =>
      text.day.unreadableEvents(unreadable.length, host.name),
    ),
    ...(zones.length > 0 ? [text.day.unknownZones(zones.join(', '))] : []),
  ];
  return (
    <div role="alert" className={mergeClasses(styles.note, tones.bad)} data-unknown>
      <Warning16Regular aria-hidden />
      <span>
        {lines.join(' ')}
        <span className={styles.hint}>{text.day.unreadableHint}</span>
        <Button
          className={styles.check}
          size="small"
          data-action="syncCheck"
          onClick={() => navigation.go({ kind: 'syncCheck' })}
        >
          {text.status.error.check}
        </Button>
      </span>
    </div>
  );
}

type Unknown = { readonly name: string; readonly reason: GraphErrorCode };

function byReason(unknown: readonly Unknown[]): [GraphErrorCode, string[]][] {
  const groups = new Map<GraphErrorCode, string[]>();
  for (const { name, reason } of unknown) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups];
}
