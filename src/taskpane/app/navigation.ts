import { createContext, useContext } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Notice } from '../../domain/reminders/notice-message.ts';
import type { Customer } from '../../domain/appointment/state.ts';
import type { Instant } from '../../domain/time/period.ts';

/** What the pane shows. `open` and `message` follow what is open in Outlook. */
export type View =
  | { readonly kind: 'day' }
  | { readonly kind: 'appointment'; readonly appointment: Appointment }
  | { readonly kind: 'open' }
  | { readonly kind: 'message' }
  | { readonly kind: 'booking'; readonly start: BookingStart }
  | { readonly kind: 'moving'; readonly appointment: Appointment; readonly to?: MoveTarget }
  | { readonly kind: 'cancelling'; readonly appointment: Appointment }
  /** All that is due; reminders of these now; or what tells of something that was just done. */
  | {
      readonly kind: 'due';
      readonly appointments?: readonly Appointment[];
      readonly notice?: Notice;
    }
  | { readonly kind: 'week' }
  /** The day as it is chosen. */
  | { readonly kind: 'print' }
  | { readonly kind: 'syncCheck' }
  /** Of one host, by id, or all. */
  | { readonly kind: 'settings'; readonly host?: string };

/** What of a booking is known before it is begun. */
export type BookingStart = {
  /** Slug. */
  readonly service?: string | undefined;
  /** Host id. */
  readonly host?: string | undefined;
  readonly at?: Instant | undefined;
  /** A moment of the day that is looked at; not wanted as a start. */
  readonly shown?: Instant | undefined;
  readonly customer?: Customer | undefined;
};

/** Where a dragged appointment was dropped. */
export type MoveTarget = { readonly start: Instant; readonly host: string };

export type Navigation = {
  readonly view: View;
  readonly go: (view: View) => void;
  /** To the view before, or to the day. */
  readonly back: () => void;
};

const NavigationContext = createContext<Navigation | undefined>(undefined);
export const NavigationProvider = NavigationContext.Provider;

/** `undefined` before there is a book, where nothing can be gone to. */
export function useNavigationIfAny(): Navigation | undefined {
  return useContext(NavigationContext);
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
}
