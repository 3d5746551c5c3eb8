import { tryPrint } from '../../../src/taskpane/print/try-print.ts';

const original = window.print;
afterEach(() => {
  window.print = original;
});

test.each<[string, () => void, boolean]>([
  ['begins', () => void window.dispatchEvent(new Event('beforeprint')), true],
  ['is passed over in silence', () => {}, false],
  [
    'is refused',
    () => {
      throw new DOMException('no', 'SecurityError');
    },
    false,
  ],
])('a print that %s is known', (_name, print, expected) => {
  window.print = print;
  expect(tryPrint()).toBe(expected);
});
