/** Of the window. */
export type Point = { readonly x: number; readonly y: number };

/** Pixels from an edge within which the grid scrolls towards it, and how fast at the edge itself. */
const EDGE = 48;
const PIXELS_PER_FRAME = 14;

/** Scrolls for as long as the pointer stays near an edge; ends with the function that it gives. */
export function scrollAtEdges(grid: HTMLElement, { x, y }: Point, onScroll: () => void): () => void {
  const box = grid.getBoundingClientRect();
  const across = speedAt(x, box.left, box.right);
  const down = speedAt(y, box.top, box.bottom);
  if (across === 0 && down === 0) return () => {};
  let frame = requestAnimationFrame(step);

  function step(): void {
    const { scrollLeft, scrollTop } = grid;
    grid.scrollBy({ left: across, top: down, behavior: 'instant' });
    if (grid.scrollLeft === scrollLeft && grid.scrollTop === scrollTop) return;
    onScroll();
    frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}

/** The nearer to the edge the faster; beyond it no faster than at it. */
function speedAt(at: number, start: number, end: number): number {
  const before = Math.min(1, Math.max(0, (start + EDGE - at) / EDGE));
  const after = Math.min(1, Math.max(0, (at - (end - EDGE)) / EDGE));
  return Math.round((after - before) * PIXELS_PER_FRAME);
}
