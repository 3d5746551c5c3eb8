import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleHalfFill16Regular, Question16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { Host } from '../../domain/book/configuration.ts';
import type { Load } from '../../domain/week/load.ts';
import type { WeekCell, WeekCounts, WeekTotal } from '../../domain/week/week.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { cellWords, freeWords, totalWords } from './week-words.ts';

const WIDE = '@media (min-width: 640px)';

const useStyles = makeStyles({
  cell: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minWidth: 0,
    minHeight: '56px',
    padding: '5px 4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [WIDE]: { alignItems: 'stretch', padding: '6px 8px', minHeight: '62px' },
  },
  today: { border: `1px solid ${tokens.colorBrandStroke1}` },
  closed: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground3 },
  bar: {
    display: 'flex',
    width: '100%',
    height: '4px',
    overflow: 'hidden',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground6,
    // Shows only where colours are few, as in high contrast.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  booked: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  other: {
    backgroundColor: tokens.colorNeutralForeground4,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: '6px',
    [WIDE]: { justifyContent: 'flex-start' },
  },
  count: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  none: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  waiting: { display: 'inline-flex', alignItems: 'center', gap: '1px', color: tokens.colorPaletteDarkOrangeForeground1, '& > svg': { width: '12px', height: '12px' } },
  bad: { display: 'inline-flex', alignItems: 'center', gap: '1px', color: tokens.colorPaletteRedForeground1, '& > svg': { width: '12px', height: '12px' } },
  free: {
    display: 'none',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [WIDE]: { display: 'block' },
  },
});

type Place = {
  readonly isToday: boolean;
  readonly isTabStop: boolean;
  /** Row and column. */
  readonly where: string;
  readonly date: string;
  /** Then nothing is free any more, and nobody asks. */
  readonly isOver: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
};

export function HostCell({ host, cell, ...place }: Place & { readonly host: Host; readonly cell: WeekCell | undefined }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  if (!cell) return <Cell {...place} words={[text.common.loading]} who={host.name} kind="loading" />;
  const words = cellWords(cell, { text, format, isOver: place.isOver });
  if (cell.kind === 'unknown') {
    return (
      <Cell {...place} words={words} who={host.name} kind="unknown">
        <span className={styles.bad}>
          <Question16Regular />
        </span>
        <span className={mergeClasses(styles.free, styles.bad)}>{text.week.unread}</span>
      </Cell>
    );
  }
  const isClosed = cell.time?.load.open === 0 && cell.appointments === 0;
  return (
    <Cell {...place} words={words} who={host.name} kind={isClosed ? 'closed' : 'known'}>
      {isClosed ? (
        <span className={styles.free}>{text.week.notWorking}</span>
      ) : (
        <Known cell={cell} isOver={place.isOver} />
      )}
    </Cell>
  );
}

type KnownProps = { readonly cell: Extract<WeekCell, { kind: 'known' }>; readonly isOver: boolean };

function Known({ cell, isOver }: KnownProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const { time } = cell;
  return (
    <>
      {time && <Bar load={time.load} />}
      <Counts counts={cell} />
      {time ? (
        <span className={styles.free}>{isOver ? '' : freeWords(time, { text, format })}</span>
      ) : (
        <span className={styles.bad}>
          <Question16Regular />
        </span>
      )}
    </>
  );
}

export function TotalCell({ total, ...place }: Place & { readonly total: WeekTotal | undefined }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const who = text.week.everyone;
  if (!total) return <Cell {...place} words={[text.common.loading]} who={who} kind="loading" />;
  return (
    <Cell {...place} words={totalWords(total, { text, format, isOver: place.isOver })} who={who} kind="total">
      <Bar load={total.load} />
      <Counts counts={total} />
      {total.unknown.length > 0 && (
        <span className={styles.bad}>
          <Question16Regular />
          {total.unknown.length}
        </span>
      )}
      <span className={styles.free}>{total.firstFree && text.week.freeFrom(format.time(total.firstFree.start))}</span>
    </Cell>
  );
}

function Counts({ counts: { appointments, unconfirmed, attention } }: { readonly counts: WeekCounts }) {
  const styles = useStyles();
  return (
    <span className={styles.counts}>
      <span className={mergeClasses(styles.count, appointments === 0 && styles.none)}>{appointments}</span>
      {unconfirmed > 0 && (
        <span className={styles.waiting}>
          <CircleHalfFill16Regular />
          {unconfirmed}
        </span>
      )}
      {attention > 0 && (
        <span className={styles.bad}>
          <Warning16Regular />
          {attention}
        </span>
      )}
    </span>
  );
}

function Bar({ load: { open, booked, other } }: { readonly load: Load }) {
  const styles = useStyles();
  if (open === 0) return null;
  return (
    <span className={styles.bar}>
      <span className={styles.booked} style={{ width: `${(booked / open) * 100}%` }} />
      <span className={styles.other} style={{ width: `${(other / open) * 100}%` }} />
    </span>
  );
}

type CellProps = Place & {
  readonly words: readonly string[];
  readonly who: string;
  readonly kind: 'loading' | 'unknown' | 'closed' | 'known' | 'total';
  readonly children?: React.ReactNode;
};

/** Read aloud as words; what is drawn says the same to the eye. */
function Cell({ isToday, isTabStop, where, date, onFocus, onOpen, words, who, kind, children }: Omit<CellProps, 'isOver'>) {
  const styles = useStyles();
  return (
    <div
      role="gridcell"
      tabIndex={isTabStop ? 0 : -1}
      className={mergeClasses(styles.cell, kind === 'closed' && styles.closed, isToday && styles.today)}
      aria-label={[who, date, ...words].join(', ')}
      title={[date, ...words].join('\n')}
      data-cell={where}
      data-kind={kind}
      onFocus={onFocus}
      onClick={onOpen}
    >
      {children}
    </div>
  );
}
