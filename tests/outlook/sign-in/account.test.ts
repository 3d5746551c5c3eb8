import type { AccountInfo } from '@azure/msal-browser';
import { compareAccount, findAccount, toTokenAccount } from '../../../src/outlook/sign-in/account.ts';

const MAILBOX = {
  address: 'mira.vogel@example.com',
  objectId: 'o1',
  tenantId: 't1',
  loginHint: 'mira.vogel@example.com',
};

function account(fields: Partial<AccountInfo> = {}): AccountInfo {
  return {
    homeAccountId: 'o1.t1',
    environment: 'login.microsoftonline.com',
    tenantId: 't1',
    localAccountId: 'o1',
    username: 'mvogel@example.com',
    name: 'Mira Vogel',
    ...fields,
  };
}

test.each([
  { name: 'the same object, another sign-in name', fields: {}, is: 'same' },
  { name: 'another object', fields: { localAccountId: 'o2' }, is: 'other' },
  {
    name: 'another object with the mailbox’s address',
    fields: { localAccountId: 'o2', username: MAILBOX.address },
    is: 'other',
  },
  {
    name: 'the mailbox’s address in another tenant (a guest)',
    fields: { localAccountId: 'o9', tenantId: 't9', username: 'Mira.Vogel@Example.com' },
    is: 'same',
  },
  {
    name: 'another name in another tenant',
    fields: { localAccountId: 'o9', tenantId: 't9' },
    is: 'unknown',
  },
  {
    name: 'the address among the claims only',
    fields: { tenantId: 't9', idTokenClaims: { email: MAILBOX.address } },
    is: 'same',
  },
])('$name: $is', ({ fields, is }) => {
  expect(compareAccount(toTokenAccount(account(fields)), MAILBOX)).toBe(is);
});

test('without the object’s id of the mailbox another name proves nothing', () => {
  const known = { ...MAILBOX, objectId: undefined, tenantId: undefined };
  expect(compareAccount(toTokenAccount(account()), known)).toBe('unknown');
});

test('the mailbox’s account is found among several, and no other is taken for it', () => {
  const other = account({ localAccountId: 'o2', username: 'desk@example.com' });
  expect(findAccount([other, account()], MAILBOX)).toEqual(account());
  expect(findAccount([other], MAILBOX)).toBeUndefined();
  expect(findAccount([account()], undefined)).toBeUndefined();
});

test('an account without a name goes by its address', () => {
  const bare = account({ localAccountId: '', tenantId: '' });
  delete bare.name;
  expect(toTokenAccount(bare)).toEqual({
    name: 'mvogel@example.com',
    address: 'mvogel@example.com',
    objectId: undefined,
    tenantId: undefined,
    addresses: ['mvogel@example.com'],
  });
});
