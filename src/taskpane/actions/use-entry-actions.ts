import { useMemo } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import type { RecordedStatus } from '../../domain/appointment/state.ts';
import type { DayEntry } from '../../domain/day/day.ts';
import { canMove } from '../../domain/day/fixes.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { bookedService } from '../../domain/rules-of-change/booked-service.ts';
import { changeRule } from '../../domain/rules-of-change/change-rule.ts';
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
export type Action = MarkAction | 'move' | 'remind' | 'openInOutlook';

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
  move: 'M',
  remind: 'R',
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
  'move',
  'remind',
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
  if (action === 'openInOutlook') return showInOutlook(context, first);
  if (action === 'remind') return context.navigation.go({ kind: 'due', appointments });
  if (action === 'move') return appointments.length === 1 ? startMoving(context, first) : undefined;

  // Cancelling a series one by one, or all of it by mistake, are both costly: that is asked.
  if (action === 'cancel' && appointments.length === 1 && masterId(first) !== undefined) {
    const answer = await context.questions.askSeries(first);
    if (answer === 'back') return;
    if (answer === 'series') return markSeries(context, action, first);
  }
  const late = action === 'cancel' ? lateOnes(context, appointments) : [];
  if (late.length === 0) {
    await context.marks.markAll(appointments, STATUS_OF_ACTION[action]);
    return;
  }
  const answer = await context.questions.askLate(late);
  if (answer.kind === 'back') return;
  await context.marks.markAll(appointments, STATUS_OF_ACTION[action], { reason: answer.reason });
}

/** Those whose service does not allow the customer to cancel any more. */
function lateOnes({ desk, book }: Context, appointments: readonly Appointment[]): Appointment[] {
  const settings = markSettings(book.configuration);
  return appointments.filter((appointment) => {
    if (confirmationOf(appointment, settings).status === 'cancelled') return false;
    const service = bookedService(appointment, book.configuration);
    const rule = changeRule(appointment, { changing: 'cancellation', service, now: desk.now() });
    return rule.kind === 'tooLate';
  });
}

async function startMoving(context: Context, appointment: Appointment): Promise<void> {
  const { book, marks, navigation, questions, text } = context;
  if (!canMove(appointment, book.configuration)) return marks.tell(text.actions.notMovable);
  const isSeries = masterId(appointment) !== undefined;
  const answer = isSeries ? await questions.askSeries(appointment) : 'occurrence';
  if (answer === 'occurrence') return navigation.go({ kind: 'moving', appointment });
  if (answer === 'back') return;
  // The starts of a whole series cannot be held, settled and taken as one.
  marks.tell(text.actions.seriesInOutlook);
  await showInOutlook(context, appointment);
}

async function showInOutlook({ desk, marks, text }: Context, appointment: Appointment): Promise<void> {
  const { kind } = await openInOutlook(desk, appointment);
  if (kind !== 'opened') marks.tell(text.actions.notOpened[kind]);
}

async function markSeries(
  { desk, book, marks }: Context,
  action: MarkAction,
  appointment: Appointment,
): Promise<void> {
  const eventId = masterId(appointment);
  if (eventId === undefined) {
    await marks.markAll([appointment], STATUS_OF_ACTION[action]);
    return;
  }
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
