import { createContext, lazy, Suspense, useContext, useMemo, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { withWords } from '../text/with-words.ts';

export type SeriesAnswer = 'occurrence' | 'series' | 'back';
export type LateAnswer = { readonly kind: 'reason'; readonly reason: string } | { readonly kind: 'back' };
export type CancelAnswer = { readonly kind: 'send'; readonly note: string } | { readonly kind: 'back' };

/** What is asked before something is done; the answer comes as a promise. */
export type Questions = {
  readonly askSeries: (appointment: Appointment) => Promise<SeriesAnswer>;
  readonly askCancelMeeting: (appointment: Appointment) => Promise<CancelAnswer>;
  /** Why these are cancelled all the same, later than their services allow. */
  readonly askLate: (appointments: readonly Appointment[]) => Promise<LateAnswer>;
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
    }
  | {
      readonly kind: 'late';
      readonly appointments: readonly Appointment[];
      readonly answer: (answer: LateAnswer) => void;
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
async function loadLateQuestion() {
  return { default: (await import('./late-question.tsx')).LateQuestion };
}
export const QUESTION_LOADS = [loadSeriesQuestion, loadCancelQuestion, loadLateQuestion];

const SeriesQuestion = lazy(loadSeriesQuestion);
const CancelQuestion = lazy(() => withWords(loadCancelQuestion));
const LateQuestion = lazy(() => withWords(loadLateQuestion));

export function QuestionsProvider({ children }: { readonly children: React.ReactNode }) {
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const questions = useMemo<Questions>(
    () => ({
      askSeries: (appointment) =>
        new Promise((resolve) => setOpen({ kind: 'series', appointment, answer: resolve })),
      askCancelMeeting: (appointment) =>
        new Promise((resolve) => setOpen({ kind: 'cancelMeeting', appointment, answer: resolve })),
      askLate: (appointments) =>
        new Promise((resolve) => setOpen({ kind: 'late', appointments, answer: resolve })),
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
        {open?.kind === 'late' && (
          <LateQuestion
            appointments={open.appointments}
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
