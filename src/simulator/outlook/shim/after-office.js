// Members that Outlook on the web has and this build of the Office library never sets.
(() => {
  const given = read(window.name);
  if (!given) return;
  // Ours is the first of the callbacks, so the page's own find the members in place. Asking by this
  // name does not count as the page having called onReady.
  Office.onReadyInternal(() => {
    Object.defineProperty(Office.context, 'officeTheme', {
      configurable: true,
      enumerable: true,
      // Outlook on the web keeps the colours of the moment the page was opened.
      get: () => ({ ...given.theme }),
    });
    Office.auth ??= {};
    if (given.nestedAppAuth)
      Office.auth.getAuthContext = () => Promise.resolve({ ...given.authContext });
  });

  function read(name) {
    try {
      return JSON.parse(name).simulator;
    } catch {
      return undefined;
    }
  }
})();
