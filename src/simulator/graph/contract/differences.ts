import { isObject } from '../../mailbox/lenient.ts';
import { instantOf, parseMoment, parseWall } from '../../mailbox/wall.ts';
import { findZone } from '../../mailbox/zones.ts';

/** What only the server says: sent along in examples, and ignored. */
const READ_ONLY = new Set(
  [
    'id',
    'uid',
    'iCalUId',
    'changeKey',
    'createdDateTime',
    'lastModifiedDateTime',
    'originalStartTimeZone',
    'originalEndTimeZone',
    'originalStart',
    'responseStatus',
    'bodyPreview',
    'webLink',
    'organizer',
    'isOrganizer',
    'seriesMasterId',
    'hasAttachments',
    'isDraft',
    'onlineMeeting',
    'onlineMeetingUrl',
    'isCancelled',
    'isInsideOrganization',
    'isRemovable',
    'allowedRoles',
    'userPurpose',
    'archiveFolder',
    'size',
    'receivedDateTime',
    'sentDateTime',
    'status',
    'owner',
  ].map((name) => name.toLowerCase()),
);

/** What was sent and did not come back, one line each. Read as leniently as the service reads. */
export function differences(sent: unknown, got: unknown, path = ''): readonly string[] {
  if (sent === null || sent === undefined || sent === '') return [];
  if (Array.isArray(sent)) return listDifferences(sent, got, path);
  if (!isObject(sent))
    return isSameValue(sent, got) ? [] : [`${path}: sent ${text(sent)}, read back ${text(got)}`];
  if (!isObject(got)) return [`${path}: sent an object, read back ${text(got)}`];
  if (isMoment(sent) && isMoment(got))
    return isSameMoment(sent, got) ? [] : [`${path}: sent ${text(sent)}, read back ${text(got)}`];
  const unused = unusedNames(sent);
  return Object.entries(sent).flatMap(([name, value]) => {
    if (
      name.includes('@') ||
      READ_ONLY.has(name.toLowerCase()) ||
      unused.includes(name.toLowerCase())
    )
      return [];
    return differences(value, member(got, name), `${path}/${name}`);
  });
}

function listDifferences(sent: readonly unknown[], got: unknown, path: string): readonly string[] {
  if (!Array.isArray(got) || got.length !== sent.length)
    return [`${path}: sent ${sent.length} members, read back ${text(got)}`];
  return sent.flatMap((item, index) =>
    differences(item, counterpart(item, got, index), `${path}/${index}`),
  );
}

/** Extended properties come back in the order in which they were asked for. */
function counterpart(item: unknown, got: readonly unknown[], index: number): unknown {
  const id =
    isObject(item) && typeof item['id'] === 'string' ? item['id'].toLowerCase() : undefined;
  return (
    got.find(
      (one) => id !== undefined && isObject(one) && String(one['id']).toLowerCase() === id,
    ) ?? got[index]
  );
}

function isSameValue(sent: unknown, got: unknown): boolean {
  if (typeof sent !== 'string') return sent === got || String(sent) === String(got);
  const [a, b] = [
    sent.trim().toLowerCase(),
    String(got ?? '')
      .trim()
      .toLowerCase(),
  ];
  if (a === b) return true;
  const [momentA, momentB] = [parseMoment(sent), parseMoment(String(got ?? ''))];
  if (momentA)
    return (
      momentB !== undefined &&
      momentA.wall - (momentA.offset ?? 0) === momentB.wall - (momentB.offset ?? 0)
    );
  // A body comes back as a whole document around what was sent.
  return b.startsWith('<html') && b.includes(a);
}

type Moment = { readonly dateTime: string; readonly timeZone: string };

function isMoment(value: Record<string, unknown>): value is Record<string, unknown> & Moment {
  return typeof value['dateTime'] === 'string' && typeof value['timeZone'] === 'string';
}

function isSameMoment(a: Moment, b: Moment): boolean {
  const [instantA, instantB] = [a, b].map(({ dateTime, timeZone }) => {
    const [wall, zone] = [parseWall(dateTime.replace(/Z$/iu, '')), findZone(timeZone)];
    return wall === undefined || !zone ? undefined : instantOf({ wall, zone });
  });
  return instantA !== undefined && instantA === instantB;
}

/** A pattern or range keeps only what its type uses. */
function unusedNames(sent: Record<string, unknown>): readonly string[] {
  const type = String(sent['type'] ?? '').toLowerCase();
  if ('startDate' in sent)
    return [
      ...(type === 'enddate' ? [] : ['enddate']),
      ...(type === 'numbered' ? [] : ['numberofoccurrences']),
      'recurrencetimezone',
    ];
  if (!('interval' in sent)) return [];
  const absolute = type.startsWith('absolute');
  const days = type === 'weekly' || type.startsWith('relative');
  return [
    ...(absolute ? [] : ['dayofmonth']),
    ...(type.endsWith('yearly') ? [] : ['month']),
    ...(days ? [] : ['daysofweek']),
    'firstdayofweek',
    ...(type.startsWith('relative') ? [] : ['index']),
  ];
}

function member(value: Record<string, unknown>, name: string): unknown {
  return (
    value[name] ??
    Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  );
}

function text(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 120 ? `${json.slice(0, 120)}…` : json;
}
