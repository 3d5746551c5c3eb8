/**
 * Which V8 runs the event in classic Outlook is nowhere said. What the language gained after ES2019
 * is put in place where it is missing, as far as the bundle uses it, and so is the encoder of text,
 * which belongs to browsers. tests/commands/built-file.test.ts runs the bundle without all of it.
 */
addMissing(Array.prototype, {
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + Math.ceil(index) : Math.floor(index)];
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
});

addMissing(String.prototype, {
  at(this: string, index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  replaceAll(this: string, what: string | RegExp, by: string) {
    return typeof what === 'string' ? this.split(what).join(by) : this.replace(what, by);
  },
});

addMissing(Object, {
  hasOwn: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
});

if (typeof TextEncoder === 'undefined') {
  addMissing(globalThis, { TextEncoder: Utf8Encoder });
}

function Utf8Encoder(): { encode(text: string): Uint8Array } {
  return {
    encode(text) {
      // Percent-encoding is UTF-8, and as old as the language.
      const bytes = encodeURIComponent(text).match(/%..|[^%]/gu) ?? [];
      return Uint8Array.from(bytes, (byte) =>
        byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16),
      );
    },
  };
}

function addMissing(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}
