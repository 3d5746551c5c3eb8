import { offeredHosts } from '../../../src/domain/rotation/offered-hosts.ts';
import { at, booked, query } from './support.ts';

const ada = { id: 'ada', bookings: booked('01T09:00', '02T09:00', '03T09:00') };

test('everybody is offered, however many bookings ahead', () => {
  expect(offeredHosts(query({ kind: 'equal' }, [ada, { id: 'ben' }]))).toEqual(['ada', 'ben']);
});

test.each([
  {
    name: 'fewer bookings ahead than the limit',
    ben: { bookings: booked('01T10:00') },
    offered: ['ada', 'ben'],
  },
  { name: 'as many bookings ahead as the limit', ben: {}, offered: ['ben'] },
  {
    name: 'ahead of one who only just joined',
    ben: { since: at('04T00:00') },
    offered: ['ada', 'ben'],
  },
  { name: 'ahead of one with another priority', ben: { priority: 1 }, offered: ['ada', 'ben'] },
])('with a limit of three: $name', ({ ben, offered }) => {
  const rule = { kind: 'equal', leadLimit: 3 } as const;
  expect(offeredHosts(query(rule, [ada, { id: 'ben', ...ben }]))).toEqual(offered);
});

test('there is always somebody to offer, if there is anybody', () => {
  const rule = { kind: 'equal', leadLimit: 1 } as const;
  expect(offeredHosts(query(rule, [ada, { id: 'ben' }, { id: 'cy' }]))).toEqual(['ben', 'cy']);
  expect(offeredHosts(query(rule, [ada]))).toEqual(['ada']);
  expect(offeredHosts(query(rule, []))).toEqual([]);
});

test('a lead in fractions is what it is but for rounding', () => {
  // Both who joined stand at 8/3 for what the three got before; 3 + 8/3 - 8/3 comes out below 3.
  const three = [
    { id: 'ada', bookings: booked('01T09:00', '01T10:00', '01T11:00') },
    { id: 'ben', bookings: booked('02T09:00', '02T10:00', '02T11:00') },
    { id: 'cy', bookings: booked('03T09:00', '03T10:00', '06T11:00') },
  ];
  const since = at('04T00:00');
  const ahead = { id: 'ahead', since, bookings: booked('05T09:00', '05T10:00', '05T11:00') };
  const hosts = [...three, ahead, { id: 'level', since }];
  const rule = { kind: 'equal', leadLimit: 3 } as const;
  expect(offeredHosts(query(rule, hosts))).toEqual(['ada', 'ben', 'cy', 'level']);
});

test('they come in the order of the book, whatever their priority', () => {
  const hosts = [{ id: 'ada' }, { id: 'ben', priority: 3 }, { id: 'cy' }];
  const rule = { kind: 'equal', leadLimit: 3 } as const;
  expect(offeredHosts(query(rule, hosts))).toEqual(['ada', 'ben', 'cy']);
  expect(offeredHosts(query({}, hosts))).toEqual(['ada', 'ben', 'cy']);
});
