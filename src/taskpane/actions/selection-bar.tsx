import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DayEntry } from '../../domain/day/day.ts';
import { useText } from '../text/text.ts';
import { KEY_OF_ACTION, useEntryActions } from './use-entry-actions.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  count: { flex: '1 0 auto', fontWeight: tokens.fontWeightSemibold },
  button: { minWidth: 'auto' },
});

const MARKS = ['confirm', 'cancel', 'arrived', 'noShow'] as const;

type SelectionBarProps = {
  readonly entries: readonly DayEntry[];
  readonly onClear: () => void;
};

export function SelectionBar({ entries, onClear }: SelectionBarProps) {
  const styles = useStyles();
  const text = useText();
  const act = useEntryActions();
  if (entries.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.day.selected(entries.length)}>
      <span className={styles.count} role="status">
        {text.day.selected(entries.length)}
      </span>
      {MARKS.map((action) => (
        <Button
          key={action}
          size="small"
          className={styles.button}
          appearance={action === 'confirm' ? 'primary' : 'secondary'}
          title={`${text.actions[action]} (${KEY_OF_ACTION[action]})`}
          data-action={action}
          onClick={() => {
            act.run(action, entries);
            onClear();
          }}
        >
          {text.actions[action]}
        </Button>
      ))}
      <Button size="small" appearance="subtle" className={styles.button} onClick={onClear}>
        {text.day.clearSelection}
      </Button>
    </div>
  );
}
