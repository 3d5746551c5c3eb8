// What jsdom lacks: the web's own requests and answers, which Node has outside of it.
import { runInThisContext } from 'node:vm';
import { deserialize, serialize } from 'node:v8';
import { setImmediate } from 'node:timers';

for (const name of ['Request', 'Response', 'Headers', 'ReadableStream']) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: runInThisContext(name) });
}
// jsdom's own signals are strangers to Node's requests.
Object.assign(globalThis, runInThisContext('({ AbortController, AbortSignal })'), { setImmediate });
globalThis.structuredClone ??= (value) => deserialize(serialize(value));
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/["\\]/gu, '\\$&') } as typeof CSS;
document.hasFocus = () => true;
