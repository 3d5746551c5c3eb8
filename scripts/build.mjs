// Builds everything into dist/: the pane, its pages and icons, the manifest, and the simulator.
// FRONTDESK_URL is where the pane will be served from; without it, https://localhost:3000.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import configuration from '../webpack.config.js';
import { LOCAL_ORIGIN, manifestFor } from './manifest.mjs';

const root = path.resolve(import.meta.dirname, '..');
const watch = process.argv.includes('--watch');
await checkAddress();
const compiler = webpack(configuration());

function report(error, stats) {
  if (error) {
    console.error(error);
    process.exitCode = 1;
    return;
  }
  console.log(stats.toString('errors-warnings') || `Built in ${duration(stats)} s.`);
  process.exitCode = stats.hasErrors() ? 1 : 0;
}

function duration(stats) {
  const times = stats.stats.map((one) => one.endTime - one.startTime);
  return (Math.max(...times) / 1000).toFixed(1);
}

/** A wrong address is told before anything is built. */
async function checkAddress() {
  const text = await readFile(path.join(root, 'manifest.xml'), 'utf8');
  try {
    manifestFor(process.env.FRONTDESK_URL ?? LOCAL_ORIGIN, text);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (watch) {
  compiler.watch({}, report);
} else {
  compiler.run((error, stats) => {
    report(error, stats);
    compiler.close(() => {});
  });
}
