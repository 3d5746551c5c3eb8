import { fireEvent } from '@testing-library/react';
import { followPointer } from '../../../../src/taskpane/day/columns/follow-pointer.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function stage() {
  document.body.innerHTML = '<div id="grid"><div id="card">Ada<button>More</button></div></div>';
  const grid = document.querySelector<HTMLElement>('#grid');
  const card = document.querySelector<HTMLElement>('#card');
  const button = document.querySelector('button');
  if (!grid || !card || !button) throw new Error('The page is not there.');
  // jsdom captures no pointers.
  grid.setPointerCapture = () => {};
  grid.hasPointerCapture = () => false;
  const said: string[] = [];
  stop = followPointer(grid, {
    canDrag: (pressed) => card.contains(pressed),
    onBegin: (_pressed, at) => void said.push(`begin ${at.x},${at.y}`),
    onMove: (to) => void said.push(`move ${to.x},${to.y}`),
    onDrop: () => void said.push('drop'),
    onCancel: () => void said.push('cancel'),
  });
  return { grid, card, button, said };
}

type Fields = { readonly pointerType?: string; readonly button?: number; readonly ctrlKey?: boolean; readonly shiftKey?: boolean };

/** jsdom has no pointer events of its own. */
function point(type: string, target: Element, [x, y]: readonly [number, number], fields: Fields = {}): void {
  const { pointerType = 'mouse', ...rest } = fields;
  const event = new MouseEvent(type, { bubbles: true, button: 0, clientX: x, clientY: y, ...rest });
  target.dispatchEvent(Object.assign(event, { pointerType, pointerId: 1, isPrimary: true }));
}

test('what is taken, carried and let go is dropped where the pointer was last', () => {
  const { grid, card, said } = stage();
  point('pointerdown', card, [100, 100]);
  point('pointermove', grid, [100, 108]);
  point('pointermove', grid, [130, 140]);
  point('pointerup', grid, [130, 140]);
  expect(said).toEqual(['begin 100,100', 'move 100,108', 'move 130,140', 'drop']);
});

test('a hand that trembles while it clicks carries nothing', () => {
  const { grid, card, said } = stage();
  point('pointerdown', card, [100, 100]);
  point('pointermove', grid, [102, 103]);
  point('pointerup', grid, [102, 103]);
  expect(said).toEqual([]);
});

test.each([
  ['a finger, which scrolls', { pointerType: 'touch' }],
  ['another button', { button: 2 }],
  ['Ctrl, which selects', { ctrlKey: true }],
  ['Shift, which selects', { shiftKey: true }],
])('nothing is carried by %s', (_name, more) => {
  const { grid, card, said } = stage();
  point('pointerdown', card, [100, 100], more);
  point('pointermove', grid, [100, 150], more);
  point('pointerup', grid, [100, 150], more);
  expect(said).toEqual([]);
});

test('a button of its own, which may cover most of it, is pressed or carries it', () => {
  const { grid, button, said } = stage();
  point('pointerdown', button, [100, 100]);
  point('pointerup', grid, [100, 100]);
  expect(said).toEqual([]);
  point('pointerdown', button, [100, 100]);
  point('pointermove', grid, [100, 150]);
  point('pointerup', grid, [100, 150]);
  expect(said).toEqual(['begin 100,100', 'move 100,150', 'drop']);
});

test.each<[string, (grid: HTMLElement) => void]>([
  ['Escape', () => void fireEvent.keyDown(document.body, { key: 'Escape' })],
  ['the pointer being taken away', (grid) => point('pointercancel', grid, [0, 0])],
  ['the window losing the focus', () => void fireEvent.blur(window)],
])('%s leaves it where it was', (_name, happen) => {
  const { grid, card, said } = stage();
  point('pointerdown', card, [100, 100]);
  point('pointermove', grid, [100, 150]);
  happen(grid);
  point('pointerup', grid, [100, 150]);
  expect(said).toEqual(['begin 100,100', 'move 100,150', 'cancel']);
});

test('while something is carried no key does anything else', () => {
  const { grid, card } = stage();
  const heard: string[] = [];
  const onKey = (event: KeyboardEvent) => void heard.push(event.key);
  document.body.addEventListener('keydown', onKey);
  point('pointerdown', card, [100, 100]);
  fireEvent.keyDown(card, { key: 'c' });
  point('pointermove', grid, [100, 150]);
  fireEvent.keyDown(card, { key: 'x' });
  document.body.removeEventListener('keydown', onKey);
  expect(heard).toEqual(['c']);
});
