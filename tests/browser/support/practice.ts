import type { BrowserContext, Frame, Page } from 'playwright-core';
import { practiceSeed } from '../../../src/simulator/practice/practice-seed.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/servers/start-simulator.ts';
import { openOutlook, type OutlookOptions } from './outlook.ts';

/** A Tuesday, 9:41 in Berlin. */
export const NOW = Date.UTC(2026, 10, 24, 8, 41);
export const MIRA = 'mira.keller@nordlicht.example';
export const PAUL = 'paul.weber@nordlicht.example';
export const LENA = 'lena.hartwig@nordlicht.example';
export const AMIR = 'amir.haddad@nordlicht.example';

/** The practice on that Tuesday, set up already. */
export function startPractice(book: 'present' | 'none' = 'present'): Promise<Simulator> {
  return startSimulator({ seed: practiceSeed({ seed: 1, now: NOW, book }), now: NOW });
}

export type OpenPane = { readonly page: Page; readonly pane: Frame };

/** The pane in Outlook, pinned beside the calendar, with the day painted. */
export async function openDay(
  profile: BrowserContext,
  simulator: Simulator,
  options: OutlookOptions = {},
): Promise<OpenPane> {
  const opened = await openPane(profile, simulator, options);
  await opened.pane.locator('[data-day-list] [data-event]').first().waitFor();
  return opened;
}

export async function openPane(
  profile: BrowserContext,
  simulator: Simulator,
  options: OutlookOptions = {},
  place: 'main' | 'form' = 'main',
): Promise<OpenPane> {
  const defaults: OutlookOptions = { as: MIRA, view: 'calendar', people: 'all', pane: 'pinned' };
  const { page, pane } = await openOutlook(profile, simulator, { ...defaults, ...options });
  return { page, pane: await pane(place) };
}

/** Row of somebody in the pane's day. */
export function row(pane: Frame, name: string) {
  return pane.locator('[data-event]').filter({ hasText: name }).first();
}
