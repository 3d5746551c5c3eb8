import { KEY_OF_ACTION } from '../actions/use-entry-actions.ts';
import { PICK_UP_KEY } from '../day/columns/follow-keys.ts';
import type { Text } from '../text/text.ts';

export type KeyLine = {
  readonly words: string;
  /** Any of these; each is pressed together. */
  readonly keys: readonly (readonly string[])[];
};

export type KeyGroup = {
  readonly name: 'appointment' | 'list' | 'everywhere';
  readonly title: string;
  readonly keys: readonly KeyLine[];
};

/** The keys as they are handled in actions/, day/list-keys.ts, day/columns/follow-keys.ts, day/use-day-keys.ts and shell/use-shell-keys.ts. */
export function keyGroups({ help }: Text): KeyGroup[] {
  const { keys, groups, names } = help;
  return [
    {
      name: 'appointment',
      title: groups.appointment,
      keys: [
        { words: keys.confirm, keys: [[KEY_OF_ACTION.confirm]] },
        { words: keys.cancel, keys: [[KEY_OF_ACTION.cancel]] },
        { words: keys.arrived, keys: [[KEY_OF_ACTION.arrived]] },
        { words: keys.noShow, keys: [[KEY_OF_ACTION.noShow]] },
        { words: keys.awaiting, keys: [[KEY_OF_ACTION.awaiting]] },
        { words: keys.moveTo, keys: [[KEY_OF_ACTION.move]] },
        { words: keys.remind, keys: [[KEY_OF_ACTION.remind]] },
        { words: keys.outlook, keys: [[KEY_OF_ACTION.openInOutlook]] },
      ],
    },
    {
      name: 'list',
      title: groups.list,
      keys: [
        { words: keys.move, keys: [['↓'], ['↑']] },
        { words: keys.ends, keys: [[names.home], [names.end]] },
        { words: keys.open, keys: [[names.enter]] },
        { words: keys.select, keys: [[names.space]] },
        { words: keys.selectRange, keys: [[names.shift, '↓'], ['↑']] },
        { words: keys.unselect, keys: [[names.escape]] },
        { words: keys.pickUp, keys: [[PICK_UP_KEY]] },
      ],
    },
    {
      name: 'everywhere',
      title: groups.everywhere,
      keys: [
        { words: keys.days, keys: [['←'], ['→']] },
        { words: keys.weeks, keys: [[names.shift, '←'], ['→']] },
        { words: keys.today, keys: [['T']] },
        { words: keys.book, keys: [['B']] },
        { words: keys.undo, keys: [['U']] },
        { words: keys.search, keys: [['/']] },
        { words: keys.back, keys: [[names.escape]] },
        { words: keys.help, keys: [['?']] },
      ],
    },
  ];
}
