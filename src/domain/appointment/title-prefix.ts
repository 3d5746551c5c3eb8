import type { RecordedStatus } from './state.ts';

export type TitlePrefixes = {
  readonly enabled: boolean;
  /** As written before the title, for example `[Confirmed]`. */
  readonly confirmed: string;
  readonly cancelled: string;
};

export type PrefixSignal = 'none' | 'confirmed' | 'cancelled' | 'both';

/** Which of our prefixes the title begins with, however often. */
export function readPrefix(subject: string, prefixes: TitlePrefixes): PrefixSignal {
  const { found } = strip(subject, prefixes);
  if (found.size === 2) return 'both';
  const [only] = found;
  return only ?? 'none';
}

/** The title as a person wrote it. */
export function withoutPrefix(subject: string, prefixes: TitlePrefixes): string {
  return strip(subject, prefixes).rest;
}

/** Puts the prefix of the status once, in place of any of ours that stood there. */
export function withPrefix(
  subject: string,
  status: RecordedStatus,
  prefixes: TitlePrefixes,
): string {
  const rest = withoutPrefix(subject, prefixes);
  const prefix = prefixFor(status, prefixes);
  return prefix === undefined ? rest : `${prefix} ${rest}`.trimEnd();
}

function prefixFor(status: RecordedStatus, prefixes: TitlePrefixes): string | undefined {
  if (!prefixes.enabled) return undefined;
  switch (status) {
    case 'confirmed':
    case 'arrived':
      return prefixes.confirmed;
    case 'cancelled':
      return prefixes.cancelled;
    case 'awaiting':
    case 'tentative':
    case 'declined':
    case 'noShow':
      return undefined;
  }
}

function strip(
  subject: string,
  prefixes: TitlePrefixes,
): { readonly rest: string; readonly found: ReadonlySet<'confirmed' | 'cancelled'> } {
  const found = new Set<'confirmed' | 'cancelled'>();
  let rest = subject;
  for (;;) {
    const status = startsWith(rest, prefixes.confirmed)
      ? 'confirmed'
      : startsWith(rest, prefixes.cancelled)
        ? 'cancelled'
        : undefined;
    if (!status) return { rest, found };
    found.add(status);
    rest = rest.trimStart().slice(prefixes[status].length).trimStart();
  }
}

/** Outlook's own prefix for cancelled meetings and any casing a person typed are left to them. */
function startsWith(subject: string, prefix: string): boolean {
  return (
    prefix !== '' && subject.trimStart().toLowerCase().startsWith(prefix.toLowerCase())
  );
}
