export type Browser = { readonly name: string; readonly path: string };

export declare function findBrowser(
  environment?: Readonly<Record<string, string | undefined>>,
  platform?: string,
): Browser | undefined;

export declare function browserStarts(browser: Browser): boolean;

export type InstallOutcome =
  | { readonly kind: 'installed'; readonly browser: Browser }
  | { readonly kind: 'failed'; readonly reason: string };

export declare function installBrowser(options?: {
  readonly say?: (line: string) => void;
  readonly run?: (command: readonly string[]) => boolean;
}): InstallOutcome;
