import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import { checkRun } from '../../domain/sync-check/check-key.ts';
import {
  candidateDates,
  checkSetting,
  planOn,
  planRange,
  wantedStarts,
  type CheckPlan,
} from '../../domain/sync-check/check-plan.ts';
import {
  CHECK_STEPS,
  skipped,
  type CheckReport,
  type CheckStep,
  type Sight,
  type StepReport,
} from '../../domain/sync-check/check-report.ts';
import { MINUTE } from '../../domain/time/period.ts';
import { addressOf } from '../calendar-address.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { cleanUp } from './clean-up.ts';
import { look, type LookContext } from './look.ts';
import { checkSteps, type StepContext } from './steps.ts';

export type CheckProgress =
  | { readonly kind: 'preparing' | 'cleaning' }
  | { readonly kind: 'running' | 'waiting'; readonly step: CheckStep; readonly done: readonly StepReport[] };

export type CheckRequest = CallOptions & {
  readonly configuration: BookingConfiguration;
  /** Whose calendar that receives bookings is checked. */
  readonly host: Host;
  /** The organisation's. */
  readonly zone: string;
  /** A name to show, never an address. */
  readonly by: string;
  /** Waits a minute between steps. */
  readonly isSlow?: boolean;
  readonly onProgress?: (progress: CheckProgress) => void;
};

/**
 * Books, moves and cancels on a day far ahead without inviting anybody, and looks each time whether
 * calendar and starts say so. Whatever happens, it ends with cleaning up and with a report; it
 * rejects only for a fault of ours.
 */
export async function runCheck(client: GraphClient, request: CheckRequest): Promise<CheckReport> {
  const { host, onProgress, signal } = request;
  const at = client.now();
  const run = checkRun(at, crypto.randomUUID().replaceAll('-', ''));
  const address = addressOf(host.destination);
  let ended: Ended = { steps: [] };
  try {
    onProgress?.({ kind: 'preparing' });
    await cleanUp(client, address, { run: undefined, signal });
    ended = await runSteps(client, request, run);
  } finally {
    onProgress?.({ kind: 'cleaning' });
    // Not by the signal: who stops the check still wants it cleaned up.
    const cleanup = await cleanUp(client, address, { run });
    const steps = CHECK_STEPS.map(
      (step) => ended.steps.find((report) => report.step === step) ?? skipped(step),
    );
    ended = { ...ended, steps, cleanup };
  }
  const { steps, cleanup = { removed: 0, left: 0 }, date, stopped } = ended;
  return {
    at,
    took: client.now() - at,
    calendar: host.destination.name,
    zone: host.workingHours.timeZone,
    ...(date === undefined ? {} : { date }),
    steps,
    cleanup,
    ...(stopped === undefined ? {} : { stopped }),
  };
}

type Ended = Pick<CheckReport, 'steps' | 'date' | 'stopped'> & {
  readonly cleanup?: CheckReport['cleanup'];
};

async function runSteps(client: GraphClient, request: CheckRequest, run: string): Promise<Ended> {
  const { configuration, host, zone, by, isSlow = false, onProgress, signal } = request;
  const setting = checkSetting(configuration, host);
  const done: StepReport[] = [];
  let date: string | undefined;
  try {
    const plan = await findPlan(client, { setting, zone, run, signal });
    if (plan.kind === 'none') return { steps: [], stopped: 'noFreeDay' };
    if (plan.kind === 'unread') {
      return { steps: [{ step: 'book', verdict: 'failed', sights: plan.sights, took: 0 }], stopped: 'failed' };
    }
    ({ date } = plan.plan);
    const context: StepContext = { client, setting, zone, run, plan: plan.plan, by, signal };
    for (const { step, perform } of checkSteps(context)) {
      if (isSlow && done.length > 0) {
        onProgress?.({ kind: 'waiting', step, done: [...done] });
        await client.sleep(MINUTE, signal);
      }
      onProgress?.({ kind: 'running', step, done: [...done] });
      done.push(await perform());
    }
    return { steps: done, date };
  } catch (error) {
    const stopped = signal?.aborted ? 'aborted' : 'failed';
    if (stopped === 'failed' && !(error instanceof GraphError)) throw error;
    const at = CHECK_STEPS[done.length];
    const code = error instanceof GraphError ? error.code : undefined;
    const failed: StepReport[] =
      stopped === 'failed' && at !== undefined && code !== undefined
        ? [{ step: at, verdict: 'failed', sights: [], took: 0, error: code }]
        : [];
    return { steps: [...done, ...failed], stopped, ...(date === undefined ? {} : { date }) };
  }
}

type PlanContext = Omit<LookContext, 'range'>;

type Found =
  | { readonly kind: 'plan'; readonly plan: CheckPlan }
  | { readonly kind: 'none' }
  /** Of a calendar that cannot be read no day is known to be free. */
  | { readonly kind: 'unread'; readonly sights: readonly Sight[] };

/** The first day on which everything that is wanted is free now. */
async function findPlan(client: GraphClient, context: PlanContext): Promise<Found> {
  const { timeZone } = context.setting.host.workingHours;
  for (const date of candidateDates(client.now(), timeZone)) {
    const plan = planOn(date, timeZone);
    const looks = await Promise.all(planRange(plan).map((range) => look(client, { ...context, range })));
    const unread = looks[0]?.unread ?? [];
    if (unread.length > 0) {
      return {
        kind: 'unread',
        sights: unread.map((one) => ({ what: 'unread', isRight: false, ...one })),
      };
    }
    const isFree = wantedStarts(plan).every((start) => looks.some(({ offered }) => offered.has(start)));
    if (isFree) return { kind: 'plan', plan };
  }
  return { kind: 'none' };
}
