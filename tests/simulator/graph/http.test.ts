import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { hour, practice, tokenOf, world, type World } from './support/world.ts';

const ADA = 'ada@practice.test';
let server: ServerType;
let w: World;
let base: string;

beforeAll(async () => {
  w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  server = serve({ fetch: w.app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function send(method: string, path: string, body?: unknown) {
  return fetch(`${base}${path}`, {
    method,
    headers: { authorization: `Bearer ${tokenOf(ADA)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

test('over a real connection everything is as it is in process', async () => {
  const { value } = (await (
    await send('GET', '/me/calendarview?startDateTime=2026-11-02&endDateTime=2026-11-09&$select=id')
  ).json()) as { value: { id: string }[] };
  const patched = await send('PATCH', `/me/events/${value[0]?.id ?? ''}`, { categories: ['x'] });
  expect([patched.status, await patched.json()]).toEqual([
    200,
    expect.objectContaining({ categories: ['x'] }),
  ]);
  const batch = await send('POST', '/$batch', {
    requests: [{ id: '1', method: 'GET', url: '/me/events' }],
  });
  expect(await batch.json()).toMatchObject({
    responses: [{ id: '1', status: 200, body: { value: [{ categories: ['x'] }] } }],
  });
});

test('a cut connection ends without an answer', async () => {
  w.faults.add({ kind: 'cutAfter', times: 1 });
  const body = hour('written', '2026-11-04T09:00:00');
  await expect(send('POST', '/me/events', body)).rejects.toThrow('fetch failed');
  const { value } = (await (await send('GET', '/me/events?$select=subject')).json()) as {
    value: { subject: string }[];
  };
  expect(value.map(({ subject }) => subject)).toEqual(['A', 'written']);
});
