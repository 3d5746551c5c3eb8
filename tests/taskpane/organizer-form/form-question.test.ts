import { nearestStarts } from '../../../src/taskpane/organizer-form/form-question.ts';

test.each([
  { name: 'one before and those after', starts: [1, 2, 4, 5, 6, 7], around: 3, nearest: [2, 4, 5, 6] },
  { name: 'not the time itself', starts: [1, 2, 3, 4, 5, 6], around: 3, nearest: [2, 4, 5, 6] },
  { name: 'none before', starts: [4, 5, 6, 7, 8], around: 3, nearest: [4, 5, 6, 7] },
  { name: 'none after', starts: [1, 2], around: 3, nearest: [2] },
  { name: 'nothing at all', starts: [], around: 3, nearest: [] },
])('$name', ({ starts, around, nearest }) => {
  expect(nearestStarts(starts, around, 4)).toEqual(nearest);
});
