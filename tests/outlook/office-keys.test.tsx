import { keepKeysInPane } from '../../src/outlook/office-keys.ts';

const heard = jest.fn<void, [string]>();

beforeAll(() => {
  keepKeysInPane(document);
  // As the Office library does.
  window.addEventListener('keydown', ({ key }) => heard(key));
});

beforeEach(() => {
  heard.mockClear();
  document.body.innerHTML = '<h1 tabindex="-1">Day</h1><button>Confirm</button>';
});

test.each([
  { name: 'Tab from a heading stays in the pane', key: 'Tab', from: 'h1', isHeard: false },
  { name: 'Tab from nowhere stays in the pane', key: 'Tab', from: 'body', isHeard: false },
  { name: 'Tab from a button is the library’s', key: 'Tab', from: 'button', isHeard: true },
  { name: 'Escape stays in the pane', key: 'Escape', from: 'button', isHeard: false },
  { name: 'other keys are the library’s', key: 'F2', from: 'button', isHeard: true },
])('$name', ({ key, from, isHeard }) => {
  document.querySelector(from)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  expect(heard.mock.calls).toEqual(isHeard ? [[key]] : []);
});
