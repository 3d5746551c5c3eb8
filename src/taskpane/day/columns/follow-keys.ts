/** Where a key takes what was picked up: steps of time, or columns to the end of the line. */
export type KeyStep = { readonly steps: number } | { readonly columns: number };

export type KeyDrag = {
  /** False where the row with the focus cannot be moved. */
  readonly onPickUp: (row: Element) => boolean;
  readonly onStep: (step: KeyStep) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
};

export const PICK_UP_KEY = 'G';
/** With Shift. */
const FAR = 4;

/**
 * G picks up the appointment with the focus, arrows carry it, Enter or G puts it down, and Escape,
 * or going elsewhere, leaves it where it was.
 */
export function followKeys(grid: HTMLElement, drag: KeyDrag): () => void {
  const attached = new AbortController();
  const { signal } = attached;
  let isCarrying = false;

  function end(tell: () => void): void {
    if (!isCarrying) return;
    isCarrying = false;
    tell();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isCarrying ? !carry(event) : !pickUp(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function pickUp({ key, target, repeat }: KeyboardEvent): boolean {
    if (repeat || key.toUpperCase() !== PICK_UP_KEY) return false;
    if (!(target instanceof HTMLElement) || target.dataset['event'] === undefined) return false;
    isCarrying = drag.onPickUp(target);
    return isCarrying;
  }

  /** No other key means anything until it is put down. */
  function carry({ key, shiftKey }: KeyboardEvent): boolean {
    const step = stepOf(key, shiftKey ? FAR : 1);
    if (step) drag.onStep(step);
    if (key === 'Enter' || key.toUpperCase() === PICK_UP_KEY) end(drag.onDrop);
    if (key === 'Escape' || key === 'Tab') end(drag.onCancel);
    return key !== 'Tab';
  }

  grid.addEventListener('keydown', onKey, { signal, capture: true });
  grid.addEventListener('focusout', () => end(drag.onCancel), { signal });
  grid.addEventListener('pointerdown', () => end(drag.onCancel), { signal });
  return () => {
    end(drag.onCancel);
    attached.abort();
  };
}

function stepOf(key: string, by: number): KeyStep | undefined {
  const toEnd = document.documentElement.dir === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return { steps: -by };
    case 'ArrowDown':
      return { steps: by };
    case 'ArrowLeft':
      return { columns: -toEnd };
    case 'ArrowRight':
      return { columns: toEnd };
    default:
      return undefined;
  }
}
