import { queryOptions } from '@tanstack/react-query';
import { readMailboxSettings } from '../../graph/read-mailbox-settings.ts';
import type { Desk } from '../app/desk.ts';

/** Of the person's own mailbox; of others nobody may ask. */
export function mailboxSettingsQuery(desk: Desk) {
  return queryOptions({
    queryKey: ['mailboxSettings'],
    queryFn: ({ signal }) => readMailboxSettings(desk.graph, { signal }),
    retry: false,
  });
}

/** Two names may be one zone: Asia/Calcutta and Asia/Kolkata. */
export function isSameZone(a: string, b: string): boolean {
  return canonical(a) === canonical(b);
}

function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return zone;
    throw error;
  }
}
