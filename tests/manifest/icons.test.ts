import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { drawIcon, ICON_SIZES } from '../../scripts/icons.mjs';

const BLUE = [15, 108, 189, 255];
const WHITE = [255, 255, 255, 255];

function pixels(size: number, file: Buffer = readFileSync(`assets/icon-${size}.png`)) {
  const { data, width } = PNG.sync.read(file);
  return {
    data,
    width,
    at: (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)],
  };
}

test.each(ICON_SIZES)('the icon of %i pixels is the one the script draws', (size) => {
  expect(pixels(size).data.equals(pixels(size, drawIcon(size)).data)).toBe(true);
});

test.each([16, 20, 24, 32])(
  'the icon of %i pixels is sharp: the bell’s base and the page beside it are full colours',
  (size) => {
    const { at } = pixels(size);
    const rows = Array.from({ length: size }, (_, y) => y).slice(size / 2);
    expect(
      rows.some((y) => [-3, 0, 3].every((dx) => at(size / 2 + dx, y).join() === WHITE.join())),
    ).toBe(true);
    expect(rows.some((y) => at(Math.floor(size / 8) + 1, y).join() === BLUE.join())).toBe(true);
  },
);

test('the corners are transparent, so that the icon suits a light and a dark ribbon', () => {
  for (const size of ICON_SIZES) expect(pixels(size).at(0, 0)[3]).toBe(0);
});
