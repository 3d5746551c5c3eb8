import { scrollAtEdges, type Point } from './scroll-at-edges.ts';

export type PointerDrag = {
  /** Whether what was pressed can be dragged. */
  readonly canDrag: (pressed: Element) => boolean;
  readonly onBegin: (pressed: Element, at: Point) => void;
  readonly onMove: (to: Point) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
};

type Press = {
  readonly pressed: Element;
  readonly at: Point;
  readonly pointerId: number;
  isDragging: boolean;
};

/** Pixels that a hand trembles while it clicks. */
const TREMBLE = 5;

/**
 * Mouse and pen drag what stands in the grid. A finger scrolls it, as fingers do; for that there is
 * the menu. Escape and whatever else takes the pointer away leave everything as it was.
 */
export function followPointer(grid: HTMLElement, drag: PointerDrag): () => void {
  const attached = new AbortController();
  const { signal } = attached;
  let press: Press | undefined;
  let stopScrolling: (() => void) | undefined;

  function onDown(event: PointerEvent): void {
    const { target, pointerType, button, isPrimary } = event;
    if (!(target instanceof Element) || !isPrimary || button !== 0 || pointerType === 'touch') return;
    // With these keys rows are selected. A button of the row is still a part of what is taken.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!drag.canDrag(target)) return;
    press = { pressed: target, at: pointOf(event), pointerId: event.pointerId, isDragging: false };
  }

  function onMove(event: PointerEvent): void {
    if (!press || press.pointerId !== event.pointerId) return;
    const point = pointOf(event);
    if (!press.isDragging) {
      if (Math.hypot(point.x - press.at.x, point.y - press.at.y) < TREMBLE) return;
      begin(press);
    }
    stopScrolling?.();
    drag.onMove(point);
    stopScrolling = scrollAtEdges(grid, point, () => drag.onMove(point));
  }

  function begin(started: Press): void {
    started.isDragging = true;
    // The click that follows is then the grid's, and opens or selects nothing.
    grid.setPointerCapture(started.pointerId);
    grid.dataset['dragging'] = '';
    drag.onBegin(started.pressed, started.at);
  }

  function end(): boolean {
    const wasDragging = press?.isDragging === true;
    stopScrolling?.();
    if (press && grid.hasPointerCapture(press.pointerId)) grid.releasePointerCapture(press.pointerId);
    press = undefined;
    delete grid.dataset['dragging'];
    return wasDragging;
  }

  function onUp(event: PointerEvent): void {
    if (press?.pointerId === event.pointerId && end()) drag.onDrop();
  }

  function cancel(): void {
    if (end()) drag.onCancel();
  }

  function onKey(event: KeyboardEvent): void {
    if (!press?.isDragging) return;
    // Until it is dropped, no key means anything else.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') cancel();
  }

  grid.addEventListener('pointerdown', onDown, { signal });
  grid.addEventListener('pointermove', onMove, { signal });
  grid.addEventListener('pointerup', onUp, { signal });
  grid.addEventListener('pointercancel', cancel, { signal });
  grid.addEventListener('lostpointercapture', cancel, { signal });
  window.addEventListener('blur', cancel, { signal });
  document.addEventListener('keydown', onKey, { signal, capture: true });
  document.addEventListener('selectstart', (event) => press && event.preventDefault(), { signal });
  return () => {
    cancel();
    attached.abort();
  };
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}
