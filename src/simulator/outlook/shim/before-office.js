// What today's Office library on the content delivery network has and the one from npm lacks: the
// bridge of nested app authentication. It passes text between the page and Outlook's page, no more.
(() => {
  const { hostOrigin } = globalThis.__simulator;
  const given = read(window.name);
  if (!given?.nestedAppAuth || window.parent === window) return;

  const listeners = new Set();
  window.addEventListener('message', (event) => {
    if (event.origin !== hostOrigin || event.source !== window.parent) return;
    if (event.data?.simulator !== 'nestedAppAuth') return;
    for (const listener of listeners) listener(event.data.text);
  });
  window.nestedAppAuthBridge = {
    addEventListener: (_name, listener) => listeners.add(listener),
    removeEventListener: (_name, listener) => listeners.delete(listener),
    postMessage: (text) =>
      window.parent.postMessage({ simulator: 'nestedAppAuth', text }, hostOrigin),
  };

  function read(name) {
    try {
      return JSON.parse(name).simulator;
    } catch {
      return undefined;
    }
  }
})();
