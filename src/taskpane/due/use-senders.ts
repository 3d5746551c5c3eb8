import { useCallback, useRef, useState } from 'react';
import type { DueMessage } from '../../domain/reminders/due.ts';
import { findSender, type Sender } from '../../graph/mail/mailbox.ts';
import { SHARED_MAIL_SCOPES } from '../../graph/scopes.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import { useDesk } from '../app/desk.ts';
import type { Delivery } from './use-sending.ts';

export type Preparing =
  | { readonly kind: 'idle' | 'looking' }
  /** Microsoft has to ask the person once; that takes a click. */
  | { readonly kind: 'consent'; readonly error: SignInError }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly deliveries: readonly Delivery[] };

/** Finds out which mailbox each message goes out of, as soon as somebody wants to send. */
export function useSenders() {
  const { graph, signIn } = useDesk();
  const [preparing, setPreparing] = useState<Preparing>({ kind: 'idle' });
  const known = useRef(new Map<string, Sender>());
  const wanted = useRef<readonly DueMessage[]>([]);

  const prepare = useCallback(
    async (messages: readonly DueMessage[]) => {
      wanted.current = messages;
      setPreparing({ kind: 'looking' });
      try {
        const deliveries: Delivery[] = [];
        for (const message of messages) {
          const mailbox = message.appointment.ref.mailbox;
          const from = known.current.get(mailbox) ?? (await findSender(graph, mailbox));
          known.current.set(mailbox, from);
          deliveries.push({ message, from });
        }
        setPreparing({ kind: 'ready', deliveries });
      } catch (error) {
        setPreparing(error instanceof SignInError ? { kind: 'consent', error } : { kind: 'failed', error });
      }
    },
    [graph],
  );
  const agree = useCallback(async () => {
    try {
      await signIn.signIn({ scopes: SHARED_MAIL_SCOPES });
      await prepare(wanted.current);
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      setPreparing({ kind: 'consent', error });
    }
  }, [signIn, prepare]);
  const done = useCallback(() => setPreparing({ kind: 'idle' }), []);
  return { preparing, prepare, agree, done };
}
