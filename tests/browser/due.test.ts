import type { Frame } from 'playwright-core';
import { MINUTE } from '../../src/domain/time/period.ts';
import { sentMessages } from './support/mail.ts';
import { eventually } from './support/eventually.ts';
import { openDay } from './support/practice.ts';
import { usePractice } from './support/use-practice.ts';
import { due, remindTwoDaysBefore } from './support/views/due-views.ts';

const stage = usePractice();

/** Milliseconds, for a list of dozens on a busy machine. */
const LONG = 180_000;

async function sendAll(pane: Frame): Promise<void> {
  await pane.locator('[data-action="send"]').click();
  await pane.locator('[data-action="confirmSend"]').click({ timeout: 30_000 });
  await pane.locator('[data-action="stop"]').waitFor();
}

async function finished(pane: Frame): Promise<void> {
  await pane.locator('[data-action="stop"]').waitFor({ state: 'detached', timeout: LONG });
}

test('all that is due is sent at once, with a result for each, and nobody gets it twice', async () => {
  remindTwoDaysBefore(stage.simulator);
  const { pane } = await due(stage);
  const count = await pane.locator('[data-due]').count();
  expect(count).toBeGreaterThan(5);
  expect(sentMessages(stage.simulator)).toEqual([]);
  await sendAll(pane);
  await finished(pane);
  const results = await pane.locator('[data-result]').evaluateAll((all) => all.map((one) => one.getAttribute('data-result')));
  // Of one calendar's owner mail may be written and not sent.
  expect(results).toHaveLength(count);
  expect(new Set(results)).toEqual(new Set(['sent', 'failed']));
  const sent = sentMessages(stage.simulator);
  expect(sent).toHaveLength(results.filter((one) => one === 'sent').length);
  expect(new Set(sent.map(({ about }) => about)).size).toBe(sent.length);

  await pane.locator('[data-action="sendFromOwn"]').first().click();
  await finished(pane);
  await eventually(() => sentMessages(stage.simulator).length, sent.length + 1, 20_000);
}, LONG);

test('a pane that is closed in the middle is made good by the next, and nothing is sent twice', async () => {
  remindTwoDaysBefore(stage.simulator);
  const first = await due(stage);
  const count = await first.pane.locator('[data-due]').count();
  stage.simulator.faults.add({ kind: 'latency', path: '/send', milliseconds: 4000, times: 1 });
  await sendAll(first.pane);
  await first.pane.locator('[data-result="sending"]').waitFor();
  await eventually(() => draftsOf(), 1, 20_000);
  await first.page.close();
  stage.simulator.faults.clear();
  stage.simulator.clock.advance(3 * MINUTE);

  const { pane } = await openDay(stage.profile, stage.simulator, stage.options);
  await pane.locator('[data-action="due"]').click();
  await pane.locator('[data-due]').first().waitFor();
  await sendAll(pane);
  await finished(pane);
  const sent = sentMessages(stage.simulator);
  expect(new Set(sent.map(({ about }) => about)).size).toBe(sent.length);
  const failed = await pane.locator('[data-result="failed"]').count();
  expect(sent.length + failed).toBe(count);
  expect(draftsOf()).toBe(0);
}, LONG);

function draftsOf(): number {
  return stage.simulator.organisation.people.flatMap(({ messages }) => messages).filter(({ folder }) => folder === 'drafts').length;
}
