import { createConversation } from '../../../../src/simulator/outlook/protocol/conversation.ts';
import type { OpenItem } from '../../../../src/simulator/outlook/protocol/open-item.ts';
import { attendee, fakeOutlook } from './fake-outlook.ts';

const NONE = () => undefined;

function conversation(item: OpenItem = attendee()) {
  const registered: string[] = [];
  const made = createConversation({
    id: 'conv-1',
    appContext: () => ({ _id: 'control' }),
    outlook: fakeOutlook(item),
    common: {
      messageParent: NONE,
      messageChild: NONE,
      commandCompleted: NONE,
      closeContainer: NONE,
    },
    onRegister: (event, target) => registered.push(`${event} ${target}`),
  });
  return { ...made, registered };
}

function request(action: string, data: unknown, change: Record<string, unknown> = {}) {
  return JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _actionName: action,
    _conversationId: 'conv-1',
    _correlationId: 7,
    _origin: 'https://pane.example',
    _data: data,
    _serializerVersion: 1,
    ...change,
  });
}

async function data(text: string, item?: OpenItem): Promise<unknown> {
  const answer = await conversation(item).answer(text);
  return answer === undefined ? undefined : JSON.parse(answer)._data;
}

test('an answer repeats what it answers', async () => {
  const answer = await conversation().answer(
    request('ContextActivationManager_getAppContextAsync', 'control'),
  );
  expect(JSON.parse(answer ?? '')).toEqual({
    _messageType: 1,
    _responseType: 0,
    _actionName: 'ContextActivationManager_getAppContextAsync',
    _conversationId: 'conv-1',
    _correlationId: 7,
    _errorCode: 0,
    _origin: 'simulator',
    _serializerVersion: 1,
    _data: { _id: 'control' },
  });
});

test.each([
  { name: 'no JSON', text: '{' },
  { name: 'not even a text', text: { _messageType: 0 } },
  { name: 'an answer of somebody', text: request('GetInitialData', {}, { _messageType: 1 }) },
  {
    name: 'another conversation',
    text: request('GetInitialData', {}, { _conversationId: 'conv-2' }),
  },
  { name: 'an unknown kind of action', text: request('GetInitialData', {}, { _actionType: 9 }) },
])('$name is not answered', async ({ text }) => {
  expect(await conversation().answer(text)).toBeUndefined();
});

test('the initial data stand unwrapped', async () => {
  expect(
    await data(request('GetInitialData', { MethodData: { ControlId: 'c', DispatchId: 1 } })),
  ).toMatchObject({
    permissionLevel: 3,
    itemType: 2,
    id: 'AAMk/event+1',
    userEmailAddress: 'mira@example.com',
  });
});

test('a pane that starts without an item has a mailbox in either form', async () => {
  const text = request('GetInitialData', {});
  expect(await data(text, { kind: 'none', form: 'empty' })).toMatchObject({
    itemType: 6,
    permissionLevel: 3,
  });
});

test('Outlook’s calls and those of all hosts differ in the case of one letter', async () => {
  expect(
    await data(request('ExecuteMethod', { MethodData: { ControlId: 'c', DispatchId: 157 } })),
  ).toEqual({
    error: false,
    data: [{ displayName: 'Confirmed', color: 'Preset4' }],
  });
  expect(
    await data(request('executeMethod', { DdaMethod: { ControlId: 'c', DispatchId: 97 } })),
  ).toEqual({ Error: 0, Version: 1 });
});

test.each([
  { name: 'a call without its number', text: request('ExecuteMethod', {}) },
  {
    name: 'a call with arguments of another shape',
    text: request('ExecuteMethod', {
      ApiParams: { categories: 5 },
      MethodData: { DispatchId: 158 },
    }),
  },
])('$name is answered with an error', async ({ text }) => {
  expect(await data(text)).toMatchObject({ error: true, errorCode: 5001 });
});

test('an action of a later library gets an empty answer', async () => {
  expect(await data(request('SomethingNew', {}))).toEqual({});
});

test('events reach only who registered for them', async () => {
  const talk = conversation();
  expect(talk.event('olkItemSelectedChanged', {})).toBeUndefined();
  await talk.answer(
    request(
      'olkItemSelectedChanged',
      { controlId: 'c', eventDispId: 46, targetId: '' },
      { _actionType: 1 },
    ),
  );
  expect(JSON.parse(talk.event('olkItemSelectedChanged', { itemType: 6 }) ?? '')).toMatchObject({
    _messageType: 1,
    _responseType: 1,
    _actionName: 'olkItemSelectedChanged',
    _data: { itemType: 6 },
  });
  await talk.answer(request('olkItemSelectedChanged', {}, { _actionType: 2 }));
  expect(talk.event('olkItemSelectedChanged', {})).toBeUndefined();
});

test('a registration tells its target', async () => {
  const talk = conversation();
  await talk.answer(
    request(
      'dialogMessageReceived',
      { targetId: '{"url":"https://pane.example/d"}' },
      { _actionType: 1 },
    ),
  );
  expect(talk.registered).toEqual(['dialogMessageReceived {"url":"https://pane.example/d"}']);
});
