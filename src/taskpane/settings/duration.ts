export const UNITS = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 } as const;
export type Unit = keyof typeof UNITS;

export type Duration = { readonly amount: number; readonly unit: Unit };

/** The largest unit that leaves no rest. */
export function toDuration(minutes: number): Duration {
  const unit =
    (['weeks', 'days', 'hours'] as const).find(
      (candidate) => minutes > 0 && minutes % UNITS[candidate] === 0,
    ) ?? 'minutes';
  return { amount: minutes / UNITS[unit], unit };
}

export function toMinutes({ amount, unit }: Duration): number {
  return amount * UNITS[unit];
}
