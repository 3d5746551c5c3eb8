export type Call = { readonly number: number; readonly params: unknown };

/** As the library reads it: a failure carries a number of its own table and nothing more. */
export type CallAnswer = Readonly<Record<string, unknown>>;

/** What a group of calls makes of one; undefined when it is not one of theirs. */
export type GroupAnswer = Promise<CallAnswer> | CallAnswer | undefined;

export function success(data?: unknown): CallAnswer {
  return data === undefined ? { error: false } : { error: false, data };
}
