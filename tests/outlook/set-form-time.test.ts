import { setFormTime } from '../../src/outlook/set-form-time.ts';
import { answers, attendeeItem, END, installOffice, messageItem, organizerItem, refuses, START } from './fake-office.ts';

const later = { start: START + 3_600_000, end: END + 3_600_000 };

test('start and end are put into the organizer’s form, the start first', async () => {
  const set: string[] = [];
  function field(name: string) {
    return {
      setAsync: (value: Date, done: (result: unknown) => void) => {
        set.push(`${name} ${value.toISOString()}`);
        answers()(done);
      },
    };
  }
  const item = organizerItem({ start: field('start'), end: field('end') });
  await setFormTime(installOffice({ mailbox: { item } }).mailbox, later);
  expect(set).toEqual(['start 2026-03-02T09:00:00.000Z', 'end 2026-03-02T09:30:00.000Z']);
});

test('what Outlook refuses is said', async () => {
  const item = organizerItem({ start: { setAsync: refuses(9010) } });
  const { mailbox } = installOffice({ mailbox: { item } });
  await expect(setFormTime(mailbox, later)).rejects.toMatchObject({ name: 'OfficeError', number: 9010 });
});

test.each([
  { name: 'a meeting of somebody else', item: attendeeItem() },
  { name: 'a message', item: messageItem() },
  { name: 'nothing', item: null },
])('$name has no form to change', async ({ item }) => {
  const { mailbox } = installOffice({ mailbox: { item } });
  await expect(setFormTime(mailbox, later)).rejects.toMatchObject({ code: 'notSupported' });
});
