import { LEASE_MS, type Answer, type Progress, type SendOutcome } from '../../../../src/domain/reminders/progress.ts';
import { heard, startSending } from '../../../../src/domain/reminders/sending.ts';
import { FIRST, perform, type Request, type Shortcut, type World } from './world.ts';

export type Scenario = {
  readonly senders: readonly string[];
  /** Each sends from a mailbox of their own, into which nobody else can look. */
  readonly isApart?: boolean;
  /** How many senders may stop for ever, at any step. */
  readonly crashes?: number;
  /** How many requests may go unanswered, and be done later or never. */
  readonly losses?: number;
  /** How many times Graph refuses to send a draft. */
  readonly refusals?: number;
  /** How many times somebody changes the event, and whether it is called off by that. */
  readonly edits?: number;
  readonly isCalledOff?: boolean;
  readonly patience?: number;
  readonly shortcut?: Shortcut;
  /** Of all that may go wrong, only this is looked for. */
  readonly seek?: string;
};

type State = {
  readonly world: World;
  readonly senders: readonly (Progress | 'crashed')[];
  readonly flying: readonly Request[];
  readonly crashes: number;
  readonly losses: number;
  readonly refusals: number;
  readonly edits: number;
};

type Edge = readonly [label: string, next: State];

export type Violation = { readonly problem: string; readonly trace: readonly string[] };

export type Exploration = {
  readonly states: number;
  readonly endings: number;
  readonly outcomes: ReadonlySet<string>;
  readonly violation?: Violation;
};

const MAX_STATES = 1_500_000;

/** Breadth first, so that the first violation found has the shortest trace. */
export function explore(scenario: Scenario): Exploration {
  const first = firstState(scenario);
  const numbers = new Map<string, number>([[JSON.stringify(first), 0]]);
  const parents: { readonly from: number; readonly label: string }[] = [{ from: -1, label: 'start' }];
  const outcomes = new Set<string>();
  let endings = 0;
  let layer: (readonly [number, State])[] = [[0, first]];
  const violated = (problem: string, number: number): Exploration => {
    const trace: string[] = [];
    for (let at = number; at > 0; at = parents[at]!.from) trace.unshift(parents[at]!.label);
    return { states: numbers.size, endings, outcomes, violation: { problem, trace } };
  };
  while (layer.length > 0) {
    const next: (readonly [number, State])[] = [];
    for (const [number, state] of layer) {
      if (state.senders.every(isOver)) {
        endings += 1;
        outcomes.add(state.senders.map(outcomeOf).toSorted().join(' '));
        const problem = scenario.seek === undefined ? problemOfEnd(state, scenario) : undefined;
        if (problem) return violated(problem, number);
      }
      for (const [label, after] of edges(state, scenario)) {
        const key = JSON.stringify(after);
        if (numbers.has(key)) continue;
        const fresh = numbers.size;
        if (fresh >= MAX_STATES) throw new Error(`more than ${MAX_STATES} states`);
        numbers.set(key, fresh);
        parents.push({ from: number, label });
        const problem = problemOf(after);
        if (problem && (scenario.seek ?? problem) === problem) return violated(problem, fresh);
        next.push([fresh, after]);
      }
    }
    layer = next;
  }
  return { states: numbers.size, endings, outcomes };
}

function firstState({ senders, crashes = 0, losses = 0, refusals = 0, edits = 0, ...scenario }: Scenario): State {
  return {
    world: FIRST,
    senders: senders.map((who) => begin(who, scenario)),
    flying: [],
    crashes,
    losses,
    refusals,
    edits,
  };
}

function begin(who: string, { isApart = false, patience = 1 }: Partial<Scenario>): Progress {
  const mailbox = 'host’s';
  const from = isApart ? `${who}’s` : mailbox;
  const started = startSending({ from, mailbox, attempts: [`${who}1`, `${who}2`] });
  return { ...started, sender: { ...started.sender, patience } };
}

function* edges(state: State, scenario: Scenario): Generator<Edge> {
  for (const [at, progress] of state.senders.entries()) {
    if (isOver(progress) || progress === 'crashed') continue;
    const who = scenario.senders[at]!;
    const { step } = progress;
    if (state.crashes > 0) {
      yield [`${who} crashes before ${step.kind}`, { ...withSender(state, at, 'crashed'), crashes: state.crashes - 1 }];
    }
    const request: Request = { who: mailboxOwner(progress), step, shortcut: scenario.shortcut };
    const [world, answer] = isForeign(progress, who, scenario) ? [state.world, FORBIDDEN] : perform(state.world, request);
    for (const [moment, after] of hear(progress, answer, scenario.shortcut)) {
      yield [`${who} ${step.kind}: ${tell(answer)}${moment}`, { ...withSender(state, at, after), world }];
    }
    if (state.refusals > 0 && step.kind === 'send') {
      const [[, after] = []] = hear(progress, { kind: 'refused', failure: 'invalid' }, scenario.shortcut);
      yield [`${who} send: refused`, { ...withSender(state, at, after!), refusals: state.refusals - 1 }];
    }
    if (state.losses > 0) {
      const isWrite = step.kind !== 'read' && step.kind !== 'find';
      const flying = isWrite ? [...state.flying, request] : state.flying;
      for (const [moment, after] of hear(progress, { kind: 'unanswered', failure: 'offline' }, scenario.shortcut)) {
        yield [`${who} ${step.kind}: no answer${moment}`, { ...withSender(state, at, after), flying, losses: state.losses - 1 }];
      }
    }
  }
  for (const each of state.flying) {
    const [world] = perform(state.world, each);
    yield [`late: ${each.who} ${each.step.kind}`, { ...state, world, flying: state.flying.filter((other) => other !== each) }];
  }
  if (state.edits > 0) {
    const world = { ...state.world, version: state.world.version + 1, isSame: !scenario.isCalledOff };
    yield ['somebody edits the event', { ...state, world, edits: state.edits - 1 }];
  }
}

const FORBIDDEN: Answer = { kind: 'refused', failure: 'forbidden' };

function isForeign({ step }: Progress, who: string, { isApart = false }: Scenario): boolean {
  return isApart && 'mailbox' in step && step.mailbox !== `${who}’s`;
}

/** A draft is made in the mailbox that is sent from. */
function mailboxOwner({ sender }: Progress): string {
  return sender.from.replace('’s', '');
}

/** What was begun is fresh, or has been left, by any clock. */
function hear(progress: Progress, answer: Answer, shortcut: Shortcut | undefined): [string, Progress][] {
  const isTimed = progress.phase.kind === 'looking' && answer.kind === 'found';
  const ignored = shortcut === 'sendAnotherDraft' && progress.phase.kind === 'reading' && answer.kind === 'event' && answer.recorded?.kind === 'sending';
  const told: Answer = ignored ? { ...answer, recorded: undefined } : answer;
  return (isTimed ? [0, LEASE_MS] : [0]).map((now) => [
    isTimed ? (now > 0 ? ', long ago' : ', just now') : '',
    canonical(cut(heard(progress, told, now), shortcut)),
  ]);
}

function cut(progress: Progress, shortcut: Shortcut | undefined): Progress {
  const { sender, phase } = progress;
  if (shortcut !== 'sendBeforeRecording' || phase.kind !== 'claiming' || !sender.draft) return progress;
  const { id, mailbox } = sender.draft;
  return { sender, phase: { kind: 'sending' }, step: { kind: 'send', mailbox, id } };
}

/** All moments are 0, so that states which differ only in them are one. */
function canonical({ sender, phase, step }: Progress): Progress {
  const still = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === 'at' ? 0 : inner));
  return { sender, phase: still(phase) as Progress['phase'], step: still(step) as Progress['step'] };
}

function withSender(state: State, at: number, sender: State['senders'][number]): State {
  return { ...state, senders: state.senders.with(at, sender) };
}

function isOver(progress: State['senders'][number]): boolean {
  return progress === 'crashed' || progress.step.kind === 'end';
}

function endOf(progress: State['senders'][number]): SendOutcome | undefined {
  return progress !== 'crashed' && progress.step.kind === 'end' ? progress.step.outcome : undefined;
}

function outcomeOf(progress: State['senders'][number]): string {
  return endOf(progress)?.kind ?? 'crashed';
}

function tell(answer: Answer): string {
  switch (answer.kind) {
    case 'event':
      return `event ${answer.version}, ${answer.recorded?.kind ?? 'nothing recorded'}`;
    case 'found':
      return answer.messages.map(({ id, state }) => `${id} (${state})`).join(', ') || 'nothing';
    case 'created':
    case 'written':
    case 'changed':
    case 'gone':
    case 'refused':
    case 'unanswered':
      return answer.kind;
  }
}

function problemOf({ world, senders }: State): string | undefined {
  if (world.delivered > 1) return 'sent twice';
  for (const sender of senders) {
    const outcome = endOf(sender);
    const isTold = outcome?.kind === 'sent' || outcome?.kind === 'alreadySent';
    if (isTold && world.delivered === 0) return 'told that it was sent, but it was not';
    if (outcome?.kind === 'sent' && outcome.isRecorded && world.recorded?.kind !== 'sent') return 'told that it was recorded, but it was not';
  }
  return undefined;
}

/** Who comes when all is quiet and everybody has long left. */
function problemOfEnd(state: State, scenario: Scenario): string | undefined {
  const { crashes = 0, losses = 0, refusals = 0, edits = 0, isApart = false } = scenario;
  const isUntroubled = state.crashes === crashes && state.losses === losses && state.refusals === refusals && state.edits === edits;
  if (isUntroubled) {
    if (state.world.delivered !== 1 || state.world.recorded?.kind !== 'sent') return 'not sent, though nothing was in the way';
    if (state.world.messages.some(({ state: kind }) => kind !== 'sent')) return 'a draft is left behind';
  }
  if (isApart || state.flying.length > 0) return undefined;
  const { world, outcome } = runAlone(state.world, scenario);
  if (world.delivered > 1) return 'who comes next sends it twice';
  if (scenario.isCalledOff) return undefined;
  if (world.delivered === 0) return `who comes next does not send it: ${outcome.kind}`;
  const mayBeUnrecorded = losses > 0 || edits > 0;
  return !mayBeUnrecorded && world.recorded?.kind !== 'sent' ? 'who comes next does not record it' : undefined;
}

/** Alone, and again after a failure that is on record, as a person would. */
function runAlone(before: World, scenario: Scenario): { readonly world: World; readonly outcome: SendOutcome } {
  let world = before;
  let outcome: SendOutcome = { kind: 'unsure' };
  for (const who of ['next', 'last']) {
    let progress = begin(who, { ...scenario, patience: 2 });
    for (let requests = 0; progress.step.kind !== 'end'; requests++) {
      if (requests > 50) return { world, outcome };
      const [changed, answer] = perform(world, { who: 'host', step: progress.step, shortcut: scenario.shortcut });
      world = changed;
      progress = canonical(heard(progress, answer, LEASE_MS));
    }
    outcome = progress.step.outcome;
    if (outcome.kind !== 'failed') break;
  }
  return { world, outcome };
}
