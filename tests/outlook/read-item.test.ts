import { readItem } from '../../src/outlook/read-item.ts';
import {
  answers,
  attendeeItem,
  END,
  installOffice,
  messageItem,
  organizerItem,
  refuses,
  sharedWith,
  START,
} from './fake-office.ts';

const OWN = 'mira@example.com';

function read(item: unknown) {
  return readItem(installOffice({ mailbox: { item } }).mailbox, OWN);
}

const APPOINTMENT = {
  kind: 'appointment',
  form: 'attendee',
  itemId: 'AA-b_c=',
  mailbox: OWN,
  isShared: false,
  seriesId: undefined,
  subject: 'Ada Byron',
  start: START,
  end: END,
};
const ORGANIZER = { ...APPOINTMENT, form: 'organizer' };
const SHARED = { mailbox: 'desk@example.com', isShared: true };

test.each([
  { name: 'nothing selected (null)', item: null, is: { kind: 'none' } },
  { name: 'nothing selected (undefined)', item: undefined, is: { kind: 'none' } },
  {
    name: 'a read message',
    item: messageItem(),
    is: {
      kind: 'message',
      from: { name: 'Ada Byron', address: 'ada@example.com' },
      itemId: 'MM-1',
    },
  },
  {
    name: 'a message without a subject or a sender',
    item: messageItem({ subject: null, from: null }),
    is: { kind: 'message', from: undefined, itemId: 'MM-1' },
  },
  {
    name: 'a message being written',
    item: messageItem({ subject: { getAsync: answers('') } }),
    is: { kind: 'none' },
  },
  { name: 'a meeting of somebody else', item: attendeeItem(), is: APPOINTMENT },
  {
    name: 'a private one without subject',
    item: attendeeItem({ subject: null }),
    is: { ...APPOINTMENT, subject: undefined },
  },
  {
    name: 'an occurrence',
    item: attendeeItem({ seriesId: 'S/1' }),
    is: { ...APPOINTMENT, seriesId: 'S-1' },
  },
  {
    name: 'a date nobody can read',
    item: attendeeItem({ start: new Date(Number.NaN), end: null }),
    is: { ...APPOINTMENT, start: undefined, end: undefined },
  },
  { name: 'an own appointment', item: organizerItem(), is: ORGANIZER },
  {
    name: 'one never saved',
    item: organizerItem({ getItemIdAsync: refuses(9046) }),
    is: { ...ORGANIZER, itemId: undefined },
  },
  {
    name: 'one whose title and times Outlook does not tell',
    item: organizerItem({
      subject: { getAsync: refuses(5001) },
      start: { getAsync: refuses(5001) },
      end: { getAsync: refuses(5001) },
    }),
    is: { ...ORGANIZER, subject: undefined, start: undefined, end: undefined },
  },
  {
    name: 'one to which people are invited, required or not',
    item: organizerItem({
      requiredAttendees: { getAsync: answers([{ displayName: 'Ada', emailAddress: 'ada@example.com' }]) },
      optionalAttendees: { getAsync: answers([{ displayName: '', emailAddress: 'tom@example.com' }]) },
    }),
    is: {
      ...ORGANIZER,
      invited: [
        { name: 'Ada', address: 'ada@example.com' },
        { name: 'tom@example.com', address: 'tom@example.com' },
      ],
    },
  },
  {
    name: 'one made of an e-mail, where a list is nothing at all',
    item: organizerItem({
      requiredAttendees: { getAsync: answers(undefined) },
      optionalAttendees: { getAsync: answers([]) },
    }),
    is: { ...ORGANIZER, invited: [] },
  },
  {
    name: 'one whose people Outlook does not tell',
    item: organizerItem({ requiredAttendees: { getAsync: refuses(5001) } }),
    is: ORGANIZER,
  },
  {
    name: 'one in a shared calendar, read',
    item: attendeeItem(sharedWith('desk@example.com')),
    is: { ...APPOINTMENT, ...SHARED },
  },
  {
    name: 'one in a shared calendar, editable',
    item: organizerItem(sharedWith('desk@example.com')),
    is: { ...ORGANIZER, ...SHARED },
  },
  {
    name: 'a client that tells only the target mailbox',
    item: attendeeItem(sharedWith('', 'desk@example.com')),
    is: { ...APPOINTMENT, ...SHARED },
  },
  {
    name: 'a shared item of one’s own',
    item: attendeeItem(sharedWith('MIRA@example.com')),
    is: { ...APPOINTMENT, mailbox: 'MIRA@example.com' },
  },
])('$name', async ({ item, is }) => {
  await expect(read(item)).resolves.toEqual(is);
});

test('a client whose item getter throws has nothing selected', async () => {
  const { mailbox } = installOffice();
  const throwing = Object.defineProperty({ ...mailbox }, 'item', {
    get: () => {
      throw new Error('no initial data');
    },
  });
  await expect(readItem(throwing, OWN)).resolves.toEqual({ kind: 'none' });
});

test.each([
  {
    name: 'an id that cannot be told is not taken for an unsaved appointment',
    item: organizerItem({ getItemIdAsync: refuses(5001) }),
    code: 'failed',
  },
  {
    name: 'an owner that cannot be told is not taken for oneself',
    item: attendeeItem({ getSharedPropertiesAsync: refuses(9055) }),
    code: 'notSupported',
  },
  {
    name: 'an owner without an address is not taken for oneself',
    item: attendeeItem(sharedWith('')),
    code: 'failed',
  },
])('$name', async ({ item, code }) => {
  await expect(read(item)).rejects.toMatchObject({ name: 'OfficeError', code });
});

test('on a mobile client ids are Graph’s already', async () => {
  const { mailbox } = installOffice({
    mailbox: { item: attendeeItem({ itemId: 'AA-b' }), convertToRestId: undefined },
  });
  await expect(readItem(mailbox, OWN)).resolves.toMatchObject({ itemId: 'AA-b' });
});
