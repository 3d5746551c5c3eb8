import { compare, readBaselines, toBaseline, withBaseline } from '../../../src/domain/sync-check/baseline.ts';
import { CHECK_STEPS, type CheckReport } from '../../../src/domain/sync-check/check-report.ts';

function report(took: number): CheckReport {
  return {
    at: 1000,
    took: 5 * took,
    calendar: 'Lena', zone: 'Europe/Berlin',
    steps: CHECK_STEPS.map((step) => ({ step, verdict: 'passed', sights: [], took })),
    cleanup: { removed: 4, left: 0 },
  };
}

test('a good check is kept with its date and figures, and read again from where it was stored', () => {
  const baseline = toBaseline(report(800));
  expect(baseline).toEqual({ at: 1000, took: { book: 800, direct: 800, move: 800, cancel: 800, zones: 800 } });
  const stored = JSON.parse(JSON.stringify(withBaseline(undefined, { calendar: 'a', baseline }))) as unknown;
  expect(readBaselines(stored)).toEqual({ a: baseline });
});

test.each([undefined, null, 'x', [], { a: { at: 'yesterday' } }])('%j holds none', (stored) => {
  expect(readBaselines(stored)).toEqual({});
});

test('each calendar has its own, the newest ten', () => {
  let stored: unknown;
  for (let at = 1; at <= 12; at++) {
    const baseline = { ...toBaseline(report(1)), at };
    stored = withBaseline(stored, { calendar: `c${at}`, baseline });
  }
  expect(Object.keys(readBaselines(stored)).toSorted()).toEqual(
    ['c10', 'c11', 'c12', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'],
  );
});

test('later checks are held against it: slower is twice as long and by more than chance', () => {
  const baseline = toBaseline(report(1000));
  expect(compare(report(3900), baseline).some(({ isSlower }) => isSlower)).toBe(false);
  expect(compare(report(4100), baseline)).toEqual(
    CHECK_STEPS.map((step) => ({ step, before: 1000, now: 4100, isSlower: true })),
  );
  const failed = { ...report(9000), steps: report(9000).steps.map((one) => ({ ...one, verdict: 'failed' as const })) };
  expect(compare(failed, baseline)).toEqual([]);
});
