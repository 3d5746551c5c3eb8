import { Button, makeStyles } from '@fluentui/react-components';
import {
  Checkmark16Regular,
  Dismiss16Regular,
  MoreHorizontal16Regular,
  PersonAvailable16Regular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { primaryAction } from './primary-action.ts';
import { KEY_OF_ACTION, type EntryActions } from './use-entry-actions.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '4px' },
  primary: {
    minWidth: 'auto',
    // The name needs the room more than the icon.
    '@media (max-width: 360px)': { '& .fui-Button__icon': { display: 'none' } },
  },
});

export async function loadActionMenu() {
  return { default: (await import('./action-menu.tsx')).ActionMenu };
}
const ActionMenu = lazy(loadActionMenu);

type RowActionsProps = {
  readonly entry: DayEntry;
  readonly act: EntryActions;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
};

/** The one thing that is most likely next, cancelling, and the rest behind a menu. */
export function RowActions({ entry, act, isMenuOpen, onMenu }: RowActionsProps) {
  const styles = useStyles();
  const text = useText();
  const { now } = useDesk();
  const [more, setMore] = useState<HTMLElement | null>(null);
  const primary = primaryAction(entry.confirmation.status, entry.appointment.period.start - now());
  const isCancelled = entry.confirmation.status === 'cancelled';

  return (
    <span className={styles.actions} data-actions>
      {primary && (
        <Button
          appearance="primary"
          size="small"
          className={styles.primary}
          icon={primary === 'arrived' ? <PersonAvailable16Regular /> : <Checkmark16Regular />}
          title={`${text.actions[primary]} (${KEY_OF_ACTION[primary]})`}
          data-action={primary}
          onClick={() => act.run(primary, [entry])}
        >
          {text.actions[primary]}
        </Button>
      )}
      {!isCancelled && (
        <Button
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={text.actions.cancel}
          title={`${text.actions.cancel} (${KEY_OF_ACTION.cancel})`}
          data-action="cancel"
          onClick={() => act.run('cancel', [entry])}
        />
      )}
      <Button
        ref={setMore}
        size="small"
        icon={<MoreHorizontal16Regular />}
        aria-label={text.common.more}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        title={text.common.more}
        data-action="more"
        onClick={() => onMenu(true)}
      />
      <Suspense>
        {isMenuOpen && (
          <ActionMenu entry={entry} act={act} button={more} onClose={() => onMenu(false)} />
        )}
      </Suspense>
    </span>
  );
}
