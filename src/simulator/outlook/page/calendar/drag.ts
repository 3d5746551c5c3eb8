import { useRef, useState, type PointerEvent } from 'react';

export type DragTarget = { readonly id: string; readonly date: string; readonly minutes: number };

export type Grab = {
  readonly id: string;
  /** Minutes of the day at which the appointment starts now. */
  readonly from: number;
  /** The day columns of its calendar, in the order of their dates. */
  readonly columns: () => readonly { readonly date: string; readonly element: HTMLElement }[];
  readonly minuteHeight: number;
};

const STEP_MINUTES = 15;
/** Less is a hand that trembles while it clicks. */
const THRESHOLD_PX = 4;

/** Moves an appointment by quarters of an hour, and from day to day within its calendar. */
export function useDrag(onDrop: (target: DragTarget) => void) {
  const [target, setTarget] = useState<DragTarget>();
  const current = useRef<DragTarget>(undefined);

  function grab(down: PointerEvent<HTMLElement>, { id, from, columns, minuteHeight }: Grab): void {
    if (down.button !== 0) return;
    const startY = down.clientY;
    const startX = down.clientX;
    const element = down.currentTarget;

    function move(event: globalThis.PointerEvent): void {
      if (
        !current.current &&
        Math.hypot(event.clientY - startY, event.clientX - startX) < THRESHOLD_PX
      )
        return;
      if (!current.current) element.setPointerCapture(event.pointerId);
      const column = columns().find(({ element: one }) => isOver(one, event.clientX));
      if (!column) return;
      const moved =
        Math.round((event.clientY - startY) / minuteHeight / STEP_MINUTES) * STEP_MINUTES;
      const minutes = Math.min(1440 - STEP_MINUTES, Math.max(0, from + moved));
      current.current = { id, date: column.date, minutes };
      setTarget(current.current);
    }

    function stop(event: globalThis.PointerEvent): void {
      for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const)
        window.removeEventListener(name, name === 'pointermove' ? move : stop);
      if (current.current && event.type === 'pointerup') onDrop(current.current);
      current.current = undefined;
      setTarget(undefined);
    }

    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  }

  return { target, grab };
}

function isOver(element: HTMLElement, x: number): boolean {
  const { left, right } = element.getBoundingClientRect();
  return x >= left && x < right;
}
