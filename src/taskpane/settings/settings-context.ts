import { createContext, useContext } from 'react';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { BookAccess } from '../../graph/book.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import type { Place } from './sections.ts';
import type { Draft } from './use-draft.ts';

/** What the sections of Settings work on. */
export type Settings = {
  readonly address: CalendarAddress;
  /** Absent until it is read, or where that failed. */
  readonly access: BookAccess | undefined;
  readonly draft: BookingConfiguration;
  readonly base: Draft['base'];
  readonly change: Draft['change'];
  readonly go: (place: Place) => void;
  /** Saves another configuration in place of the draft, with the same care as any save. */
  readonly saveWhole: (configuration: BookingConfiguration) => void;
  /** Does it at once, or after asking where changes would be lost. */
  readonly leave: (proceed: () => void) => void;
};

const SettingsContext = createContext<Settings | undefined>(undefined);
export const SettingsProvider = SettingsContext.Provider;

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useSettings outside SettingsProvider');
  return settings;
}

/** Replaces one element of a list; the others are left as they are. */
export function withAt<T>(list: readonly T[], index: number, change: (element: T) => T): T[] {
  return list.map((element, at) => (at === index ? change(element) : element));
}

export function withHost(
  configuration: BookingConfiguration,
  index: number,
  change: (host: BookingConfiguration['hosts'][number]) => BookingConfiguration['hosts'][number],
): BookingConfiguration {
  return { ...configuration, hosts: withAt(configuration.hosts, index, change) };
}

export function withService(
  configuration: BookingConfiguration,
  index: number,
  change: (
    service: BookingConfiguration['services'][number],
  ) => BookingConfiguration['services'][number],
): BookingConfiguration {
  return { ...configuration, services: withAt(configuration.services, index, change) };
}
