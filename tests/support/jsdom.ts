// What jsdom lacks and Fluent UI, TanStack Query and our own code use.
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
});
Object.assign(globalThis.window, {
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }),
});

// jsdom holds every rule against every element it is asked about. Of Fluent UI's rules only those
// are kept that say whether something is seen or can be pressed.
const { value: insertRule } = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'insertRule') as {
  value: CSSStyleSheet['insertRule'];
};
CSSStyleSheet.prototype.insertRule = function insertNeededRule(rule, index) {
  const isNeeded = /(?:display|visibility|pointer-events|opacity)\s*:/u.test(rule);
  return insertRule.call(this, isNeeded ? rule : '.unused {}', index);
};
