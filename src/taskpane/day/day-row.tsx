import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarArrowRight16Regular, Warning16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { minutesOf } from '../../domain/time/period.ts';
import { RowActions } from '../actions/row-actions.tsx';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { StatusChip, ToneChip } from '../look/status-chip.tsx';
import { isSameRow } from './same-row.ts';
import { useRow, type DayRowProps } from './use-row.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '50px 3px minmax(0, 1fr) auto',
    columnGap: '10px',
    alignItems: 'center',
    alignContent: 'center',
    minHeight: '54px',
    padding: '4px 12px',
    boxSizing: 'border-box',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    // A still colour: the hover colours of high contrast want another text colour as well.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  pending: { opacity: 0.75 },
  leaving: { opacity: 0.6 },
  allDay: { display: 'block', whiteSpace: 'normal', fontSize: tokens.fontSizeBase200 },
  suffix: { fontSize: '10px', fontWeight: tokens.fontWeightRegular },
  time: {
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  length: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  color: { width: '3px', height: '36px', borderRadius: '2px', forcedColorAdjust: 'none' },
  // The second line runs on below the state; the words themselves are no box then.
  words: { display: 'contents' },
  beside: { gridRow: '1 / span 2' },
  name: {
    gridColumn: '3',
    gridRow: '1',
    minWidth: 0,
    // Of whatever direction it is, it stands where the line begins; mirrored from right to left.
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  struck: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  warning: {
    width: '14px',
    height: '14px',
    marginInlineEnd: '4px',
    verticalAlign: '-2px',
    color: tokens.colorPaletteRedForeground1,
  },
  detail: {
    gridColumn: '3 / -1',
    gridRow: '2',
    minWidth: 0,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** What can be done takes both lines; the state only the first. */
const useEndStyles = makeStyles({
  state: { gridColumn: '4', gridRow: '1' },
  actions: { gridColumn: '4', gridRow: '1 / span 2' },
  detail: { gridColumn: '3' },
});

export const DayRow = memo(Row, isSameRow);

function Row(props: DayRowProps) {
  const styles = useStyles();
  const ends = useEndStyles();
  const text = useText();
  const format = useFormat();
  const { entry, isSelected, isPending, isLeaving, act } = props;
  const { appointment, host, role, confirmation } = entry;
  const { row, menu, hasActions, name, details, hint } = useRow(props);
  const { clock, suffix } = format.timeParts(appointment.period.start);
  const isInConflict = role === 'appointment' && entry.conflicts.length > 0;
  const isStruck = isLeaving || confirmation.status === 'cancelled';

  return (
    <div
      {...row}
      className={mergeClasses(styles.row, isSelected && styles.selected, isPending && styles.pending, isLeaving && styles.leaving)}
    >
      <span role="gridcell" className={mergeClasses(styles.time, styles.beside)}>
        {appointment.isAllDay ? <span className={styles.allDay}>{text.day.allDay}</span> : clock}
        {!appointment.isAllDay && suffix !== '' && <span className={styles.suffix}> {suffix}</span>}
        <small className={styles.length}>
          {appointment.isAllDay ? '' : text.common.minutes(minutesOf(appointment.period))}
        </small>
      </span>
      <span
        role="presentation"
        className={mergeClasses(styles.color, styles.beside)}
        style={{ backgroundColor: host.destination.color }}
      />
      <span role="gridcell" className={styles.words} title={hint}>
        <bdi
          className={mergeClasses(
            styles.name,
            role === 'other' && styles.quiet,
            isStruck && styles.struck,
          )}
        >
          {name}
        </bdi>
        <span className={mergeClasses(styles.detail, hasActions && ends.detail)} dir="auto">
          {isInConflict && <Warning16Regular aria-hidden className={styles.warning} />}
          {details.join(' · ')}
        </span>
      </span>
      <span role="gridcell" className={hasActions ? ends.actions : ends.state}>
        {hasActions ? (
          <RowActions entry={entry} act={act} {...menu} />
        ) : (
          <State entry={entry} />
        )}
      </span>
    </div>
  );
}

export function State({ entry }: { readonly entry: DayEntry }) {
  const text = useText();
  const { confirmation, conflicts, role, appointment } = entry;
  if (role === 'other') {
    if (conflicts.length === 0) return null;
    return (
      <ToneChip tone="bad">
        <Warning16Regular aria-hidden />
        {text.day.conflict}
      </ToneChip>
    );
  }
  if (entry.proposal) {
    return (
      <ToneChip tone="bad">
        <CalendarArrowRight16Regular aria-hidden />
        {text.day.newTime}
      </ToneChip>
    );
  }
  if (appointment.kind === 'hold' || appointment.kind === 'claim') return <ToneChip tone="quiet">{text.day.hold}</ToneChip>;
  return <StatusChip status={confirmation.status} />;
}
