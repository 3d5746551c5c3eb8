export type CaseResult =
  | { readonly id: string; readonly outcome: 'passed' }
  | { readonly id: string; readonly outcome: 'failed'; readonly problems: readonly string[] }
  | { readonly id: string; readonly outcome: 'skipped'; readonly policy: string };
