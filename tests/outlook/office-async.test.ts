import { officeAsync } from '../../src/outlook/office-async.ts';
import {
  answers,
  installOffice,
  neverAnswers,
  refuses,
  throwsPermission,
} from './fake-office.ts';

beforeEach(() => {
  installOffice();
});

test('an answer is the value', async () => {
  await expect(officeAsync<string>((done) => answers('x')(done))).resolves.toBe('x');
});

test.each([
  { name: 'an unsaved item', call: refuses(9046), code: 'itemNotSaved', number: 9046 },
  { name: 'a missing item', call: refuses(9049), code: 'itemNotFound', number: 9049 },
  { name: 'another item meanwhile', call: refuses(9030), code: 'itemChanged', number: 9030 },
  { name: 'no support', call: refuses(5000), code: 'notSupported', number: 5000 },
  { name: 'no permission', call: refuses(7000), code: 'permission', number: 7000 },
  { name: 'too much to store', call: refuses(9057), code: 'tooLarge', number: 9057 },
  { name: 'no network', call: refuses(9041), code: 'network', number: 9041 },
  { name: 'a number nobody knows', call: refuses(4711), code: 'failed', number: 4711 },
  { name: 'a thrown refusal', call: throwsPermission(), code: 'permission' },
  { name: 'a dropped callback', call: neverAnswers(), code: 'timeout' },
])('$name is told by its code', async ({ call, code, number }) => {
  const work = officeAsync((done) => call(done), { timeoutMs: 20 });
  await expect(work).rejects.toMatchObject({ name: 'OfficeError', code, number });
});

test('a member this client lacks is "not supported"', async () => {
  const item: { getItemIdAsync?: (done: unknown) => void } = {};
  const work = officeAsync((done) => item.getItemIdAsync!(done));
  await expect(work).rejects.toMatchObject({ code: 'notSupported' });
});

test('no more than three calls run at once, and a dropped one makes room', async () => {
  let running = 0;
  let most = 0;
  const slow = Array.from({ length: 8 }, (_, index) =>
    officeAsync<number>(
      (done) => {
        running += 1;
        most = Math.max(most, running);
        setTimeout(() => {
          running -= 1;
          if (index !== 2) answers(index)(done);
        }, 5);
      },
      { timeoutMs: 100 },
    ).catch((error: { code: string }) => error.code),
  );
  await expect(Promise.all(slow)).resolves.toEqual([0, 1, 'timeout', 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('a call that waits for a person takes nobody’s turn', async () => {
  const open = Array.from({ length: 4 }, () =>
    officeAsync(() => {}, { queued: false, timeoutMs: 50 }).catch(() => 'late'),
  );
  await expect(officeAsync<string>((done) => answers('at once')(done))).resolves.toBe('at once');
  await Promise.all(open);
});
