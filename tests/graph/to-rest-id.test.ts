import { readDays } from '../../src/graph/read-days.ts';
import { toRestId } from '../../src/graph/to-rest-id.ts';
import { parseId } from '../../src/simulator/mailbox/ids.ts';
import { LENA, MIRA, NOW, openPractice, ZONE } from './support/practice.ts';

const WEEK = { start: NOW - 2 * 86_400_000, end: NOW + 3 * 86_400_000 };

test.each([
  { name: 'one’s own event', mailbox: MIRA },
  { name: 'an event of a shared calendar', mailbox: LENA },
])('$name is known to Outlook by the id that the answer names', async ({ mailbox }) => {
  const client = openPractice().as(MIRA);
  const [read] = await readDays(client, { calendars: [{ mailbox }], range: WEEK, zone: ZONE });
  const ref = read?.kind === 'known' ? read.appointments[0]?.ref : undefined;
  if (!ref) throw new Error('There is no appointment.');
  const [from, to] = [parseId(ref.eventId), parseId((await toRestId(client, ref)) ?? '')];
  expect(from?.form).toBe('immutable');
  expect(to).toEqual({ ...from, form: 'rest', place: expect.any(Number) });
});

test('an event that is not there has none', async () => {
  const client = openPractice().as(MIRA);
  await expect(toRestId(client, { mailbox: LENA, eventId: 'AAMk' })).rejects.toMatchObject({ name: 'GraphError' });
});
