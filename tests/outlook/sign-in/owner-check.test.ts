import { createOwnerCheck } from '../../../src/outlook/sign-in/owner-check.ts';

const MAILBOX = {
  address: 'mira.vogel@example.com',
  objectId: undefined,
  tenantId: undefined,
  loginHint: 'x',
};

function ticket(address: string) {
  const account = { name: 'x', address, objectId: undefined, tenantId: undefined };
  return { token: 'T', account: { ...account, addresses: [address] } };
}

test.each([
  { name: 'the mailbox’s own name needs no question', address: MAILBOX.address, is: true, asked: 0 },
  {
    name: 'another sign-in name of the same person',
    address: 'mvogel@example.com',
    known: ['mvogel@example.com', 'Mira.Vogel@example.com'],
    is: true,
    asked: 1,
  },
  {
    name: 'somebody else',
    address: 'desk@example.com',
    known: ['desk@example.com'],
    is: false,
    asked: 1,
  },
  { name: 'somebody Graph knows no address of', address: 'desk@example.com', known: [], is: true, asked: 1 },
])('$name', async ({ address, known = [], is, asked }) => {
  let questions = 0;
  const isOwner = createOwnerCheck(MAILBOX, async () => {
    questions += 1;
    return known;
  });
  const answers = [await isOwner(ticket(address)), await isOwner(ticket(address))];
  expect([answers, questions]).toEqual([[is, is], asked]);
});

test('a question Graph does not answer is asked again, and stops nobody meanwhile', async () => {
  let questions = 0;
  const isOwner = createOwnerCheck(MAILBOX, () => {
    questions += 1;
    return questions === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(['desk@x.test']);
  });
  expect([await isOwner(ticket('desk@x.test')), await isOwner(ticket('desk@x.test'))]).toEqual([
    true,
    false,
  ]);
});

test('where no mailbox is expected, every account is right', async () => {
  const isOwner = createOwnerCheck(undefined, () => Promise.reject(new Error('not asked')));
  await expect(isOwner(ticket('anybody@example.com'))).resolves.toBe(true);
});
