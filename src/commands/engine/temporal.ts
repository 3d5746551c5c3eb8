/**
 * As much of Temporal as the rooms ask for on the way of the event handler, over Intl and numbers.
 * The real one, and what stands in for it, count in BigInt, which the older engines of classic
 * Outlook cannot even read. webpack.config.js puts it in place of the global in that one bundle.
 */
export const Temporal = {
  Instant: {
    fromEpochMilliseconds: instant,
    from(text: string) {
      const epochMilliseconds = /(?:Z|[+-]\d\d:?\d\d)$/u.test(text) ? Date.parse(text) : NaN;
      if (Number.isNaN(epochMilliseconds)) throw new RangeError(`${text} is no moment`);
      return instant(epochMilliseconds);
    },
  },
  PlainDate: {
    from(text: string) {
      const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) / DAY : NaN;
      if (Number.isNaN(day) || isoDate(day) !== text) throw new RangeError(`${text} is no date`);
      return plainDate(day);
    },
    compare: (a: PlainDate, b: PlainDate) => Math.sign(a.day - b.day),
  },
  PlainDateTime: {
    /** Graph is asked for UTC; other wall-clock times are not understood here. */
    from(text: string): never {
      throw new RangeError(`${text} is of a zone that was not asked for`);
    },
  },
};

/** Some builds of classic Outlook run without Intl: then only the computer's own zone is known. */
export function knowsZones(): boolean {
  return typeof Intl === 'object' && typeof Intl.DateTimeFormat === 'function';
}

const DAY = 86_400_000;
/** Clocks change weeks apart, and what is asked for lies within three years. */
const STEP = 7 * DAY;
const FARTHEST = 1100 * DAY;

function instant(epochMilliseconds: number) {
  return {
    epochMilliseconds,
    toZonedDateTimeISO: (zone: string) => zoned(epochMilliseconds, zone),
    toString: () => new Date(epochMilliseconds).toISOString().replace(/\.?0*Z$/u, 'Z'),
  };
}

type Zoned = {
  readonly epochMilliseconds: number;
  readonly offsetNanoseconds: number;
  getTimeZoneTransition(direction: 'next'): Zoned | null;
  toPlainDate(): PlainDate;
};

function zoned(epochMilliseconds: number, zone: string): Zoned {
  const offset = offsetAt(epochMilliseconds, zone);
  return {
    epochMilliseconds,
    offsetNanoseconds: offset * 1e6,
    getTimeZoneTransition() {
      const at = nextChange(epochMilliseconds, zone);
      return at === undefined ? null : zoned(at, zone);
    },
    toPlainDate: () => plainDate(Math.floor((epochMilliseconds + offset) / DAY)),
  };
}

function nextChange(from: number, zone: string): number | undefined {
  const before = offsetAt(from, zone);
  for (let known = from; known < from + FARTHEST; known += STEP) {
    if (offsetAt(known + STEP, zone) === before) continue;
    let low = known;
    let high = known + STEP;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    return high;
  }
  return undefined;
}

type PlainDate = {
  readonly day: number;
  add(duration: { readonly days: number }): PlainDate;
  toZonedDateTime(zone: string | { readonly timeZone: string }): Zoned;
  toString(): string;
};

function plainDate(day: number): PlainDate {
  return {
    day,
    add: ({ days }) => plainDate(day + days),
    toZonedDateTime: (zone) => startOfDay(day, typeof zone === 'string' ? zone : zone.timeZone),
    toString: () => isoDate(day),
  };
}

/** Where midnight does not exist the day starts with its first moment. */
function startOfDay(day: number, zone: string): Zoned {
  const wall = day * DAY;
  const readings = [wall - DAY, wall + DAY].map((around) => wall - offsetAt(around, zone));
  const meant = readings.filter((at) => at + offsetAt(at, zone) === wall);
  if (meant.length > 0) return zoned(Math.min(...meant), zone);
  return zoned(nextChange(wall - DAY - offsetAt(wall - DAY, zone), zone) ?? Math.max(...readings), zone);
}

function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall clock minus UTC. Throws a RangeError for what is no zone. */
function offsetAt(epochMilliseconds: number, zone: string): number {
  if (zone === 'UTC') return 0;
  if (!knowsZones()) return -new Date(epochMilliseconds).getTimezoneOffset() * 60_000;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(epochMilliseconds).map(({ type, value }) => [type, Number(value)]));
  function part(type: Intl.DateTimeFormatPartTypes): number {
    return parts.get(type) ?? 0;
  }
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') % 24, part('minute'), part('second'));
  return wall - Math.floor(epochMilliseconds / 1000) * 1000;
}
