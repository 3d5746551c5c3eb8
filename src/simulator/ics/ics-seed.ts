import type { CategorySeed, EventSeed, MailboxSettingsSeed, OrganisationSeed, PersonSeed } from '../mailbox/seed.ts';
import { ownerOfFile, type FileOwner } from './file-mailbox.ts';
import { readCalendar } from '../../providers/ics/read-calendar.ts';
import { newBudget } from '../../providers/ics/rule-walls.ts';
import { seriesSeed } from './series-seed.ts';
import type { Instant } from '../../providers/ics/zone.ts';

export type CalendarFile = { readonly name: string; readonly text: string };

export type IcsSeed = {
  readonly seed: OrganisationSeed;
  /** `file: event "uid": reason`, one line each. */
  readonly problems: readonly string[];
};

/** Signs in and may write to the calendar of every file. */
export const ICS_FRONT_DESK = 'frontdesk@example.com';

const TENANT_ID = '0d4a6b1c-93f7-4c1e-8a55-2f7b9e6c3d20';
const COLORS = 25;

/** An organisation with a mailbox for each file, and a front desk that writes to all of them. */
export function icsSeed(files: readonly CalendarFile[], now: Instant): IcsSeed {
  const problems: string[] = [];
  const taken = new Set([ICS_FRONT_DESK]);
  const owners: FileOwner[] = [];
  const people = files.map(({ name, text }, index): PersonSeed => {
    const calendar = readCalendar(text);
    const owner = ownerOfFile(calendar, name, taken);
    taken.add(owner.owner.toLowerCase());
    owners.push(owner);
    const context = { now, budget: newBudget() };
    const found = calendar.events.map((series) => seriesSeed(series, owner, context));
    const lines = [...calendar.problems, ...found.flatMap((series) => series.problems)];
    problems.push(...lines.map((line) => `${name}: ${line.replaceAll(/\s+/gu, ' ')}`));
    return personSeed(owner, index, found.flatMap(({ events }) => events));
  });
  const desk = { ...deskOwner(owners[0]), displayName: 'Front Desk', owner: ICS_FRONT_DESK };
  return { seed: { tenantId: TENANT_ID, people: [...people, personSeed(desk, files.length, [])] }, problems };
}

type Owner = Pick<FileOwner, 'owner' | 'displayName' | 'timeZone'>;

function deskOwner(first: FileOwner | undefined): Pick<Owner, 'timeZone'> {
  return { timeZone: first?.timeZone ?? 'UTC' };
}

function personSeed({ owner, displayName, timeZone }: Owner, index: number, events: readonly EventSeed[]): PersonSeed {
  const [givenName = displayName, ...surname] = displayName.split(' ');
  const isDesk = owner === ICS_FRONT_DESK;
  return {
    id: `7a2d4c60-1b8e-4f39-9c50-${(index + 1).toString(16).padStart(12, '0')}`,
    displayName,
    givenName,
    surname: surname.join(' '),
    mail: owner,
    canSignIn: true,
    mailboxSettings: settingsSeed(timeZone),
    masterCategories: categoriesOf(events),
    calendars: [
      {
        name: 'Calendar',
        color: 'auto',
        permissions: isDesk ? [] : [{ mail: ICS_FRONT_DESK, role: 'write' }],
        events,
      },
    ],
    messages: [],
  };
}

function settingsSeed(timeZone: string): MailboxSettingsSeed {
  return {
    timeZone,
    language: 'en-GB',
    userPurpose: 'user',
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '09:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone,
    },
  };
}

/** iCalendar has no colours for categories; each gets one that stays with its name. */
function categoriesOf(events: readonly EventSeed[]): CategorySeed[] {
  const byName = new Map<string, CategorySeed>();
  const all = events.flatMap((event) => [event, ...(event.exceptions ?? []).map((exception) => exception.event)]);
  for (const name of all.flatMap(({ categories = [] }) => categories)) {
    const key = name.toLowerCase();
    if (byName.has(key)) continue;
    let hash = 0;
    for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) >>> 0;
    byName.set(key, { displayName: name, color: `preset${hash % COLORS}` });
  }
  return [...byName.values()];
}
