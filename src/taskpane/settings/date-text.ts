import type { Format } from '../format/format.ts';

/** An ISO date as people say it; what is none yet as it was typed. */
export function dateText(date: string, format: Format): string {
  try {
    return format.longDate(Temporal.PlainDate.from(date));
  } catch (error) {
    if (error instanceof RangeError) return date;
    throw error;
  }
}
