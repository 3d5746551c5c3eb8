import { useEffect, useEffectEvent, useState } from 'react';
import { paint, stateOf, type Stretch, type Weekly } from './paint.ts';

/** A cell of the grid: the ISO day, and which of the rows. */
export type Cell = { readonly day: number; readonly row: number };

export type Painting = {
  /** Where the focus is, and from where a selection began. */
  readonly cursor: Cell;
  readonly isMarked: (cell: Cell) => boolean;
  readonly isMarking: boolean;
  readonly begin: (cell: Cell) => void;
  readonly drag: (cell: Cell) => void;
  readonly toggle: (cell: Cell) => void;
  readonly move: (cell: Cell, isMarking: boolean) => void;
  readonly apply: () => void;
  readonly clear: () => void;
};

type PaintingOptions = {
  readonly weekly: Weekly;
  readonly rows: number;
  /** Minutes of the day at which the first row begins, and of one row. */
  readonly from: number;
  readonly step: number;
  readonly onPaint: (weekly: Weekly) => void;
};

type Marks = { readonly anchor: Cell; readonly cursor: Cell };

/**
 * Between pressing and letting go, or marking with keys and the space bar, a rectangle is marked.
 * All of it becomes what its first cell was not.
 */
export function usePainting({ weekly, rows, from, step, onPaint }: PaintingOptions): Painting {
  const [{ anchor, cursor }, setMarks] = useState<Marks>({
    anchor: { day: 1, row: 0 },
    cursor: { day: 1, row: 0 },
  });
  const [isDragging, setIsDragging] = useState(false);
  const isMarking = !isSame(anchor, cursor);

  function finish(marks: Marks): void {
    const { row } = marks.anchor;
    const first = { from: from + row * step, to: from + (row + 1) * step };
    const wasOpen = ['open', 'night'].includes(stateOf(weekly, marks.anchor.day, first));
    onPaint(paint(weekly, stretchOf(marks, from, step), !wasOpen));
    setMarks({ anchor: marks.cursor, cursor: marks.cursor });
  }

  const onRelease = useEffectEvent(() => {
    setIsDragging(false);
    finish({ anchor, cursor });
  });
  const onCancel = useEffectEvent(() => {
    setIsDragging(false);
    setMarks({ anchor: cursor, cursor });
  });
  useEffect(() => {
    if (!isDragging) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('pointerup', () => onRelease(), { signal });
    window.addEventListener('pointercancel', () => onCancel(), { signal });
    return () => controller.abort();
  }, [isDragging]);

  return {
    cursor: { day: cursor.day, row: Math.min(cursor.row, rows - 1) },
    isMarked: (cell) => (isMarking || isDragging) && isWithin(cell, { anchor, cursor }),
    isMarking,
    begin(cell) {
      setMarks({ anchor: cell, cursor: cell });
      setIsDragging(true);
    },
    drag(cell) {
      if (isDragging) setMarks({ anchor, cursor: cell });
    },
    toggle: (cell) => finish({ anchor: cell, cursor: cell }),
    move(cell, keepsAnchor) {
      const next = { day: clamp(cell.day, 1, 7), row: clamp(cell.row, 0, rows - 1) };
      setMarks({ anchor: keepsAnchor ? anchor : next, cursor: next });
    },
    apply: () => finish({ anchor, cursor }),
    clear: () => setMarks({ anchor: cursor, cursor }),
  };
}

function stretchOf({ anchor, cursor }: Marks, from: number, step: number): Stretch {
  const [firstDay, lastDay] = inOrder(anchor.day, cursor.day);
  const [firstRow, lastRow] = inOrder(anchor.row, cursor.row);
  return {
    days: Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index),
    from: from + firstRow * step,
    to: from + (lastRow + 1) * step,
  };
}

function isWithin({ day, row }: Cell, { anchor, cursor }: Marks): boolean {
  const [firstDay, lastDay] = inOrder(anchor.day, cursor.day);
  const [firstRow, lastRow] = inOrder(anchor.row, cursor.row);
  return firstDay <= day && day <= lastDay && firstRow <= row && row <= lastRow;
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

function isSame(a: Cell, b: Cell): boolean {
  return a.day === b.day && a.row === b.row;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
