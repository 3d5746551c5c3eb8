import { browserHost } from '../../src/outlook/browser-host.ts';

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test('an ordinary tab has no item, no mailbox and no form of Outlook', async () => {
  const host = browserHost();
  expect([host.kind, host.user, host.canOpenNewAppointment]).toEqual(['browser', undefined, false]);
  await expect(host.currentItem()).resolves.toEqual({ kind: 'none' });
  await expect(host.newAppointment({ start: 0, end: 1 })).resolves.toEqual({ kind: 'notSupported' });
  await expect(host.openAppointment({ restId: 'AA' })).resolves.toEqual({ kind: 'notSupported' });
});

test('preferences are kept for the next visit and seen by other tabs', async () => {
  await browserHost().preferences.set('view', 'week');
  const other = browserHost().preferences;
  expect(other.get('view')).toBe('week');
  await other.set('hosts', ['a']);
  expect(browserHost().preferences.get('view')).toBe('week');
});

test.each(['{"view":', '"text"', 'null'])('stored text %p holds no preference', (text) => {
  localStorage.setItem('frontdesk', text);
  expect(browserHost().preferences.get('view')).toBeUndefined();
});

test('storage that refuses is told, and a later preference is tried again', async () => {
  const { preferences } = browserHost();
  const spy = jest.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(preferences.set('view', 'week')).rejects.toMatchObject({ name: 'OfficeError' });
  await preferences.set('view', 'day');
  expect([preferences.get('view'), spy.mock.calls.length]).toEqual(['day', 2]);
});

test('the return to the window is told on focus and when it is visible again', () => {
  const host = browserHost();
  let returns = 0;
  const stop = host.onReturn(() => (returns += 1));
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  stop();
  window.dispatchEvent(new Event('focus'));
  expect(returns).toBe(2);
});

test('text is copied by the older way where the clipboard is denied', async () => {
  const written: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  document.execCommand = () => {
    written.push(document.querySelector('textarea')?.value ?? '');
    return true;
  };
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  await expect(browserHost().copy('details')).resolves.toBe(true);
  expect([written, document.querySelector('textarea'), document.activeElement]).toEqual([
    ['details'],
    null,
    button,
  ]);
});
