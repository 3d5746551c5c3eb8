import type { PlaceVerdict } from '../../../domain/day/place.ts';
import type { TitlePrefixes } from '../../../domain/appointment/title-prefix.ts';
import { nameOf } from '../../look/entry-text.ts';
import type { Text } from '../../text/text.ts';

/** Whether it could stand there, in as few words as a column has room for. */
export function verdictText(verdict: PlaceVerdict, prefixes: TitlePrefixes, text: Text): string {
  const { columns, day } = text;
  switch (verdict.kind) {
    case 'taken':
      return verdict.by ? day.overlaps(nameOf(verdict.by, prefixes, text)) : columns.verdict.taken;
    case 'tooClose':
      return verdict.by ? day.tooClose(nameOf(verdict.by, prefixes, text)) : columns.verdict.tooClose;
    case 'same':
    case 'free':
    case 'past':
    case 'unknown':
    case 'notOffered':
    case 'closed':
    case 'againstRules':
      return columns.verdict[verdict.kind];
  }
}
