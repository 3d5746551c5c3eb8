import { checkRequest, hasContract, takeProblems } from './support/contract.ts';
import { MIRA, openPractice } from './support/practice.ts';

const client = () => openPractice().as(MIRA);

test('a request that Graph’s description does not allow is noticed', async () => {
  if (!hasContract()) return;
  const call = { scopes: [], mailbox: MIRA } as const;
  await client()
    .send({ ...call, method: 'GET', path: '/me/calendarView?$top=3' })
    .catch(() => undefined);
  await client()
    .send({ ...call, method: 'GET', path: '/me/events?$nope=3' })
    .catch(() => undefined);
  await client()
    .send({ ...call, method: 'PATCH', path: '/me/events/1', body: { subject: 5 } })
    .catch(() => undefined);
  await client()
    .send({ ...call, method: 'GET', path: '/me/nothing' })
    .catch(() => undefined);
  expect(takeProblems().length).toBeGreaterThanOrEqual(4);
});

test('a request for ids that change is noticed, inside a batch too', () => {
  const stable = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };
  const path = '/me/events?$select=subject';
  const ask = (headers: Record<string, string>, part: Record<string, string>) =>
    checkRequest({
      method: 'POST',
      url: '/$batch',
      headers,
      body: { requests: [{ id: '1', method: 'GET', url: path, headers: part }] },
    });
  ask(stable, stable);
  expect(takeProblems()).toEqual([]);
  ask(stable, {});
  expect(takeProblems()).toEqual([`GET ${path} asks for ids that change`]);
});

test('what the description does not allow is noticed inside a batch too', () => {
  if (!hasContract()) return;
  const requests = [{ id: '1', method: 'GET', url: '/me/nothing' }];
  checkRequest({ method: 'POST', url: '/$batch', headers: {}, body: { requests } });
  expect(takeProblems().length).toBeGreaterThanOrEqual(1);
});
