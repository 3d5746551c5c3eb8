// What jsdom lacks and the domain and Fluent UI's dialogs use.
import { deserialize, serialize } from 'node:v8';

globalThis.structuredClone ??= (value) => deserialize(serialize(value));
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/["\\]/gu, '\\$&') } as typeof CSS;

// The pane has the keyboard; jsdom says so only once an element is focused.
document.hasFocus = () => true;

// What measures in the browser finds nothing to measure with here.
if (!('mark' in performance)) Object.assign(performance, { mark: () => undefined });
