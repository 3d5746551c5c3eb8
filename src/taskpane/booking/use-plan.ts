import { useMemo } from 'react';
import type { Host, Service } from '../../domain/book/configuration.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useOpenBook } from '../app/desk.ts';
import type { StartsQuestion } from '../starts/create-finder.ts';
import { useExplanation } from '../starts/use-explanation.ts';
import { useHostOrder, type HostOrder, type Preference } from '../starts/use-host-order.ts';
import { useStarts, type StartsState } from '../starts/use-starts.ts';
import { ANYONE, type BookingDraft } from './draft.ts';
import { slotOf, type SummaryFacts } from './summary-text.ts';
import type { BookingPlan } from './use-booking.ts';
import type { Series } from './use-series.ts';

export type Planned = {
  readonly question: StartsQuestion;
  readonly state: StartsState;
  readonly order: HostOrder;
  readonly explain: (start: number) => readonly string[];
  /** Who would take the start that is chosen. */
  readonly preference: Preference;
  /** The chosen start is offered as far as is known. */
  readonly isOffered: boolean;
  readonly facts: SummaryFacts | undefined;
  /** `undefined` while something for it is missing. */
  readonly plan: BookingPlan | undefined;
};

const NOBODY: Preference = { hosts: [], needs: 'one' };

type PlanInput = {
  readonly draft: BookingDraft;
  readonly service: Service;
  readonly series: Series | undefined;
  /** A moment of the day from which the booking was begun. */
  readonly shown: Instant | undefined;
};

/** What the draft comes to with what is free right now. */
export function usePlan({ draft, service, series, shown }: PlanInput): Planned {
  const { configuration } = useOpenBook();
  const { host, start, repeat, leftOut } = draft;
  const question = useMemo<StartsQuestion>(
    () => ({ service, hosts: host === ANYONE ? 'any' : [host], shown: start ?? shown }),
    [service, host, start, shown],
  );
  const state = useStarts(question);
  const order = useHostOrder(question, state.found);
  const explain = useExplanation(state.found);
  const preference = useMemo(() => (start === undefined ? NOBODY : order(start)), [order, start]);
  const isOffered = start !== undefined && (state.found?.starts.starts.includes(start) ?? false);
  const offered = repeat && series?.kind === 'offered' && series.recurrence.start === start ? series : undefined;
  const ids = offered ? offered.hosts : preference.hosts;
  const hosts = ids.flatMap((id): Host[] => configuration.hosts.filter((one) => one.id === id));
  if (start === undefined) return { question, state, order, explain, preference, isOffered, facts: undefined, plan: undefined };

  const slot = slotOf(start, service);
  const left = offered?.occurrences.filter((one) => one.state !== 'free' || leftOut.includes(one.start)).map((one) => one.start) ?? [];
  const booked = offered?.occurrences.filter((one) => !left.includes(one.start)) ?? [];
  const facts: SummaryFacts = {
    draft,
    service,
    slot,
    hosts: isOffered ? (preference.needs === 'all' ? hosts : hosts.slice(0, 1)) : [],
    configuration,
    series: offered && { count: booked.length, last: booked.at(-1)?.start ?? start, leftOut: left.length },
  };
  const isReady = isOffered && hosts.length > 0 && (!repeat || booked.length > 1);
  const recurrence = offered && { rule: offered.recurrence.rule, zone: offered.recurrence.zone, leaveOut: left.filter((one) => one !== start) };
  const plan = isReady ? { draft, service, slot, hosts, needs: preference.needs, recurrence } : undefined;
  return { question, state, order, explain, preference, isOffered, facts, plan };
}
