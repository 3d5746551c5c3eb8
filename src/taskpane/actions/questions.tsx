import { createContext, lazy, Suspense, useContext, useMemo, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';

export type SeriesAnswer = 'occurrence' | 'series' | 'back';
export type CancelAnswer = { readonly kind: 'send'; readonly note: string } | { readonly kind: 'back' };

/** What is asked before something is done; the answer comes as a promise. */
export type Questions = {
  readonly askSeries: (appointment: Appointment) => Promise<SeriesAnswer>;
  readonly askCancelMeeting: (appointment: Appointment) => Promise<CancelAnswer>;
};

type Open =
  | {
      readonly kind: 'series';
      readonly appointment: Appointment;
      readonly answer: (answer: SeriesAnswer) => void;
    }
  | {
      readonly kind: 'cancelMeeting';
      readonly appointment: Appointment;
      readonly answer: (answer: CancelAnswer) => void;
    };

const QuestionsContext = createContext<Questions | undefined>(undefined);

export function useQuestions(): Questions {
  const questions = useContext(QuestionsContext);
  if (!questions) throw new Error('useQuestions outside QuestionsProvider');
  return questions;
}

async function loadSeriesQuestion() {
  return { default: (await import('./series-question.tsx')).SeriesQuestion };
}
async function loadCancelQuestion() {
  return { default: (await import('./cancel-question.tsx')).CancelQuestion };
}
export const QUESTION_LOADS = [loadSeriesQuestion, loadCancelQuestion];

const SeriesQuestion = lazy(loadSeriesQuestion);
const CancelQuestion = lazy(loadCancelQuestion);

export function QuestionsProvider({ children }: { readonly children: React.ReactNode }) {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const questions = useMemo<Questions>(
    () => ({
      askSeries: (appointment) =>
        new Promise((resolve) => setOpen({ kind: 'series', appointment, answer: resolve })),
      askCancelMeeting: (appointment) =>
        new Promise((resolve) => setOpen({ kind: 'cancelMeeting', appointment, answer: resolve })),
    }),
    [],
  );
  return (
    <QuestionsContext.Provider value={questions}>
      {children}
      <Suspense>
        {open?.kind === 'series' && (
          <SeriesQuestion
            appointment={open.appointment}
            onAnswer={(answer) => {
              setOpen(undefined);
              open.answer(answer);
            }}
          />
        )}
        {open?.kind === 'cancelMeeting' && (
          <CancelQuestion
            appointment={open.appointment}
            onAnswer={(answer) => {
              setOpen(undefined);
              open.answer(answer);
            }}
          />
        )}
      </Suspense>
    </QuestionsContext.Provider>
  );
}
