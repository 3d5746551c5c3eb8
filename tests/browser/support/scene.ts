import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';
import type { OutlookOptions } from './outlook.ts';

/** Where a view is brought about. The options go before those that the view itself sets. */
export type Stage = {
  readonly simulator: Simulator;
  readonly profile: BrowserContext;
  readonly options?: OutlookOptions;
};

/** A view as it stands in Outlook. */
export type Scene = { readonly page: Page; readonly pane: Frame };

export type View = {
  /** For names of tests and files. */
  readonly name: string;
  readonly reach: (stage: Stage) => Promise<Scene>;
};
