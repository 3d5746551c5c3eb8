import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { ConfirmationStatus } from '../../domain/appointment/confirmation.ts';
import type { DayCounts, DayFilter } from '../../domain/day/day.ts';
import { useText, type Text } from '../text/text.ts';
import { STATUS_LOOK } from '../look/status-look.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '4px 12px 0' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    height: '24px',
    padding: '0 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorNeutralBackground3Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { border: '1px solid ButtonBorder' },
  },
  on: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      color: tokens.colorBrandForeground2Hover,
      backgroundColor: tokens.colorBrandBackground2Hover,
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

/** In the order in which they matter during a day. */
const ORDER: readonly ConfirmationStatus[] = [
  'awaiting',
  'tentative',
  'declined',
  'confirmed',
  'arrived',
  'noShow',
  'cancelled',
];

type StatusFilterProps = {
  readonly counts: DayCounts;
  readonly filter: DayFilter;
  readonly onFilter: (filter: DayFilter) => void;
};

export function StatusFilter({ counts, filter, onFilter }: StatusFilterProps) {
  const styles = useStyles();
  const text = useText();

  function chip(key: DayFilter, name: string, content: React.ReactNode) {
    return (
      <button
        key={key}
        type="button"
        className={mergeClasses(styles.chip, filter === key && styles.on)}
        aria-pressed={filter === key}
        aria-label={name}
        title={name}
        data-filter={key}
        onClick={() => onFilter(filter === key ? 'all' : key)}
      >
        {content}
      </button>
    );
  }

  return (
    <div className={styles.row} role="group" aria-label={text.day.filter}>
      {chip('all', text.day.countAll(counts.all), text.day.countAll(counts.all))}
      {ORDER.map((status) => {
        const count = counts.byStatus[status] ?? 0;
        if (count === 0 && filter !== status) return null;
        const Icon = STATUS_LOOK[status].icon;
        const word = text.common.status[status];
        return chip(
          status,
          `${count} ${word}`,
          <>
            <Icon aria-hidden />
            {spelt(status, count, text)}
          </>,
        );
      })}
      {(counts.attention > 0 || filter === 'attention') &&
        chip(
          'attention',
          `${counts.attention} ${text.day.attention}`,
          <>
            <Warning16Regular aria-hidden />
            {counts.attention}
          </>,
        )}
    </div>
  );
}

/** Words where somebody has to act, numbers alone where not. */
function spelt(status: ConfirmationStatus, count: number, { day }: Text): string {
  return status === 'awaiting' || status === 'declined'
    ? day.counted[status](count)
    : String(count);
}
