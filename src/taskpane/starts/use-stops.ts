import { useState } from 'react';

/** For a button of the group, by its place in the order. */
export type Stop = (index: number) => {
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
  readonly 'data-stop': true;
};

/**
 * One stop for Tab in a group of buttons, around which stands an element with `data-stops`; the
 * arrows lead from one to the next, also up and down.
 */
export function useStops(count: number, chosen = -1): Stop {
  const [current, setCurrent] = useState(-1);
  const wanted = current >= 0 && current < count ? current : chosen;
  const tabStop = wanted >= 0 && wanted < count ? wanted : 0;
  return (index) => ({
    tabIndex: index === tabStop ? 0 : -1,
    onFocus: () => setCurrent(index),
    onKeyDown: moveFocus,
    'data-stop': true,
  });
}

function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const group = event.currentTarget.closest('[data-stops]');
  const items = [...(group?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const index = items.indexOf(event.currentTarget);
  const next = index < 0 ? undefined : nextOf(event.key, items, index);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function nextOf(key: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  switch (key) {
    case 'ArrowLeft':
      return items[index + (isRightToLeft ? 1 : -1)];
    case 'ArrowRight':
      return items[index + (isRightToLeft ? -1 : 1)];
    case 'ArrowUp':
      return inRow(items, index, -1) ?? items[index - 1];
    case 'ArrowDown':
      return inRow(items, index, 1) ?? items[index + 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

/** The nearest one of the next row above or below, as they stand on the screen. */
function inRow(items: readonly HTMLElement[], index: number, direction: 1 | -1): HTMLElement | undefined {
  const own = items[index]?.getBoundingClientRect();
  if (!own) return undefined;
  const others = items
    .map((item) => ({ item, box: item.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - own.top) * direction > own.height / 2);
  const row = Math.min(...others.map(({ box }) => (box.top - own.top) * direction));
  const [nearest] = others
    .filter(({ box }) => (box.top - own.top) * direction < row + own.height / 2)
    .toSorted((a, b) => Math.abs(a.box.left - own.left) - Math.abs(b.box.left - own.left));
  return nearest?.item;
}
