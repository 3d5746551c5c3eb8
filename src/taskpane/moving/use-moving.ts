import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import type { Period } from '../../domain/time/period.ts';
import { moveAppointment, type MoveRequest } from '../../graph/booking/move-appointment.ts';
import { newKey } from '../../graph/booking/new-key.ts';
import type { BookingStep, MoveOutcome } from '../../graph/booking/types.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { readAppointment } from '../../graph/read-appointment.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook, type Desk } from '../app/desk.ts';
import { findAppointment, replaceAppointment } from '../app/day-query.ts';
import { useFormat } from '../format/format.ts';
import { nameOf } from '../look/entry-text.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { failureText } from './failure-text.ts';
import { mailedPeople } from '../look/mail-text.ts';

export type MovePlan = {
  readonly from: Host;
  readonly to: Host;
  readonly slot: Period;
  /** Why the rule of the service is set aside. */
  readonly reason?: string;
};

export type MoveResult =
  | { readonly kind: 'moved'; readonly appointment: Appointment }
  | {
      readonly kind: 'failed';
      readonly words: string;
      /** Another time may do. */
      readonly isTaken: boolean;
    };

export type Mover = {
  /** What is being done right now. */
  readonly step: BookingStep | undefined;
  /** Tells of the move and offers to take it back; a failure is for the view to show. */
  readonly move: (appointment: Appointment, plan: MovePlan) => Promise<MoveResult>;
};

/** Moves by holding, settling and one conditional write; the undo is a move back by the same way. */
export function useMoving(): Mover {
  const text = useText();
  const format = useFormat();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { tell } = useMarks();
  const [step, setStep] = useState<BookingStep | undefined>(undefined);
  const zone = configuration.organisation.timeZone;
  const by = desk.host.user?.name ?? desk.signIn.account()?.name ?? '';

  function named(appointment: Appointment): string {
    return nameOf(appointment, configuration.titlePrefixes, text);
  }

  function when(appointment: Appointment): string {
    return format.moment(appointment.period.start, desk.now());
  }

  async function attempt(request: Omit<MoveRequest, 'key' | 'by'>): Promise<MoveOutcome> {
    const context = { configuration, zone, onStep: setStep };
    try {
      return await moveAppointment(desk.graph, { ...request, key: newKey(), by }, context);
    } finally {
      setStep(undefined);
      await seeAgain(client);
    }
  }

  async function wordsOf(outcome: Exclude<MoveOutcome, { kind: 'moved' }>, known: Appointment): Promise<string> {
    const now = outcome.kind === 'bookingChanged' ? await readNow(desk, known, zone) : undefined;
    if (now && now !== 'gone') replaceAppointment(client, now);
    // Somebody took it to another calendar: here it is not any more.
    return failureText(now === 'gone' ? { kind: 'bookingGone' } : outcome, {
      text,
      nameOf: (eventId) => {
        const found = findAppointment(client, eventId);
        return found && named(found);
      },
      standsAt: when(now === 'gone' ? known : (now ?? known)),
    });
  }

  async function moveBack(moved: Appointment, plan: MovePlan & { readonly previous: Period }): Promise<void> {
    try {
      const outcome = await attempt({
        appointment: moved,
        from: plan.to,
        to: plan.from,
        slot: plan.previous,
      });
      tell(
        outcome.kind === 'moved'
          ? text.moving.movedBack(named(outcome.appointment), when(outcome.appointment))
          : text.moving.notMovedBack(await wordsOf(outcome, moved)),
      );
    } catch (error) {
      tell(text.moving.notMovedBack(messageOf(error, text)));
    }
  }

  async function move(appointment: Appointment, plan: MovePlan): Promise<MoveResult> {
    const { from, to, slot, reason } = plan;
    try {
      const outcome = await attempt({ appointment, from, to, slot, ...(reason && { reason }) });
      if (outcome.kind !== 'moved') {
        const words = await wordsOf(outcome, appointment);
        return { kind: 'failed', words, isTaken: outcome.kind === 'taken' };
      }
      const { appointment: moved, previous } = outcome;
      const people = mailedPeople(moved);
      const words = [
        text.moving.moved(named(moved), when(moved)),
        outcome.oldStands ? text.moving.oldStands : '',
        people === '' ? '' : text.moving.undoMails(people),
      ];
      tell(words.filter(Boolean).join(' '), () => moveBack(moved, { ...plan, previous }));
      return { kind: 'moved', appointment: moved };
    } catch (error) {
      return { kind: 'failed', words: messageOf(error, text), isTaken: false };
    }
  }

  return { step, move };
}

/** It may have left one day for another, and free starts with it. */
async function seeAgain(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['day'] }),
    client.invalidateQueries({ queryKey: ['availability'] }),
  ]);
}

async function readNow(desk: Desk, { ref }: Appointment, zone: string): Promise<Appointment | 'gone' | undefined> {
  try {
    return await readAppointment(desk.graph, ref, { zone });
  } catch (error) {
    if (error instanceof GraphError) return error.code === 'notFound' ? 'gone' : undefined;
    throw error;
  }
}
