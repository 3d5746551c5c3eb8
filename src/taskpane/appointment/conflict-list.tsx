import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { Conflict } from '../../domain/day/conflicts.ts';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import type { Conflicts } from './use-host-day.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  item: {
    display: 'flex',
    gap: '6px',
    padding: '2px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  conflict: { '& > svg': { color: tokens.colorPaletteRedForeground1 } },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** More than these are told as a number; the day shows them all. */
const SHOWN = 5;

/** Why it is conflicting: with what, when, and a click to that one. */
export function ConflictList({ conflicts }: { readonly conflicts: Conflicts }) {
  const styles = useStyles();
  const text = useText();
  switch (conflicts.kind) {
    case 'pending':
      return null;
    case 'unknown':
      return (
        <p className={`${styles.list} ${styles.item} ${styles.quiet}`} data-conflicts="unknown">
          <Warning16Regular aria-hidden />
          <span>
            {text.appointment.conflict.unknown}{' '}
            {conflicts.reason === undefined ? '' : text.status.error[conflicts.reason]}
          </span>
        </p>
      );
    case 'known':
      return conflicts.conflicts.length > 0 ? <Overlaps conflicts={conflicts.conflicts} /> : null;
  }
}

function Overlaps({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const act = useEntryActions();
  const { configuration } = useOpenBook();
  const words = text.appointment.conflict;
  const rest = conflicts.length - SHOWN;
  return (
    <ul className={styles.list} aria-label={words.title} data-conflicts="known">
      {conflicts.slice(0, SHOWN).map(({ other }) => (
        <li key={other.ref.eventId} className={`${styles.item} ${styles.conflict}`}>
          <Warning16Regular aria-hidden />
          <Link
            as="button"
            className={styles.link}
            data-other={other.ref.eventId}
            onClick={() => act.open({ appointment: other })}
          >
            {words.overlaps(
              nameOf(other, configuration.titlePrefixes, text),
              other.isAllDay ? text.appointment.allDay : format.period(other.period),
            )}
          </Link>
        </li>
      ))}
      {rest > 0 && <li className={`${styles.item} ${styles.quiet}`}>{words.more(rest)}</li>}
    </ul>
  );
}
