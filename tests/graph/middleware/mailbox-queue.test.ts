import fc from 'fast-check';
import { MailboxQueue, PLACES_PER_MAILBOX } from '../../../src/graph/middleware/mailbox-queue.ts';

const one = (mailbox: string, places = 1) => new Map([[mailbox, places]]);

/** Starts work that ends when told to, and notes who runs. */
function desk() {
  const queue = new MailboxQueue();
  const running: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, places: ReadonlyMap<string, number>, signal?: AbortSignal) =>
    queue.run(places, signal, async () => {
      running.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      running.splice(running.indexOf(name), 1);
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await settle();
  };
  return { start, end, running };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

test('four requests to a mailbox run at once, the others follow in their order', async () => {
  const { start, end, running } = desk();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) void start(name, one('jonas'));
  await settle();
  expect(running).toEqual(['a', 'b', 'c', 'd']);
  await end('b');
  expect(running).toEqual(['a', 'c', 'd', 'e']);
  await end('a');
  expect(running).toEqual(['c', 'd', 'e', 'f']);
});

test('one mailbox does not slow another', async () => {
  const { start, running } = desk();
  for (const name of ['a', 'b', 'c', 'd', 'e']) void start(name, one('jonas'));
  void start('z', one('mira'));
  await settle();
  expect(running).toEqual(['a', 'b', 'c', 'd', 'z']);
});

test('a batch waits for all its places, and nobody overtakes it for ever', async () => {
  const { start, end, running } = desk();
  void start('a', one('jonas'));
  void start(
    'batch',
    new Map([
      ['jonas', 4],
      ['mira', 1],
    ]),
  );
  void start('late', one('jonas'));
  void start('elsewhere', one('lena'));
  await settle();
  expect(running).toEqual(['a', 'elsewhere']);
  await end('a');
  expect(running).toEqual(['elsewhere', 'batch']);
  await end('batch');
  expect(running).toEqual(['elsewhere', 'late']);
});

test('who stops waiting leaves the queue and lets the next one in', async () => {
  const { start, running } = desk();
  const controller = new AbortController();
  void start('a', one('jonas', 3));
  const large = start('large', one('jonas', 4), controller.signal).catch((error: unknown) => error);
  void start('small', one('jonas'));
  await settle();
  expect(running).toEqual(['a']);
  controller.abort();
  await settle();
  expect(running).toEqual(['a', 'small']);
  expect(await large).toMatchObject({ name: 'AbortError' });
});

test('a place is free again after a failure', async () => {
  const queue = new MailboxQueue();
  for (let i = 0; i < 9; i++) {
    await expect(
      queue.run(one('jonas', 4), undefined, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
  }
});

test('whoever comes, leaves or waits, never more than four run in a mailbox and all get their turn', async () => {
  const request = fc.record({
    places: fc.dictionary(fc.constantFrom('jonas', 'mira', 'lena'), fc.integer({ min: 1, max: 4 })),
    turns: fc.integer({ min: 0, max: 5 }),
    leaves: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 30 }), async (requests) => {
      const queue = new MailboxQueue();
      const taken = new Map<string, number>();
      let most = 0;
      const outcomes = requests.map(({ places, turns, leaves }) => {
        const controller = new AbortController();
        const wanted = new Map(Object.entries(places));
        const work = queue.run(wanted, controller.signal, async () => {
          for (const [mailbox, count] of wanted)
            taken.set(mailbox, (taken.get(mailbox) ?? 0) + count);
          most = Math.max(most, ...taken.values());
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          for (const [mailbox, count] of wanted)
            taken.set(mailbox, (taken.get(mailbox) ?? 0) - count);
        });
        if (leaves) controller.abort();
        return work.then(
          () => 'done',
          () => 'left',
        );
      });
      await Promise.all(outcomes);
      expect(most).toBeLessThanOrEqual(PLACES_PER_MAILBOX);
    }),
    { numRuns: 300 },
  );
});
