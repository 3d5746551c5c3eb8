import {
  giveUp,
  PAUSE_MS,
  type Answer,
  type Outcome,
  type Progress,
  type Step,
} from '../../domain/booking/progress.ts';
import { heard } from '../../domain/booking/taking.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { toReadAnswer, toWriteAnswer } from './to-answer.ts';
import type { BookingStep } from './types.ts';

/** Does the step that comes next. Failures of Graph are thrown. */
export type Perform = (progress: Progress, signal: AbortSignal | undefined) => Promise<Answer>;

export type Errand = {
  readonly client: GraphClient;
  readonly perform: Perform;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: BookingStep) => void) | undefined;
};

export type Run = {
  /** At its end, or before the step it was to stop at. */
  readonly progress: Progress;
  /** What Graph said last when it refused. */
  readonly refusal?: GraphError | undefined;
  /** The event that was to be confirmed by a write of which no answer came. */
  readonly unheard?: string | undefined;
};

/**
 * Makes one request after the other until the end, or until a step of this kind comes. Rejects with
 * what kept it from beginning; afterwards, only once nothing of it is left standing.
 */
export async function run(start: Progress, errand: Errand, until?: Step['kind']): Promise<Run> {
  const { client, perform, signal, onStep } = errand;
  let progress = start;
  let refusal: GraphError | undefined;
  let failure: unknown;
  let unheard: string | undefined;
  for (;;) {
    if (signal?.aborted || failure !== undefined) progress = giveUp(progress);
    const { step } = progress;
    if (step.kind === 'end' || step.kind === until) break;
    if (step.kind === 'read' && step.afterMs > 0) await client.sleep(step.afterMs);
    const stage = stageOf(progress);
    if (stage) onStep?.(stage);
    let answer: Answer;
    try {
      answer = await perform(progress, isUntouched(progress) ? signal : undefined);
    } catch (error) {
      if (isUntouched(progress) && isForCaller(error)) throw error;
      if (error instanceof GraphError) refusal = error;
      else failure = error;
      answer = answerOf(step, error);
    }
    if (step.kind === 'confirm' && answer.kind === 'unanswered') unheard = step.id;
    progress = heard(progress, answer, client.now());
    if (isTrouble(answer) && !isPause(progress.step)) await client.sleep(PAUSE_MS);
  }
  if (progress.step.kind === 'end' && !isDone(progress.step.outcome)) {
    if (failure !== undefined) throw failure;
    signal?.throwIfAborted();
  }
  return { progress, refusal, unheard };
}

function isDone({ kind }: Outcome): boolean {
  return kind === 'booked' || kind === 'moved';
}

/** Nothing of ours stands yet, nor is anything of others half cleared away. */
function isUntouched({ writer, phase, step }: Progress): boolean {
  return writer.hold === 'none' && phase.kind === 'settling' && step.kind === 'read';
}

/** Who is signed in, or whether anybody still waits, is nothing that trying again would change. */
function isForCaller(error: unknown): boolean {
  return !(error instanceof GraphError) || error.code === 'signInRequired';
}

function answerOf({ kind }: Step, error: unknown): Answer {
  const isRead = kind === 'read' || kind === 'readBooking';
  if (error instanceof GraphError) return isRead ? toReadAnswer(error) : toWriteAnswer(error);
  return isRead ? { kind: 'unknown', reason: 'failed' } : { kind: 'refused' };
}

/** What failed a moment ago would fail again at once. */
function isTrouble({ kind }: Answer): boolean {
  return kind === 'unanswered' || kind === 'notDone' || kind === 'unknown';
}

function isPause(step: Step): boolean {
  return step.kind === 'end' || (step.kind === 'read' && step.afterMs > 0);
}

function stageOf({ writer, phase, step }: Progress): BookingStep | undefined {
  switch (step.kind) {
    case 'read':
      return phase.kind === 'leaving' ? undefined : writer.hold === 'none' ? 'checking' : 'settling';
    case 'hold':
      return 'holding';
    case 'confirm':
    case 'claim':
    case 'move':
      return 'confirming';
    case 'readBooking':
    case 'touch':
    case 'adopt':
    case 'void':
    case 'delete':
    case 'end':
      return undefined;
  }
}
