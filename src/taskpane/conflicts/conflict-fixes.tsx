import { Button, makeStyles } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { conflictKey, type Conflict } from '../../domain/conflicts/conflict.ts';
import { fixesOf, type Fix } from '../../domain/day/fixes.ts';
import { useEntryActions } from '../actions/use-entry-actions.ts';
import { useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';
import { useAccepted } from './accepted.tsx';
import { useClearAway } from './use-clear-away.ts';

const useStyles = makeStyles({
  fixes: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  // A long name takes the next line, not the pane's width.
  button: { minWidth: 'auto', maxWidth: '100%', fontWeight: 'normal', overflowWrap: 'anywhere' },
});

type ConflictFixesProps = {
  readonly appointment: Appointment;
  readonly conflict: Conflict;
  /** What is wrong, for whoever hears the buttons alone. */
  readonly label: string;
};

export function ConflictFixes({ appointment, conflict, label }: ConflictFixesProps) {
  const styles = useStyles();
  const text = useText();
  const act = useEntryActions();
  const { accept } = useAccepted();
  const { clear, finish, isClearing } = useClearAway();
  const { configuration } = useOpenBook();
  const words = text.appointment.conflict;

  function choose(fix: Fix): void {
    switch (fix.kind) {
      case 'move':
        return act.run('move', [{ appointment: fix.appointment }]);
      case 'clear':
        return void clear(fix.appointment);
      case 'finish':
        return void finish(fix.appointment);
      case 'accept':
        return accept(conflictKey(appointment, conflict));
    }
  }

  return (
    <div className={styles.fixes} role="group" aria-label={words.fixes(label)}>
      {fixesOf(appointment, conflict, configuration).map((fix) => (
        <Button
          key={'appointment' in fix ? `${fix.kind} ${fix.appointment.ref.eventId}` : fix.kind}
          size="small"
          className={styles.button}
          appearance={fix.kind === 'accept' ? 'subtle' : 'secondary'}
          disabledFocusable={isClearing && (fix.kind === 'clear' || fix.kind === 'finish')}
          title={fix.kind === 'accept' ? words.acceptHint : undefined}
          data-fix={fix.kind}
          onClick={() => choose(fix)}
        >
          {fix.kind === 'move'
            ? words.move(nameOf(fix.appointment, configuration.titlePrefixes, text))
            : words[fix.kind]}
        </Button>
      ))}
    </div>
  );
}
