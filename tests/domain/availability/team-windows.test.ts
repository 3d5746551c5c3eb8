import { teamWindows } from '../../../src/domain/availability/team-windows.ts';

test.each<{ name: string; groups: number[][][]; is: number[] }>([
  { name: 'nobody', groups: [], is: [] },
  { name: 'one host has its own time', groups: [[[9, 12, 14, 16]]], is: [9, 12, 14, 16] },
  { name: 'two who are both needed have what they share', groups: [[[9, 12]], [[10, 14]]], is: [10, 12] },
  { name: 'one of two has the time of either, each from its own start', groups: [[[9, 12], [11, 14]]], is: [9, 12, 11, 14] },
  { name: 'of two who open together the longer counts', groups: [[[9, 14], [9, 12]]], is: [9, 14] },
  { name: 'of two who open together the longer counts, whoever is named first', groups: [[[9, 12], [9, 14]]], is: [9, 14] },
  { name: 'one who opens later and closes sooner counts from when it opens', groups: [[[9, 12], [10, 11]]], is: [9, 12, 10, 11] },
  { name: 'one of each of two groups', groups: [[[9, 12], [13, 16]], [[10, 14], [15, 18]]], is: [10, 12, 13, 14, 15, 16] },
  { name: 'of the one who is open, the others take the longest', groups: [[[9, 10], [9, 12]], [[9, 13], [10, 11]]], is: [9, 12, 10, 11] },
  { name: 'one who ends as the other begins has nothing to share', groups: [[[9, 10], [18, 19]], [[10, 12], [14, 15]]], is: [] },
  { name: 'one who is open for long does not lengthen one who is not', groups: [[[9, 10], [20, 21]], [[9.5, 12], [30, 31]]], is: [9.5, 10] },
  { name: 'one who has to be there and one of two', groups: [[[9, 17]], [[8, 10], [16, 18]]], is: [9, 10, 16, 17] },
  { name: 'two who have to be there and one of two', groups: [[[9, 17]], [[8, 12]], [[8, 10], [11, 18]]], is: [9, 10, 11, 12] },
  { name: 'a group without anybody leaves nothing', groups: [[[9, 17]], []], is: [] },
  { name: 'a group of which nobody has time leaves nothing', groups: [[[9, 17], [9, 12]], [[], []]], is: [] },
  { name: 'hosts named in another order than they open', groups: [[[14, 16], [9, 12]], [[15, 18], [8, 11]]], is: [9, 11, 15, 16] },
  { name: 'before 1970 it is the same', groups: [[[-9, -5], [-8, -6]], [[-9, -4], [-7, -2]]], is: [-9, -5, -8, -6, -7, -5] },
])('$name', ({ groups, is }) => {
  expect(teamWindows(groups)).toEqual(is);
});
