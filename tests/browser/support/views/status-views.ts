import { HOSTS } from '../../../../src/simulator/practice/staff.ts';
import type { SignInMode } from '../../../../src/simulator/sign-in/policy.ts';
import { openPane } from '../practice.ts';
import type { Scene, Stage, View } from '../scene.ts';
import { day } from './day-views.ts';

/** Everything that can stand in the way, and what is said then. */
export const STATUS_VIEWS: readonly View[] = [
  { name: 'sign-in', reach: (stage) => signInScreen(stage, 'interaction') },
  { name: 'consent', reach: (stage) => signInScreen(stage, 'adminConsent') },
  { name: 'blocked', reach: blocked },
  { name: 'no-connection', reach: (stage) => signInScreen(stage, 'offline') },
  { name: 'no-permission', reach: noPermission },
  { name: 'error', reach: (stage) => failedBook(stage, 'wrongTypes') },
  { name: 'throttled', reach: throttled },
  { name: 'partly-unreadable', reach: (stage) => unreadable(stage, HOSTS[1].mail) },
  { name: 'all-unreadable', reach: (stage) => unreadable(stage, 'calendarView') },
  { name: 'offline', reach: offline },
];

export async function signInScreen({ simulator, profile, options }: Stage, mode: SignInMode): Promise<Scene> {
  simulator.signIn.setMode(mode);
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-screen]').waitFor();
  return scene;
}

async function blocked(stage: Stage): Promise<Scene> {
  const scene = await signInScreen(stage, 'blocked');
  await scene.pane.locator('[data-action="signIn"]').click();
  await scene.page.locator('[data-prompt="blocked"] [data-action="refuse"]').click();
  await scene.pane.locator('[data-action="copyDetails"]').waitFor();
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

async function offline(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  stage.simulator.faults.add({ kind: 'cutBefore' });
  await scene.pane.locator('[data-action="refresh"]').click();
  await scene.pane.locator('[data-banner]').waitFor();
  return scene;
}
