import { once } from 'node:events';
import net from 'node:net';
import { runToEnd } from '../../scripts/test/suite.mjs';

const node = process.execPath;
const silent = { stdio: 'ignore' } as const;

test.each([0, 1, 7])('the exit code %i comes back', async (code) => {
  expect(await runToEnd([node, '-e', `process.exit(${code})`], silent)).toEqual({
    kind: 'exited',
    code,
  });
});

test('a command that does not exist is said not to start', async () => {
  expect(await runToEnd(['no-such-program-here'], silent)).toEqual({
    kind: 'crashed',
    reason: expect.stringContaining('could not start'),
  });
});

test('the environment is handed on', async () => {
  const code = 'process.exit(process.env.FRONTDESK_TEST === "x" && process.env.PATH ? 0 : 1)';
  const environment = { FRONTDESK_TEST: 'x' };
  expect(await runToEnd([node, '-e', code], { ...silent, environment })).toEqual({
    kind: 'exited',
    code: 0,
  });
});

/** A process that stays connected for as long as it lives, started by the command; both would run for ever. */
const STAYS =
  'require("node:net").connect(Number(process.argv[1]), "127.0.0.1"); setInterval(() => {}, 1000)';
const STARTS_ANOTHER = `
  const port = process.argv[1];
  require("node:child_process").spawn(process.execPath, ["-e", process.argv[2], port], { stdio: "ignore" });
`;

async function listener(): Promise<{ server: net.Server; port: string; ended: Promise<unknown> }> {
  const server = net.createServer();
  const ended = new Promise((resolve) => {
    server.on('connection', (socket) => {
      socket.on('error', () => {});
      socket.on('close', resolve);
      socket.resume();
      server.emit('arrived');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: String(typeof address === 'object' ? address?.port : ''), ended };
}

test('a command that takes too long is ended, with everything it started', async () => {
  const { server, port, ended } = await listener();
  const code = `${STARTS_ANOTHER} setInterval(() => {}, 1000);`;
  const outcome = await runToEnd([node, '-e', code, port, STAYS], { ...silent, limitMs: 2_000 });
  expect(outcome).toEqual({ kind: 'crashed', reason: 'took longer than 2 s and was ended' });
  await ended;
  server.close();
});

// Windows has no groups of processes: what an ended command leaves behind cannot be told from others.
const testWithGroups = process.platform === 'win32' ? test.skip : test;

testWithGroups('what a command leaves running is ended after it', async () => {
  const { server, port, ended } = await listener();
  // It goes as soon as the other has connected, which then stays behind.
  const code = `${STARTS_ANOTHER} require("node:net").connect(Number(process.argv[3]), "127.0.0.1").on("close", () => process.exit(0));`;
  const gate = net.createServer();
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const address = gate.address();
  const gatePort = String(typeof address === 'object' ? address?.port : '');
  gate.on('connection', (socket) => {
    socket.on('error', () => {});
    arrived.then(
      () => socket.destroy(),
      () => {},
    );
  });
  const arrived = once(server, 'arrived');
  const outcome = await runToEnd([node, '-e', code, port, STAYS, gatePort], silent);
  expect(outcome).toEqual({ kind: 'exited', code: 0 });
  await ended;
  server.close();
  gate.close();
});
