import type { CalendarEvent } from './calendar-event.ts';

/** What the event shows as: Outlook's own word for it, else by TRANSP and STATUS (RFC 5545). */
export function freeBusyStatusOf(
  event: Pick<CalendarEvent, 'busyStatus' | 'isTransparent' | 'isTentative'>,
): 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' {
  switch (event.busyStatus) {
    case 'FREE':
      return 'free';
    case 'TENTATIVE':
      return 'tentative';
    case 'OOF':
      return 'oof';
    case 'WORKINGELSEWHERE':
      return 'workingElsewhere';
    case 'BUSY':
      return 'busy';
    default:
      if (event.isTransparent) return 'free';
      return event.isTentative ? 'tentative' : 'busy';
  }
}
