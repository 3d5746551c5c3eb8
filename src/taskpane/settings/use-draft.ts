import { useCallback, useMemo, useState } from 'react';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { differences } from './differences.ts';
import type { SettingField } from './setting-field.ts';

export type Base = {
  readonly configuration: BookingConfiguration;
  readonly revision: number;
};

export type Draft = {
  /** As it was read: what is edited, and what a save is held against. */
  readonly base: Base;
  readonly configuration: BookingConfiguration;
  readonly changes: readonly SettingField[];
  /** Grows when everything is replaced at once, so that fields forget what was typed. */
  readonly generation: number;
  readonly change: (update: (draft: BookingConfiguration) => BookingConfiguration) => void;
  /** The draft goes on from another base: what was saved, or what somebody else did. */
  readonly rebase: (base: Base, draft?: BookingConfiguration) => void;
  /** Only the base: what is being typed meanwhile stays. */
  readonly saved: (base: Base) => void;
};

type State = {
  readonly base: Base;
  readonly draft: BookingConfiguration;
  readonly generation: number;
};

export function useDraft(first: Base): Draft {
  const [{ base, draft, generation }, setState] = useState<State>(() => ({
    base: first,
    draft: first.configuration,
    generation: 0,
  }));
  const changes = useMemo(() => differences(base.configuration, draft), [base, draft]);
  const change = useCallback<Draft['change']>((update) => {
    setState((state) => ({ ...state, draft: update(state.draft) }));
  }, []);
  const rebase = useCallback<Draft['rebase']>((next, nextDraft) => {
    setState((state) => ({
      base: next,
      draft: nextDraft ?? next.configuration,
      generation: state.generation + 1,
    }));
  }, []);
  const saved = useCallback<Draft['saved']>((next) => {
    setState((state) => ({ ...state, base: next }));
  }, []);
  return { base, configuration: draft, changes, generation, change, rebase, saved };
}
