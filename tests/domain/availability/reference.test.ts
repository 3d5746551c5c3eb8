import fc from 'fast-check';
import { findStarts } from '../../../src/domain/availability/find-starts.ts';
import type { SlotQuery } from '../../../src/domain/availability/query.ts';
import { clockChanges, ODD_ZONES, slotQuery } from './support/arbitrary.ts';
import { referenceStarts } from './support/reference.ts';

/** `SLOT_RUNS=100 npm test -- reference` looks a hundred times as long. */
const MORE = Number(process.env['SLOT_RUNS'] ?? 1);

function sameAsReference(query: SlotQuery): void {
  const shown = (starts: readonly number[]) => starts.map((start) => new Date(start).toISOString());
  expect(shown(findStarts(query).starts)).toEqual(shown(referenceStarts(query)));
}

describe('starts are those of a slow reference that goes minute by minute', () => {
  test.each(ODD_ZONES)('around every change of clocks from 2020 to 2040 in %s', (zone) => {
    const changes = clockChanges(zone);
    for (const at of changes.length > 0 ? changes : [Date.UTC(2030, 2, 31)]) {
      fc.assert(fc.property(slotQuery({ at, hosts: 1, zones: [zone] }), sameAsReference), { numRuns: MORE, seed: at / 1000 });
    }
  });

  test('for teams across zones', () => {
    const moments = ODD_ZONES.flatMap(clockChanges);
    fc.assert(fc.property(fc.constantFrom(...moments).chain((at) => slotQuery({ at })), sameAsReference), { numRuns: 60 * MORE, seed: 7 });
  });
});
