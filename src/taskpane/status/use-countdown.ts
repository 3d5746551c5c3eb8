import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../domain/time/period.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { useDesk } from '../app/desk.ts';

/** When Microsoft 365 wants to be asked again; `undefined` for anything but throttling. */
export function retryAtOf(error: unknown): Instant | undefined {
  return error instanceof GraphError && error.code === 'throttled' ? error.retryAt : undefined;
}

/** Whole seconds until `retryAt`, then `onOver` once. 0 without a moment to wait for. */
export function useCountdown(retryAt: Instant | undefined, onOver: () => void): number {
  const { now } = useDesk();
  const [seconds, setSeconds] = useState(() => secondsUntil(retryAt, now()));
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (retryAt === undefined) return undefined;
    setSeconds(secondsUntil(retryAt, now()));
    const timer = setInterval(() => {
      const left = secondsUntil(retryAt, now());
      setSeconds(left);
      if (left > 0) return;
      clearInterval(timer);
      over.current();
    }, 250);
    return () => clearInterval(timer);
  }, [retryAt, now]);
  return seconds;
}

function secondsUntil(retryAt: Instant | undefined, now: Instant): number {
  return retryAt === undefined ? 0 : Math.max(0, Math.ceil((retryAt - now) / 1000));
}
