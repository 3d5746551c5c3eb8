import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DueMessage } from '../../domain/reminders/due.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { Sender } from '../../graph/mail/mailbox.ts';
import type { SendResult } from '../../graph/mail/send-message.ts';
import { replaceAppointment } from '../app/day-query.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { keyOfDue } from './due-query.ts';
import { sendAppointmentMessage } from './send-appointment-message.ts';

export type Delivery = {
  readonly message: DueMessage;
  readonly from: Sender;
};

export type DeliveryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'done'; readonly result: SendResult; readonly from: Sender };

export type Sending = {
  /** By `keyOfDue`. */
  readonly states: ReadonlyMap<string, DeliveryState>;
  readonly messages: readonly DueMessage[];
  readonly isRunning: boolean;
  readonly isStopping: boolean;
  /** A pause that Microsoft 365 asked for. */
  readonly pausedUntil: Instant | undefined;
  /** Why it broke off, for example a sign-in that has run out. */
  readonly failure: unknown;
  readonly start: (deliveries: readonly Delivery[]) => Promise<void>;
  readonly stop: () => void;
};

/** Sends one after the other; what has begun is brought to its end before it stops. */
export function useSending(): Sending {
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const client = useQueryClient();
  const [states, setStates] = useState<ReadonlyMap<string, DeliveryState>>(new Map());
  const [messages, setMessages] = useState<readonly DueMessage[]>([]);
  const [pausedUntil, setPausedUntil] = useState<Instant | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(undefined);
  const [stopping, setStopping] = useState<AbortController | undefined>(undefined);
  const [isStopping, setIsStopping] = useState(false);
  const running = useRef<AbortController | undefined>(undefined);
  // Whoever leaves the view stops after the message that is under way.
  useEffect(() => () => running.current?.abort(new Error('left')), []);

  const start = useCallback(
    async (deliveries: readonly Delivery[]) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      setStopping(controller);
      setIsStopping(false);
      setFailure(undefined);
      setMessages((before) => merged(before, deliveries));
      function set(message: DueMessage, state: DeliveryState | undefined): void {
        setStates((before) => {
          const next = new Map(before);
          if (state) next.set(keyOfDue(message), state);
          else next.delete(keyOfDue(message));
          return next;
        });
      }
      for (const { message } of deliveries) set(message, { kind: 'waiting' });
      try {
        for (const { message, from } of deliveries) {
          if (controller.signal.aborted) {
            set(message, undefined);
            continue;
          }
          set(message, { kind: 'sending' });
          const { appointment, host, reminder, template, previous } = message;
          const result = await sendAppointmentMessage(desk.graph, {
            appointment,
            host,
            configuration,
            slot: reminder,
            template,
            previous,
            from: from.mailbox,
            signal: controller.signal,
            onPause: setPausedUntil,
          });
          setPausedUntil(undefined);
          if (result.appointment) replaceAppointment(client, result.appointment);
          set(message, { kind: 'done', result, from });
        }
      } catch (error) {
        setFailure(error);
        for (const { message } of deliveries) {
          setStates((before) => withoutOpen(before, keyOfDue(message)));
        }
      } finally {
        running.current = undefined;
        setStopping(undefined);
        setPausedUntil(undefined);
      }
    },
    [desk, configuration, client],
  );
  const stop = useCallback(() => {
    running.current?.abort(new Error('stopped'));
    setIsStopping(true);
  }, []);
  const isRunning = stopping !== undefined;
  return { states, messages, isRunning, isStopping: isRunning && isStopping, pausedUntil, failure, start, stop };
}

/** What is being sent stays in view when it is no longer due. */
function merged(before: readonly DueMessage[], deliveries: readonly Delivery[]): DueMessage[] {
  const fresh = deliveries.map(({ message }) => message);
  const keys = new Set(fresh.map(keyOfDue));
  return [...before.filter((message) => !keys.has(keyOfDue(message))), ...fresh];
}

function withoutOpen(
  states: ReadonlyMap<string, DeliveryState>,
  key: string,
): ReadonlyMap<string, DeliveryState> {
  const state = states.get(key);
  if (!state || state.kind === 'done') return states;
  const next = new Map(states);
  next.delete(key);
  return next;
}
