import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { Host } from '../../../domain/book/configuration.ts';
import { canMove } from '../../../domain/day/fixes.ts';
import type { DayEntry } from '../../../domain/day/day.ts';
import { snap, stepMinutes, type Place } from '../../../domain/day/place.ts';
import { MINUTE, type Instant, type Period } from '../../../domain/time/period.ts';
import { useOpenBook } from '../../app/desk.ts';
import { followKeys, type KeyStep } from './follow-keys.ts';
import { followPointer } from './follow-pointer.ts';
import type { Point } from './scroll-at-edges.ts';
import { instantAt } from './time-scale.ts';

export type Drag = {
  readonly entry: DayEntry;
  readonly place: Place;
  readonly by: 'pointer' | 'keys';
};

type DragOptions = {
  /** Lies in the element that time is drawn in. */
  readonly layer: RefObject<HTMLElement | null>;
  readonly hosts: readonly Host[];
  readonly entries: readonly DayEntry[];
  readonly period: Period;
  /** Pixels above the first hour. */
  readonly above: number;
  readonly onDrop: (entry: DayEntry, place: Place) => void;
  readonly onEnd: () => void;
};

/** An appointment on its way to another time or host, by pointer or by keys; nothing is written by it. */
export function useDrag(options: DragOptions): Drag | undefined {
  const { layer, hosts, entries, period, above, onDrop, onEnd } = options;
  const { configuration } = useOpenBook();
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  /** Pixels from where it begins to where it was taken. */
  const hold = useRef(0);

  function snapped({ appointment }: DayEntry, wanted: Instant): Instant {
    const minutes = stepMinutes(appointment, configuration);
    return snap(wanted, period, { minutes, length: appointment.period.end - appointment.period.start });
  }

  const find = useEffectEvent((target: Element): DayEntry | undefined => {
    const row = target.closest<HTMLElement>('[data-event]:not([data-leaving])');
    const host = row?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const entry = entries.find((one) => one.appointment.ref.eventId === row?.dataset['event'] && one.host.id === host);
    if (!entry || entry.confirmation.status === 'cancelled') return undefined;
    return canMove(entry.appointment, configuration) ? entry : undefined;
  });

  const begin = useEffectEvent((target: Element, by: Drag['by'], at?: Point) => {
    const entry = find(target);
    if (!entry) return false;
    const { start } = entry.appointment.period;
    if (at) hold.current = at.y - (target.closest('[data-event]')?.getBoundingClientRect().top ?? at.y);
    setDrag({ entry, place: { start, host: entry.host }, by });
    return true;
  });

  const toPoint = useEffectEvent(({ x, y }: Point) => {
    const drawn = layer.current?.parentElement;
    if (!drawn) return;
    const top = y - hold.current - drawn.getBoundingClientRect().top - above;
    const host = hosts.find(({ id }) => id === columnAt(drawn, x));
    setDrag((held) => held && moved(held, { start: snapped(held.entry, instantAt(top, period)), host: host ?? held.place.host }));
  });

  const toStep = useEffectEvent((step: KeyStep) => {
    setDrag((held) => {
      if (!held) return held;
      const { start, host } = held.place;
      if ('columns' in step) {
        return moved(held, { start, host: hosts[hosts.findIndex(({ id }) => id === host.id) + step.columns] ?? host });
      }
      const by = step.steps * stepMinutes(held.entry.appointment, configuration) * MINUTE;
      return moved(held, { start: snapped(held.entry, start + by), host });
    });
  });

  const finish = useEffectEvent(() => {
    setDrag(undefined);
    onEnd();
  });

  const drop = useEffectEvent(() => {
    if (drag && isElsewhere(drag)) onDrop(drag.entry, drag.place);
    finish();
  });

  useEffect(() => {
    const grid = layer.current?.closest<HTMLElement>('[role="grid"]');
    if (!grid) return undefined;
    const stops = [
      followPointer(grid, {
        canDrag: (pressed) => find(pressed) !== undefined,
        onBegin: (pressed, at) => void begin(pressed, 'pointer', at),
        onMove: (to) => toPoint(to),
        onDrop: () => drop(),
        onCancel: () => finish(),
      }),
      followKeys(grid, {
        onPickUp: (row) => begin(row, 'keys'),
        onStep: (step) => toStep(step),
        onDrop: () => drop(),
        onCancel: () => finish(),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [layer]);

  return drag;
}

function isElsewhere({ entry, place }: Drag): boolean {
  return place.start !== entry.appointment.period.start || place.host.id !== entry.host.id;
}

/** The same object for the same place, so that nothing is drawn or said anew. */
function moved(held: Drag, place: Place): Drag {
  return held.place.start === place.start && held.place.host.id === place.host.id ? held : { ...held, place };
}

/** Beside the columns it is the nearest one. */
function columnAt(drawn: HTMLElement, x: number): string | undefined {
  let nearest: { readonly id: string | undefined; readonly far: number } = { id: undefined, far: Infinity };
  for (const column of drawn.querySelectorAll<HTMLElement>('[data-column]')) {
    const { left, right } = column.getBoundingClientRect();
    const far = Math.max(left - x, x - right, 0);
    if (far < nearest.far) nearest = { id: column.dataset['column'], far };
  }
  return nearest.id;
}
