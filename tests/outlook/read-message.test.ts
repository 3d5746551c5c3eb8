import { readMessage } from '../../src/outlook/read-message.ts';
import { answers, attendeeItem, installOffice, messageItem, refuses } from './fake-office.ts';

function read(item: unknown, itemId = 'MM-1') {
  return readMessage(installOffice({ mailbox: { item } }).mailbox, itemId);
}

test('the words of the message that is read', async () => {
  const item = messageItem({ subject: 'Re: Reminder', body: { getAsync: answers('Yes, I’ll be there.') } });
  expect(await read(item)).toEqual({ subject: 'Re: Reminder', text: 'Yes, I’ll be there.' });
});

test('another message than the one that was asked for is not taken for it', async () => {
  expect(await read(messageItem({ body: { getAsync: answers('Yes') } }), 'other')).toBeUndefined();
});

test.each([null, undefined, attendeeItem()])('where no message is read there is none', async (item) => {
  expect(await read(item)).toBeUndefined();
});

test('a body that Outlook does not give is an error', async () => {
  await expect(read(messageItem({ body: { getAsync: refuses(9020) } }))).rejects.toThrow('Outlook: failed (9020)');
});
