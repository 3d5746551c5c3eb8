import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { BookRead } from '../../domain/book/book-text.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { calendarKey } from '../../domain/book/host-calendars.ts';
import type { SaveIntent } from '../../domain/book/save-decision.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import type { SaveOutcome } from '../../graph/save-book.ts';
import { useDesk } from '../app/desk.ts';
import { bookAccessQuery, showBook } from '../book/book-query.ts';
import { addCategories, haveCategoriesChanged, saveSettings } from './save-settings.ts';
import { isSame } from './setting-field.ts';
import type { Base, Draft } from './use-draft.ts';

export type SaveState =
  | { readonly kind: 'idle' | 'saving' }
  | {
      readonly kind: 'saved';
      readonly at: Instant;
      readonly categoriesRefused: boolean;
      readonly isHistoryRefused: boolean;
    }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'refused'; readonly outcome: Extract<SaveOutcome, { kind: 'forbidden' | 'tooLarge' }> }
  | { readonly kind: 'conflict'; readonly theirs: BookRead };

export type Saving = {
  readonly state: SaveState;
  /** True once the book is in the calendar. */
  readonly save: (save: Save) => Promise<boolean>;
  /** What somebody else saved is the book from now on. */
  readonly take: (theirs: Base) => void;
  readonly forget: () => void;
};

type Save = { readonly configuration: BookingConfiguration; readonly intent: SaveIntent };

export function useSaving(address: CalendarAddress, draft: Draft): Saving {
  const desk = useDesk();
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const isRunning = useRef(false);
  const before = draft.base.configuration;
  const { saved } = draft;

  async function run({ configuration, intent }: Save): Promise<SaveState> {
    const outcome = await saveSettings(desk, { address, configuration, intent });
    switch (outcome.kind) {
      case 'saved': {
        const { revision, isHistoryRefused = false } = outcome;
        saved({ configuration, revision });
        take({ configuration, revision });
        const categoriesRefused =
          haveCategoriesChanged(before, configuration) &&
          (await addCategories(desk, configuration)) === 'refused';
        await client.invalidateQueries({ queryKey: ['masterCategories'] });
        return { kind: 'saved', at: desk.now(), categoriesRefused, isHistoryRefused };
      }
      case 'conflict':
      case 'refusedUnreadable':
        return { kind: 'conflict', theirs: outcome.theirs };
      case 'forbidden':
      case 'tooLarge':
        return { kind: 'refused', outcome };
      case 'invalid':
        // The form holds the same rules; only a fault of ours gets here.
        return { kind: 'failed', error: new Error('The configuration was refused') };
    }
  }

  async function save(toSave: Save): Promise<boolean> {
    if (isRunning.current) return false;
    isRunning.current = true;
    setState({ kind: 'saving' });
    try {
      const next = await run(toSave);
      setState(next);
      return next.kind === 'saved';
    } catch (error) {
      setState({ kind: 'failed', error });
      return false;
    } finally {
      isRunning.current = false;
    }
  }

  function take({ configuration, revision }: Base): void {
    showBook(client, desk, { address, configuration, revision });
    void client.invalidateQueries(bookAccessQuery(desk, address));
    // Nothing that was read of a calendar outlives its removal.
    if (!isSame(calendarsOf(before), calendarsOf(configuration))) {
      client.removeQueries({ queryKey: ['day'] });
    }
  }

  const forget = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, save, take, forget };
}

function calendarsOf({ hosts }: BookingConfiguration): unknown[] {
  return hosts.map(({ id, destination, availability }) => [
    id,
    ...[destination, ...availability].map(calendarKey),
  ]);
}
