import type { HoursWindow, WorkingHours } from '../time/working-hours.ts';
import type { BookingConfiguration, Host, Service } from './configuration.ts';

/** Colours of hosts inside Frontdesk, told apart in light and dark. */
export const HOST_COLORS = [
  '#0b6a0b',
  '#8764b8',
  '#c43501',
  '#038387',
  '#0f6cbd',
  '#986f0b',
  '#c239b3',
  '#5c2e91',
] as const;

export const DEFAULT_CATEGORIES = {
  confirmed: { name: 'Confirmed', color: 'preset4' },
  cancelled: { name: 'Cancelled', color: 'preset0' },
} as const;

export const DEFAULT_PREFIXES = {
  enabled: false,
  confirmed: '[Confirmed]',
  cancelled: '[Cancelled]',
} as const;

const NINE_TO_FIVE: readonly HoursWindow[] = [{ start: '09:00', end: '17:00' }];

export type FirstSetup = {
  readonly organisation: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly host: { readonly name: string; readonly mailbox: string };
  readonly service: { readonly name: string; readonly durationMinutes: number };
  readonly workingHours?: WorkingHours;
  /** Names of the two categories in the language of who sets it up; English ones without. */
  readonly marks?: { readonly confirmed: string; readonly cancelled: string };
};

/** The smallest book with which a day can be worked: one host, one service. */
export function firstConfiguration(setup: FirstSetup): BookingConfiguration {
  const host = newHost({
    name: setup.host.name,
    mailbox: setup.host.mailbox,
    workingHours: setup.workingHours ?? defaultWorkingHours(setup.timeZone),
    others: [],
  });
  return {
    organisation: {
      name: setup.organisation,
      timeZone: setup.timeZone,
      locale: setup.locale,
    },
    hosts: [host],
    services: [newService({ ...setup.service, hosts: [host.id], others: [] })],
    ...namedMarks(setup.marks),
    reminderPlan: [{ minutesBefore: 1440, channel: 'email' }],
  };
}

/** From here on they are configuration of the book, the same for everybody who shares it. */
function namedMarks(
  marks: FirstSetup['marks'],
): Pick<BookingConfiguration, 'categories' | 'titlePrefixes'> {
  const { confirmed, cancelled } = DEFAULT_CATEGORIES;
  if (!marks) {
    return { categories: structuredClone(DEFAULT_CATEGORIES), titlePrefixes: { ...DEFAULT_PREFIXES } };
  }
  return {
    categories: {
      confirmed: { ...confirmed, name: marks.confirmed },
      cancelled: { ...cancelled, name: marks.cancelled },
    },
    titlePrefixes: {
      ...DEFAULT_PREFIXES,
      confirmed: `[${marks.confirmed}]`,
      cancelled: `[${marks.cancelled}]`,
    },
  };
}

export function newHost(host: {
  readonly name: string;
  readonly mailbox: string;
  readonly workingHours: WorkingHours;
  readonly others: readonly Host[];
}): Host {
  const { name, mailbox, others } = host;
  const color = HOST_COLORS[others.length % HOST_COLORS.length] ?? HOST_COLORS[0];
  return {
    id: freshSlug(name, others.map((other) => other.id)),
    name,
    destination: { mailbox, name, color },
    availability: [],
    workingHours: copyHours(host.workingHours),
  };
}

/** Weekly hours and special dates of their own, so that two never change together. */
export function copyHours({ timeZone, weekly, overrides }: WorkingHours): Host['workingHours'] {
  return {
    timeZone,
    weekly: Object.fromEntries(
      Object.entries(weekly).map(([day, windows]) => [day, windows.map((window) => ({ ...window }))]),
    ),
    overrides: overrides.map(({ date, windows }) => ({
      date,
      windows: windows.map((window) => ({ ...window })),
    })),
  };
}

export function newService(service: {
  readonly name: string;
  readonly durationMinutes: number;
  readonly hosts: readonly string[];
  readonly others: readonly Service[];
}): Service {
  return {
    slug: freshSlug(service.name, service.others.map((other) => other.slug)),
    name: service.name,
    durationMinutes: service.durationMinutes,
    hosts: [...service.hosts],
  };
}

export function defaultWorkingHours(timeZone: string): WorkingHours {
  const weekly = Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [String(day), NINE_TO_FIVE]),
  );
  return { timeZone, weekly, overrides: [] };
}

/** Small letters, digits and hyphens made of the name, and a number where it is taken. */
export function freshSlug(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 32)
    .replaceAll(/^-+|-+$/gu, '');
  const base = plain || 'item';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
