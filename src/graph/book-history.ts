import type { Event } from '@microsoft/microsoft-graph-types';
import * as z from 'zod/mini';
import { KIND_NUMBERS, KIND_PROPERTY } from '../domain/appointment/properties.ts';
import type { BookRead } from '../domain/book/book-text.ts';
import { newestFirst, outlived, revisionFile, type RevisionFile } from '../domain/book/kept-revisions.ts';
import { fieldOf, parseAnswer } from './answer.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { calendarPath, eventPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { toProperties } from './extended-properties.ts';
import { findByKind } from './find-by-kind.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';
import { readAllPages } from './paging.ts';
import { withQuery } from './query.ts';

/** More are only there where several people made the first one at the same time. */
const MOST_EVENTS = 5;

const fileSchema = z.object({
  id: z.string(),
  name: z.nullish(z.string()),
  contentBytes: z.nullish(z.string()),
});

const createdSchema = z.object({ id: z.string() });

type Place = { readonly mailbox: string; readonly eventId: string };
type KeptFile = Place & { readonly id: string; readonly name: string; readonly bytes: string | undefined };

/** What was saved over, newest first, each as the text of its file. */
export async function readBookHistory(
  client: GraphClient,
  address: CalendarAddress,
  { signal }: CallOptions = {},
): Promise<RevisionFile[]> {
  const events = await findEvents(client, address, { signal });
  const files = await Promise.all(events.map((place) => listFiles(client, place, { signal })));
  return Promise.all(
    newestFirst(files.flat()).map(async (file): Promise<RevisionFile> => ({
      name: file.name,
      text: fromBase64(file.bytes ?? (await readBytes(client, file, { signal }))),
    })),
  );
}

/** Why a revision could not be kept. */
export type KeepOutcome = 'kept' | 'nothing' | 'refused';

/**
 * Keeps the revision that is about to be saved over, before that is done: so a crash between loses
 * nothing. Where this person may not, or the service never will, that is said and the save goes on;
 * what may pass in a moment is thrown, for the save would meet the same.
 */
export async function keepRevision(
  client: GraphClient,
  { address, read }: { readonly address: CalendarAddress; readonly read: BookRead },
  { signal }: CallOptions,
): Promise<KeepOutcome> {
  const file = revisionFile(read);
  if (!file) return 'nothing';
  try {
    await keep(client, address, { file, signal });
    return 'kept';
  } catch (error) {
    if (error instanceof GraphError && NEVER.has(error.code)) return 'refused';
    throw error;
  }
}

const NEVER: ReadonlySet<GraphErrorCode> = new Set([
  'forbidden',
  'invalid',
  'malformed',
  'notFound',
  'gone',
  'duplicate',
]);

async function keep(
  client: GraphClient,
  address: CalendarAddress,
  { file, signal }: CallOptions & { readonly file: RevisionFile },
): Promise<void> {
  const places = await findEvents(client, address, { signal });
  const files = (
    await Promise.all(places.map((place) => listFiles(client, place, { signal, namesOnly: true })))
  ).flat();
  if (files.some(({ name }) => name === file.name)) return;
  const place = places[0] ?? (await createEvent(client, address, { file, signal }));
  await addFile(client, place, { file, signal });
  const added = { ...place, id: '', name: file.name, bytes: undefined };
  await removeFiles(client, outlived([...files, added]), { signal });
}

async function findEvents(
  client: GraphClient,
  address: CalendarAddress,
  { signal }: CallOptions,
): Promise<Place[]> {
  const ids = await findByKind(client, address, { kind: 'history', most: MOST_EVENTS, signal });
  return ids.toSorted().map((eventId) => ({ mailbox: address.mailbox, eventId }));
}

/** Two people may be first at once: one transactionId for the same revision makes one event of it. */
async function createEvent(
  client: GraphClient,
  address: CalendarAddress,
  { file, signal }: CallOptions & { readonly file: RevisionFile },
): Promise<Place> {
  const { mailbox } = address;
  try {
    const answer = await client.send({
      method: 'POST',
      path: `${calendarPath(address)}/events`,
      body: newEvent(file),
      // Its transactionId makes a second one impossible.
      repeat: 'write',
      scopes: client.calendarScopes([mailbox]),
      mailbox,
      signal,
    });
    return { mailbox, eventId: parseAnswer(createdSchema, answer).id };
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'duplicate') throw error;
    const [found] = await findEvents(client, address, { signal });
    if (!found) throw error;
    return found;
  }
}

/** Far in the future, for retention policies age a calendar by the end of its events. */
function newEvent({ name }: RevisionFile): Event {
  return {
    subject: 'Frontdesk: earlier booking configurations',
    body: {
      contentType: 'text',
      content:
        'Frontdesk keeps the last booking configurations of this calendar here, as files. Please leave it.',
    },
    start: { dateTime: '2049-12-30T00:00:00', timeZone: 'UTC' },
    end: { dateTime: '2049-12-31T00:00:00', timeZone: 'UTC' },
    isAllDay: true,
    showAs: 'free',
    sensitivity: 'normal',
    isReminderOn: false,
    transactionId: `frontdesk-history-${name.replace(/\.\w+$/u, '')}`,
    singleValueExtendedProperties: toProperties({ [KIND_PROPERTY]: String(KIND_NUMBERS.history) }),
  };
}

async function addFile(
  client: GraphClient,
  place: Place,
  { file, signal }: CallOptions & { readonly file: RevisionFile },
): Promise<void> {
  await client.send({
    method: 'POST',
    path: filesPath(place),
    body: {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: file.name,
      contentType: 'application/json',
      contentBytes: toBase64(file.text),
    },
    // A second one has the same name and is removed with the oldest.
    repeat: 'write',
    scopes: client.calendarScopes([place.mailbox]),
    mailbox: place.mailbox,
    signal,
  });
}

async function listFiles(
  client: GraphClient,
  place: Place,
  { signal, namesOnly = false }: CallOptions & { readonly namesOnly?: boolean },
): Promise<KeptFile[]> {
  const { mailbox } = place;
  const path = withQuery(filesPath(place), namesOnly ? { $select: 'id,name' } : {});
  const scopes = client.calendarScopes([mailbox]);
  const items = await readAllPages(client, path, { scopes, mailbox, signal });
  return items.flatMap((item) => {
    const parsed = fileSchema.safeParse(item);
    if (!parsed.success) throw new GraphError('malformed', { field: fieldOf(parsed.error) });
    const { id, name, contentBytes } = parsed.data;
    return name ? [{ ...place, id, name, bytes: contentBytes ?? undefined }] : [];
  });
}

/** Where a list leaves the content out. */
async function readBytes(client: GraphClient, file: KeptFile, { signal }: CallOptions): Promise<string> {
  const answer = await client.send({
    method: 'GET',
    path: filePath(file),
    scopes: client.calendarScopes([file.mailbox]),
    mailbox: file.mailbox,
    signal,
  });
  return parseAnswer(fileSchema, answer).contentBytes ?? '';
}

/** What stays because it could not be removed is removed with the next save. */
async function removeFiles(
  client: GraphClient,
  files: readonly KeptFile[],
  { signal }: CallOptions,
): Promise<void> {
  for (const file of files.filter(({ id }) => id !== '')) {
    try {
      await client.send({
        method: 'DELETE',
        path: filePath(file),
        scopes: client.calendarScopes([file.mailbox]),
        mailbox: file.mailbox,
        signal,
      });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
    }
  }
}

function filesPath({ mailbox, eventId }: Place): string {
  return `${eventPath(mailbox, eventId)}/attachments`;
}

function filePath(file: KeptFile): string {
  return `${filesPath(file)}/${encodeURIComponent(file.id)}`;
}
