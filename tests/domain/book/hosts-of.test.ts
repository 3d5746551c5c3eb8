import { firstConfiguration, newHost } from '../../../src/domain/book/defaults.ts';
import { hostsConcerned } from '../../../src/domain/book/hosts-of.ts';

const first = firstConfiguration({
  organisation: 'Practice',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  host: { name: 'Lena', mailbox: 'lena@example.com' },
  service: { name: 'Visit', durationMinutes: 30 },
});
const [lena] = first.hosts;
const tom = {
  ...newHost({ name: 'Tom', mailbox: 'tom@example.com', workingHours: lena!.workingHours, others: first.hosts }),
  availability: [{ mailbox: 'room@example.com', name: 'Room', color: '#000000' }],
};
const configuration = { ...first, hosts: [...first.hosts, tom] };

test.each([
  { mailboxes: ['LENA@example.com'], hosts: ['lena'] },
  { mailboxes: ['room@example.com'], hosts: ['tom'] },
  { mailboxes: ['tom@example.com', 'lena@example.com', 'ada@example.com'], hosts: ['lena', 'tom'] },
  { mailboxes: ['ada@example.com'], hosts: [] },
  { mailboxes: [], hosts: [] },
])('an event in $mailboxes takes the time of $hosts', ({ mailboxes, hosts }) => {
  expect(hostsConcerned(mailboxes, configuration).map(({ id }) => id)).toEqual(hosts);
});
