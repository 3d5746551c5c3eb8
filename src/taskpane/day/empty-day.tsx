import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Day, DayFilter } from '../../domain/day/day.ts';
import { useText, type Text } from '../text/text.ts';

const useStyles = makeStyles({
  empty: { padding: '32px 24px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  emptyTitle: {
    display: 'block',
    marginBottom: '4px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

type EmptyDayProps = {
  readonly day: Day;
  readonly filter: DayFilter;
  readonly search: string;
  readonly onShowAll: () => void;
};

/** Why there is nothing to see, and the way back to everything. */
export function EmptyDay(props: EmptyDayProps) {
  const { filter, search, onShowAll, day } = props;
  const styles = useStyles();
  const text = useText();
  const isNarrowed = filter !== 'all' || search !== '';
  if (!isNarrowed && day.rows.length > 0) return null;
  return (
    <div role="row" className={styles.empty}>
      <div role="gridcell">
        <span className={styles.emptyTitle}>{text.day.empty}</span>
        {emptyText(props, text)}
        {isNarrowed && (
          <div>
            <Button appearance="transparent" onClick={onShowAll}>
              {text.day.showAll}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function emptyText({ filter, search, day }: EmptyDayProps, { day: words }: Text): string {
  if (search !== '') return words.searchEmpty;
  if (filter !== 'all') return words.filteredEmpty;
  return day.unknown.length > 0 ? words.emptyAsRead : words.emptyHint;
}
