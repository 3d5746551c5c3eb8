import { HOSTS } from '../../../../src/simulator/practice/staff.ts';
import type { SignInMode } from '../../../../src/simulator/sign-in/policy.ts';
import { openPane } from '../practice.ts';
import type { Scene, Stage, Stop } from '../scene.ts';
import { day } from './day-views.ts';

/** Everything that can stand in the way of signing in. */
export async function* signInJourney(stage: Stage): AsyncGenerator<Stop, void> {
  yield { ...(await signInScreen(stage, 'interaction')), name: 'sign-in' };
  yield { ...(await signInScreen(stage, 'adminConsent')), name: 'consent' };
  const scene = await signInScreen(stage, 'blocked');
  await scene.pane.locator('[data-action="signIn"]').click();
  await scene.page.locator('[data-prompt="blocked"] [data-action="refuse"]').click();
  await scene.pane.locator('[data-action="copyDetails"]').waitFor();
  yield { ...scene, name: 'blocked' };
}

/** What is said where something could not be read. */
export async function* faultJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { simulator } = stage;
  const scene = await day(stage);
  simulator.faults.add({ kind: 'cutBefore' });
  await scene.pane.locator('[data-action="refresh"]').click();
  await scene.pane.locator('[data-banner]').waitFor();
  yield { ...scene, name: 'offline' };
  simulator.faults.clear();
  yield { ...(await unreadable(stage, HOSTS[1].mail)), name: 'partly-unreadable' };
  simulator.faults.clear();
  yield { ...(await unreadable(stage, 'calendarView')), name: 'all-unreadable' };
  simulator.faults.clear();
  yield { ...(await failedBook(stage, 'accessDenied')), name: 'no-permission' };
  simulator.faults.clear();
  yield { ...(await failedBook(stage, 'wrongTypes')), name: 'error' };
  simulator.faults.clear();
  yield { ...(await throttled(stage)), name: 'throttled' };
}

export async function signInScreen({ simulator, profile, options }: Stage, mode: SignInMode): Promise<Scene> {
  simulator.signIn.setMode(mode);
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-screen]').waitFor();
  return scene;
}

/** The book was opened before and is not shared any more. */
export async function noPermission(stage: Stage): Promise<Scene> {
  await (await day(stage)).page.close();
  return failedBook(stage, 'accessDenied');
}

/** The calendar that carries the book answers like this. */
export async function failedBook(
  { simulator, profile, options }: Stage,
  kind: 'accessDenied' | 'truncated' | 'wrongTypes' | 'serverError',
): Promise<Scene> {
  simulator.faults.add({ kind, path: '/calendar?' });
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-screen]').waitFor();
  return scene;
}

async function throttled({ simulator, profile, options }: Stage): Promise<Scene> {
  simulator.faults.add({ kind: 'throttled', path: '/calendar?', retryAfter: 45 });
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-screen]').waitFor();
  return scene;
}

export async function unreadable({ simulator, profile, options }: Stage, path: string): Promise<Scene> {
  simulator.faults.add({ kind: 'accessDenied', path: path === 'calendarView' ? path : `${path}/calendar/calendarView` });
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-unknown]').waitFor();
  return scene;
}
