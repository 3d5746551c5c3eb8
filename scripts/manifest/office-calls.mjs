// Which members of Office.js the product uses, by the compiler's own symbols, and the permission that the
// declaration of each asks for. As a program it prints them as JSON:
// node scripts/manifest/office-calls.mjs [TSCONFIG ROOM…]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBindingElement, isIdentifier, isStringLiteral } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The rooms that run inside Outlook. */
const ROOMS = ['src/outlook/', 'src/taskpane/', 'src/commands/'];

const NOTE = /Minimum permission level(?: \(Outlook\))?\}\*\*:\s*\*\*([^*]+)\*\*/u;

const PERMISSIONS = {
  restricted: 'Restricted',
  'read item': 'ReadItem',
  'read/write item': 'ReadWriteItem',
  'read/write mailbox': 'ReadWriteMailbox',
};

/** `rooms` are folders relative to the configuration's. */
export function officeCalls({ config = path.join(root, 'tsconfig.json'), rooms = ROOMS } = {}) {
  const folder = path.dirname(config);
  const api = new API({ cwd: folder });
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    const files = project.program
      .getSourceFileNames()
      .map((file) => ({ file, relative: relativeTo(folder, file) }));
    const ofRooms = files.filter(({ relative }) => rooms.some((room) => relative.startsWith(room)));
    return ofRooms.flatMap(({ file, relative }) => callsOf(project, file, relative));
  } finally {
    api.close();
  }
}

function relativeTo(folder, file) {
  return path.relative(folder, file).split(path.sep).join('/');
}

function callsOf(project, file, relative) {
  const source = project.program.getSourceFile(file);
  const names = namesOf(source);
  const symbols = project.checker.getSymbolAtLocation(names);
  return names.flatMap((name, index) => {
    const permission = permissionOf(takenFrom(project.checker, name) ?? symbols[index]);
    if (!permission) return [];
    return [{ member: name.text, file: relative, line: lineAt(source.text, name.pos), permission }];
  });
}

/** Identifiers, and the text in `mailbox['item']`. */
function namesOf(source) {
  const names = [];
  function visit(node) {
    if (isIdentifier(node) || isStringLiteral(node)) names.push(node);
    node.forEachChild(visit);
  }
  visit(source);
  return names;
}

/** In `const { addAsync } = categories` the name is a new variable's; the member is one of the value's type. */
function takenFrom(checker, name) {
  const element = name.parent;
  if (!isBindingElement(element) || (element.propertyName ?? element.name) !== name)
    return undefined;
  const type = checker.getTypeAtLocation(element.parent);
  return type && checker.getPropertyOfType(type, name.text);
}

/** The highest of its declarations, where a member stands in several forms of an item. */
function permissionOf(symbol) {
  const declarations = symbol?.declarations ?? [];
  const found = declarations.flatMap((handle) => {
    if (!handle.path.includes('/@types/office-js/')) return [];
    const node = handle.resolve();
    if (!node) return [];
    const note = NOTE.exec(commentOf(node))?.[1]?.trim();
    return note ? [PERMISSIONS[note] ?? unknownNote(note)] : [];
  });
  const order = Object.values(PERMISSIONS);
  return found.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0];
}

/** A declaration's text begins with its comment. */
function commentOf(node) {
  const text = node.getSourceFile().text.slice(node.pos, node.end);
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)*/u.exec(text)?.[0] ?? '';
}

function unknownNote(note) {
  throw new Error(`@types/office-js names a permission this check does not know: "${note}"`);
}

function lineAt(text, position) {
  // The position includes the space before the name.
  const start = position + (/^\s*/u.exec(text.slice(position))?.[0].length ?? 0);
  return text.slice(0, start).split('\n').length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [config, ...rooms] = process.argv.slice(2);
  const calls = config ? officeCalls({ config: path.resolve(config), rooms }) : officeCalls();
  console.log(JSON.stringify(calls, undefined, 2));
}
