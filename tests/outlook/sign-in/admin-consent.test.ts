import { adminConsentUrl } from '../../../src/outlook/sign-in/admin-consent.ts';

test('the administrator’s link names the application, each scope once and where it ends', () => {
  const url = adminConsentUrl({
    clientId: 'c0ffee',
    scopes: ['Calendars.ReadWrite', 'openid', 'Calendars.ReadWrite'],
    redirectUri: 'https://desk.example.org/redirect.html',
  });
  expect(url).toBe(
    'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=c0ffee' +
      '&scope=Calendars.ReadWrite%20openid%20profile%20offline_access' +
      '&redirect_uri=https%3A%2F%2Fdesk.example.org%2Fredirect.html',
  );
});
