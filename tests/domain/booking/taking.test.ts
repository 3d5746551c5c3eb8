import type { Claim } from '../../../src/domain/booking/claim.ts';
import { giveUp, LIMIT_MS, PAUSE_MS, release, WAIT_MS, type Answer, type Progress } from '../../../src/domain/booking/progress.ts';
import { heard, startMoving, startTaking } from '../../../src/domain/booking/taking.ts';

const slot = { start: 1_000_000, end: 2_000_000 };
const NOW = 500_000;

const claim = (fields: Partial<Claim>): Claim => ({
  id: 'theirs',
  version: '7',
  kind: 'hold',
  period: slot,
  key: 'their key',
  createdAt: NOW,
  expiresAt: NOW + 180_000,
  ...fields,
});
const own = claim({ id: 'mine', version: '1', key: 'my key', createdAt: NOW });
const sees = (...claims: Claim[]): Answer => ({ kind: 'claims', claims });
const written: Answer = { kind: 'written', id: 'mine', version: '1' };
const unanswered: Answer = { kind: 'unanswered' };

const taking = () => startTaking({ key: 'my key', slot, now: NOW });
const moving = () => startMoving({ key: 'my key', slot, booking: { id: 'booking', version: '3' }, now: NOW });

function after(start: Progress, ...answers: Answer[]): Progress {
  return answers.reduce((progress, answer) => heard(progress, answer, NOW), start);
}

test('a free slot is read, held, read again and confirmed by the version read last', () => {
  const steps: Progress['step'][] = [];
  let progress = taking();
  for (const answer of [sees(), written, sees({ ...own, version: '2' }), written]) {
    steps.push(progress.step);
    progress = heard(progress, answer, NOW);
  }
  expect([...steps, progress.step]).toEqual([
    { kind: 'read', afterMs: 0 },
    { kind: 'hold', key: 'my key' },
    { kind: 'read', afterMs: 0 },
    { kind: 'confirm', id: 'mine', version: '2' },
    { kind: 'end', outcome: { kind: 'booked', id: 'mine' } },
  ]);
});

test.each<{ name: string; start?: Progress; answers: Answer[]; step: Progress['step'] }>([
  {
    name: 'a slot with a booking is taken',
    answers: [sees(claim({ kind: 'booking' }))],
    step: { kind: 'end', outcome: { kind: 'taken', by: [claim({ kind: 'booking' })] } },
  },
  {
    name: 'a slot that could not be read is unknown, never free',
    answers: [{ kind: 'unknown', reason: 'throttled' }],
    step: { kind: 'end', outcome: { kind: 'unknown', reason: 'throttled' } },
  },
  {
    name: 'after the hold, what could not be read is read again',
    answers: [sees(), written, { kind: 'unknown', reason: 'throttled' }],
    step: { kind: 'read', afterMs: PAUSE_MS },
  },
  {
    name: 'an expired hold is voided by its version before anything is held',
    answers: [sees(claim({ expiresAt: NOW }))],
    step: { kind: 'void', id: 'theirs', version: '7' },
  },
  {
    name: 'a hold whose expiry cannot be read is never voided',
    answers: [sees(claim({ expiresAt: undefined }))],
    step: { kind: 'end', outcome: { kind: 'taken', by: [claim({ expiresAt: undefined })] } },
  },
  {
    name: 'a voided hold that was left is deleted',
    answers: [sees(claim({ kind: 'void' }))],
    step: { kind: 'delete', id: 'theirs' },
  },
  {
    name: 'an expired hold that may not be voided still counts',
    answers: [sees(claim({ expiresAt: NOW })), { kind: 'refused' }, sees(claim({ expiresAt: NOW }))],
    step: { kind: 'end', outcome: { kind: 'taken', by: [claim({ expiresAt: NOW })] } },
  },
  {
    name: 'who sees an earlier hold withdraws',
    answers: [sees(), written, sees(own, claim({ createdAt: NOW - 1 }))],
    step: { kind: 'void', id: 'mine', version: '1' },
  },
  {
    name: 'of holds of one moment the id decides who withdraws',
    answers: [sees(), written, sees(own, claim({ id: 'a' }))],
    step: { kind: 'void', id: 'mine', version: '1' },
  },
  {
    name: 'who sees only later holds waits and reads again',
    answers: [sees(), written, sees(own, claim({ createdAt: NOW + 1 }))],
    step: { kind: 'read', afterMs: PAUSE_MS },
  },
  {
    name: 'a hold that is gone is lost',
    answers: [sees(), written, sees()],
    step: { kind: 'end', outcome: { kind: 'lost' } },
  },
  {
    name: 'a hold that somebody dragged elsewhere is lost and taken away',
    answers: [sees(), written, sees({ ...own, period: { start: 0, end: 1_500_000 } })],
    step: { kind: 'void', id: 'mine', version: '1' },
  },
  {
    name: 'a hold without an answer is written again with its key',
    answers: [sees(), unanswered, sees()],
    step: { kind: 'hold', key: 'my key' },
  },
  {
    name: 'a confirm without an answer that was done is found done',
    answers: [sees(), written, sees(own), unanswered, sees({ ...own, kind: 'booking', version: '2' })],
    step: { kind: 'end', outcome: { kind: 'booked', id: 'mine' } },
  },
  {
    name: 'a confirm that is refused gives the slot back',
    answers: [sees(), written, sees(own), { kind: 'refused' }, written, written],
    step: { kind: 'end', outcome: { kind: 'refused' } },
  },
  {
    name: 'a move does not count the booking it moves',
    start: moving(),
    answers: [sees(claim({ id: 'booking', kind: 'booking' }))],
    step: { kind: 'hold', key: 'my key' },
  },
  {
    name: 'a move makes its hold a claim that names the booking',
    start: moving(),
    answers: [sees(), written, sees(own)],
    step: { kind: 'claim', bookingId: 'booking', id: 'mine', version: '1' },
  },
  {
    name: 'a move is conditional on the booking as read before the hold',
    start: moving(),
    answers: [sees(), written, sees(own), written],
    step: { kind: 'move', id: 'booking', version: '3' },
  },
  {
    name: 'a move of a booking that was changed meanwhile takes its claim away and says so',
    start: moving(),
    answers: [
      sees(),
      written,
      sees(own),
      written,
      { kind: 'changed' },
      { kind: 'booking', version: '4', period: { start: 0, end: 1 } },
      written,
    ],
    step: { kind: 'end', outcome: { kind: 'bookingChanged' } },
  },
  {
    name: 'a young claim is left to its writer',
    answers: [sees(claim({ kind: 'claim', bookingId: 'b', expiresAt: undefined, createdAt: NOW - 59_999 }))],
    step: {
      kind: 'end',
      outcome: { kind: 'taken', by: [claim({ kind: 'claim', bookingId: 'b', expiresAt: undefined, createdAt: NOW - 59_999 })] },
    },
  },
  {
    name: 'a claim left for a minute: the booking is looked at',
    answers: [sees(claim({ kind: 'claim', bookingId: 'b', expiresAt: undefined, createdAt: NOW - 60_000 }))],
    step: { kind: 'readBooking', id: 'b' },
  },
  {
    name: 'a claim says itself from when others may resolve it',
    answers: [sees(claim({ kind: 'claim', bookingId: 'b', createdAt: undefined, expiresAt: NOW }))],
    step: { kind: 'readBooking', id: 'b' },
  },
  {
    name: 'a claim that names no booking is left alone',
    answers: [sees(claim({ kind: 'claim', expiresAt: NOW }))],
    step: { kind: 'end', outcome: { kind: 'taken', by: [claim({ kind: 'claim', expiresAt: NOW })] } },
  },
  {
    name: 'without times of creation, the id decides who waits',
    answers: [sees(), written, sees({ ...own, createdAt: undefined }, claim({ createdAt: undefined }))],
    step: { kind: 'read', afterMs: PAUSE_MS },
  },
  {
    name: 'a claim whose booking stands there already is deleted',
    answers: [
      sees(claim({ kind: 'claim', bookingId: 'b', expiresAt: undefined, createdAt: NOW - 60_000 })),
      { kind: 'booking', version: '5', period: slot },
    ],
    step: { kind: 'delete', id: 'theirs' },
  },
  {
    name: 'the claim of a companion whose booking stands becomes part of that',
    answers: [
      sees(claim({ kind: 'claim', bookingId: 'b', isCompanion: true, expiresAt: NOW })),
      { kind: 'booking', version: '5', period: slot },
    ],
    step: { kind: 'adopt', id: 'theirs', version: '7' },
  },
  {
    name: 'a claim whose booking stands elsewhere: the booking is touched first',
    answers: [
      sees(claim({ kind: 'claim', bookingId: 'b', expiresAt: undefined, createdAt: NOW - 60_000 })),
      { kind: 'booking', version: '5', period: { start: 0, end: 1 } },
    ],
    step: { kind: 'touch', id: 'b', version: '5' },
  },
])('$name', ({ start = taking(), answers, step }) => {
  expect(after(start, ...answers).step).toEqual(step);
});

test('a move that resolves what an earlier attempt left goes on with the version it made', () => {
  const left = claim({ kind: 'claim', bookingId: 'booking', expiresAt: undefined, createdAt: NOW - 60_000 });
  const progress = after(
    moving(),
    sees(left),
    { kind: 'booking', version: '3', period: { start: 0, end: 1 } },
    { kind: 'written', id: 'booking', version: '4' },
  );
  expect(progress.step).toEqual({ kind: 'void', id: 'theirs', version: '7' });
  expect(progress.writer.moves).toEqual({ id: 'booking', version: '4' });
});

test.each([
  { name: 'just before three seconds it still waits', later: WAIT_MS - 1, kind: 'read' },
  { name: 'after three seconds it withdraws', later: WAIT_MS, kind: 'void' },
  { name: 'a clock that was set back has waited long enough', later: -1, kind: 'void' },
])('who waits for later holds: $name', ({ later, kind }) => {
  const others = sees(own, claim({ createdAt: NOW + 1 }));
  const waiting = after(taking(), sees(), written, others);
  expect(heard(waiting, others, NOW + later).step.kind).toBe(kind);
});

test('a confirm that keeps failing ends after the limit, and the hold is taken away', () => {
  const confirming = after(taking(), sees(), written, sees(own));
  expect(heard(confirming, { kind: 'changed' }, NOW + LIMIT_MS - 1).step.kind).toBe('read');
  expect(heard(confirming, { kind: 'changed' }, NOW + LIMIT_MS).step.kind).toBe('void');
});

test.each<{ name: string; answers: Answer[]; step: Progress['step'] }>([
  { name: 'before anything is held, there is nothing to do', answers: [], step: { kind: 'end', outcome: { kind: 'lost' } } },
  { name: 'a hold is voided first', answers: [sees(), written], step: { kind: 'void', id: 'mine', version: '1' } },
  {
    name: 'a hold of which nothing was heard is looked for',
    answers: [sees(), unanswered],
    step: { kind: 'read', afterMs: PAUSE_MS },
  },
  {
    name: 'a confirm that is on its way is not sent again',
    answers: [sees(), written, sees(own), unanswered],
    step: { kind: 'void', id: 'mine', version: '1' },
  },
])('who gives up: $name', ({ answers, step }) => {
  expect(giveUp(after(taking(), ...answers)).step).toEqual(step);
});

test('a claim that nothing shall follow is deleted', () => {
  const claimed = after(moving(), sees(), written, sees(own), { ...written, version: '2' });
  expect(claimed.step.kind).toBe('move');
  expect(release(claimed).step).toEqual({ kind: 'delete', id: 'mine' });
  expect(release(after(moving(), sees(), written)).step).toEqual({ kind: 'void', id: 'mine', version: '1' });
});
