import type { BookingConfiguration, Host, LinkedCalendar } from '../../domain/book/configuration.ts';
import { dateText } from './date-text.ts';
import { awayText, elsewhereText, groupsText, priorityText, USUAL_WEIGHT } from './host-text.ts';
import {
  mapKnown,
  plain,
  spoken,
  zoned,
  type FieldName,
  type Lens,
  type SettingField,
} from './setting-field.ts';

export function hostFields(
  id: string,
  before: BookingConfiguration,
  after: BookingConfiguration,
): SettingField[] {
  function hostOf({ hosts }: BookingConfiguration): Host | undefined {
    return hosts.find((host) => host.id === id);
  }
  const owner = (hostOf(after) ?? hostOf(before))?.name ?? id;
  if (!hostOf(before) || !hostOf(after)) {
    return [
      {
        key: `hosts.${id}`,
        name: 'host',
        section: 'hosts',
        owner,
        value: (c) => ({ kind: 'presence', isThere: hostOf(c) !== undefined }),
        copy(from, to) {
          const kept = to.hosts.filter((host) => host.id !== id);
          const host = hostOf(from);
          return { ...to, hosts: host ? [...kept, host] : kept };
        },
      },
    ];
  }
  function of<T>(name: FieldName, lens: Lens<Host, T>): SettingField {
    const { get, set, show } = lens;
    return {
      key: `hosts.${id}.${name}`,
      name,
      section: 'hosts',
      owner,
      value: (c) => mapKnown(hostOf(c), (host) => show(get(host))),
      copy(from, to) {
        const source = hostOf(from);
        if (!source) return to;
        const hosts = to.hosts.map((h) => (h.id === id ? set(h, get(source)) : h));
        return { ...to, hosts };
      },
    };
  }
  return [
    of('hostName', { get: (h) => h.name, set: (h, name) => ({ ...h, name }), show: plain }),
    of('hostColor', {
      get: (h) => h.destination.color,
      set: (h, color) => ({ ...h, destination: { ...h.destination, color } }),
      show: (color) => ({ kind: 'hostColor', color }),
    }),
    of('hostCalendarName', {
      get: (h) => h.destination.name,
      set: (h, name) => ({ ...h, destination: { ...h.destination, name } }),
      show: plain,
    }),
    of('hostCalendar', {
      get: ({ destination: { mailbox, calendarId } }) => ({ mailbox, calendarId }),
      set: (h, address) => ({ ...h, destination: atAddress(h.destination, address) }),
      show: (address) => ({ kind: 'calendar', ...address }),
    }),
    of('availability', {
      // What is remembered of those removed goes with them.
      get: ({ availability, removedCalendars }) => ({ availability, removedCalendars }),
      set: ({ removedCalendars: _before, ...h }, { availability, removedCalendars }) => ({
        ...h,
        availability,
        ...(removedCalendars && { removedCalendars }),
      }),
      show: ({ availability }) => ({ kind: 'calendars', calendars: availability }),
    }),
    of('hoursZone', {
      get: (h) => h.workingHours.timeZone,
      set: (h, timeZone) => ({ ...h, workingHours: { ...h.workingHours, timeZone } }),
      show: zoned,
    }),
    of('weekly', {
      get: (h) => openDays(h.workingHours.weekly),
      set: (h, weekly) => ({ ...h, workingHours: { ...h.workingHours, weekly } }),
      show: (weekly) => ({ kind: 'weekly', weekly }),
    }),
    of('overrides', {
      get: (h) => h.workingHours.overrides,
      set: (h, overrides) => ({ ...h, workingHours: { ...h.workingHours, overrides } }),
      show: (overrides) => ({ kind: 'overrides', overrides }),
    }),
    of('awayDays', {
      get: (h) => h.workingHours.awayDays,
      set: (h, awayDays) => ({ ...h, workingHours: { ...h.workingHours, awayDays } }),
      show: spoken(awayText),
    }),
    of('zoneChanges', {
      get: (h) => h.workingHours.zoneChanges,
      set: (h, zoneChanges) => ({ ...h, workingHours: { ...h.workingHours, zoneChanges } }),
      show: spoken(elsewhereText),
    }),
    of('hostGroups', {
      get: (h) => h.groups,
      set: (h, groups) => ({ ...h, groups }),
      show: spoken(groupsText),
    }),
    of('priority', {
      get: (h) => h.priority,
      set: (h, priority) => ({ ...h, priority }),
      show: spoken(priorityText),
    }),
    of('weight', {
      get: (h) => h.weight,
      set: (h, weight) => ({ ...h, weight }),
      show: (weight) => plain(String(weight ?? USUAL_WEIGHT)),
    }),
    of('since', {
      get: (h) => h.since,
      set: (h, since) => ({ ...h, since }),
      show: spoken((since, { text, format }) =>
        since === undefined ? text.settings.values.none : dateText(since, format),
      ),
    }),
  ];
}

type Address = { readonly mailbox: string; readonly calendarId?: string | undefined };

/** A linked calendar that points elsewhere; without an id it is the mailbox's main one. */
export function atAddress(calendar: LinkedCalendar, { mailbox, calendarId }: Address): LinkedCalendar {
  const { calendarId: _before, ...rest } = calendar;
  return { ...rest, mailbox, ...(calendarId === undefined ? {} : { calendarId }) };
}

/** A day without windows and a day that is missing are both closed. */
export function openDays<T extends { readonly length: number }>(
  weekly: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(weekly).filter(([, windows]) => windows.length > 0));
}
