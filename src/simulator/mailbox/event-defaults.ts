import type { EmailAddress, EventFields, JsonObject, Person, ResponseStatus } from './model.ts';
import type { ZonedWall } from './wall.ts';

export const NO_RESPONSE: ResponseStatus = { response: 'none', time: undefined };

/** What Exchange gives an event that says nothing but when it is. */
export function defaultFields(owner: Person, start: ZonedWall, end: ZonedWall): EventFields {
  return {
    subject: '',
    body: { contentType: 'html', content: '' },
    start,
    end,
    isAllDay: false,
    showAs: 'busy',
    sensitivity: 'normal',
    importance: 'normal',
    categories: [],
    locations: [],
    location: undefined,
    attendees: [],
    organizer: addressOf(owner),
    responseStatus: { response: 'organizer', time: undefined },
    onlineMeeting: undefined,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    isCancelled: false,
  };
}

export function addressOf(person: Person): EmailAddress {
  return { name: person.displayName, address: person.mail };
}

/** Outlook gives a place that was only named the rest of a location. */
export function locationOf(displayName: string): JsonObject {
  return { displayName, locationType: 'default', uniqueId: displayName, uniqueIdType: 'private' };
}

/** What Graph initialises when a meeting goes online. */
export function onlineMeetingOf(
  provider: string,
  seed: number,
): NonNullable<EventFields['onlineMeeting']> {
  const thread = `19%3ameeting_${Buffer.from(`meeting ${seed}`).toString('hex')}%40thread.v2`;
  const conferenceId = String(100_000_000 + ((seed * 7_919) % 900_000_000));
  return {
    provider,
    info: { joinUrl: `https://teams.microsoft.com/l/meetup-join/${thread}/0`, conferenceId },
  };
}
