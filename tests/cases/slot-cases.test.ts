import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runSlotCase } from './slot-case.ts';

const SHARED = path.resolve(process.cwd(), '../shared/cases/slot-cases.json');
const POLICIES = path.resolve(process.cwd(), 'tests/domain/policies.md');

type Fields = Record<string, unknown>;

/** Nine to five in UTC, hour by hour. */
function slotCase(fields: { event?: Fields; host?: Fields; expect: Fields; more?: Fields }): unknown {
  return {
    id: 'ours',
    mode: 'solo',
    now: null,
    range: { start: '2026-11-23T00:00:00Z', end: '2026-11-24T00:00:00Z' },
    inviteeTimeZone: 'UTC',
    event: { lengthMinutes: 60, intervalMinutes: 60, ...fields.event },
    hosts: [
      {
        id: 'A',
        timeZone: 'UTC',
        windows: [{ start: '2026-11-23T09:00:00Z', end: '2026-11-23T12:00:00Z' }],
        ...fields.host,
      },
    ],
    expect: fields.expect,
    ...fields.more,
  };
}

const NINE_TO_NOON = ['2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'];

describe('the cases of other schedulers', () => {
  if (!existsSync(SHARED)) {
    process.stderr.write('slot cases: ../shared/cases/slot-cases.json is not there, so only our own ran\n');
    test.todo('are not here');
    return;
  }
  const { cases } = JSON.parse(readFileSync(SHARED, 'utf8')) as { cases: { id: string }[] };
  const policies = readFileSync(POLICIES, 'utf8');

  test.each(cases.map((value) => [value.id, value] as const))('%s', (_, value) => {
    const result = runSlotCase(value);
    expect(result.outcome === 'failed' ? result.problems : []).toEqual([]);
    if (result.outcome === 'skipped') expect(policies).toContain(`\n### ${result.policy}\n`);
  });

  test('all but a few of which others decided differently', () => {
    const skipped = cases.map(runSlotCase).filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ id }) => id)).toEqual(['cal-slots-08', 'cal-slots-09', 'cal-2026-12']);
  });
});

describe('the runner itself', () => {
  test.each<[string, Fields]>([
    ['starts', { starts: NINE_TO_NOON }],
    ['windows', { windows: [{ start: '2026-11-23T09:00:00Z', end: '2026-11-23T12:00:00Z' }], windowCount: 1 }],
    ['first and last', { first: NINE_TO_NOON[0], last: NINE_TO_NOON[2], firstNotBefore: NINE_TO_NOON[0] }],
    ['bookable', { bookable: { '2026-11-23T09:00:00Z': true, '2026-11-23T09:30:00Z': false } }],
    ['hosts', { hostsAt: { '2026-11-23T09:00:00Z': ['A'] } }],
    ['nothing between', { noneBetween: [['2026-11-23T09:30:00Z', '2026-11-23T10:00:00Z']] }],
  ])('a case is passed by its %s', (_, expected) => {
    expect(runSlotCase(slotCase({ expect: expected }))).toEqual({ id: 'ours', outcome: 'passed' });
  });

  test.each<[string, Fields]>([
    ['a start too few', { starts: NINE_TO_NOON.slice(1) }],
    ['another window', { windows: [{ start: '2026-11-23T09:00:00Z', end: '2026-11-23T11:00:00Z' }] }],
    ['another number of windows', { windowCount: 2 }],
    ['another first start', { first: NINE_TO_NOON[1] }],
    ['no first start', { first: null }],
    ['a first start that is too early', { firstNotBefore: NINE_TO_NOON[1] }],
    ['another last start', { last: NINE_TO_NOON[1] }],
    ['what is not bookable', { bookable: { '2026-11-23T09:30:00Z': true } }],
    ['nobody', { hostsAt: { '2026-11-23T09:00:00Z': [] } }],
    ['nothing where there is something', { noneBetween: [['2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z']] }],
    ['something nobody knows', { colour: 'blue' }],
  ])('and failed by %s', (_, expected) => {
    expect(runSlotCase(slotCase({ expect: expected })).outcome).toBe('failed');
  });

  test('a case that cannot be read is failed, and the field is named', () => {
    expect(runSlotCase({ id: 'x', mode: 'duo' })).toMatchObject({
      id: 'x',
      outcome: 'failed',
      problems: expect.arrayContaining([expect.stringMatching(/^mode: /u), expect.stringMatching(/^range: /u)]),
    });
    expect(runSlotCase(slotCase({ host: { timeZone: 'Mars/Olympus' }, expect: { starts: [] } }))).toMatchObject({
      outcome: 'failed',
      problems: [expect.stringContaining('hosts[0].hours.timeZone')],
    });
  });

  const busy = (from: string, to: string, more: Fields = {}) => ({ busy: [{ start: `2026-11-23T${from}:00Z`, end: `2026-11-23T${to}:00Z`, ...more }] });

  test.each<{ policy: string; value: unknown }>([
    {
      policy: 'Buffers of two neighbours',
      value: slotCase({
        event: { intervalMinutes: 15, bufferBeforeMinutes: 15 },
        host: busy('09:00', '10:00', { ownBufferAfter: 15 }),
        expect: { first: '2026-11-23T10:30:00Z' },
      }),
    },
    {
      policy: 'The range and the grid',
      value: slotCase({
        event: { lengthMinutes: 40, intervalMinutes: 40, align: 'window-start' },
        more: { range: { start: '2026-11-23T09:10:00Z', end: '2026-11-24T00:00:00Z' } },
        expect: { first: '2026-11-23T09:10:00Z' },
      }),
    },
    {
      policy: 'The clock of the round hour',
      value: slotCase({ more: { inviteeTimeZone: 'Asia/Kolkata' }, expect: { starts: NINE_TO_NOON } }),
    },
    {
      policy: 'Notice and the grid',
      value: slotCase({ event: { intervalMinutes: 40, lengthMinutes: 40 }, more: { now: '2026-11-23T09:10:00Z' }, expect: { first: '2026-11-23T09:40:00Z' } }),
    },
    {
      policy: 'Hours that end before they start',
      value: slotCase({
        host: { windows: [], workingHours: [{ days: [1], start: '22:00', end: '01:00' }] },
        more: { range: { start: '2026-11-23T00:00:00Z', end: '2026-11-25T00:00:00Z' } },
        expect: { starts: ['2026-11-23T22:00:00Z', '2026-11-23T23:00:00Z', '2026-11-24T00:00:00Z'] },
      }),
    },
  ])('what only the other way gives is skipped: $policy', ({ policy, value }) => {
    expect(runSlotCase(value)).toEqual({ id: 'ours', outcome: 'skipped', policy });
    expect(readFileSync(POLICIES, 'utf8')).toContain(`\n### ${policy}\n`);
  });
});
