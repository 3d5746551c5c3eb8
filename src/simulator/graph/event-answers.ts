import { propertiesOf, type EventView } from '../mailbox/views.ts';
import type { JsonObject } from '../mailbox/model.ts';
import { lookOf, type CalendarAccess } from './access.ts';
import { collection, usersPath } from './answers.ts';
import { badRequest } from './errors.ts';
import type { GraphContext } from './facts.ts';
import { asksProperties, matches, memberOf, type Filterable } from './odata/apply-filter.ts';
import { parseOrder } from './odata/order.ts';
import { isCounted, pageOf } from './odata/page.ts';
import { parseFilter } from './odata/parse-filter.ts';
import {
  findExpansion,
  parseExpand,
  parseSelect,
  type Expansion,
  type Selection,
} from './odata/select-expand.ts';
import { renderCalendar } from './render/calendar.ts';
import {
  EVENT_NAVIGATION,
  EVENT_PROPERTIES,
  eventProperty,
  isOpen,
  renderEvent,
  type EventLook,
} from './render/event.ts';
import { renderAttachment, renderExtensions } from './render/extension.ts';
import { renderProperties } from './render/properties.ts';

const KNOWN = [...EVENT_PROPERTIES, ...EVENT_NAVIGATION];
const NAMES = new Map(EVENT_PROPERTIES.map((name) => [name.toLowerCase(), name]));
const UNFILTERED: readonly string[] = [];

/** Cannot be selected in a calendar view; without a selection they are answered. */
const NOT_IN_VIEW_SELECTION = ['createdDateTime', 'lastModifiedDateTime'] as const;

type ListKind = 'events' | 'calendarView' | 'instances';

/** One page of events after filter and order, each with what the client selected and expanded. */
export function answerEvents(
  c: GraphContext,
  access: CalendarAccess,
  views: readonly EventView[],
  kind: ListKind,
): Response {
  const { facts } = c.env;
  const look = lookOf(c, access);
  if (facts.query.has('$search'))
    throw badRequest(
      'The query option $search is not supported on events.',
      'ErrorInvalidUrlQuery',
    );
  const found = filtered(c, views, look, kind).map((view) => sortable(view, look));
  const order = parseOrder(facts.query);
  const sorted = order ? found.toSorted(order) : found;
  const shape = shapeOf(c, kind !== 'events');
  const page = pageOf(sorted, facts);
  const items = page.items.map(({ view }) =>
    renderWith(view, { access, look, shape, isList: true }),
  );
  const path = usersPath(access.mailbox, kind === 'instances' ? 'events' : kind);
  return collection(
    c,
    path,
    { items, nextLink: page.nextLink },
    isCounted(facts.query) ? sorted.length : undefined,
  );
}

/** One event with what the client selected and expanded. */
export function renderOne(c: GraphContext, access: CalendarAccess, view: EventView): JsonObject {
  return renderWith(view, {
    access,
    look: lookOf(c, access),
    shape: shapeOf(c, false),
    isList: false,
  });
}

type Shape = { readonly selection: Selection; readonly expansions: readonly Expansion[] };

function shapeOf(c: GraphContext, isView: boolean): Shape {
  const { query } = c.env.facts;
  const selection = parseSelect(query, KNOWN, 'event');
  const expansions = parseExpand(query);
  for (const { name } of expansions) {
    if (
      !EVENT_NAVIGATION.some((known) => known.toLowerCase() === name.toLowerCase()) &&
      name.toLowerCase() !== 'event'
    ) {
      throw badRequest(
        `Could not find a property named '${name}' on type 'microsoft.graph.event'.`,
        'RequestBroker--ParseUri',
      );
    }
  }
  if (!isView || !selection) return { selection, expansions };
  return {
    selection: new Set(
      [...selection].filter((name) => !NOT_IN_VIEW_SELECTION.some((no) => no === name)),
    ),
    expansions,
  };
}

type Rendering = {
  readonly access: CalendarAccess;
  readonly look: EventLook;
  readonly shape: Shape;
  readonly isList: boolean;
};

function renderWith(view: EventView, { access, look, shape, isList }: Rendering): JsonObject {
  const { selection, expansions } = shape;
  const event = renderEvent(view, look, selection && new Set(['id', ...selection]));
  return expansions.length === 0
    ? event
    : { ...event, ...renderExpanded(view, { access, look, shape, isList }) };
}

function renderExpanded(view: EventView, { access, look, shape, isList }: Rendering): JsonObject {
  const { expansions } = shape;
  const expanded: Record<string, unknown> = {};
  if (findExpansion(expansions, 'calendar'))
    expanded['calendar'] = renderCalendar(access.calendar, access);
  if (!isOpen(view, look)) return expanded;
  if (findExpansion(expansions, 'attachments'))
    expanded['attachments'] = view.record.attachments.map((a) => renderAttachment(a, look.mailbox));
  const extensions = findExpansion(expansions, 'extensions');
  if (extensions)
    expanded['extensions'] = renderExtensions(view.record.extensions).filter((one) =>
      isAsked(one, extensions),
    );
  return { ...expanded, ...renderProperties(propertiesOf(view), expansions, isList) };
}

function isAsked(extension: JsonObject, { ids }: Expansion): boolean {
  return (
    ids === undefined ||
    ids.some((id) => String(extension['id']).toLowerCase().endsWith(id.toLowerCase()))
  );
}

function filtered(
  c: GraphContext,
  views: readonly EventView[],
  look: EventLook,
  kind: ListKind,
): readonly EventView[] {
  const text = c.env.facts.query.get('$filter');
  if (text === undefined) return views;
  const filter = parseFilter(text);
  if (kind === 'calendarView' && asksProperties(filter)) {
    throw badRequest(
      'The filter on extended properties is not supported on calendarView.',
      'ErrorInvalidUrlQueryFilter',
    );
  }
  return views.filter((view) => matches(filter, filterable(view, look)));
}

function filterable(view: EventView, look: EventLook): Filterable {
  const open = isOpen(view, look);
  return {
    ...sortable(view, look),
    properties: open ? propertiesOf(view) : new Map(),
    extensions: open ? view.record.extensions.keys() : UNFILTERED,
  };
}

function sortable(view: EventView, look: EventLook) {
  return {
    view,
    value(path: readonly string[]): unknown {
      const [first = '', ...rest] = path;
      const name = NAMES.get(first.toLowerCase());
      if (name === undefined)
        throw badRequest(
          `Could not find a property named '${first}' on type 'microsoft.graph.event'.`,
          'ErrorInvalidUrlQueryFilter',
        );
      return rest.reduce<unknown>(memberOf, eventProperty(view, look, name));
    },
  };
}
