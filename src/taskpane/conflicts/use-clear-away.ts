import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import { clearAway } from '../../graph/booking/clear-away.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';

type ClearAway = {
  readonly isClearing: boolean;
  readonly clear: (appointment: Appointment) => Promise<void>;
  /** A move to another host's calendar that was interrupted. */
  readonly finish: (appointment: Appointment) => Promise<void>;
};

/** Frees a time that was kept for somebody who never came back to it. */
export function useClearAway(): ClearAway {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { tell } = useMarks();
  const { back } = useNavigation();
  const [isClearing, setIsClearing] = useState(false);
  const words = text.appointment.conflict;

  async function clear(appointment: Appointment): Promise<void> {
    const [host] = hostsOf(appointment, configuration);
    if (!host) return;
    setIsClearing(true);
    try {
      const context = { configuration, zone: configuration.organisation.timeZone };
      const outcome = await clearAway(desk.graph, { appointment, host }, context);
      await client.invalidateQueries({ queryKey: ['day'] });
      if (outcome.kind === 'refused') return tell(messageOf(outcome.error, text));
      if (outcome.kind === 'cleared') back();
      tell(outcome.kind === 'cleared' ? words.cleared : words.notCleared);
    } catch (error) {
      tell(messageOf(error, text));
    } finally {
      setIsClearing(false);
    }
  }

  async function finish(appointment: Appointment): Promise<void> {
    setIsClearing(true);
    try {
      const { resolveLink } = await import('../../graph/booking/leave-behind.ts');
      const context = { configuration, zone: configuration.organisation.timeZone };
      const outcome = await resolveLink(desk.graph, appointment, context);
      await client.invalidateQueries({ queryKey: ['day'] });
      if (outcome.kind === 'finished') back();
      tell(words[outcome.kind]);
    } catch (error) {
      tell(messageOf(error, text));
    } finally {
      setIsClearing(false);
    }
  }

  return { isClearing, clear, finish };
}
