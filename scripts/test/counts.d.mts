export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skippedTitles: readonly string[];
};

export type Outcome =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'crashed'; readonly reason: string };

export declare const NOTHING: Counts;
export declare function add(a: Counts, b: Counts): Counts;
export declare function countsOfCommand(outcome: Outcome): Counts;
export declare function countsOfJest(outcome: Outcome, reportFile: string): Counts;
export declare function lastLine(counts: Counts): string;
