import type { BookChange, Finding, Fix } from '../../domain/diagnosis/finding.ts';
import type { Format } from '../format/format.ts';
import { weekdayName } from '../settings/weekdays.ts';
import { zoneLabel } from '../settings/zone-names.ts';
import type { Text } from '../text/text.ts';

type Words = { readonly text: Text; readonly format: Format };

/** One sentence for a cause. */
export function findingText(finding: Finding, { text, format }: Words): string {
  const words = text.diagnosis.causes;
  switch (finding.cause) {
    case 'signedOut':
    case 'consent':
    case 'blockedByPolicy':
    case 'throttled':
    case 'offline':
    case 'unavailable':
    case 'newerBook':
    case 'unreadableBook':
    case 'changedBook':
    case 'noCalendar':
      return words[finding.cause]();
    case 'calendarNotShared':
    case 'calendarUnread':
    case 'cannotBook':
      return words[finding.cause](finding.calendar.name);
    case 'calendarNotCounted':
      return words.calendarNotCounted(finding.calendar.name, '', finding.busy);
    case 'tentativeFree':
      return words.tentativeFree('', '', finding.count);
    case 'hostZone':
      return words.hostZone(zoneLabel(finding.ours), zoneLabel(finding.outlook));
    case 'organisationZone':
      return words.organisationZone(zoneLabel(finding.ours), zoneLabel(finding.outlook));
    case 'deviceZone':
      return words.deviceZone(zoneLabel(finding.device), zoneLabel(finding.outlook));
    case 'noHours':
      return words.noHours(finding.host);
    case 'hoursOutside': {
      const days = finding.weekdays.map((weekday) => weekdayName(weekday, format.locale, 'short'));
      return words.hoursOutside(finding.host, text.common.and(days));
    }
  }
}

export function fixText(fix: Fix, text: Text): string {
  const words = text.diagnosis.fixes;
  return fix.kind === 'change' ? changeLabel(fix.change, text) : words[fix.kind];
}

function changeLabel(change: BookChange, text: Text): string {
  const words = text.diagnosis.fixes;
  switch (change.kind) {
    case 'takeHostZone':
    case 'takeOrganisationZone':
      return words[change.kind](zoneLabel(change.zone));
    case 'countCalendar':
    case 'blockTentative':
    case 'takeHours':
      return words[change.kind];
  }
}
