// Draws assets/icon-*.png: a calendar page with a desk bell on it. Run again after a change: node scripts/icons.mjs
// Everything stands on whole pixels at the small sizes (the tables below), so that edges stay sharp;
// curves are smoothed by taking 16 × 16 samples per pixel.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';

const SAMPLES = 16;
const PAGE = [15, 108, 189];
const BAND = [98, 171, 245];
const RING = [15, 92, 160];
const PAPER = [255, 255, 255];

/**
 * Measures in pixels. Page: [left, top, right, bottom], rounded corners, the band along its top, the two
 * rings [left, right] that stand `above` it and `below` its upper edge. Bell: dome [half width, foot, height],
 * base [half width, top, bottom], button [half width, top].
 */
const LAYOUTS = {
  16: {
    page: [1, 2, 15, 15], corner: 2, band: 5,
    rings: [[4, 6], [10, 12]], above: 1, below: 1,
    dome: [4, 11, 4], base: [5, 12, 13], button: [1, 6],
  },
  20: {
    page: [1, 2, 19, 19], corner: 2.5, band: 6,
    rings: [[5, 7], [13, 15]], above: 1, below: 2,
    dome: [5, 14, 5], base: [6, 15, 16], button: [1, 8],
  },
  24: {
    page: [1, 3, 23, 23], corner: 3, band: 8,
    rings: [[6, 8], [16, 18]], above: 2, below: 2,
    dome: [6, 17, 6], base: [8, 18, 20], button: [1, 10],
  },
  32: {
    page: [2, 4, 30, 30], corner: 4, band: 10,
    rings: [[8, 11], [21, 24]], above: 2, below: 3,
    dome: [8, 22, 8], base: [10, 23, 26], button: [2, 12],
  },
};

/** Larger icons are the 32 layout, multiplied and put back on whole pixels. */
function layoutOf(size) {
  const exact = LAYOUTS[size];
  if (exact) return exact;
  const entries = Object.entries(LAYOUTS[32]).map(([key, value]) => [
    key,
    scaled(value, size / 32),
  ]);
  return Object.fromEntries(entries);
}

function scaled(value, factor) {
  return Array.isArray(value)
    ? value.map((part) => scaled(part, factor))
    : Math.round(value * factor);
}

function colourAt(layout, size, x, y) {
  const { page, corner, band, rings, above, below } = layout;
  if (inBell(layout, Math.abs(x - size / 2), y)) return PAPER;
  for (const [left, right] of rings) {
    const ring = [left, page[1] - above, right, page[1] + below];
    if (inRounded(ring, size < 32 ? 0.5 : (right - left) / 2, x, y)) return RING;
  }
  if (!inRounded(page, corner, x, y)) return undefined;
  return y < band ? BAND : PAGE;
}

/** `dx` is the distance from the axis of the bell. */
function inBell({ dome, base, button }, dx, y) {
  const [radius, foot, height] = dome;
  const inDome = y <= foot && (dx / radius) ** 2 + ((foot - y) / height) ** 2 <= 1;
  const thickness = base[2] - base[1];
  const inBase = inRounded(
    [-base[0], base[1], base[0], base[2]],
    thickness > 1 ? thickness / 2 : 0,
    dx,
    y,
  );
  const cap = [-button[0], button[1], button[0], foot - height + 1 + button[0]];
  return inDome || inBase || inRounded(cap, button[0] > 1 ? button[0] / 2 : 0, dx, y);
}

function inRounded([left, top, right, bottom], radius, x, y) {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** The colour and the share of a pixel that is covered; transparent samples do not darken the edge. */
function pixel(layout, size, column, row) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let j = 0; j < SAMPLES; j += 1) {
    for (let i = 0; i < SAMPLES; i += 1) {
      const colour = colourAt(
        layout,
        size,
        column + (i + 0.5) / SAMPLES,
        row + (j + 0.5) / SAMPLES,
      );
      if (!colour) continue;
      covered += 1;
      for (const channel of [0, 1, 2]) sum[channel] += colour[channel];
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.map((value) => Math.round(value / covered)),
    Math.round((covered * 255) / SAMPLES ** 2),
  ];
}

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

export function drawIcon(size) {
  const layout = layoutOf(size);
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      png.data.set(pixel(layout, size, column, row), (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png, { deflateLevel: 9 });
}

function writeIcons(folder) {
  for (const size of ICON_SIZES)
    writeFileSync(path.join(folder, `icon-${size}.png`), drawIcon(size));
}

if (process.argv[1]?.endsWith('icons.mjs')) writeIcons('assets');
