import { Button, makeStyles, mergeClasses, tokens, useFluent } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { useFormat } from '../../format/format.ts';
import { useText } from '../../text/text.ts';
import { useForm, useFormStyles } from '../form.tsx';
import { WEEKDAYS, weekdayHeads, weekdayName } from '../weekdays.ts';
import { weeklyText } from '../weekly-text.ts';
import { reachOf, stateOf, toTime, type CellState, type Weekly } from './paint.ts';
import { usePainting, type Cell } from './use-painting.ts';

const STEP = 30;
/** Shown without being asked for. */
const USUAL = { from: 7 * 60, to: 19 * 60 };
const WHOLE = { from: 0, to: 24 * 60 };

const useStyles = makeStyles({
  grid: {
    userSelect: 'none',
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '38px repeat(7, minmax(0, 1fr))',
    columnGap: '2px',
  },
  day: { paddingBottom: '4px', textAlign: 'center', overflow: 'hidden' },
  time: {
    position: 'relative',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  // Beside the line that it names, and none of the height of its row.
  hour: { position: 'absolute', insetInlineEnd: '6px', top: '-7px' },
  cell: {
    boxSizing: 'border-box',
    height: '13px',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralBackground1}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  fullHour: { borderTopColor: tokens.colorNeutralStroke2 },
  // The bar says it where tints are hard to tell apart.
  open: {
    backgroundColor: tokens.colorBrandBackground2Hover,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  night: {
    backgroundColor: tokens.colorBrandBackground2,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'dotted',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  partly: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'dotted',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  marked: { backgroundColor: tokens.colorNeutralForeground3 },
  still: { cursor: 'default' },
});

type WeekGridProps = {
  readonly label: string;
  readonly weekly: Weekly;
  readonly onChange: (weekly: Weekly) => void;
};

/** A week by half hours, open and closed by dragging or by keys. */
export function WeekGrid({ label, weekly, onChange }: WeekGridProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const format = useFormat();
  const { isReadOnly } = useForm();
  const { dir } = useFluent();
  const grid = useRef<HTMLDivElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [said, setSaid] = useState('');
  const { from, to } = isWhole ? WHOLE : shownOf(weekly);
  const rows = (to - from) / STEP;
  const words = text.settings.week;
  const painting = usePainting({ weekly, rows, from, step: STEP, onPaint });

  function onPaint(next: Weekly): void {
    onChange(next);
    setSaid(weeklyText(next, { text, format }));
  }

  function goTo(cell: Cell, isMarking: boolean): void {
    const day = Math.min(7, Math.max(1, cell.day));
    const row = Math.min(rows - 1, Math.max(0, cell.row));
    painting.move({ day, row }, isMarking);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${day}.${row}"]`)?.focus();
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const { day, row } = painting.cursor;
    const next = stepOf(event.key, dir === 'rtl');
    if (next) goTo({ day: day + next.day, row: row + next.row }, event.shiftKey);
    else if (event.key === 'Home') goTo({ day: 1, row }, event.shiftKey);
    else if (event.key === 'End') goTo({ day: 7, row }, event.shiftKey);
    else if (event.key === ' ' || event.key === 'Enter') painting.apply();
    else if (event.key === 'Escape' && painting.isMarking) painting.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable
        aria-readonly={isReadOnly}
        className={styles.grid}
        // Escape takes back the mark before it leads out of the section.
        {...(painting.isMarking ? { 'data-typing': '' } : {})}
        {...(isReadOnly
          ? {}
          : {
              onKeyDown,
              onPointerDown(event: React.PointerEvent) {
                const cell = cellOf(event.target);
                if (!cell || event.button !== 0 || event.pointerType === 'touch') return;
                painting.begin(cell);
              },
              onPointerOver(event: React.PointerEvent) {
                const cell = cellOf(event.target);
                if (cell) painting.drag(cell);
              },
              onClick(event: React.MouseEvent) {
                const cell = cellOf(event.target);
                if (cell && isTap(event)) painting.toggle(cell);
              },
            })}
      >
        <div role="row" className={styles.row}>
          <span role="columnheader" className={styles.time}>
            <span className={form.hidden}>{words.time}</span>
          </span>
          {weekdayHeads(format.locale).map((head, index) => (
            <span
              key={index}
              role="columnheader"
              className={styles.day}
              aria-label={weekdayName(index + 1, format.locale)}
            >
              {head}
            </span>
          ))}
        </div>
        {Array.from({ length: rows }, (_, row) => (
          <WeekRow
            key={from + row * STEP}
            row={row}
            start={from + row * STEP}
            states={WEEKDAYS.map((day) => stateOf(weekly, day, rowOf(from, row))).join(' ')}
            marked={WEEKDAYS.filter((day) => painting.isMarked({ day, row })).join(' ')}
            cursor={painting.cursor.row === row ? painting.cursor.day : undefined}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
      <span role="status" className={form.hidden}>
        {said}
      </span>
      {!isReadOnly && <p className={form.hint}>{words.hint}</p>}
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={isWhole}
        onClick={() => setIsWhole(!isWhole)}
      >
        {isWhole ? words.usualDay : words.wholeDay}
      </Button>
    </div>
  );
}

type WeekRowProps = {
  readonly row: number;
  /** Minutes of the day. */
  readonly start: number;
  /** Of the seven days, as one text, so that a row is only drawn anew when it changed. */
  readonly states: string;
  readonly marked: string;
  readonly cursor: number | undefined;
  readonly isReadOnly: boolean;
};

const WeekRow = memo(function WeekRow(props: WeekRowProps) {
  const { row, start, states, marked, cursor, isReadOnly } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const { week: words } = useText().settings;
  const { locale } = useFormat();
  const isFullHour = start % 60 === 0;
  const stateOfDay = states.split(' ');
  const markedDays = marked.split(' ');
  return (
    <div role="row" className={styles.row}>
      <span role="rowheader" className={styles.time}>
        <span className={isFullHour ? styles.hour : form.hidden}>{toTime(start)}</span>
      </span>
      {WEEKDAYS.map((day, index) => {
        const state = STATES.find((one) => one === stateOfDay[index]) ?? 'closed';
        const isMarked = markedDays.includes(String(day));
        return (
          <span
            key={day}
            role="gridcell"
            data-cell={`${day}.${row}`}
            data-state={state}
            tabIndex={cursor === day ? 0 : -1}
            aria-selected={isMarked}
            aria-label={words.cell(weekdayName(day, locale), toTime(start), words.states[state])}
            className={mergeClasses(
              styles.cell,
              isFullHour && styles.fullHour,
              state !== 'closed' && styles[state],
              isMarked && styles.marked,
              isReadOnly && styles.still,
            )}
          />
        );
      })}
    </div>
  );
});

const STATES = ['open', 'partly', 'closed', 'night'] as const satisfies readonly CellState[];

function rowOf(from: number, row: number): { readonly from: number; readonly to: number } {
  return { from: from + row * STEP, to: from + (row + 1) * STEP };
}

/** The usual hours, and what is open beside them. */
function shownOf(weekly: Weekly): { readonly from: number; readonly to: number } {
  const reach = reachOf(weekly) ?? USUAL;
  return {
    from: Math.floor(Math.min(USUAL.from, reach.from) / 60) * 60,
    to: Math.ceil(Math.max(USUAL.to, reach.to) / 60) * 60,
  };
}

function stepOf(key: string, isMirrored: boolean): Cell | undefined {
  const toTheRight = isMirrored ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return { day: 0, row: -1 };
    case 'ArrowDown':
      return { day: 0, row: 1 };
    case 'ArrowRight':
      return { day: toTheRight, row: 0 };
    case 'ArrowLeft':
      return { day: -toTheRight, row: 0 };
    default:
      return undefined;
  }
}

function cellOf(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [day, row] = cell?.dataset['cell']?.split('.').map(Number) ?? [];
  return day === undefined || row === undefined ? undefined : { day, row };
}

/** A mouse or a pen has painted by then; a finger, and what reads the screen, only taps. */
function isTap({ nativeEvent, detail }: React.MouseEvent): boolean {
  const isTouch = 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
  return isTouch || detail === 0;
}
