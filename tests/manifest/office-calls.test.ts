import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { neededPermission } from '../../scripts/manifest/permission.ts';
import { officeCallsOf } from './office-calls.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-calls-'));
  mkdirSync(path.join(folder, 'room'));
  mkdirSync(path.join(folder, 'other'));
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        lib: ['es2023', 'dom'],
        strict: true,
        noEmit: true,
        typeRoots: [path.resolve('node_modules/@types')],
        types: ['office-js'],
      },
      include: ['room', 'other'],
    }),
  );
  writeFileSync(
    path.join(folder, 'other/elsewhere.ts'),
    'Office.context.mailbox.masterCategories.getAsync(() => {});',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  {
    name: 'a plain call counts with its own level',
    code: 'export function f(m: Office.Mailbox) {\n  m.displayAppointmentForm("id");\n}',
    member: 'displayAppointmentForm',
    line: 2,
    permission: 'ReadItem',
  },
  {
    name: 'the same name on another object counts with that object’s level',
    code: 'export function f(c: Office.MasterCategories) {\n\n  c.getAsync(() => {});\n}',
    member: 'getAsync',
    line: 3,
    permission: 'ReadWriteMailbox',
  },
  {
    name: 'a call through optional chaining and a local name is seen',
    code: 'const box = Office.context?.mailbox;\nbox?.item?.start?.setAsync(new Date());',
    member: 'setAsync',
    line: 2,
    permission: 'ReadWriteItem',
  },
  {
    name: 'a member taken out by destructuring is seen',
    code: 'export function f({ categories }: Office.AppointmentCompose) {\n  const { addAsync } = categories;\n  return addAsync;\n}',
    member: 'addAsync',
    line: 2,
    permission: 'ReadWriteItem',
  },
  {
    name: 'a member named in brackets is seen',
    code: 'export const f = (item: Office.AppointmentCompose) =>\n  item["saveAsync"](() => {});',
    member: 'saveAsync',
    line: 2,
    permission: 'ReadWriteItem',
  },
])('$name', ({ code, member, line, permission }) => {
  writeFileSync(path.join(folder, 'room/code.ts'), code);
  const calls = officeCallsOf(path.join(folder, 'tsconfig.json'), 'room/');
  expect(calls).toContainEqual({ member, file: 'room/code.ts', line, permission });
  expect(neededPermission(calls)).toBe(permission);
});

test('code that speaks of nothing of Office needs nothing', () => {
  writeFileSync(
    path.join(folder, 'room/code.ts'),
    'export const saveAsync = (start: string) => start.trim();',
  );
  expect(officeCallsOf(path.join(folder, 'tsconfig.json'), 'room/')).toEqual([]);
});
