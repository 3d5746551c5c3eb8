import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host } from '../../domain/book/configuration.ts';
import type { CheckReport } from '../../domain/sync-check/check-report.ts';
import { runCheck, type CheckProgress } from '../../graph/sync-check/run-check.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { ownName } from '../settings/save-settings.ts';

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: CheckProgress; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly report: CheckReport }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Check = {
  readonly state: CheckState;
  readonly start: (host: Host, isSlow: boolean) => void;
  readonly stop: () => void;
  /** What was said is about another calendar. */
  readonly reset: () => void;
};

const PREPARING: CheckProgress = { kind: 'preparing' };

/** One check at a time. Leaving the view stops it, and it still cleans up. */
export function useCheck(): Check {
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(host: Host, isSlow: boolean, controller: AbortController): Promise<CheckState> {
    try {
      const report = await runCheck(desk.graph, {
        configuration,
        host,
        isSlow,
        zone: configuration.organisation.timeZone,
        by: await ownName(desk),
        signal: controller.signal,
        onProgress: (progress) =>
          setState({ kind: 'running', progress, isStopping: controller.signal.aborted }),
      });
      return { kind: 'done', report };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  function start(host: Host, isSlow: boolean): void {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', progress: PREPARING, isStopping: false });
    void run(host, isSlow, controller).then((next) => {
      running.current = undefined;
      setState(next);
    });
  }

  function stop(): void {
    running.current?.abort();
    setState((before) => (before.kind === 'running' ? { ...before, isStopping: true } : before));
  }

  const reset = useCallback(() => setState((before) => (before.kind === 'running' ? before : { kind: 'idle' })), []);
  return { state, start, stop, reset };
}
