// The sign-in service in a thread of its own: it is large, and stays out of the way of everything else.
import { parentPort, workerData } from 'node:worker_threads';
import { createEmulator } from 'emulate';

const emulator = await createEmulator(workerData);
parentPort.on('message', () => void emulator.close().then(() => process.exit(0)));
parentPort.postMessage('ready');
