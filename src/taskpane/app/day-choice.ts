import { createContext, useContext } from 'react';
import type { DayFilter } from '../../domain/day/day.ts';

/** What the day shows; kept while another view is open. */
export type DayChoice = {
  /** `undefined` follows today, past midnight too. */
  readonly date: Temporal.PlainDate | undefined;
  readonly hosts: ReadonlySet<string> | 'all';
  readonly filter: DayFilter;
  readonly search: string;
};

export const FIRST_CHOICE: DayChoice = { date: undefined, hosts: 'all', filter: 'all', search: '' };

type DayChoiceState = {
  readonly choice: DayChoice;
  readonly choose: (change: Partial<DayChoice>) => void;
};

const DayChoiceContext = createContext<DayChoiceState | undefined>(undefined);
export const DayChoiceProvider = DayChoiceContext.Provider;

export function useDayChoice(): DayChoiceState {
  const choice = useContext(DayChoiceContext);
  if (!choice) throw new Error('useDayChoice outside DayChoiceProvider');
  return choice;
}
