import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { conflictKey, otherOf, type Conflict } from '../../domain/conflicts/conflict.ts';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { ConflictFixes } from '../conflicts/conflict-fixes.tsx';
import { conflictText } from '../conflicts/conflict-text.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import type { Conflicts } from '../reading/use-host-day.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  item: {
    display: 'flex',
    gap: '6px',
    padding: '2px 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  conflict: { '& > svg': { color: tokens.colorPaletteRedForeground1 } },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** More than these are told as a number; the day shows them all. */
const SHOWN = 5;

type ConflictListProps = {
  readonly appointment: Appointment;
  readonly host: Host | undefined;
  readonly conflicts: Conflicts;
  /** Without that only what is wrong is told. */
  readonly canFix: boolean;
};

/** Why it is conflicting: with what, when, a click to that one, and what can be done. */
export function ConflictList({ conflicts, ...shown }: ConflictListProps) {
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
      return conflicts.conflicts.length > 0 ? <Known {...shown} conflicts={conflicts.conflicts} /> : null;
  }
}

type KnownProps = Omit<ConflictListProps, 'conflicts'> & { readonly conflicts: readonly Conflict[] };

function Known({ appointment, host, conflicts, canFix }: KnownProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const words = text.appointment.conflict;
  const rest = conflicts.length - SHOWN;
  const context = { appointment, host, configuration, format, text, now };
  return (
    <ul className={styles.list} aria-label={words.title} data-conflicts="known">
      {conflicts.slice(0, SHOWN).map((conflict) => {
        const sentence = conflictText(conflict, context);
        return (
          <li
            key={conflictKey(appointment, conflict)}
            className={`${styles.item} ${styles.conflict}`}
            data-conflict={conflict.kind}
          >
            <Warning16Regular aria-hidden />
            <div className={styles.words}>
              <Sentence words={sentence} other={otherOf(conflict)} />
              {canFix && <ConflictFixes appointment={appointment} conflict={conflict} label={sentence} />}
            </div>
          </li>
        );
      })}
      {rest > 0 && <li className={`${styles.item} ${styles.quiet}`}>{words.more(rest)}</li>}
    </ul>
  );
}

function Sentence({ words, other }: { readonly words: string; readonly other: Appointment | undefined }) {
  const styles = useStyles();
  const act = useEntryActions();
  if (!other) return words;
  return (
    <Link
      as="button"
      className={styles.link}
      data-other={other.ref.eventId}
      onClick={() => act.open({ appointment: other })}
    >
      {words}
    </Link>
  );
}
