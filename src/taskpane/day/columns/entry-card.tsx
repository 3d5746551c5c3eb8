import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { minutesOf } from '../../../domain/time/period.ts';
import { RowActions } from '../../actions/row-actions.tsx';
import { State } from '../day-row.tsx';
import { isSameRow } from '../same-row.ts';
import { useRow, type DayRowProps } from '../use-row.ts';
import { useFormat } from '../../format/format.ts';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignContent: 'flex-start',
    columnGap: '6px',
    height: '100%',
    padding: '2px 6px 2px 8px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[data-carried]': { opacity: 0.4, '& [data-actions]': { visibility: 'hidden' } },
  },
  active: { overflow: 'visible', zIndex: 2 },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  pending: { opacity: 0.75 },
  leaving: { opacity: 0.6 },
  color: {
    position: 'absolute',
    insetBlock: '0',
    insetInlineStart: '0',
    width: '3px',
    forcedColorAdjust: 'none',
  },
  line: { display: 'flex', alignItems: 'center', gap: '6px', flex: '1 0 100%', minWidth: 0 },
  /** Two beside each other have room for the icon alone; the word is said on hover and aloud. */
  state: {
    flexShrink: 0,
    '@container (max-width: 150px)': { '& > span': { fontSize: '0', gap: '0', padding: '2px 3px' } },
  },
  /** Beside the name in the same line it has less. */
  shortState: {
    '@container (max-width: 240px)': { '& > span': { fontSize: '0', gap: '0', padding: '2px 3px' } },
  },
  suffix: { fontSize: '10px' },
  time: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  name: {
    flex: 1,
    minWidth: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  quiet: { fontWeight: tokens.fontWeightRegular },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  detail: {
    flex: 1,
    minWidth: 0,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  warning: {
    width: '14px',
    height: '14px',
    marginInlineEnd: '4px',
    verticalAlign: '-2px',
    color: tokens.colorPaletteRedForeground1,
  },
  actions: {
    position: 'absolute',
    top: '2px',
    insetInlineEnd: '4px',
    padding: '1px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Minutes that have room for a second line. */
const TWO_LINES = 25;

export const EntryCard = memo(Card, isSameRow);

/** An appointment in its host's column, as high as it is long. */
function Card(props: DayRowProps) {
  const styles = useStyles();
  const format = useFormat();
  const { entry, isSelected, isPending, isLeaving, act } = props;
  const { appointment, confirmation, host, role } = entry;
  const { row, menu, hasActions, name, details, hint, word } = useRow(props);
  const isShort = !appointment.isAllDay && minutesOf(appointment.period) < TWO_LINES;
  const { clock, suffix } = format.timeParts(appointment.period.start);
  const state = (
    <span className={mergeClasses(styles.state, isShort && styles.shortState)} title={word}>
      <State entry={entry} />
    </span>
  );
  const isInConflict = entry.conflicts.length > 0;
  return (
    <div
      {...row}
      className={mergeClasses(
        styles.card,
        isSelected && styles.selected,
        isPending && styles.pending,
        isLeaving && styles.leaving,
        hasActions && styles.active,
      )}
    >
      <span role="presentation" className={styles.color} style={{ backgroundColor: host.destination.color }} />
      <span role="gridcell" className={styles.line} title={hint}>
        {!appointment.isAllDay && (
          <span className={styles.time}>
            {clock}
            {suffix !== '' && <span className={styles.suffix}> {suffix}</span>}
          </span>
        )}
        <bdi
          className={mergeClasses(
            styles.name,
            role === 'other' && styles.quiet,
            (isLeaving || confirmation.status === 'cancelled') && styles.struck,
          )}
        >
          {name}
        </bdi>
        {isShort && !hasActions && state}
      </span>
      {!isShort && (
        <span role="gridcell" className={styles.line} title={hint}>
          <span className={styles.detail} dir="auto">
            {isInConflict && <Warning16Regular aria-hidden className={styles.warning} />}
            {details.join(' · ')}
          </span>
          {!hasActions && state}
        </span>
      )}
      {hasActions && (
        <span role="gridcell" className={styles.actions}>
          <RowActions entry={entry} act={act} {...menu} />
        </span>
      )}
    </div>
  );
}
