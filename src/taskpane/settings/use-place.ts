import { useCallback, useEffect, useRef, useState } from 'react';
import { controlOf } from './form.tsx';
import { keyOf, LIST, placeAbove, placeOf, type Place } from './sections.ts';

type Standing = {
  readonly place: Place;
  readonly focus: 'heading' | { readonly row: string } | { readonly field: string };
};

/** Where one is, with the focus on the heading on the way in and on the row on the way out. */
export function usePlace() {
  const [{ place, focus }, setStanding] = useState<Standing>({ place: LIST, focus: 'heading' });
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const target = focus === 'heading' ? undefined : targetOf(focus);
    (target ?? heading.current)?.focus();
  }, [place, focus]);

  const go = useCallback((next: Place) => setStanding({ place: next, focus: 'heading' }), []);
  return {
    place,
    heading,
    go,
    up: () => setStanding({ place: placeAbove(place), focus: { row: keyOf(place) } }),
    showField: (path: string) => setStanding({ place: placeOf(path), focus: { field: path } }),
  };
}

function targetOf(focus: Exclude<Standing['focus'], 'heading'>): HTMLElement | undefined {
  return 'row' in focus
    ? (document.querySelector<HTMLElement>(`[data-row="${focus.row}"]`) ?? undefined)
    : controlOf(focus.field);
}
