/** Segments of the paths that the server has, for addresses that write them in other cases. */
const SEGMENTS = [
  'me',
  'users',
  'calendar',
  'calendars',
  'calendarView',
  'calendarPermissions',
  'delta',
  'events',
  'instances',
  'accept',
  'decline',
  'tentativelyAccept',
  'cancel',
  'forward',
  'snoozeReminder',
  'dismissReminder',
  'attachments',
  'extensions',
  'getSchedule',
  'findMeetingTimes',
  'mailboxSettings',
  'outlook',
  'masterCategories',
  'supportedTimeZones',
  'translateExchangeIds',
  'messages',
  'mailFolders',
  'send',
  'sendMail',
  'subscriptions',
  'reauthorize',
  '$batch',
  'permanentDelete',
];
const canonical = new Map(SEGMENTS.map((segment) => [segment.toLowerCase(), segment]));

/**
 * One spelling for the many that OData has: events('…') and events/…, microsoft.graph.delta() and delta, names in any
 * case. Ids never look like a name.
 */
export function normalPath(path: string): string {
  return path
    .split('/')
    .flatMap(normalSegment)
    .join('/')
    .replace(/(?<=.)\/$/u, '');
}

/** What is not well encoded stays as it is, and will be found nowhere. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function normalSegment(segment: string): string[] {
  const [, name, key] = /^([\w$.]+)\((?:'|%27)(.*)(?:'|%27)\)$/iu.exec(segment) ?? [];
  if (name !== undefined && key !== undefined && canonical.has(name.toLowerCase()))
    return [canonicalName(name), key];
  return [canonicalName(segment.replace(/\(\)$/u, ''))];
}

function canonicalName(segment: string): string {
  const bare = segment.replace(/^microsoft\.graph\./iu, '');
  return canonical.get(bare.toLowerCase()) ?? segment;
}
