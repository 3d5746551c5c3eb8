export type Browser = { readonly name: string; readonly path: string };

/** What finding depends on; this machine's own where nothing is given. */
export type Machine = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly exists: (file: string) => boolean;
  readonly list: (folder: string) => readonly string[];
};

export declare function findBrowser(machine?: Partial<Machine>): Browser | undefined;

export declare function browserStarts(browser: Browser): boolean;

export type InstallOutcome =
  | { readonly kind: 'installed'; readonly browser: Browser }
  | { readonly kind: 'failed'; readonly reason: string };

export declare function installBrowser(options?: {
  readonly say?: (line: string) => void;
  readonly run?: (command: readonly string[]) => boolean;
  readonly find?: () => Browser | undefined;
  readonly starts?: (browser: Browser) => boolean;
}): InstallOutcome;
