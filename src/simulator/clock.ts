/** The one clock of the simulator. Every part asks it, so that a week passes in a second. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs on from this moment at the normal pace. */
  set(instant: number): void;
  advance(milliseconds: number): void;
};

export function createClock(start?: number): Clock {
  let offset = start === undefined ? 0 : start - Date.now();
  return {
    now: () => Date.now() + offset,
    set: (instant) => {
      offset = instant - Date.now();
    },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
