import { queryOptions } from '@tanstack/react-query';
import type { Desk } from '../app/desk.ts';
import { readHours } from './new-host.ts';

/** The working hours that somebody's own mailbox tells. */
export function hoursQuery(desk: Desk, mailbox: string) {
  return queryOptions({
    queryKey: ['workingHours', mailbox.toLowerCase()],
    queryFn: async () => ({ hours: await readHours(desk, mailbox) }),
  });
}
