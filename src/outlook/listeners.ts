export type Unsubscribe = () => void;

export type Listeners<T> = {
  readonly add: (listener: (value: T) => void) => Unsubscribe;
  readonly tell: (value: T) => void;
};

/** Who wants to hear of something. `onFirst` runs once, when somebody listens for the first time. */
export function createListeners<T>(onFirst?: () => void): Listeners<T> {
  const listeners = new Set<{ readonly listener: (value: T) => void }>();
  let started = false;

  return {
    add(listener) {
      // An object, so that the same function may listen twice and leave once.
      const entry = { listener };
      listeners.add(entry);
      if (!started) {
        started = true;
        onFirst?.();
      }
      return () => listeners.delete(entry);
    },
    tell(value) {
      for (const { listener } of listeners) listener(value);
    },
  };
}
