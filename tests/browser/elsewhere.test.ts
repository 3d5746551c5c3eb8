import { rewriteBook } from './support/book.ts';
import { eventually } from './support/eventually.ts';
import { MIRA } from './support/practice.ts';
import { usePractice } from './support/use-practice.ts';
import { day } from './support/views/day-views.ts';

const stage = usePractice();

test('of a host whose other calendar cannot be read nothing is free, and it is said which one', async () => {
  const { simulator } = stage;
  rewriteBook(simulator.organisation, ({ hosts, ...rest }) => ({
    ...rest,
    hosts: hosts.map((host, index) =>
      index > 0 ? host : { ...host, availability: [{ mailbox: MIRA, name: 'The other one', color: '#0b6a0b' }] },
    ),
  }));
  const { pane } = await day(stage);
  await pane.locator('[data-host]').first().click();
  await eventually(async () => (await pane.locator('[data-gap]').count()) > 0, true);
  simulator.faults.add({ kind: 'accessDenied', path: `${MIRA}/calendar/calendarView` });
  await pane.locator('[data-action="refresh"]').click();
  await pane.locator('[data-unknown]').filter({ hasText: 'The calendar of The other one could not be read.' }).waitFor();
  expect(await pane.locator('[data-gap]').count()).toBe(0);
  expect(await pane.locator('[data-event]').count()).toBeGreaterThan(3);
});
