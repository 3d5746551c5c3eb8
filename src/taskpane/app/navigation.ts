import { createContext, useContext } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';

/** What the pane shows. `open` and `message` follow what is open in Outlook. */
export type View =
  | { readonly kind: 'day' }
  | { readonly kind: 'appointment'; readonly appointment: Appointment }
  | { readonly kind: 'open' }
  | { readonly kind: 'message' }
  | { readonly kind: 'settings' };

export type Navigation = {
  readonly view: View;
  readonly go: (view: View) => void;
  /** To the view before, or to the day. */
  readonly back: () => void;
};

const NavigationContext = createContext<Navigation | undefined>(undefined);
export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
}
