import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { DayEntry } from '../../domain/day/day.ts';
import { canMove } from '../../domain/day/fixes.ts';
import { detailsWithheld } from '../../domain/appointment/marking.ts';
import { useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { useText } from '../text/text.ts';
import {
  KEY_OF_ACTION,
  masterId,
  STATUS_OF_ACTION,
  type EntryActions,
} from './use-entry-actions.ts';

type ActionMenuProps = {
  readonly entry: DayEntry;
  readonly act: EntryActions;
  /** What opened it: the menu stands there, and the focus goes back there. */
  readonly button: HTMLElement | null;
  readonly onClose: () => void;
};

const MARKS = ['confirm', 'arrived', 'noShow', 'awaiting'] as const;

export function ActionMenu({ entry, act, button, onClose }: ActionMenuProps) {
  const text = useText();
  const { go } = useNavigation();
  const { configuration } = useOpenBook();
  const isSeries = masterId(entry.appointment) !== undefined;
  return (
    <Menu
      open
      mountNode={button?.closest('main') ?? null}
      positioning={{ target: button, position: 'below', align: 'end' }}
      onOpenChange={(_event, { open }) => {
        if (open) return;
        button?.focus();
        onClose();
      }}
    >
      <MenuPopover>
        <MenuList>
          {MARKS.filter((action) => STATUS_OF_ACTION[action] !== entry.confirmation.status).map(
            (action) => (
              <MenuItem
                key={action}
                secondaryContent={KEY_OF_ACTION[action]}
                data-action={action}
                onClick={() => act.run(action, [entry])}
              >
                {text.actions[action]}
              </MenuItem>
            ),
          )}
          {isSeries && (
            <MenuItem data-action="confirmSeries" onClick={() => act.runOnSeries('confirm', entry)}>
              {text.actions.confirmSeries}
            </MenuItem>
          )}
          <MenuDivider />
          {canMove(entry.appointment, configuration) && (
            <MenuItem
              secondaryContent={KEY_OF_ACTION.move}
              data-action="move"
              onClick={() => act.run('move', [entry])}
            >
              {text.actions.move}
            </MenuItem>
          )}
          {canCancelHere(entry) && (
            <MenuItem data-action="cancelWithNote" onClick={() => go({ kind: 'cancelling', appointment: entry.appointment })}>
              {text.actions.cancelWithNote}
            </MenuItem>
          )}
          <MenuItem secondaryContent="↵" data-action="open" onClick={() => act.open(entry)}>
            {text.actions.open}
          </MenuItem>
          <MenuItem
            secondaryContent={KEY_OF_ACTION.remind}
            data-action="remind"
            onClick={() => act.run('remind', [entry])}
          >
            {text.actions.remind}
          </MenuItem>
          <MenuItem
            secondaryContent={KEY_OF_ACTION.openInOutlook}
            data-action="openInOutlook"
            onClick={() => act.run('openInOutlook', [entry])}
          >
            {text.actions.openInOutlook}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What there is to ask about: its rule, the meeting, a note. */
function canCancelHere({ appointment, role }: DayEntry): boolean {
  return role === 'appointment' && !appointment.isCancelled && !detailsWithheld(appointment);
}
