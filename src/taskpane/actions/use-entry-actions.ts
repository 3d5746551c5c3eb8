import { useMemo } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { RecordedStatus } from '../../domain/appointment/state.ts';
import type { DayEntry } from '../../domain/day/day.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { readAppointment } from '../../graph/read-appointment.ts';
import { toRestId } from '../../graph/to-rest-id.ts';
import type { OpenResult } from '../../outlook/host.ts';
import { useDesk, useOpenBook, type Desk, type OpenBook } from '../app/desk.ts';
import { useNavigation, type Navigation } from '../app/navigation.ts';
import { useText, type Text } from '../text/text.ts';
import { useMarks, type Marks } from './marks.tsx';
import { useQuestions, type Questions } from './questions.tsx';

export type MarkAction = 'confirm' | 'cancel' | 'arrived' | 'noShow' | 'awaiting';
export type Action = MarkAction | 'openInOutlook';

export const STATUS_OF_ACTION = {
  confirm: 'confirmed',
  cancel: 'cancelled',
  arrived: 'arrived',
  noShow: 'noShow',
  awaiting: 'awaiting',
} as const satisfies Record<MarkAction, RecordedStatus>;

/** The same keys everywhere. */
export const KEY_OF_ACTION = {
  confirm: 'C',
  cancel: 'X',
  arrived: 'A',
  noShow: 'N',
  awaiting: 'W',
  openInOutlook: 'O',
} as const satisfies Record<Action, string>;

export function actionOfKey(key: string): Action | undefined {
  const wanted = key.toUpperCase();
  return ACTIONS.find((action) => KEY_OF_ACTION[action] === wanted);
}

const ACTIONS: readonly Action[] = [
  'confirm',
  'cancel',
  'arrived',
  'noShow',
  'awaiting',
  'openInOutlook',
];

/** What of an entry the actions need; the open item of Outlook has no host row. */
export type Actionable = Pick<DayEntry, 'appointment'>;

export type EntryActions = {
  readonly open: (entry: Actionable) => void;
  readonly run: (action: Action, entries: readonly Actionable[]) => void;
  /** For the whole series without asking. */
  readonly runOnSeries: (action: MarkAction, entry: Actionable) => void;
};

type Context = {
  readonly desk: Desk;
  readonly book: OpenBook;
  readonly marks: Marks;
  readonly questions: Questions;
  readonly navigation: Navigation;
  readonly text: Text;
};

export function useEntryActions(): EntryActions {
  const desk = useDesk();
  const book = useOpenBook();
  const marks = useMarks();
  const questions = useQuestions();
  const navigation = useNavigation();
  const text = useText();
  return useMemo(() => {
    const context = { desk, book, marks, questions, navigation, text };
    return {
      open: ({ appointment }) => navigation.go({ kind: 'appointment', appointment }),
      run: (action, entries) => void run(context, action, entries),
      runOnSeries: (action, { appointment }) => void markSeries(context, action, appointment),
    };
  }, [desk, book, marks, questions, navigation, text]);
}

async function run(
  context: Context,
  action: Action,
  entries: readonly Actionable[],
): Promise<void> {
  const appointments = entries.map((entry) => entry.appointment);
  const [first] = appointments;
  if (!first) return;
  if (action === 'openInOutlook') {
    const { kind } = await openInOutlook(context.desk, first);
    if (kind !== 'opened') context.marks.tell(context.text.actions.notOpened[kind]);
    return;
  }

  // Cancelling a series one by one, or all of it by mistake, are both costly: that is asked.
  if (action === 'cancel' && appointments.length === 1 && masterId(first) !== undefined) {
    const answer = await context.questions.askSeries(first);
    if (answer === 'back') return;
    if (answer === 'series') return markSeries(context, action, first);
  }
  await context.marks.markAll(appointments, STATUS_OF_ACTION[action]);
}

async function markSeries(
  { desk, book, marks }: Context,
  action: MarkAction,
  appointment: Appointment,
): Promise<void> {
  const eventId = masterId(appointment);
  if (eventId === undefined) return marks.markAll([appointment], STATUS_OF_ACTION[action]);
  const { mailbox } = appointment.ref;
  const zone = book.configuration.organisation.timeZone;
  try {
    const master = await readAppointment(desk.graph, { mailbox, eventId }, { zone });
    await marks.markAll([master], STATUS_OF_ACTION[action]);
  } catch (error) {
    marks.fail([{ appointment, cause: { kind: 'error', error } }]);
  }
}

export function masterId({ series }: Appointment): string | undefined {
  return 'masterId' in series ? series.masterId : undefined;
}

/** In Outlook's own form where it can be found there, else in a window. */
export async function openInOutlook(desk: Desk, appointment: Appointment): Promise<OpenResult> {
  const restId = desk.host.kind === 'outlook' ? await findRestId(desk, appointment) : undefined;
  return desk.host.openAppointment({
    restId,
    webLink: appointment.webLink,
    isOccurrence: masterId(appointment) !== undefined,
  });
}

/** Without it the link to Outlook on the web still leads there. */
async function findRestId(desk: Desk, appointment: Appointment): Promise<string | undefined> {
  try {
    return await toRestId(desk.graph, appointment.ref);
  } catch (error) {
    if (error instanceof GraphError) return undefined;
    throw error;
  }
}
