import { newService } from '../../../src/domain/book/defaults.ts';
import { pairServices } from '../../../src/domain/book/pair-services.ts';

const service = (slug: string, name = slug) => ({ ...newService({ name, durationMinutes: 30, hosts: [], others: [] }), slug });

test.each([
  { name: 'the same ones', before: [service('a'), service('b')], after: [service('b'), service('a')], pairs: [['a'], ['b']] },
  { name: 'another page name, the same name', before: [service('a', 'Visit')], after: [service('b', 'Visit')], pairs: [['a', 'b']] },
  { name: 'another name, the same page name', before: [service('a', 'Visit')], after: [service('a', 'Appointment')], pairs: [['a']] },
  { name: 'one gone and one come', before: [service('a', 'Visit')], after: [service('b', 'Massage')], pairs: [['a'], ['b']] },
  { name: 'two of one name, each paired once', before: [service('a', 'Visit'), service('b', 'Visit')], after: [service('c', 'Visit'), service('d', 'Visit')], pairs: [['a', 'c'], ['b', 'd']] },
  { name: 'one of two of one name is gone', before: [service('a', 'Visit'), service('b', 'Visit')], after: [service('c', 'Visit')], pairs: [['a', 'c'], ['b']] },
  { name: 'the name went to one that was there', before: [service('a', 'Visit'), service('b', 'Massage')], after: [service('b', 'Visit')], pairs: [['a'], ['b']] },
])('$name', ({ before, after, pairs }) => {
  expect(pairServices(before, after)).toEqual(pairs);
});
