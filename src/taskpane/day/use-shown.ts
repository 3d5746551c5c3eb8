import { useMemo } from 'react';
import { matches, type Day, type DayEntry, type DayFilter, type DayRow } from '../../domain/day/day.ts';
import { useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';

export type Shown = {
  readonly allDay: readonly DayEntry[];
  readonly rows: readonly DayRow[];
};

/** The day as it is narrowed to a state or to names; what is free is content of the whole day only. */
export function useShown(day: Day, filter: DayFilter, search: string): Shown {
  const text = useText();
  const { locale } = useFormat();
  const { titlePrefixes } = useOpenBook().configuration;
  return useMemo(() => {
    const wanted = fold(search, locale);
    const isNarrowed = filter !== 'all' || search !== '';
    function isShown(entry: DayEntry): boolean {
      if (!matches(entry, filter)) return false;
      return wanted === '' || fold(nameOf(entry.appointment, titlePrefixes, text), locale).includes(wanted);
    }
    return {
      allDay: day.allDay.filter(isShown),
      rows: day.rows.filter((row) => (row.kind === 'gap' ? !isNarrowed : isShown(row))),
    };
  }, [day, filter, search, titlePrefixes, text, locale]);
}

function fold(name: string, locale: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(locale).trim();
}
