import type { CauseName } from '../../../domain/diagnosis/finding.ts';

/** What to do about one complaint. */
type Topic = { readonly title: string; readonly lines: readonly string[] };

/** Of the usual causes, and of what helps against them. */
export const diagnosis = {
  title: 'Usual causes',
  hint: 'Asked of Microsoft 365 just now, for the calendar chosen above.',
  looking: 'Looking for usual causes',
  nothing: 'None of the usual causes was found.',
  again: 'Look again',
  problem: 'Has to be mended',
  notice: 'May be meant so',
  causes: {
    signedOut: () => 'Your sign-in has run out or was revoked.',
    consent: () => 'An administrator has to allow Frontdesk first.',
    blockedByPolicy: () => 'Your organisation’s sign-in rules block Frontdesk. The text for your IT is below.',
    throttled: () => 'Microsoft 365 asks for a pause because of many requests.',
    offline: () => 'There is no connection.',
    unavailable: () => 'Microsoft 365 does not answer at the moment.',
    newerBook: () => 'The settings were saved by a newer Frontdesk. Open it again to get that one.',
    unreadableBook: () => 'The settings in the calendar can no longer be read.',
    changedBook: () => 'Somebody saved the settings since you opened them.',
    noCalendar: () => 'Your account has no calendar and none is shared with it.',
    calendarNotShared: (calendar: string) => `${calendar} is not shared with you, or no longer.`,
    calendarUnread: (calendar: string) => `${calendar} could not be read just now.`,
    cannotBook: (calendar: string) => `You may look at ${calendar} but not change it. Ask for “Can edit”.`,
    calendarNotCounted: (calendar: string, _more: string, count: number) =>
      count === 1
        ? `${calendar} does not count, but has 1 appointment in the next three weeks.`
        : `${calendar} does not count, but has ${count} appointments in the next three weeks.`,
    tentativeFree: (_name: string, _more: string, count: number) =>
      count === 0
        ? 'Tentative appointments leave their time free.'
        : count === 1
        ? 'Tentative appointments leave their time free. There is 1 in the next three weeks.'
        : `Tentative appointments leave their time free. There are ${count} in the next three weeks.`,
    hostZone: (ours: string, outlook: string) => `The hours here are in the time of ${ours}, Outlook’s in that of ${outlook}.`,
    organisationZone: (ours: string, outlook: string) =>
      `Frontdesk shows the time of ${ours}, your Outlook on the web that of ${outlook}.`,
    deviceZone: (device: string, outlook: string) =>
      `This computer, and Outlook on it, show the time of ${device}, not of ${outlook}. Change it in the computer’s settings if that is not meant so.`,
    noHours: (host: string) => `${host} has no working hours here, so nothing is offered.`,
    hoursOutside: (host: string, days: string) => `The hours of ${host} reach beyond the working hours in Outlook: ${days}.`,
  } satisfies Record<CauseName, (name: string, more: string, count: number) => string>,
  fixes: {
    signIn: 'Sign in again',
    copyConsentLink: 'Copy link for an administrator',
    wait: 'Wait and look again',
    waiting: (seconds: number) => `Looking again in ${seconds} s`,
    lookAgain: 'Look again',
    reload: 'Load again',
    openHost: 'Open the settings',
    countCalendar: 'Let it count',
    blockTentative: 'Let tentative take time',
    takeHostZone: (zone: string) => `Take the time of ${zone}`,
    takeOrganisationZone: (zone: string) => `Take the time of ${zone}`,
    takeHours: 'Take Outlook’s hours',
    done: 'Changed and saved.',
    conflict: 'Somebody saved the settings meanwhile, so nothing was changed. Look again.',
    forbidden: (mailbox: string) => `You may not change the settings in the calendar of ${mailbox}. Ask its owner.`,
    failed: 'It could not be changed.',
  },
  help: {
    title: 'What helps',
    open: 'What helps',
    hide: 'Hide what helps',
    more: 'More in “Check the connection”',
    forIt: 'Copy text for your IT',
    itText: (clientId: string, permissions: string, url: string) =>
      [
        'Frontdesk is an Outlook add-in. It signs people in with Microsoft and works on their behalf only (delegated permissions).',
        `Application (client) ID: ${clientId}`,
        `Delegated permissions it may ask for: ${permissions}. It needs no secret and no application permission.`,
        ...(url === '' ? [] : [`To approve it for everybody: ${url}`]),
        'If conditional access asks for an approved client app, the sign-in inside Outlook fails: use the app protection policy instead, or exempt this application.',
      ].join('\n'),
    topics: {
      stoppedSyncing: {
        title: 'My calendar is no longer up to date',
        lines: [
          'The sign-in may have run out or been revoked: sign in again. Nothing is lost by it.',
          'After a change of your organisation’s rules an administrator may have to approve Frontdesk once more.',
        ],
      },
      notAppearing: {
        title: 'New appointments do not appear',
        lines: [
          'While the day is in view it is looked at every ten seconds, and at once when you come back to it. “Updated” at its top says when that was, and “Refresh” looks now.',
          'Look whether it stands in the calendar that is read: Settings, Calendars.',
          'The day shows the people and states chosen at its top. Take all of them.',
        ],
      },
      wrongCalendar: {
        title: 'The wrong calendar is connected',
        lines: [
          'Settings, Calendars says which ones are read. Open the person and choose “Use another calendar”.',
          'The wrong one is no longer read once you save. Its appointments stay in Outlook.',
        ],
      },
      sharedNotVisible: {
        title: 'A shared calendar cannot be seen',
        lines: [
          'Its owner has to share it with you in Outlook: “Can view all details” to count it, “Can edit” to book there.',
          'A shared mailbox is named by its address. An administrator gives you “Full Access” to it, or a permission on its calendar.',
          'Of others only the main calendar can be reached from your account. Let the owner open Frontdesk for a further one.',
          'A new permission can take an hour.',
        ],
      },
      adminApproval: {
        title: 'An administrator has to approve',
        lines: [
          'Your organisation lets an administrator approve add-ins once for everybody. Send them the text below: with its link they sign in and accept.',
          'Then come back and sign in. The approval may take some minutes to arrive.',
        ],
      },
      notFound: {
        title: 'No calendar is found, or everything seems free',
        lines: [
          'Sign in again, with the account whose calendar it is.',
          'The account needs a mailbox in Microsoft 365 with at least one calendar.',
          'Unknown is never shown as free: where a calendar cannot be read, no start is offered. If that is so, an administrator’s approval may be missing.',
        ],
      },
      notInOutlook: {
        title: 'A booking is not in Outlook',
        lines: [
          'A booking is confirmed only once Outlook has taken it. If “Not booked” was said, nothing was booked.',
          'It stands in the calendar that receives bookings of that person: Settings, Calendars.',
          'Sign in again if the day is not up to date.',
        ],
      },
      doubleBookings: {
        title: 'Double bookings happen all the same',
        lines: [
          'Count every calendar in which the person has appointments, not only one.',
          'Let tentative appointments take their time.',
          'Give services a time before and after, and a notice, so that nobody books into the next moment.',
          'An appointment made in Outlook after a booking cannot be prevented: the day marks it as a conflict.',
        ],
      },
      freeTimesStay: {
        title: 'Bookings are made, but the times stay free',
        lines: [
          'Bookings may go to another calendar than the one that counts. Both are in Settings, Calendars.',
          'You need the right to see details of that calendar, not only when it is busy.',
          'Free starts are read again when a service is chosen.',
        ],
      },
      shiftedTimes: {
        title: 'Times are wrong or shifted',
        lines: [
          'Look at the time zone that stands beside the hours of the person, not at what Outlook shows on one computer.',
          'Compare: Frontdesk, the person’s hours, Outlook on the web and the computer. The causes above say where they differ.',
          'Around the days on which clocks change, check once more. The fifth step looks at both sides of the change.',
        ],
      },
      blocked: {
        title: 'My organisation blocks it',
        lines: [
          'Either nobody has approved Frontdesk yet, or a rule of conditional access does not let it sign in.',
          'Both are settled by your IT. The text to send them can be copied here.',
        ],
      },
    } satisfies Record<string, Topic>,
  },
} as const;
