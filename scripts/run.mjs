// Runs one TypeScript file of the project with the arguments that follow it: node scripts/run.mjs FILE [ARGUMENT…]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const tsx = createRequire(import.meta.url).resolve('tsx');
const [file, ...rest] = process.argv.slice(2);
const child = spawn(process.execPath, ['--import', pathToFileURL(tsx).href, file, ...rest], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
