import { sameCategory } from '../../domain/appointment/categories.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { SaveIntent } from '../../domain/book/save-decision.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { ensureCategories } from '../../graph/categories.ts';
import { readMe } from '../../graph/read-me.ts';
import { saveBook, type SaveOutcome } from '../../graph/save-book.ts';
import type { Desk } from '../app/desk.ts';

export type SettingsToSave = {
  readonly address: CalendarAddress;
  readonly configuration: BookingConfiguration;
  readonly intent: SaveIntent;
};

export async function saveSettings(
  desk: Desk,
  { address, configuration, intent }: SettingsToSave,
): Promise<SaveOutcome> {
  const updatedBy = await ownName(desk);
  return saveBook(desk.graph, address, { configuration, intent, updatedBy, now: desk.now() });
}

/** How colleagues know the person: shown beside what was saved. */
export async function ownName(desk: Desk): Promise<string> {
  const name = desk.signIn.account()?.name || desk.host.user?.name;
  return name || (await readMe(desk.graph)).name;
}

/**
 * The pair of categories in the person's own list in Outlook. Marking works without them, so a
 * failure is said and never stops anything; a colour that is there stays.
 */
export async function addCategories(
  desk: Desk,
  { categories }: BookingConfiguration,
): Promise<'there' | 'refused'> {
  const wanted = [categories.confirmed, categories.cancelled].map(({ name, color }) => ({ name, color }));
  try {
    const outcomes = await ensureCategories(desk.graph, wanted);
    return outcomes.some(({ outcome }) => outcome === 'refused') ? 'refused' : 'there';
  } catch {
    return 'refused';
  }
}

export function haveCategoriesChanged(
  before: BookingConfiguration,
  after: BookingConfiguration,
): boolean {
  return (['confirmed', 'cancelled'] as const).some(
    (which) => !sameCategory(before.categories[which].name, after.categories[which].name),
  );
}
