// A pane that does nothing by itself: tests drive the real libraries in it.
window.events = [];
window.environment = JSON.parse(document.getElementById('frontdesk-environment').textContent);

/** An Office call as a promise: its value, or the code of its error. */
window.call = (start) =>
  new Promise((resolve) => {
    start((result) =>
      resolve(
        result.status === 'succeeded' ? { value: result.value } : { code: result.error.code },
      ),
    );
  });

window.createClient = () =>
  msal.createNestablePublicClientApplication({
    auth: {
      clientId: window.environment.clientId,
      authority: window.environment.authority,
      knownAuthorities: window.environment.knownAuthorities,
    },
    system: { protocolMode: window.environment.protocolMode },
  });

/** What came of a request for a token, in words that a test can compare. */
window.token = (client, method) =>
  client[method]({ scopes: ['Calendars.ReadWrite'] }).then(
    (result) => ({
      accessToken: result.accessToken,
      username: result.account.username,
      fromCache: result.fromCache,
    }),
    (error) => ({ error: error.errorCode, name: error.name, message: error.errorMessage }),
  );

Office.onReady((info) => {
  window.ready = info;
  Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
    const { item } = Office.context.mailbox;
    window.events.push({ type: 'item', item: item ? (item.itemId ?? 'compose') : String(item) });
  });
  Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) => {
    window.events.push({ type: 'theme', body: officeTheme.bodyBackgroundColor });
  });
  document.getElementById('state').textContent = 'ready';
});

window.get = (name) => window[name];
window.set = (name, value) => {
  window[name] = value;
};
