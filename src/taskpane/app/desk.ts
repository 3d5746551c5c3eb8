import { createContext, useContext, useEffect, useState } from 'react';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { MINUTE, type Instant } from '../../domain/time/period.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import type { GraphClient } from '../../graph/client.ts';
import type { Environment } from '../../outlook/environment.ts';
import type { Host } from '../../outlook/host.ts';
import type { SignIn } from '../../outlook/sign-in/sign-in.ts';

/** What the pane works with: the surface it stands in, who is signed in, Graph and the clock. */
export type Desk = {
  readonly host: Host;
  readonly signIn: SignIn;
  readonly graph: GraphClient;
  readonly environment: Environment;
  readonly now: () => Instant;
};

/** The book that was opened; everything behind the first run has one. */
export type OpenBook = {
  readonly address: CalendarAddress;
  readonly configuration: BookingConfiguration;
  readonly revision: number;
};

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}

const BookContext = createContext<OpenBook | undefined>(undefined);
export const BookProvider = BookContext.Provider;

export function useOpenBook(): OpenBook {
  const book = useContext(BookContext);
  if (!book) throw new Error('useOpenBook outside BookProvider');
  return book;
}

/** The present minute. What is shown by it changes once a minute, not with every rendering. */
export function useNow(): Instant {
  const { now } = useDesk();
  const [instant, setInstant] = useState(() => minuteOf(now()));
  useEffect(() => {
    const timer = setInterval(() => setInstant(minuteOf(now())), 5000);
    return () => clearInterval(timer);
  }, [now]);
  return instant;
}

function minuteOf(instant: Instant): Instant {
  return Math.floor(instant / MINUTE) * MINUTE;
}
