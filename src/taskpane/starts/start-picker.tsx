import type { Instant } from '../../domain/time/period.ts';
import type { StartsQuestion } from './create-finder.ts';
import type { Means } from './choosing.ts';
import { StartChoice } from './start-choice.tsx';
import { useHostOrder, type Preference } from './use-host-order.ts';
import { useStarts } from './use-starts.ts';

export type ChosenStart = Preference & {
  readonly start: Instant;
  /** Chosen with a key, one goes on to the next field. */
  readonly means: Means;
};

type StartPickerProps = StartsQuestion & {
  readonly value: Instant | undefined;
  readonly onChange: (chosen: ChosenStart) => void;
};

/**
 * The free starts of a service: the next three on top, then the days with how much is free on each,
 * as a list or as a week; and for any other time why it is not among them.
 */
export function StartPicker({ value, onChange, ...question }: StartPickerProps) {
  const state = useStarts(question);
  const order = useHostOrder(question, state.found);
  return (
    <StartChoice
      question={question}
      state={state}
      order={order}
      value={value}
      onChoose={(start, means) => onChange({ ...order(start), start, means })}
    />
  );
}
