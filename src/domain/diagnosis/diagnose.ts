import type { Host } from '../book/configuration.ts';
import type { Facts, Trouble } from './facts.ts';
import type { Finding } from './finding.ts';
import { daysOutside, isOpenAtAll } from './hours-outside.ts';
import { showSameTimes } from './same-clock.ts';

/** The usual causes, what keeps things from working first. Nothing is concluded from what was not asked. */
export function diagnose(facts: Facts): Finding[] {
  const { host } = facts;
  const findings = [
    ...facts.trouble.map(ofTrouble),
    ...ofBook(facts),
    ...ofAccount(facts),
    ...(host ? [...ofCalendars(facts, host), ...ofHours(facts, host)] : []),
    ...ofTentative(facts),
    ...ofZones(facts),
  ];
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ weight }: Finding): number {
  return weight === 'problem' ? 0 : 1;
}

function ofTrouble(trouble: Trouble): Finding {
  switch (trouble.kind) {
    case 'signedOut':
      return { cause: 'signedOut', weight: 'problem', fix: { kind: 'signIn' } };
    case 'consent': {
      const { url } = trouble;
      const fix = url === undefined ? undefined : ({ kind: 'copyConsentLink', url } as const);
      return { cause: 'consent', weight: 'problem', fix };
    }
    case 'blockedByPolicy':
      return { cause: 'blockedByPolicy', weight: 'problem', fix: undefined };
    case 'throttled':
      return { cause: 'throttled', weight: 'problem', fix: { kind: 'wait', until: trouble.until } };
    case 'offline':
    case 'unavailable':
      return { cause: trouble.kind, weight: 'problem', fix: { kind: 'lookAgain' } };
  }
}

function ofBook({ book }: Facts): Finding[] {
  switch (book) {
    case 'newerFormat':
      return [{ cause: 'newerBook', weight: 'problem', fix: { kind: 'reload' } }];
    case 'unreadable':
      return [{ cause: 'unreadableBook', weight: 'problem', fix: { kind: 'reload' } }];
    case 'changed':
      return [{ cause: 'changedBook', weight: 'notice', fix: { kind: 'reload' } }];
    case 'same':
    case undefined:
      return [];
  }
}

function ofAccount({ calendarCount }: Facts): Finding[] {
  return calendarCount === 0 ? [{ cause: 'noCalendar', weight: 'problem', fix: undefined }] : [];
}

function ofCalendars({ calendars, uncounted, canEdit }: Facts, host: Host): Finding[] {
  const open = { kind: 'openHost', host: host.id } as const;
  return [
    ...calendars.flatMap(({ calendar, unread }): Finding[] => {
      if (unread === undefined) return [];
      return unread === 'notShared'
        ? [{ cause: 'calendarNotShared', weight: 'problem', calendar, fix: open }]
        : [{ cause: 'calendarUnread', weight: 'problem', calendar, fix: { kind: 'lookAgain' } }];
    }),
    ...(canEdit === false
      ? [{ cause: 'cannotBook', weight: 'problem', calendar: host.destination, fix: open } as const]
      : []),
    ...uncounted
      .filter(({ busy }) => busy > 0)
      .map(({ calendar, busy }): Finding => ({
        cause: 'calendarNotCounted',
        weight: 'notice',
        calendar,
        busy,
        fix: { kind: 'change', change: { kind: 'countCalendar', host: host.id, calendar } },
      })),
  ];
}

function ofTentative({ busyRules, calendars }: Facts): Finding[] {
  if (busyRules.tentative) return [];
  const count = calendars.reduce((sum, { tentative }) => sum + tentative, 0);
  return [
    {
      cause: 'tentativeFree',
      weight: 'notice',
      count,
      fix: { kind: 'change', change: { kind: 'blockTentative' } },
    },
  ];
}

function ofHours({ outlookHours }: Facts, host: Host): Finding[] {
  const { workingHours, id } = host;
  const hours = outlookHours && isOpenAtAll(outlookHours) ? outlookHours : undefined;
  const takeHours = hours && ({ kind: 'change', change: { kind: 'takeHours', host: id, hours } } as const);
  if (!isOpenAtAll(workingHours)) {
    const fix = takeHours ?? ({ kind: 'openHost', host: id } as const);
    return [{ cause: 'noHours', weight: 'problem', host: host.name, fix }];
  }
  if (!hours) return [];
  const weekdays = daysOutside(workingHours.weekly, hours.weekly);
  return weekdays.length === 0
    ? []
    : [{ cause: 'hoursOutside', weight: 'notice', host: host.name, weekdays, fix: takeHours }];
}

/** Four clocks: the organisation's, the host's, Outlook's on the web and on the desktop. */
function ofZones({ now, configuration, host, outlookHours, mailboxZone, deviceZone }: Facts): Finding[] {
  const organisation = configuration.organisation.timeZone;
  const ours = host?.workingHours.timeZone;
  const theirs = outlookHours?.timeZone;
  const findings: Finding[] = [];
  if (host && ours !== undefined && theirs !== undefined && !showSameTimes(ours, theirs, now)) {
    const change = { kind: 'takeHostZone', host: host.id, zone: theirs } as const;
    findings.push({
      cause: 'hostZone',
      weight: 'problem',
      host: host.name,
      ours,
      outlook: theirs,
      fix: { kind: 'change', change },
    });
  }
  if (mailboxZone !== undefined && !showSameTimes(organisation, mailboxZone, now)) {
    const change = { kind: 'takeOrganisationZone', zone: mailboxZone } as const;
    findings.push({
      cause: 'organisationZone',
      weight: 'notice',
      ours: organisation,
      outlook: mailboxZone,
      fix: { kind: 'change', change },
    });
  }
  const web = mailboxZone ?? organisation;
  if (deviceZone !== undefined && !showSameTimes(deviceZone, web, now)) {
    findings.push({ cause: 'deviceZone', weight: 'notice', device: deviceZone, outlook: web, fix: undefined });
  }
  return findings;
}
