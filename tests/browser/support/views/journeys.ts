import type { Page } from 'playwright-core';
import type { Journey } from '../scene.ts';
import { bookingJourney } from './booking-views.ts';
import { calendarsJourney, checkJourney, failedCheckJourney, historyJourney } from './check-views.ts';
import { dayJourney, emptyJourney, wideJourney } from './day-views.ts';
import { appointmentJourney, formJourney, messageJourney } from './item-views.ts';
import { movingJourney } from './moving-views.ts';
import { dueJourney, templatesJourney } from './due-views.ts';
import { bookJourney, settingsJourney } from './settings-views.ts';
import { faultJourney, signInJourney } from './status-views.ts';
import { teamJourney, wideTeamJourney } from './team-views.ts';

/** Of the day and what is done with its appointments. */
export const DAY_JOURNEYS: Readonly<Record<string, Journey>> = {
  day: onePageAtATime(dayJourney),
  booking: onePageAtATime(bookingJourney),
  appointment: onePageAtATime(appointmentJourney),
  moving: onePageAtATime(movingJourney),
  due: onePageAtATime(dueJourney),
  empty: onePageAtATime(emptyJourney),
  wide: onePageAtATime(wideJourney),
  team: onePageAtATime(teamJourney),
  'wide-team': onePageAtATime(wideTeamJourney),
};

/** Of all that stands around it: settings, Outlook's own forms and messages, signing in, faults. */
export const OTHER_JOURNEYS: Readonly<Record<string, Journey>> = {
  settings: onePageAtATime(settingsJourney),
  templates: onePageAtATime(templatesJourney),
  calendars: onePageAtATime(calendarsJourney),
  history: onePageAtATime(historyJourney),
  book: onePageAtATime(bookJourney),
  check: onePageAtATime(checkJourney),
  'check-failed': onePageAtATime(failedCheckJourney),
  forms: onePageAtATime(formJourney),
  message: onePageAtATime(messageJourney),
  'sign-in': onePageAtATime(signInJourney),
  faults: onePageAtATime(faultJourney),
};

/** Together they come past every view of the pane. */
export const JOURNEYS = { ...DAY_JOURNEYS, ...OTHER_JOURNEYS };

/** A page that was left behind goes on looking for changes, and takes its time from the others. */
function onePageAtATime(journey: Journey): Journey {
  return async function* walk(stage) {
    let left: Page | undefined;
    for await (const stop of journey(stage)) {
      if (left !== stop.page) await left?.close();
      left = stop.page;
      yield stop;
    }
  };
}
