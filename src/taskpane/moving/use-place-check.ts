import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { checkPlace, type Place, type PlaceCheck } from '../../domain/conflicts/check-place.ts';
import { bookedService } from '../../domain/rules-of-change/booked-service.ts';
import { DAY } from '../../domain/time/period.ts';
import { readAvailability } from '../../graph/read-availability.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { explanationText } from '../starts/explanation-text.ts';
import { useText } from '../text/text.ts';

/** As often as an appointment is looked at again. */
const AGAIN = 30_000;

export type PlaceAnswer =
  | { readonly kind: 'checking' | 'unread' }
  | { readonly kind: PlaceCheck['kind']; readonly why: string };

/** Whether an appointment could stand at another time, and why not. */
export function usePlaceCheck({ appointment, period, host }: Place): PlaceAnswer {
  const text = useText();
  const format = useFormat();
  const desk = useDesk();
  const now = useNow();
  const { configuration } = useOpenBook();
  const zone = configuration.organisation.timeZone;
  const query = useQuery({
    queryKey: ['place', host.id, period.start, period.end],
    queryFn: ({ signal }) =>
      readAvailability(desk.graph, {
        hosts: [host],
        range: { start: period.start - DAY, end: period.end + DAY },
        configuration,
        zone,
        now: desk.now(),
        service: bookedService(appointment, configuration),
        signal,
      }),
    staleTime: 0,
    refetchInterval: AGAIN,
  });
  return useMemo(() => {
    if (query.isError) return { kind: 'unread' };
    if (!query.data) return { kind: 'checking' };
    const { events } = query.data;
    const { kind, explanation } = checkPlace({ appointment, period, host }, { configuration, now, events });
    const all = events.flatMap(({ calendars }) =>
      calendars.flatMap(({ reads }) => reads.flatMap((read) => (read.kind === 'known' ? read.events : []))),
    );
    const why = explanationText(
      { start: period.start, isOffered: kind === 'free', hosts: [explanation], missing: [[host.id]] },
      {
        text,
        format,
        now,
        durationMinutes: Math.round((period.end - period.start) / 60_000),
        nameOf: () => host.name,
        titleOf: (eventId) => {
          const found = all.find(({ ref }) => ref.eventId === eventId);
          return found?.subject || text.day.busy;
        },
      },
    );
    return { kind, why: why.join(' ') };
  }, [query.isError, query.data, appointment, period, host, configuration, now, text, format]);
}
