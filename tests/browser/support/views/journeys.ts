import type { Journey } from '../scene.ts';
import { dayJourney, emptyJourney, wideJourney } from './day-views.ts';
import { appointmentJourney, formJourney, messageJourney } from './item-views.ts';
import { bookJourney, settingsJourney } from './settings-views.ts';
import { faultJourney, signInJourney } from './status-views.ts';

/** Together they come past every view of the pane. */
export const JOURNEYS: Readonly<Record<string, Journey>> = {
  day: dayJourney,
  appointment: appointmentJourney,
  settings: settingsJourney,
  forms: formJourney,
  message: messageJourney,
  book: bookJourney,
  'sign-in': signInJourney,
  faults: faultJourney,
  empty: emptyJourney,
  wide: wideJourney,
};
