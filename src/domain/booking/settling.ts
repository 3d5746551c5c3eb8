import type { Instant } from '../time/period.ts';
import { isEarlier, isLeftBehind, samePeriod, type Claim } from './claim.ts';
import { clear } from './clearing.ts';
import {
  deleteOwn,
  ended,
  isLate,
  isOver,
  leave,
  moveBooking,
  PAUSE_MS,
  readNow,
  settling,
  WAIT_MS,
  type Answer,
  type Outcome,
  type Progress,
  type Writer,
} from './progress.ts';

/** Verify, hold, settle, and the one write that ends it. */
export function hearSettling({ writer, step }: Progress, answer: Answer, now: Instant): Progress {
  if (step.kind === 'hold') return hearHold(writer, answer, now);
  if (step.kind === 'confirm' || step.kind === 'claim') return hearWin(writer, answer, now);
  return answer.kind === 'claims'
    ? decide(writer, answer.claims, now)
    : unreadable(writer, answer, now);
}

function hearHold(writer: Writer, answer: Answer, now: Instant): Progress {
  if (answer.kind === 'written') {
    const { id, version } = answer;
    return readNow({ ...writer, hold: 'held', own: { id, version } });
  }
  if (answer.kind === 'exists') return readNow({ ...writer, hold: 'held' });
  if (answer.kind === 'refused') return ended(writer, { kind: 'refused' });
  if (isLate(writer, now)) return ended(writer, { kind: 'unsure' });
  return waitAndRead({ ...writer, hold: 'unsure' }, now);
}

function hearWin(writer: Writer, answer: Answer, now: Instant): Progress {
  if (answer.kind === 'written') {
    const { id, version } = answer;
    const held = { ...writer, own: { id, version } };
    return writer.moves
      ? moveBooking(held, writer.moves, id)
      : ended(held, { kind: 'booked', id });
  }
  if (answer.kind === 'refused') return leave(writer, { kind: 'refused' });
  // Whether it was done, the next read says; if it was not, the hold's new version is tried.
  return isLate(writer, now) ? leave(writer, { kind: 'lost' }) : waitAndRead(writer, now);
}

/** Every decision of settling follows from one read. */
function decide(writer: Writer, claims: readonly Claim[], now: Instant): Progress {
  // A move does not take up what an earlier attempt left: its booking was read later than that.
  const knowsOwn = !writer.moves || writer.hold !== 'none';
  const own = knowsOwn ? claims.find(({ key }) => key === writer.key) : undefined;
  const others = claims.filter(({ id }) => id !== own?.id && id !== writer.moves?.id);
  if (own) return decideHolding(writer, { own, others, now });
  if (writer.hold === 'held') return ended(writer, { kind: 'lost' });
  return verify(writer, others, now);
}

function verify(writer: Writer, others: readonly Claim[], now: Instant): Progress {
  const late = isLate(writer, now);
  const leftBehind = findLeftBehind(writer, others, now);
  if (leftBehind && !late) return clear(writer, leftBehind);
  const live = others.filter(isLive);
  if (live.length > 0) return ended(writer, { kind: 'taken', by: live });
  return settling(writer, { kind: 'hold', key: writer.key });
}

type Holding = { readonly own: Claim; readonly others: readonly Claim[]; readonly now: Instant };

function decideHolding(before: Writer, { own, others, now }: Holding): Progress {
  const { id, version } = own;
  const writer: Writer = { ...before, hold: 'held', own: { id, version } };
  switch (own.kind) {
    case 'booking':
      return ended(writer, { kind: 'booked', id });
    case 'claim':
      return writer.moves
        ? moveBooking(writer, writer.moves, id)
        : ended(writer, { kind: 'lost' });
    case 'void':
      return deleteOwn(writer, id, { kind: 'lost' });
    case 'blocking':
      return ended(writer, { kind: 'lost' });
    case 'hold':
      return samePeriod(own.period, writer.slot)
        ? settle(writer, { own, others, now })
        : leave(writer, { kind: 'lost' });
  }
}

/** Wins only by a read, made after the hold was written, that shows no other live claim. */
function settle(writer: Writer, { own, others, now }: Holding): Progress {
  const live = others.filter(isLive);
  if (live.length === 0) return win(writer, own);
  const leftBehind = findLeftBehind(writer, live, now);
  const stands = live.filter((claim) => claim !== leftBehind && !isLeftBehind(claim, now));
  const taken: Outcome = { kind: 'taken', by: live };
  if (stands.some((claim) => claim.kind !== 'hold' || isEarlier(claim, own))) {
    return leave(writer, taken);
  }
  if (leftBehind && !isLate(writer, now)) return clear(writer, leftBehind);
  // Who holds later sees this hold and withdraws.
  return isOver(writer.waitingSince, WAIT_MS, now)
    ? leave(writer, taken)
    : waitAndRead(writer, now);
}

function win({ moves, ...writer }: Writer, { id, version }: Claim): Progress {
  return moves
    ? settling({ ...writer, moves }, { kind: 'claim', bookingId: moves.id, id, version })
    : settling(writer, { kind: 'confirm', id, version });
}

function unreadable(writer: Writer, answer: Answer, now: Instant): Progress {
  const reason = answer.kind === 'unknown' ? answer.reason : answer.kind;
  const unknown: Outcome = { kind: 'unknown', reason };
  if (writer.hold === 'none') return ended(writer, unknown);
  return isOver(writer.waitingSince, WAIT_MS, now)
    ? leave(writer, unknown)
    : waitAndRead(writer, now);
}

function waitAndRead(writer: Writer, now: Instant): Progress {
  const waitingSince = writer.waitingSince ?? now;
  return settling({ ...writer, waitingSince }, { kind: 'read', afterMs: PAUSE_MS });
}

function isLive(claim: Claim): boolean {
  return claim.kind !== 'void';
}

function findLeftBehind(
  { leftAlone }: Writer,
  claims: readonly Claim[],
  now: Instant,
): Claim | undefined {
  return claims.find((claim) => isLeftBehind(claim, now) && !leftAlone.includes(claim.id));
}
