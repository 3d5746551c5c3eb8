import { useQueryClient } from '@tanstack/react-query';
import { guests } from '../../domain/appointment/appointment.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { cancelAppointment } from '../../graph/booking/cancel-appointment.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDayChoice } from '../app/day-choice.ts';
import { addressOf } from '../app/day-query.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { noticeView } from '../due/notice-view.ts';
import { useFormat } from '../format/format.ts';
import { nameOf } from '../look/entry-text.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { focusRow, showBooked } from './show-booked.ts';
import type { Booked } from './use-booking.ts';

/** To the day of the booking with its row in focus, and what was done with the way to take it back. */
export function useAfterBooking(): (booked: Booked, count: number) => void {
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

  return (booked, count) => {
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
    const next = count > 1 ? undefined : noticeView(appointment, { kind: 'confirmation' }, { configuration, now });
    if (next) go(next);
    focusRow(appointment.ref.eventId);
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    const when = format.moment(start, now);
    const words = count > 1 ? text.booking.bookedSeries(name, count, when) : text.booking.booked(name, when, host.name);
    const people = guests(appointment).map(({ address }) => address);
    const undo = people.length > 0 ? text.booking.undoMails(text.common.and(people)) : text.booking.undoSilent;
    tell(`${words} ${undo}`, () => takeBack(booked));
  };
}
