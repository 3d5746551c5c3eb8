export type SectionKind =
  | 'organisation'
  | 'hosts'
  | 'calendars'
  | 'services'
  | 'busyRules'
  | 'categories'
  | 'prefixes'
  | 'reminders'
  | 'templates'
  | 'book'
  | 'account';

/** Where one is in Settings: the list, a section, or one host or service of a section. */
export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'section'; readonly section: SectionKind }
  | { readonly kind: 'host'; readonly index: number; readonly areHoursGuessed?: boolean }
  | { readonly kind: 'service'; readonly index: number };

export const LIST: Place = { kind: 'list' };

/** The list where the host is not named, or no longer there. */
export function placeOfHost(
  { hosts }: { readonly hosts: readonly { readonly id: string }[] },
  id: string | undefined,
): Place {
  const index = hosts.findIndex((host) => host.id === id);
  return index < 0 ? LIST : { kind: 'host', index };
}

export function placeAbove(place: Place): Place {
  switch (place.kind) {
    case 'list':
    case 'section':
      return LIST;
    case 'host':
      return { kind: 'section', section: 'hosts' };
    case 'service':
      return { kind: 'section', section: 'services' };
  }
}

/** Where the field of a problem's path can be mended. */
export function placeOf(path: string): Place {
  const [top = '', index = ''] = path.split('.');
  const at = /^\d+$/u.test(index) ? Number(index) : undefined;
  if (top === 'hosts') return at === undefined ? section('hosts') : { kind: 'host', index: at };
  if (top === 'services') {
    return at === undefined ? section('services') : { kind: 'service', index: at };
  }
  const found = SECTION_OF[top];
  return found ? section(found) : LIST;
}

export function isInPlace(path: string, place: Place): boolean {
  const there = placeOf(path);
  if (there.kind === 'list' || place.kind === 'list') return place.kind === 'list';
  if (there.kind === place.kind) return keyOf(there) === keyOf(place);
  return place.kind === 'section' && keyOf(placeAbove(there)) === keyOf(place);
}

export function keyOf(place: Place): string {
  switch (place.kind) {
    case 'list':
      return 'list';
    case 'section':
      return place.section;
    case 'host':
    case 'service':
      return `${place.kind}.${place.index}`;
  }
}

const SECTION_OF: Readonly<Record<string, SectionKind>> = {
  organisation: 'organisation',
  groups: 'hosts',
  busyRules: 'busyRules',
  categories: 'categories',
  titlePrefixes: 'prefixes',
  reminderPlan: 'reminders',
  templates: 'templates',
  mail: 'templates',
};

function section(kind: SectionKind): Place {
  return { kind: 'section', section: kind };
}
