// What the pane weighs, as a server with brotli sends it, from the files that a build wrote.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { report } from './support/report.ts';

const DIST = path.resolve(import.meta.dirname, '../dist');

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(path.join(DIST, file))).length;
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotli(file), 0);
}

const html = readFileSync(path.join(DIST, 'taskpane.html'), 'utf8');
const scripts = [...html.matchAll(/<script[^>]* src="\/([^"]+\.js)"/gu)].map((match) => match[1] ?? '');
const preloads = [...html.matchAll(/rel="preload"[^>]* href="\/([^"]+\.js)"/gu)].map((match) => match[1] ?? '');
const all = readdirSync(DIST).filter((file) => file.endsWith('.js'));

report({
  name: 'pane: JavaScript to the skeleton',
  value: total(scripts),
  unit: 'bytes',
  input: `brotli, ${scripts.length} files named in taskpane.html, office.js not counted`,
  aim: 120_000,
});
report({
  name: 'pane: JavaScript named or preloaded by the page',
  value: total([...scripts, ...preloads]),
  unit: 'bytes',
  input: `brotli, ${scripts.length + preloads.length} files`,
});
report({
  name: 'pane: all JavaScript of the build',
  value: total(all),
  unit: 'bytes',
  input: `brotli, ${all.length} files, all views and languages`,
});
