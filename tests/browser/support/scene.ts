import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';
import type { OutlookOptions } from './outlook.ts';

/** Where a view is brought about. What the view itself needs goes before these options. */
export type Stage = {
  readonly simulator: Simulator;
  readonly profile: BrowserContext;
  readonly options?: OutlookOptions;
};

/** A view as it stands in Outlook. */
export type Scene = { readonly page: Page; readonly pane: Frame };

/** A view on the way. */
export type Stop = Scene & {
  /** For names of files and messages of tests. */
  readonly name: string;
};

/** From view to view as a person would go, waiting at each for whoever looks. */
export type Journey = (stage: Stage) => AsyncGenerator<Stop, void>;

/** Somebody was busy in Outlook and turns to the pane again: it looks at once, not at its next turn. */
export async function comeBack({ pane }: Scene): Promise<void> {
  await pane.evaluate(() => void window.dispatchEvent(new Event('focus')));
}
