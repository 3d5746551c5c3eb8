import type { EventFields, Person } from '../mailbox/model.ts';
import { defaultCalendar } from '../mailbox/organisation.ts';
import { rightsOn, type Rights } from '../mailbox/rights.ts';
import { isInside, viewsIn, type EventView, type Window } from '../mailbox/views.ts';

/** What a colleague's free/busy says: only the default calendar counts. `undefined` where he may not know even that. */
export function busyViews(
  person: Person,
  viewer: Person | undefined,
  window: Window,
): { readonly views: EventView[]; readonly rights: Rights } | undefined {
  const calendar = defaultCalendar(person);
  const rights = rightsOn(calendar, viewer ?? person);
  if (rights.sees === 'nothing') return undefined;
  return { rights, views: viewsIn(calendar, window).filter(({ fields }) => !fields.isCancelled) };
}

type ShowAs = EventFields['showAs'];

/** Of several events at once the strongest shows. */
const STRENGTH: readonly ShowAs[] = [
  'unknown',
  'free',
  'workingElsewhere',
  'tentative',
  'busy',
  'oof',
];
const DIGITS: Readonly<Record<ShowAs, string>> = {
  unknown: '0',
  free: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '4',
};

export function availabilityView(
  views: readonly EventView[],
  window: Window,
  interval: number,
): string {
  let digits = '';
  for (let start = window.start; start < window.end; start += interval) {
    digits += DIGITS[strongest(views, { start, end: Math.min(start + interval, window.end) })];
  }
  return digits;
}

export function strongest(views: readonly EventView[], window: Window): ShowAs {
  const statuses = views
    .filter((view) => isInside(view, window))
    .map(({ fields }) => fields.showAs);
  return statuses.reduce<ShowAs>(
    (best, status) => (STRENGTH.indexOf(status) > STRENGTH.indexOf(best) ? status : best),
    'free',
  );
}
