// What jsdom lacks: the web's own requests and answers, which Node has outside of it.
import { setImmediate } from 'node:timers';
import { deserialize, serialize } from 'node:v8';
import { runInThisContext } from 'node:vm';

const node = runInThisContext('({ Request, Response, Headers })') as {
  Request: typeof Request;
  Response: typeof Response;
  Headers: typeof Headers;
};

/** jsdom's signals are strangers to Node's requests; nothing here waits long enough to be ended. */
class RequestWithoutSignal extends node.Request {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    const { signal: _signal, ...rest } = init;
    // A request as the pattern of another has nothing of its own to copy.
    super(input, init instanceof node.Request ? init : rest);
  }
}

Object.assign(globalThis, { ...node, Request: RequestWithoutSignal, setImmediate });
globalThis.structuredClone ??= (value) => deserialize(serialize(value));
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/["\\]/gu, '\\$&') } as typeof CSS;
document.hasFocus = () => true;
Object.assign(Element.prototype, { scrollIntoView() {} });
