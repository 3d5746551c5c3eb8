// Signs in by the ordinary way and tells the pane, as an Office dialog does.
const environment = JSON.parse(document.getElementById('frontdesk-environment').textContent);

Office.onReady(async () => {
  Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, ({ message }) => {
    Office.context.ui.messageParent(JSON.stringify({ heard: message }));
  });
  if (location.search.includes('sign-in')) await signIn();
  else Office.context.ui.messageParent(JSON.stringify({ isDialog: Office.context.isDialog }));
});

async function signIn() {
  const client = new msal.PublicClientApplication({
    auth: {
      clientId: environment.clientId,
      authority: environment.authority,
      knownAuthorities: environment.knownAuthorities,
      redirectUri: `${location.origin}/dialog.html?sign-in`,
    },
    system: { protocolMode: environment.protocolMode },
  });
  await client.initialize();
  const result = await client.handleRedirectPromise();
  if (!result) return client.loginRedirect({ scopes: ['Calendars.ReadWrite'] });
  Office.context.ui.messageParent(
    JSON.stringify({ accessToken: result.accessToken, username: result.account.username }),
  );
  return undefined;
}
