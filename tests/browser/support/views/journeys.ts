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

/** Together they come past every view of the pane. */
export const JOURNEYS: Readonly<Record<string, Journey>> = {
  day: onePageAtATime(dayJourney),
  booking: onePageAtATime(bookingJourney),
  appointment: onePageAtATime(appointmentJourney),
  moving: onePageAtATime(movingJourney),
  settings: onePageAtATime(settingsJourney),
  due: onePageAtATime(dueJourney),
  templates: onePageAtATime(templatesJourney),
  calendars: onePageAtATime(calendarsJourney),
  history: onePageAtATime(historyJourney),
  check: onePageAtATime(checkJourney),
  'check-failed': onePageAtATime(failedCheckJourney),
  forms: onePageAtATime(formJourney),
  message: onePageAtATime(messageJourney),
  book: onePageAtATime(bookJourney),
  'sign-in': onePageAtATime(signInJourney),
  faults: onePageAtATime(faultJourney),
  empty: onePageAtATime(emptyJourney),
  wide: onePageAtATime(wideJourney),
  team: onePageAtATime(teamJourney),
  'wide-team': onePageAtATime(wideTeamJourney),
};

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
