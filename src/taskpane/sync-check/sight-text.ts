import type { Sight, StepReport } from '../../domain/sync-check/check-report.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { Format } from '../format/format.ts';
import { zoneLabel } from '../settings/zone-names.ts';
import type { Text } from '../text/text.ts';

type Words = {
  readonly text: Text;
  readonly format: Format;
  /** Whose clock times of day are read on. */
  readonly zone: string;
};

/** What a step saw, line by line, as a person would say it. */
export function sightLines({ sights, error }: StepReport, words: Words): string[] {
  const { text } = words;
  return [
    ...sights.map((sight) => sightText(sight, words)),
    ...(error === undefined ? [] : [reasonText(error, text)]),
  ];
}

function sightText(sight: Sight, { text, format, zone: hostZone }: Words): string {
  const words = text.syncCheck.sights;
  const { isRight } = sight;
  function timeOf(instant: Instant): string {
    return new Intl.DateTimeFormat(format.locale, { timeStyle: 'short', timeZone: hostZone }).format(instant);
  }
  switch (sight.what) {
    case 'appeared':
      if (sight.count === 0) return words.missing;
      return isRight ? words.once : words.twice(sight.count);
    case 'directThere':
      return isRight ? words.directThere : words.directMissing;
    case 'slotGone':
      return (isRight ? words.gone : words.stillOffered)(timeOf(sight.start));
    case 'slotBack':
      return (isRight ? words.back : words.stillGone)(timeOf(sight.start));
    case 'sameEvent':
      return isRight ? words.same : words.another;
    case 'stands': {
      if (!sight.at) return words.standsNowhere;
      const time = timeOf(sight.at.start);
      return isRight ? words.stands(time) : words.standsWrong(time, timeOf(sight.wanted.start));
    }
    case 'marked':
      return isRight ? words.marked : words.notMarked;
    case 'localTime': {
      const zone = zoneLabel(sight.zone);
      const when = sight.isAfterChange ? words.afterChange : words.beforeChange;
      const { shown } = sight;
      if (shown === undefined) return text.common.labelled(when, words.localTimeUnknown(zone));
      const said = isRight
        ? words.localTime(zone, wallText(shown, format))
        : words.localTimeWrong(zone, wallText(shown, format), wallText(sight.wanted, format));
      return text.common.labelled(when, said);
    }
    case 'notDone': {
      const why = words.notDone[sight.why];
      return sight.reason === undefined ? why : text.common.labelled(why, reasonText(sight.reason, text));
    }
    case 'unread':
      return words.unread(sight.calendar, reasonText(sight.reason, text));
  }
}

/** Codes are in the details for support; people read what they mean. */
function reasonText(code: string, text: Text): string {
  const known: Readonly<Record<string, string>> = text.status.error;
  return known[code] ?? text.status.error.unexpected;
}

/** `2027-12-29T15:00` on nobody’s clock in particular, as the reader writes dates and times. */
export function wallText(wall: string, { locale }: Format): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(`${wall}:00Z`));
}

/** 1.4, 12 */
export function secondsText(took: number, { locale }: Format): string {
  const seconds = took / 1000;
  const digits = seconds < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(seconds);
}
