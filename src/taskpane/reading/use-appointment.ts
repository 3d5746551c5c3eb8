import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Appointment, AppointmentRef } from '../../domain/appointment/appointment.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { LOOK_INTERVAL } from '../day/use-look.ts';
import { retryAtOf } from '../status/use-countdown.ts';
import { appointmentOf, appointmentQuery } from './appointment-query.ts';

export type ReadAppointment = {
  /** As it is, or as it was last known. */
  readonly appointment: Appointment | undefined;
  /** Why it could not be read the last time. */
  readonly error: unknown;
  readonly readAgain: () => void;
};

/** One appointment: read on entering, again when the person returns, and every few seconds. */
export function useAppointment(ref: AppointmentRef, known?: Appointment): ReadAppointment {
  const desk = useDesk();
  const book = useOpenBook();
  const client = useQueryClient();
  const { notice } = useMarks();
  const query = useQuery({
    ...appointmentQuery({ desk, book, client, ref, ...(known && { known }) }),
    // A pause that was asked for is kept; its banner counts down and asks again.
    refetchInterval: ({ state }) => (retryAtOf(state.error) === undefined ? LOOK_INTERVAL : false),
  });

  function readAgain(): void {
    void query.refetch({ cancelRefetch: false });
  }
  const onSign = useEffectEvent(readAgain);

  useEffect(() => {
    const stops = [desk.host.onItemChange(() => onSign()), desk.host.onReturn(() => onSign())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);

  const appointment = appointmentOf(query.data);
  // What was marked on the whole series arrives here only through Outlook.
  const isInSeries = appointment !== undefined && appointment.series.kind !== 'single';
  useEffect(() => {
    if (notice && isInSeries) onSign();
  }, [notice, isInSeries]);

  return { appointment, error: query.error ?? undefined, readAgain };
}
