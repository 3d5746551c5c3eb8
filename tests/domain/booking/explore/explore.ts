import { isEarlier, isLeftBehind, type Claim } from '../../../../src/domain/booking/claim.ts';
import { ended, giveUp, LIMIT_MS, release, type Answer, type Progress } from '../../../../src/domain/booking/progress.ts';
import { heard, startMoving, startTaking } from '../../../../src/domain/booking/taking.ts';
import { MAIN, perform, periodOf, type Calendar, type ModelEvent, type Request, type Shortcut, type Slot } from './calendar.ts';

export type WriterSpec = {
  readonly key: string;
  readonly slot: Slot;
  readonly rank: number;
  /** Event id of the booking that this writer moves to the slot. */
  readonly moves?: string;
  /** Number of the writer whose booking of a team this one's stands beside; both are one process. */
  readonly beside?: number;
};

export type Scenario = {
  readonly writers: readonly WriterSpec[];
  readonly events?: readonly ModelEvent[];
  /** How many writers may stop for ever, at any step. */
  readonly crashes?: number;
  /** How many requests may go unanswered, and be done later or never. */
  readonly losses?: number;
  /** How many events people write into slot B, and how many times they change the booking. */
  readonly foreign?: number;
  readonly edits?: number;
  /** What clocks may say at any moment, after the start. */
  readonly clocks?: readonly number[];
  readonly shortcut?: Shortcut;
  /** Whether a writer may give the slot up, at any step. */
  readonly mayGiveUp?: boolean;
  /** Of all that may go wrong, only this is looked for. */
  readonly seek?: string;
};

type State = {
  readonly calendar: Calendar;
  readonly writers: readonly (Progress | 'starting' | 'crashed')[];
  /** Unanswered requests that may still be done, by the number of their writer. */
  readonly flying: readonly (readonly [number, Request])[];
  readonly crashes: number;
  readonly losses: number;
  readonly foreign: number;
  readonly edits: number;
};

type Edge = readonly [label: string, next: State];

export type Violation = { readonly problem: string; readonly trace: readonly string[] };

export type Exploration = {
  readonly states: number;
  readonly finished: number;
  /** What every writer had come to, for each way it can end. */
  readonly outcomes: ReadonlySet<string>;
  readonly violation?: Violation;
};

const MAX_STATES = 600_000;

/** Breadth first, so that the first violation found has the shortest trace. */
export function explore(scenario: Scenario): Exploration {
  const first = initialState(scenario);
  const numbers = new Map<string, number>([[keyOf(first), 0]]);
  const parents: { readonly from: number; readonly label: string }[] = [{ from: -1, label: 'start' }];
  const reverse: number[][] = [[]];
  const endings: number[] = [];
  const outcomes = new Set<string>();
  let layer: (readonly [number, State])[] = [[0, first]];
  const result = () => ({ states: numbers.size, finished: endings.length, outcomes });
  const violated = (problem: string, number: number): Exploration => {
    const trace: string[] = [];
    for (let at = number; at > 0; at = parents[at]!.from) trace.unshift(parents[at]!.label);
    return { ...result(), violation: { problem, trace } };
  };

  while (layer.length > 0) {
    const next: (readonly [number, State])[] = [];
    for (const [number, state] of layer) {
      if (isFinished(state)) {
        endings.push(number);
        outcomes.add(state.writers.map(outcomeOf).join(' '));
        const problem = scenario.seek === undefined ? problemOfEnd(state, scenario) : undefined;
        if (problem) return violated(problem, number);
      }
      for (const [label, after] of edges(state, scenario)) {
        const key = keyOf(after);
        const known = numbers.get(key);
        if (known !== undefined) {
          reverse[known]!.push(number);
          continue;
        }
        const fresh = numbers.size;
        if (fresh >= MAX_STATES) throw new Error(`more than ${MAX_STATES} states`);
        numbers.set(key, fresh);
        parents.push({ from: number, label });
        reverse.push([number]);
        const problem = problemOf(after, scenario);
        if (problem) return violated(problem, fresh);
        next.push([fresh, after]);
      }
    }
    layer = next;
  }
  const stuck = unreachable(reverse, endings);
  return stuck === undefined ? result() : violated('some writer can never finish', stuck);
}

/** A state from which no schedule ends with all writers finished. */
function unreachable(reverse: readonly (readonly number[])[], endings: readonly number[]): number | undefined {
  const reaches = new Uint8Array(reverse.length);
  const open = [...endings];
  for (const number of open) reaches[number] = 1;
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    for (const before of reverse[number]!) {
      if (reaches[before]) continue;
      reaches[before] = 1;
      open.push(before);
    }
  }
  const index = reaches.indexOf(0);
  return index < 0 ? undefined : index;
}

function initialState({ writers, events = [], crashes = 0, losses = 0, foreign = 0, edits = 0 }: Scenario): State {
  return {
    calendar: { events, usedKeys: [] },
    // Who moves a booking has read it some time before, so starting is an action of its own.
    writers: writers.map(({ key, slot, moves, beside }) =>
      moves === undefined && beside === undefined ? startTaking({ key, slot: periodOf(slot), now: 0 }) : 'starting',
    ),
    flying: [],
    crashes,
    losses,
    foreign,
    edits,
  };
}

function* edges(state: State, scenario: Scenario): Generator<Edge> {
  for (let at = 0; at < state.writers.length; at++) {
    const progress = state.writers[at]!;
    if (progress === 'crashed' || isEnded(progress)) continue;
    const spec = scenario.writers[at]!;
    if (spec.beside !== undefined || scenario.writers.some(({ beside }) => beside === at)) {
      const turn = teamTurn(state, at, scenario);
      if (turn === 'waits') {
        if (state.crashes > 0) yield* crash(state, at, scenario);
        continue;
      }
      if (turn !== 'goesOn') {
        yield turn;
        continue;
      }
    }
    if (progress === 'starting') {
      const id = spec.moves ?? '';
      const { version } = state.calendar.events.find((event) => event.id === id)!;
      const booking = { id, version: String(version) };
      const started = startMoving({ key: spec.key, slot: periodOf(spec.slot), booking, now: 0 });
      yield [`${spec.key} reads the booking`, withWriter(state, at, started)];
      continue;
    }
    // Who has written nothing yet is not missed.
    if (state.crashes > 0 && (progress.writer.hold !== 'none' || progress.phase.kind === 'clearing')) {
      yield* crash(state, at, scenario);
    }
    if (scenario.mayGiveUp && progress.phase.kind === 'settling') {
      yield [`${spec.key} gives up`, withWriter(state, at, canonical(giveUp(progress)))];
    }
    if (progress.step.kind === 'read') yield* readings(state, { at, progress, spec, scenario });
    else yield* requests(state, { at, progress, spec, scenario });
  }
  for (const each of state.flying) {
    const [calendar] = perform(state.calendar, each[1]);
    const flying = state.flying.filter((other) => other !== each);
    yield [`late: ${scenario.writers[each[0]]!.key} ${each[1].step.kind}`, { ...state, calendar, flying }];
  }
  yield* people(state, scenario);
}

/** Whoever is of one process stops with it. */
function* crash(state: State, at: number, { writers }: Scenario): Generator<Edge> {
  const other = writers[at]!.beside ?? writers.findIndex(({ beside }) => beside === at);
  const crashed = withWriter(state, at, 'crashed');
  const both = other < 0 || isEnded(state.writers[other]!) ? crashed : withWriter(crashed, other, 'crashed');
  yield [`${writers[at]!.key} crashes`, { ...both, crashes: state.crashes - 1 }];
}

/** What the two of a team wait for in each other; all else they do by themselves. */
function teamTurn(state: State, at: number, scenario: Scenario): Edge | 'waits' | 'goesOn' {
  const { key, slot, beside } = scenario.writers[at]!;
  const own = state.writers[at]!;
  const other = state.writers[beside ?? scenario.writers.findIndex((spec) => spec.beside === at)]!;
  if (beside === undefined) {
    if (own === 'starting' || own === 'crashed' || own.step.kind !== 'confirm') return 'goesOn';
    if (isEnded(other)) return [`${key} gives up`, withWriter(state, at, canonical(giveUp(own)))];
    return typeof other !== 'string' && other.step.kind === 'move' ? 'goesOn' : 'waits';
  }
  if (own === 'crashed') return 'waits';
  if (own === 'starting') {
    if (isEnded(other)) return [`${key} is not needed`, withWriter(state, at, 'crashed')];
    if (typeof other === 'string' || other.step.kind !== 'confirm') return 'waits';
    const { id, version } = other.step;
    const started = startMoving({ key, slot: periodOf(slot), booking: { id, version }, now: 0 });
    return [`${key} begins`, withWriter(state, at, started)];
  }
  if (own.step.kind !== 'move') return 'goesOn';
  if (!isEnded(other)) return 'waits';
  const outcome = outcomeOf(other);
  if (outcome === 'booked') {
    const step = { kind: 'adopt', ...own.writer.own! } as const;
    const [calendar] = perform(state.calendar, { step, slot, rank: 0, shortcut: scenario.shortcut });
    const done = ended(own.writer, { kind: 'moved', id: '' });
    return [`${key} adopt`, { ...withWriter(state, at, canonical(done)), calendar }];
  }
  const next = outcome === 'unsure' ? ended(own.writer, { kind: 'unsure' }) : release(own);
  return [`${key} lets go`, withWriter(state, at, canonical(next))];
}

type Turn = {
  readonly at: number;
  readonly progress: Progress;
  readonly spec: WriterSpec;
  readonly scenario: Scenario;
};

function* requests(state: State, { at, progress, spec, scenario }: Turn): Generator<Edge> {
  const { step } = progress;
  const request: Request = { step, slot: spec.slot, rank: spec.rank, shortcut: scenario.shortcut };
  const [calendar, answer] = perform(state.calendar, request);
  for (const now of clocksOf(scenario)) {
    const after = canonical(heard(progress, answer, now));
    yield [`${spec.key} ${step.kind}: ${answer.kind}`, { ...withWriter(state, at, after), calendar }];
    if (state.losses > 0) {
      const unanswered = canonical(heard(progress, { kind: 'unanswered' }, now));
      const isWrite = step.kind !== 'readBooking';
      const flying = isWrite ? [...state.flying, [at, request] as const] : state.flying;
      yield [
        `${spec.key} ${step.kind}: no answer`,
        { ...withWriter(state, at, unanswered), flying: flying.toSorted(byText), losses: state.losses - 1 },
      ];
    }
  }
}

/** What a read shows is the same for all; what has expired, each clock says differently. */
function* readings(state: State, { at, progress, spec, scenario }: Turn): Generator<Edge> {
  const events = state.calendar.events.filter(({ slot }) => slot === spec.slot);
  const timed = events.filter(({ kind, key }) => (kind === 'hold' || kind === 'claim') && key !== spec.key);
  for (const now of clocksOf(scenario)) {
    for (let expired = 0; expired < 1 << timed.length; expired++) {
      const old = timed.filter((_, index) => (expired >> index) & 1);
      const claims = events.map((event) => toClaim(event, now, old.includes(event)));
      const shown = withShortcut(claims, { spec, now, shortcut: scenario.shortcut });
      const after = canonical(heard(progress, { kind: 'claims', claims: shown }, now));
      const seen = events.map((event) => `${event.id} (${event.kind}${old.includes(event) ? ', expired' : ''})`);
      yield [`${spec.key} sees ${seen.join(', ') || 'nothing'}`, withWriter(state, at, after)];
    }
  }
  if (state.losses > 0) {
    const after = canonical(heard(progress, { kind: 'unknown', reason: 'lost' }, 0));
    yield [`${spec.key} reads: unknown`, { ...withWriter(state, at, after), losses: state.losses - 1 }];
  }
}

function* people(state: State, { events = [] }: Scenario): Generator<Edge> {
  if (state.foreign > 0) {
    const id = `foreign ${state.foreign}`;
    const event: ModelEvent = { id, version: 1, kind: 'blocking', slot: 'B', key: '', rank: 0 };
    const calendar = { ...state.calendar, events: [event, ...state.calendar.events] };
    yield ['somebody writes an event', { ...state, calendar, foreign: state.foreign - 1 }];
  }
  const [booking] = events;
  if (state.edits > 0 && booking) {
    const edited = state.calendar.events.map((event) =>
      event.id === booking.id ? { ...event, version: event.version + 1 } : event,
    );
    yield [
      'somebody edits the booking',
      { ...state, calendar: { ...state.calendar, events: edited }, edits: state.edits - 1 },
    ];
  }
}

/** Unless told otherwise: no time has passed, or more than anybody waits. */
function clocksOf({ clocks = [0, LIMIT_MS] }: Scenario): readonly number[] {
  return clocks;
}

function toClaim({ id, version, kind, slot, key, rank, bookingId }: ModelEvent, now: number, old: boolean): Claim {
  return {
    id,
    version: String(version),
    kind,
    period: periodOf(slot),
    key,
    // A claim is old by its creation, a hold by its expiry.
    createdAt: kind === 'claim' ? (old ? now - 60_000 : now) : rank,
    ...(kind === 'hold' ? { expiresAt: old ? now : now + 1 } : {}),
    ...(bookingId === undefined ? {} : { bookingId, isCompanion: bookingId === `hold of ${MAIN}` }),
  };
}

type Look = { readonly spec: WriterSpec; readonly now: number; readonly shortcut: Shortcut | undefined };

function withShortcut(claims: readonly Claim[], { spec, now, shortcut }: Look): readonly Claim[] {
  const own = claims.find(({ key }) => key === spec.key);
  if (shortcut === 'earlierWins') {
    return claims.filter((claim) => claim === own || claim.kind !== 'hold' || !own || isEarlier(claim, own));
  }
  return shortcut === 'ignoreExpired'
    ? claims.filter((claim) => claim === own || claim.kind !== 'hold' || !isLeftBehind(claim, now))
    : claims;
}

/** Drops what no later decision looks at, so that states which only differ in it are one. */
function canonical(progress: Progress): Progress {
  const { phase, step } = progress;
  const writer = 'waitingSince' in progress.writer ? { ...progress.writer, waitingSince: 0 } : progress.writer;
  if (step.kind === 'end') {
    return { writer, phase, step: { kind: 'end', outcome: { ...step.outcome, by: [] } as typeof step.outcome } };
  }
  if (phase.kind === 'clearing') {
    const { createdAt: _createdAt, expiresAt: _expiresAt, ...claim } = phase.claim;
    return { writer, phase: { kind: 'clearing', claim }, step };
  }
  if (phase.kind === 'leaving' && phase.outcome.kind === 'taken') {
    return { writer, phase: { kind: 'leaving', outcome: { kind: 'taken', by: [] } }, step };
  }
  return { writer, phase, step };
}

const texts = new WeakMap<object, string>();

/** What of a state its future depends on. Parts are shared between states, so their text is kept. */
function keyOf({ calendar, writers, flying, crashes, losses, foreign, edits }: State): string {
  const parts = writers.map((writer) => (typeof writer === 'string' ? writer : textOf(writer, writerText)));
  const rest = `${crashes}${losses}${foreign}${edits}`;
  return `${rest} ${textOf(calendar, calendarText)} ${parts.join(' ')} ${textOf(flying, JSON.stringify)}`;
}

function textOf<T extends object>(part: T, write: (part: T) => string): string {
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = write(part)));
  return text;
}

function writerText({ writer, phase, step }: Progress): string {
  if (step.kind === 'end') {
    const { kind } = step.outcome;
    return kind === 'booked' || kind === 'moved' || kind === 'unsure' ? kind : 'no';
  }
  const { hold, own, waitingSince, moves, leftAlone, key } = writer;
  const end = phase.kind === 'leaving' && phase.outcome.kind === 'moved' ? 'moved' : '';
  return phase.kind === 'leaving'
    ? `${key} leaving${end} ${JSON.stringify([step, own, moves])}`
    : `${key} ${JSON.stringify([phase, step, hold, own, waitingSince, moves?.version, leftAlone])}`;
}

function calendarText({ events, usedKeys }: Calendar): string {
  const parts = events.map(({ id, version, kind, slot }) => `${id},${version},${kind},${slot}`);
  return `${parts.join(';')}|${usedKeys.join()}`;
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function withWriter(state: State, at: number, writer: State['writers'][number]): State {
  return { ...state, writers: state.writers.with(at, writer) };
}

function isEnded(writer: State['writers'][number]): boolean {
  return typeof writer !== 'string' && writer.step.kind === 'end';
}

function isFinished({ writers }: State): boolean {
  return writers.every((writer) => writer === 'crashed' || isEnded(writer));
}

function outcomeOf(writer: State['writers'][number]): string {
  return typeof writer !== 'string' && writer.step.kind === 'end' ? writer.step.outcome.kind : String(writer);
}

function problemOf(state: State, scenario: Scenario): string | undefined {
  const problem = anyProblemOf(state, scenario);
  return scenario.seek === undefined || problem?.includes(scenario.seek) ? problem : undefined;
}

function anyProblemOf({ calendar, writers }: State, scenario: Scenario): string | undefined {
  for (const slot of ['A', 'B', 'C'] as const) {
    const bookings = calendar.events.filter((event) => event.kind === 'booking' && event.slot === slot);
    if (bookings.length > 1) return `two bookings at ${slot}`;
  }
  const main = calendar.events.find(({ key, kind }) => key === MAIN && kind === 'booking');
  if (main && !calendar.events.some((event) => isBeside(event, scenario) && event.kind !== 'void')) {
    return 'a team is booked and one of its hosts is not';
  }
  for (const { id, key } of scenario.events ?? []) {
    const stands = calendar.events.filter((event) => event.kind === 'booking' && event.key === key);
    if (key !== '' && (stands.length !== 1 || stands[0]?.id !== id)) return `${id} is lost or doubled`;
  }
  for (const [at, { key, moves }] of scenario.writers.entries()) {
    const outcome = outcomeOf(writers[at]!);
    if (!isEnded(writers[at]!) || outcome === 'unsure' || moves !== undefined) continue;
    if (scenario.writers[at]!.beside !== undefined) continue;
    const has = calendar.events.some((event) => event.kind === 'booking' && event.key === key);
    const isShared = scenario.writers.some((other, index) => index !== at && other.key === key);
    if (isShared ? outcome === 'booked' && !has : has !== (outcome === 'booked')) return `${key} was told ${outcome}, but that is not so`;
  }
  return undefined;
}

function problemOfEnd(state: State, scenario: Scenario): string | undefined {
  const { crashes = 0, losses = 0 } = scenario;
  const untroubled = state.crashes === crashes && state.losses === losses;
  const left = state.calendar.events.filter(({ kind }) => kind !== 'booking' && kind !== 'blocking');
  if (untroubled && left.length > 0) return `${left[0]!.id} is left behind`;

  let { calendar } = state;
  const isBooked = calendar.events.some(({ key, kind }) => key === MAIN && kind === 'booking');
  if (!isBooked && calendar.events.some((event) => isBeside(event, scenario) && event.kind === 'booking')) {
    return 'a host is booked for a team that is not';
  }
  for (const slot of new Set(scenario.writers.map((writer) => writer.slot))) {
    const isTaken = calendar.events.some(
      (event) => event.slot === slot && (!left.includes(event) || (isBooked && event.kind === 'claim' && isBeside(event, scenario))),
    );
    const spec: WriterSpec = { key: `next at ${slot}`, slot, rank: 9 };
    const next = runAlone(calendar, spec);
    if (next.outcome !== (isTaken ? 'taken' : 'booked')) return `who comes next at ${slot} is told ${next.outcome}`;
    calendar = next.calendar;
  }
  const stays = calendar.events.find(({ kind }) => kind !== 'booking' && kind !== 'blocking');
  return stays && `${stays.id} is not cleared away by who comes next`;
}

function isBeside({ key }: ModelEvent, { writers }: Scenario): boolean {
  return writers.some((writer) => writer.beside !== undefined && writer.key === key);
}

/** Who comes when everything left behind has expired. */
function runAlone(before: Calendar, spec: WriterSpec): { readonly outcome: string; readonly calendar: Calendar } {
  let calendar = before;
  let progress = startTaking({ key: spec.key, slot: periodOf(spec.slot), now: 0 });
  for (let requests = 0; progress.step.kind !== 'end'; requests++) {
    if (requests > 100) return { outcome: 'nothing', calendar };
    let answer: Answer;
    if (progress.step.kind === 'read') {
      const events = calendar.events.filter(({ slot }) => slot === spec.slot);
      answer = { kind: 'claims', claims: events.map((event) => toClaim(event, 0, event.key !== spec.key)) };
    } else {
      [calendar, answer] = perform(calendar, { step: progress.step, slot: spec.slot, rank: spec.rank });
    }
    progress = heard(progress, answer, 0);
  }
  return { outcome: progress.step.outcome.kind, calendar };
}
