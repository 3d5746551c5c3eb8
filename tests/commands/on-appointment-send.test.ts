import { ALLOWED, sendHandler, TIME_LIMIT_MS, type SendAnswer } from '../../src/commands/on-appointment-send.ts';

const WARNED: SendAnswer = { allowEvent: false, errorMessage: 'This time is already taken.' };

function stage(check: () => Promise<SendAnswer>) {
  const said: SendAnswer[] = [];
  const timers = new Map<number, { readonly work: () => void; readonly ms: number }>();
  const handler = sendHandler(check, {
    setTimeout: (work, ms) => {
      timers.set(timers.size + 1, { work, ms });
      return timers.size;
    },
    clearTimeout: (timer) => void timers.delete(Number(timer)),
  });
  return {
    said,
    timers,
    send: (completed: (answer: SendAnswer) => void = (answer) => void said.push(answer)) => handler({ completed }),
    /** Three seconds pass. */
    late: () => {
      for (const { work } of timers.values()) work();
    },
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('what the check says is what Outlook is told, and nothing is waited for any more', async () => {
  const { said, send, timers } = stage(async () => WARNED);
  send();
  await settled();
  expect(said).toEqual([WARNED]);
  expect(timers.size).toBe(0);
});

test('after three seconds the meeting goes out, and a warning that comes later is dropped', async () => {
  let warn = (_answer: SendAnswer) => {};
  const { said, send, timers, late } = stage(() => new Promise((resolve) => (warn = resolve)));
  send();
  expect([...timers.values()].map(({ ms }) => ms)).toEqual([3000]);
  expect(TIME_LIMIT_MS).toBe(3000);
  late();
  expect(said).toEqual([ALLOWED]);
  warn(WARNED);
  await settled();
  expect(said).toEqual([ALLOWED]);
});

test.each([
  { name: 'rejects', check: () => Promise.reject(new Error('no network')) },
  {
    name: 'throws at once',
    check: (): Promise<SendAnswer> => {
      throw new Error('no such member');
    },
  },
  { name: 'rejects with nothing', check: () => Promise.reject() },
])('a check that $name lets the meeting go out', async ({ check }) => {
  const { said, send, late } = stage(check);
  send();
  await settled();
  expect(said).toEqual([ALLOWED]);
  late();
  expect(said).toEqual([ALLOWED]);
});

test('an Outlook that does not take the warning is told to send', async () => {
  const said: SendAnswer[] = [];
  const { send } = stage(async () => WARNED);
  send((answer) => {
    if (!answer.allowEvent) throw new Error('unknown member');
    said.push(answer);
  });
  await settled();
  expect(said).toEqual([ALLOWED]);
});

test('each sending is a check of its own', async () => {
  const answers = [WARNED, ALLOWED];
  const { said, send } = stage(async () => answers.shift() ?? ALLOWED);
  send();
  await settled();
  send();
  await settled();
  expect(said).toEqual([WARNED, ALLOWED]);
});
