import type { CSSProperties } from 'react';
import { presetColour } from '../colours.ts';
import type { State } from '../state.ts';

type Props = {
  readonly state: State;
  readonly names: readonly string[];
  readonly onChange?: (names: readonly string[]) => void;
};

/** The categories that are set, and with `onChange` those that could be. */
export function CategoryChips({ state, names, onChange }: Props) {
  const unset = onChange
    ? state.categories.map(({ displayName }) => displayName).filter((name) => !names.includes(name))
    : [];
  return (
    <span className="chips">
      {[...names, ...unset].map((name) => {
        const isSet = names.includes(name);
        const colour = presetColour(
          state.categories.find(({ displayName }) => displayName === name)?.color ?? 'none',
        );
        const style = {
          '--strong': colour.strong,
          '--tint': colour.tint,
          '--deep': colour.dark,
        } as CSSProperties;
        if (!onChange)
          return (
            <span key={name} className="chip" data-set style={style}>
              {name}
            </span>
          );
        return (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={isSet}
            data-set={isSet || undefined}
            style={style}
            onClick={() => onChange(isSet ? names.filter((one) => one !== name) : [...names, name])}
          >
            {name}
          </button>
        );
      })}
    </span>
  );
}
