import { useEffect, useEffectEvent, useState } from 'react';
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
  const [instant, setInstant] = useState(now);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    if (retryAt === undefined) return undefined;
    const timer = setInterval(() => {
      setInstant(now());
      if (now() < retryAt) return;
      clearInterval(timer);
      over();
    }, 250);
    return () => clearInterval(timer);
  }, [retryAt, now]);
  return retryAt === undefined ? 0 : Math.max(0, Math.ceil((retryAt - instant) / 1000));
}
