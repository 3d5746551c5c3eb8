import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host, Service } from '../../domain/book/configuration.ts';
import type { Period } from '../../domain/time/period.ts';
import { bookAppointment } from '../../graph/booking/book-appointment.ts';
import type { BookingRecurrence, BookingStep, Failure, NewBooking } from '../../graph/booking/types.ts';
import { readDays } from '../../graph/read-days.ts';
import { addressOf } from '../app/day-query.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { isInvited, toCustomer, type BookingDraft } from './draft.ts';

export type BookingPlan = {
  readonly draft: BookingDraft;
  readonly service: Service;
  readonly slot: Period;
  readonly hosts: readonly Host[];
  readonly needs: NewBooking['needs'];
  readonly recurrence?: BookingRecurrence | undefined;
};

export type Booked = { readonly appointment: Appointment; readonly host: Host };

export type BookingFailure = { readonly plan: BookingPlan } & (
  | { readonly kind: 'outcome'; readonly failure: Failure }
  /** Whether it came about was looked up, and it is not to be seen. */
  | { readonly kind: 'notSeen' }
  | { readonly kind: 'error'; readonly error: unknown }
);

export type Booker = {
  /** What is being done right now. */
  readonly step: BookingStep | 'lookingUp' | undefined;
  readonly failure: BookingFailure | undefined;
  /** `undefined` where it was not booked; `failure` then says why. */
  readonly book: (plan: BookingPlan) => Promise<Booked | undefined>;
  /** Whether what was lost on the way came about. */
  readonly lookUp: (plan: BookingPlan) => Promise<Booked | undefined>;
  readonly forget: () => void;
};

/** Books by holding, settling and confirming, and says how far it is. */
export function useBooking(): Booker {
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const [step, setStep] = useState<Booker['step']>(undefined);
  const [failure, setFailure] = useState<BookingFailure | undefined>(undefined);
  const controller = useRef<AbortController | undefined>(undefined);
  const zone = configuration.organisation.timeZone;
  const by = desk.host.user?.name ?? desk.signIn.account()?.name ?? '';
  // Who leaves while only a hold is made wants no booking any more.
  useEffect(() => () => controller.current?.abort(), []);

  async function attempt(plan: BookingPlan): Promise<Booked | undefined> {
    const running = new AbortController();
    controller.current = running;
    const outcome = await bookAppointment(desk.graph, toBooking(plan, by), {
      configuration,
      zone,
      signal: running.signal,
      onStep: setStep,
    });
    if (outcome.kind === 'booked') return outcome;
    setFailure({ kind: 'outcome', failure: outcome, plan });
    return undefined;
  }

  async function find(plan: BookingPlan): Promise<Booked | undefined> {
    const { hosts, slot, draft } = plan;
    const calendars = hosts.map(({ destination }) => addressOf(destination));
    const reads = await readDays(desk.graph, { calendars, range: slot, zone });
    for (const [index, read] of reads.entries()) {
      const host = hosts[index];
      const appointment = read.kind === 'known' ? read.appointments.find((one) => isBooking(one, draft.key)) : undefined;
      if (host && appointment) return { host, appointment };
    }
    const unread = reads.find((read) => read.kind === 'unknown');
    setFailure(
      unread?.kind === 'unknown'
        ? { kind: 'outcome', failure: { kind: 'unsure' }, plan }
        : { kind: 'notSeen', plan },
    );
    return undefined;
  }

  async function run(plan: BookingPlan, work: typeof attempt): Promise<Booked | undefined> {
    try {
      return await work(plan);
    } catch (error) {
      setFailure({ kind: 'error', error, plan });
      return undefined;
    } finally {
      setStep(undefined);
      void client.invalidateQueries({ queryKey: ['day'] });
    }
  }

  return {
    step,
    failure,
    book: (plan) => {
      setFailure(undefined);
      setStep('checking');
      return run(plan, attempt);
    },
    lookUp: (plan) => {
      setStep('lookingUp');
      return run(plan, find);
    },
    forget: () => setFailure(undefined),
  };
}

/** With the second host of the order the key has a number behind it. */
function isBooking({ kind, key }: Appointment, wanted: string): boolean {
  return kind === 'booking' && key !== undefined && (key === wanted || key.startsWith(`${wanted}.`));
}

function toBooking(
  { draft, service, slot, hosts, needs, recurrence }: BookingPlan,
  by: string,
): NewBooking {
  const customer = toCustomer(draft);
  const answers = (service.questions ?? []).flatMap(({ id, label }) => {
    const answer = (draft.answers[id] ?? '').trim();
    return answer === '' ? [] : [{ label, answer }];
  });
  return {
    key: draft.key,
    service,
    hosts,
    needs,
    slot,
    subject: `${service.name}: ${customer.name ?? ''}`,
    customer,
    invites: isInvited(draft, service),
    note: draft.note.trim(),
    answers,
    location: service.location,
    onlineMeeting: service.onlineMeeting,
    by,
    recurrence,
  };
}
