import { useCallback, useEffect, useRef, useState } from 'react';
import { focusField } from './form.tsx';
import { keyOf, LIST, placeAbove, placeOf, type Place } from './sections.ts';

type Standing = {
  readonly place: Place;
  readonly focus: 'heading' | { readonly row: string } | { readonly field: string };
};

/** Where one is, with the focus on the heading on the way in and on the row on the way out. */
export function usePlace(first: Place = LIST) {
  const [{ place, focus }, setStanding] = useState<Standing>({ place: first, focus: 'heading' });
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (!moveTo(focus)) heading.current?.focus();
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

function moveTo(focus: Standing['focus']): boolean {
  if (focus === 'heading') return false;
  if ('field' in focus) return focusField(focus.field);
  const row = document.querySelector<HTMLElement>(`[data-row="${focus.row}"]`);
  row?.focus();
  return row !== null;
}
