import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Checkmark16Regular, PersonAvailable16Regular } from '@fluentui/react-icons';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { canMove } from '../../domain/day/fixes.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { primaryAction } from '../actions/primary-action.ts';
import {
  KEY_OF_ACTION,
  masterId,
  STATUS_OF_ACTION,
  useEntryActions,
  type MarkAction,
} from '../actions/use-entry-actions.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { isOther } from './is-other.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '12px' },
  button: { flex: '1 1 auto', minWidth: 'auto', padding: '5px 10px', whiteSpace: 'nowrap' },
  /** Four stand as two and two, not as three and one. */
  half: { flexBasis: '40%' },
});

/** In the order of a visit. */
export const MARKS = ['confirm', 'cancel', 'arrived', 'noShow', 'awaiting'] as const satisfies readonly MarkAction[];

const ICONS: Partial<Record<MarkAction, React.ReactElement>> = {
  confirm: <Checkmark16Regular />,
  arrived: <PersonAvailable16Regular />,
};

/** One accent colour, on what is most likely next; what it is already is not offered. */
export function MarkActions({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const now = useNow();
  const act = useEntryActions();
  const { configuration } = useOpenBook();
  const confirmation = confirmationOf(appointment, markSettings(configuration));
  const primary = isOther(appointment, configuration)
    ? undefined
    : primaryAction(confirmation.status, appointment.period.start - now);
  const offered = MARKS.filter((action) => STATUS_OF_ACTION[action] !== confirmation.status);
  const ordered = primary ? [primary, ...offered.filter((action) => action !== primary)] : offered;
  return (
    <div className={styles.bar} role="group" aria-label={text.appointment.actions}>
      {ordered.map((action) => (
        <Button
          key={action}
          className={mergeClasses(styles.button, ordered.length === 4 && styles.half)}
          appearance={action === primary ? 'primary' : 'secondary'}
          icon={(action === primary && ICONS[action]) || null}
          aria-keyshortcuts={KEY_OF_ACTION[action]}
          title={`${text.actions[action]} (${KEY_OF_ACTION[action]})`}
          data-action={action}
          onClick={() => act.run(action, [{ appointment }])}
        >
          {text.actions[action]}
        </Button>
      ))}
      {canMove(appointment, configuration) && (
        <Button
          className={styles.button}
          aria-keyshortcuts={KEY_OF_ACTION.move}
          title={`${text.actions.move} (${KEY_OF_ACTION.move})`}
          data-action="move"
          onClick={() => act.run('move', [{ appointment }])}
        >
          {text.actions.move}
        </Button>
      )}
      {masterId(appointment) !== undefined && (
        <Button
          appearance="subtle"
          className={styles.button}
          data-action="confirmSeries"
          onClick={() => act.runOnSeries('confirm', { appointment })}
        >
          {text.actions.confirmSeries}
        </Button>
      )}
    </div>
  );
}
