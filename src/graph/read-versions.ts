import * as z from 'zod/mini';
import type { CalendarAddress } from './calendar-address.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { readWindows, toUnknown, type UnknownCalendar, type WindowQuery } from './read-windows.ts';

export type CalendarVersions =
  | {
      readonly address: CalendarAddress;
      readonly kind: 'known';
      /** By event id; two reads with equal versions hold the same. */
      readonly versions: ReadonlyMap<string, string>;
    }
  | UnknownCalendar;

const versionSchema = z.object({ id: z.string(), '@odata.etag': z.string() });

/** Without `$expand` a page may hold ten times as many. */
const PAGE = 1000;

/** The cheap look: what is in the range and in which version, with nothing of what it says. */
export async function readVersions(
  client: GraphClient,
  { calendars, range, signal }: WindowQuery & { readonly signal?: AbortSignal | undefined },
): Promise<CalendarVersions[]> {
  const query = { $select: 'id', $top: PAGE };
  const windows = await readWindows(client, { calendars, range, query }, { signal });
  return windows.map((window): CalendarVersions => {
    if (window.kind === 'unknown') return window;
    const { address, items } = window;
    const versions = new Map<string, string>();
    for (const item of items) {
      const parsed = versionSchema.safeParse(item);
      if (!parsed.success) return toUnknown(address, new GraphError('malformed'));
      versions.set(parsed.data.id, parsed.data['@odata.etag']);
    }
    return { address, kind: 'known', versions };
  });
}
