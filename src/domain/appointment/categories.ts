import type { RecordedStatus } from './state.ts';

/** Names of categories are configuration, not translations. */
export type CategoryNames = { readonly confirmed: string; readonly cancelled: string };

export type CategorySignal = 'none' | 'confirmed' | 'cancelled' | 'both';

/** Outlook compares category names without case. */
export function sameCategory(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

export function readCategories(
  categories: readonly string[],
  names: CategoryNames,
): CategorySignal {
  const confirmed = categories.some((name) => sameCategory(name, names.confirmed));
  const cancelled = categories.some((name) => sameCategory(name, names.cancelled));
  if (confirmed && cancelled) return 'both';
  if (confirmed) return 'confirmed';
  return cancelled ? 'cancelled' : 'none';
}

/** Which of the pair stands on an appointment with this status. Who arrived had confirmed. */
export function categoryFor(status: RecordedStatus): 'none' | 'confirmed' | 'cancelled' {
  switch (status) {
    case 'confirmed':
    case 'arrived':
      return 'confirmed';
    case 'cancelled':
      return 'cancelled';
    case 'awaiting':
    case 'tentative':
    case 'declined':
    case 'noShow':
      return 'none';
  }
}

/** Swaps our own pair and keeps everybody else's categories, in their order. */
export function withCategory(
  categories: readonly string[],
  wanted: 'none' | 'confirmed' | 'cancelled',
  names: CategoryNames,
): string[] {
  const foreign = categories.filter(
    (name) => !sameCategory(name, names.confirmed) && !sameCategory(name, names.cancelled),
  );
  return wanted === 'none' ? foreign : [...foreign, names[wanted]];
}
