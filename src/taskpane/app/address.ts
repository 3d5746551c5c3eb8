import { FIRST_CHOICE, type DayChoice } from './day-choice.ts';
import type { View } from './navigation.ts';

/** What the address of a browser tab opens, after its #. */
export type Opened = { readonly views: readonly View[]; readonly choice: DayChoice };

/** Leads a browser tab to a day that is to be printed. Says whose by their ids, and nothing else. */
export function printAddress(date: Temporal.PlainDate, hosts: DayChoice['hosts']): string {
  const query = new URLSearchParams({ print: date.toString() });
  if (hosts !== 'all') query.set('hosts', [...hosts].join(' '));
  return `${location.origin}/desk.html#${query.toString()}`;
}

/** `undefined` for an address that asks for nothing, or for what nobody knows. */
export function openedBy(hash: string): Opened | undefined {
  const query = new URLSearchParams(hash.replace(/^#/u, ''));
  const date = dateOf(query.get('print') ?? '');
  if (!date) return undefined;
  const ids = query.get('hosts')?.split(' ').filter(Boolean);
  const hosts: DayChoice['hosts'] = ids?.length ? new Set(ids) : 'all';
  return { views: [{ kind: 'day' }, { kind: 'print' }], choice: { ...FIRST_CHOICE, date, hosts } };
}

function dateOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
