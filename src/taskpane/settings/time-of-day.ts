/**
 * A time as people type it (`9`, `930`, `9.30`, `5pm`) as HH:MM, up to 48:00 for hours past
 * midnight; `undefined` where it can't be told.
 */
export function parseTimeOfDay(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:([ap])\.?m?\.?)?$/iu.exec(text.trim());
  if (!match) return undefined;
  const [, hourText = '', minuteText = '00', half] = match;
  const hour = toHour(Number(hourText), half?.toLowerCase());
  const minute = Number(minuteText);
  if (hour === undefined || minute > 59 || hour * 60 + minute > 48 * 60) return undefined;
  return `${pad(hour)}:${pad(minute)}`;
}

function toHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
