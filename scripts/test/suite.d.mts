import type { Outcome } from './counts.mjs';

export declare function runToEnd(
  command: readonly string[],
  options?: {
    readonly limitMs?: number;
    readonly environment?: Readonly<Record<string, string>>;
    readonly stdio?: 'inherit' | 'ignore';
  },
): Promise<Outcome>;

export declare function endAll(): Promise<void>;
