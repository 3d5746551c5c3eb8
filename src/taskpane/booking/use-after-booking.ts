import { useQueryClient } from '@tanstack/react-query';
import { guests } from '../../domain/appointment/appointment.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { cancelAppointment } from '../../graph/booking/cancel-appointment.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDayChoice } from '../app/day-choice.ts';
import { addressOf, replaceAppointment } from '../app/day-query.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { resultText } from '../due/result-text.ts';
import { useFormat } from '../format/format.ts';
import { nameOf } from '../look/entry-text.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { offerOf } from './draft.ts';
import { focusRow, showBooked } from './show-booked.ts';
import type { Booked, BookingPlan } from './use-booking.ts';

/** To the day of the booking with its row in focus, and what was done with the way to take it back. */
export function useAfterBooking(): (booked: Booked, plan: BookingPlan, count: number) => Promise<void> {
  const desk = useDesk();
  const client = useQueryClient();
  const text = useText();
  const format = useFormat();
  const { configuration } = useOpenBook();
  const { choice, choose } = useDayChoice();
  const { go } = useNavigation();
  const { tell } = useMarks();
  const { timeZone: zone } = configuration.organisation;

  async function takeBack({ appointment }: Booked): Promise<void> {
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    const by = desk.host.user?.name ?? desk.signIn.account()?.name ?? '';
    const isMailed = guests(appointment).length > 0;
    try {
      const cancellation = { appointment, by, meeting: isMailed ? 'cancel' : 'keep' } as const;
      const { kind } = await cancelAppointment(desk.graph, cancellation, { configuration, zone });
      tell(kind === 'cancelled' || kind === 'alreadyGone' ? text.booking.undone(name) : text.booking.notUndone(name));
    } catch (error) {
      tell(`${text.booking.notUndone(name)} ${messageOf(error, text)}`);
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ['day'] }),
      client.invalidateQueries({ queryKey: ['availability'] }),
    ]);
  }

  /** Of the book's own words, where the service tells of bookings with them. */
  async function confirm({ appointment, host }: Booked): Promise<string> {
    const { sendAppointmentMessage, CONFIRMATION } = await import('../due/send-appointment-message.ts');
    const request = { appointment, host, configuration, slot: CONFIRMATION };
    const { outcome, appointment: fresh } = await sendAppointmentMessage(desk.graph, request);
    if (fresh) replaceAppointment(client, fresh);
    return resultText(outcome, { text, format, now: desk.now() }).words;
  }

  return async (booked, { draft, service }, count) => {
    const { appointment, host } = booked;
    const { start } = appointment.period;
    const now = desk.now();
    if (count > 1) void client.invalidateQueries({ queryKey: ['availability'] });
    else showBooked(client, appointment, addressOf(host.destination));
    const date = dateAt(start, zone);
    choose({
      date: date.equals(dateAt(now, zone)) ? undefined : date,
      filter: 'all',
      search: '',
      ...(choice.hosts !== 'all' && !choice.hosts.has(host.id) && { hosts: 'all' as const }),
    });
    go({ kind: 'day' });
    focusRow(appointment.ref.eventId);
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    const when = format.moment(start, now);
    const words = count > 1 ? text.booking.bookedSeries(name, count, when) : text.booking.booked(name, when, host.name);
    const offer = offerOf(draft, service, { start, now });
    if (offer.kind === 'own') {
      tell(words);
      // Whoever has read of it has to be told of what comes next: cancelling does that.
      tell(`${words} ${offer.to.address}: ${await said(() => confirm(booked))}`);
      return;
    }
    const people = guests(appointment).map(({ address }) => address);
    const undo = people.length > 0 ? text.booking.undoMails(text.common.and(people)) : text.booking.undoSilent;
    tell(`${words} ${undo}`, () => takeBack(booked));
  };

  async function said(work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      return messageOf(error, text);
    }
  }
}
