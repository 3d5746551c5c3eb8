import type { MessageKind, TemplatePart } from './message.ts';

export const PLACEHOLDERS = [
  'customer.name',
  'service.name',
  'host.name',
  'organisation.name',
  'start.date',
  'start.time',
  'start.zone',
  'end.time',
  'previous.date',
  'previous.time',
  'location',
  'joinUrl',
  'note',
  'links.confirm',
  'links.move',
  'links.cancel',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

export type LinkPlaceholder = Extract<Placeholder, 'joinUrl' | `links.${string}`>;

const KNOWN: ReadonlySet<string> = new Set(PLACEHOLDERS);
const ALWAYS_THERE: ReadonlySet<Placeholder> = new Set<Placeholder>([
  'service.name',
  'host.name',
  'organisation.name',
  'start.date',
  'start.time',
  'end.time',
]);
const VANISHING_ALONE: ReadonlySet<Placeholder> = new Set<Placeholder>(['customer.name', 'start.zone']);
const OF_MOVES: readonly Placeholder[] = ['previous.date', 'previous.time'];
const OF_WHAT_TAKES_PLACE: readonly Placeholder[] = [
  'joinUrl',
  'links.confirm',
  'links.move',
  'links.cancel',
];
const WHEN: readonly Placeholder[] = ['start.date', 'start.time'];

export function isPlaceholder(name: string): name is Placeholder {
  return KNOWN.has(name);
}

export function isLink(name: Placeholder): name is LinkPlaceholder {
  return name === 'joinUrl' || name.startsWith('links.');
}

/** In the order in which a form offers them. */
export function placeholdersFor(kind: MessageKind): readonly Placeholder[] {
  return PLACEHOLDERS.filter(
    (name) =>
      (kind === 'moved' || !OF_MOVES.includes(name)) &&
      (kind !== 'cancelled' || !OF_WHAT_TAKES_PLACE.includes(name)),
  );
}

/** Without them nobody knows which appointment is meant. A subject may do without. */
export function requiredPlaceholders(part: TemplatePart): readonly Placeholder[] {
  return part === 'subject' ? [] : WHEN;
}

/** Where it has no value, it goes and its line stays. */
export function vanishesAlone(name: Placeholder): boolean {
  return VANISHING_ALONE.has(name);
}

/** Where it has no value, its line goes with it. */
export function takesItsLine(name: Placeholder): boolean {
  return !ALWAYS_THERE.has(name) && !VANISHING_ALONE.has(name);
}

/** The placeholder that was probably meant: other case, spaces, the last part alone. */
export function findMeant(name: string): Placeholder | undefined {
  const wanted = plain(name);
  if (wanted === '') return undefined;
  return (
    PLACEHOLDERS.find((known) => plain(known) === wanted) ??
    PLACEHOLDERS.find((known) => plain(known.split('.').at(-1) ?? '') === wanted) ??
    PLACEHOLDERS.find((known) => plain(known.split('.')[0] ?? '') === wanted)
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/gu, '').replace('organization', 'organisation');
}
