/** What can be made to go wrong. */
export const FAULT_KINDS = [
  'latency',
  'throttled',
  'unavailable',
  'gatewayTimeout',
  'serverError',
  'conflict',
  'syncStateNotFound',
  'accessDenied',
  'unauthorized',
  'cutBefore',
  'cutAfter',
  'truncated',
  'wrongTypes',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  readonly kind: FaultKind;
  /** Only requests with this method. */
  readonly method?: string | undefined;
  /** Only requests whose decoded address holds this text, parts of a batch too. Without it the outer request is meant. */
  readonly path?: string | undefined;
  /** Only requests of this person. */
  readonly mail?: string | undefined;
  /** How often; until it is removed when not given. */
  readonly times?: number | undefined;
  /** For `throttled` and `unavailable`: seconds in Retry-After, none when not given. */
  readonly retryAfter?: number | undefined;
  /** For `latency`. */
  readonly milliseconds?: number | undefined;
  /** For `unauthorized`: a claims challenge, as JSON. */
  readonly claims?: string | undefined;
};

export type FaultyRequest = {
  readonly method: string;
  readonly address: string;
  readonly mail: string;
  readonly isPart: boolean;
};

export type Faults = {
  /** The id under which it can be removed. */
  add(fault: Fault): string;
  remove(id: string): boolean;
  clear(): void;
  list(): readonly (Fault & { readonly id: string })[];
  /** What happens to this request; what it uses up is counted. */
  take(request: FaultyRequest): Taken;
};

export type Taken = { readonly milliseconds: number; readonly fault: Fault | undefined };

export function createFaults(): Faults {
  const faults = new Map<string, { readonly fault: Fault; left: number }>();
  let number = 0;

  function use(id: string): void {
    const entry = faults.get(id);
    if (!entry) return;
    entry.left -= 1;
    if (entry.left <= 0) faults.delete(id);
  }

  return {
    add(fault) {
      number += 1;
      faults.set(String(number), { fault, left: fault.times ?? Infinity });
      return String(number);
    },
    remove: (id) => faults.delete(id),
    clear: () => faults.clear(),
    list: () =>
      [...faults].map(([id, { fault, left }]) => ({
        id,
        ...fault,
        ...(Number.isFinite(left) && { times: left }),
      })),
    take(request) {
      let milliseconds = 0;
      let found: Fault | undefined;
      for (const [id, { fault }] of faults) {
        if (!concerns(fault, request)) continue;
        if (fault.kind === 'latency') milliseconds += fault.milliseconds ?? 0;
        else if (found) continue;
        else found = fault;
        use(id);
      }
      return { milliseconds, fault: found };
    },
  };
}

function concerns(fault: Fault, { method, address, mail, isPart }: FaultyRequest): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.mail !== undefined && fault.mail.toLowerCase() !== mail.toLowerCase()) return false;
  if (fault.kind === 'conflict' && method !== 'PATCH') return false;
  if (fault.kind === 'syncStateNotFound' && !address.toLowerCase().includes('/delta')) return false;
  if (fault.path === undefined) return !isPart;
  return address.toLowerCase().includes(fault.path.toLowerCase());
}
