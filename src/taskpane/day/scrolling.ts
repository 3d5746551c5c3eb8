import { useEffect, type RefObject } from 'react';

/** Milliseconds without a scroll after which the list stands still. */
const STILL = 120;

/**
 * Rows that pass below a resting pointer are not pointed at: drawing their actions would cost more
 * than the scroll itself. Once the list stands still, the row below the pointer is.
 */
export function useScrolling(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function rest(): void {
      if (!element) return;
      timer = undefined;
      delete element.dataset['scrolling'];
      const pointed = element.querySelector('[data-event]:hover');
      pointed?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    }
    function onScroll(): void {
      if (!element) return;
      if (timer === undefined) element.dataset['scrolling'] = '';
      clearTimeout(timer);
      timer = setTimeout(rest, STILL);
    }
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [list]);
}

export function isScrolling(row: HTMLElement): boolean {
  return row.closest('[data-scrolling]') !== null;
}
