import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { concernsStarts, impactsOf, type ServiceImpact } from '../../../domain/availability/impact.ts';
import { parseConfiguration, type BookingConfiguration } from '../../../domain/book/configuration.ts';
import { eventsOf } from '../../../graph/read-availability.ts';
import { useDesk } from '../../app/desk.ts';
import { impactQuery, type ImpactReading } from './impact-query.ts';

export type Impact =
  /** The change concerns no starts, or is not possible as it stands. */
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'known';
      readonly days: number;
      readonly impacts: readonly ServiceImpact[];
      /** Of an earlier draft, while the present one is being worked out. */
      readonly isOld: boolean;
    };

type Found = {
  readonly after: BookingConfiguration;
  readonly reading: ImpactReading;
  readonly days: number;
  readonly impacts: readonly ServiceImpact[];
};

/** Typing a number passes through others that nobody means. */
const SETTLED_MS = 300;

/** What the change does to the starts of the next days, worked out while it is being made. */
export function useImpact(
  before: BookingConfiguration,
  after: BookingConfiguration,
  days: number,
): Impact {
  const desk = useDesk();
  const isConcerned = useMemo(() => concernsStarts(before, after), [before, after]);
  const isAskable = useMemo(() => isConcerned && !isWrong(after), [isConcerned, after]);
  const read = useQuery({
    ...impactQuery(desk, {
      hosts: [...before.hosts, ...after.hosts],
      zone: before.organisation.timeZone,
      days,
    }),
    enabled: isAskable,
  });
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [failed, setFailed] = useState<BookingConfiguration | undefined>(undefined);
  const reading = read.data;

  useEffect(() => {
    if (!isAskable || !reading) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const readDays = Math.round((reading.range.end - reading.range.start) / 86_400_000);
      collect(before, after, { reading, signal: controller.signal }).then(
        (impacts) => impacts && setFound({ after, reading, days: readDays, impacts }),
        () => setFailed(after),
      );
    }, SETTLED_MS);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [isAskable, reading, before, after]);

  if (!isConcerned || (!isAskable && !found)) return { kind: 'none' };
  if (read.isError || failed === after) return { kind: 'failed' };
  if (!found) return { kind: 'looking' };
  return {
    kind: 'known',
    days: found.days,
    impacts: found.impacts,
    isOld: found.after !== after || found.reading !== reading || read.isPlaceholderData,
  };
}

/** What decides about starts; a question that has no text yet is in nobody's way. */
const DECIDING =
  /^(?:hosts\.\d+\.(?:id|workingHours|destination|availability|groups)|services\.\d+\.(?:slug|hosts|hours|durationMinutes|stepMinutes|alignment|buffer|minimumNotice|bookingWindow|limits|team)|busyRules|categories)/u;

function isWrong(configuration: BookingConfiguration): boolean {
  const parsed = parseConfiguration(configuration);
  return parsed.kind === 'invalid' && parsed.problems.some(({ path }) => DECIDING.test(path));
}

type Collecting = { readonly reading: ImpactReading; readonly signal: AbortSignal };

/** Between two services others have their turn, so that typing never waits. */
async function collect(
  before: BookingConfiguration,
  after: BookingConfiguration,
  { reading: { range, now, reads }, signal }: Collecting,
): Promise<ServiceImpact[] | undefined> {
  const impacts: ServiceImpact[] = [];
  const context = { range, now, eventsOf: (hosts: Parameters<typeof eventsOf>[0]) => eventsOf(hosts, reads) };
  for (const impact of impactsOf(before, after, context)) {
    impacts.push(impact);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (signal.aborted) return undefined;
  }
  return impacts;
}
