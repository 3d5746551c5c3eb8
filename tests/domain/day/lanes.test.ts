import { lanesOf } from '../../../src/domain/day/lanes.ts';
import { HOUR } from '../../../src/domain/time/period.ts';

function at(...periods: readonly (readonly [number, number])[]) {
  return periods.map(([start, end]) => ({ start: start * HOUR, end: end * HOUR }));
}

test.each([
  { name: 'one alone has the whole width', periods: at([9, 10]), lanes: ['1/1'] },
  { name: 'those that only touch have it each', periods: at([9, 10], [10, 11]), lanes: ['1/1', '1/1'] },
  { name: 'two that overlap stand side by side', periods: at([9, 10], [9.5, 11]), lanes: ['1/2', '2/2'] },
  {
    name: 'a lane is taken again once it is free',
    periods: at([9, 11], [9, 10], [10, 11]),
    lanes: ['1/2', '2/2', '2/2'],
  },
  {
    name: 'who overlaps through another shares the width too',
    periods: at([9, 12], [9, 10], [9.5, 11], [11, 12.5], [13, 14]),
    lanes: ['1/3', '2/3', '3/3', '2/3', '1/1'],
  },
  { name: 'a moment without length stands in its place', periods: at([9, 9], [9, 10]), lanes: ['1/1', '1/1'] },
  { name: 'nothing', periods: at(), lanes: [] },
])('$name', ({ periods, lanes }) => {
  expect(lanesOf(periods).map(({ lane, lanes: of }) => `${lane + 1}/${of}`)).toEqual(lanes);
});
