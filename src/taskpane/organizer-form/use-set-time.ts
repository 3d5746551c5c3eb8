import { useState } from 'react';
import { dateAt } from '../../domain/time/civil.ts';
import type { Period } from '../../domain/time/period.ts';
import { OfficeError } from '../../outlook/office-error.ts';
import { useDesk, useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';

type SetTime = {
  readonly set: (period: Period) => void;
  /** What came of it last; empty before. */
  readonly told: string;
};

/** Puts a time into the open form; nothing is saved by it. */
export function useSetTime(readAgain: () => void): SetTime {
  const { host } = useDesk();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const [told, setTold] = useState('');

  function whenOf(period: Period): string {
    const isToday = dateAt(period.start, format.zone).equals(dateAt(now, format.zone));
    return isToday ? format.period(period) : `${format.day(period.start, now)} ${format.period(period)}`;
  }

  async function setNow(period: Period): Promise<void> {
    try {
      await host.setFormTime?.(period);
      setTold(text.organizerForm.set(whenOf(period)));
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      setTold(text.organizerForm.notSet);
    }
    readAgain();
  }

  return { told, set: (period) => void setNow(period) };
}
