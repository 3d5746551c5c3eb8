import type { BookProblem } from '../../domain/book/book-text.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { readBook } from '../../graph/book.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import type { SaveOutcome } from '../../graph/save-book.ts';
import type { Desk } from '../app/desk.ts';
import { chooseBook } from '../book/book-query.ts';
import { addCategories, saveSettings } from '../settings/save-settings.ts';

export type SetupOutcome =
  | {
      readonly kind: 'done';
      readonly areCategoriesRefused: boolean;
      readonly isNotRemembered: boolean;
    }
  | { readonly kind: 'forbidden' | 'unreadable' | 'tooLarge' | 'invalid' }
  /** Somebody else was first. */
  | { readonly kind: 'conflict'; readonly by: string };

type Setup = {
  readonly address: CalendarAddress;
  readonly configuration: BookingConfiguration;
  /** The unreadable book that a person, having seen it, wants to be replaced. */
  readonly replaces: BookProblem | undefined;
};

/** The book first: it is what counts. What comes after may fail, and is said. */
export async function runSetup(desk: Desk, setup: Setup): Promise<SetupOutcome> {
  const saved = await save(desk, setup);
  if (saved.kind !== 'saved') return toOutcome(saved);
  const categories = await addCategories(desk, setup.configuration);
  return {
    kind: 'done',
    areCategoriesRefused: categories === 'refused',
    isNotRemembered: !(await isRemembered(desk, setup.address)),
  };
}

async function save(desk: Desk, { address, configuration, replaces }: Setup): Promise<SaveOutcome> {
  if (!replaces) {
    return saveSettings(desk, { address, configuration, intent: { editedRevision: 0 } });
  }
  // What somebody has mended or replaced since is not what the person agreed to lose.
  const { read } = await readBook(desk.graph, address);
  if (read.kind === 'book') return { kind: 'conflict', theirs: read };
  const intent = { editedRevision: replaces.revision ?? 0, overwrite: true };
  return saveSettings(desk, { address, configuration, intent });
}

function toOutcome(outcome: Exclude<SaveOutcome, { kind: 'saved' }>): SetupOutcome {
  switch (outcome.kind) {
    case 'conflict': {
      const { theirs } = outcome;
      return { kind: 'conflict', by: theirs.kind === 'book' ? theirs.head.updatedBy : '' };
    }
    case 'refusedUnreadable':
      return { kind: 'unreadable' };
    case 'forbidden':
    case 'tooLarge':
    case 'invalid':
      return { kind: outcome.kind };
  }
}

async function isRemembered(desk: Desk, address: CalendarAddress): Promise<boolean> {
  try {
    await chooseBook(desk, address);
    return true;
  } catch {
    return false;
  }
}
