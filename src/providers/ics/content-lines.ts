import ICAL from 'ical.js';
import * as z from 'zod';

/** One content line (RFC 5545 §3.1) with its value as jCal has it (RFC 7265). */
export type Property = {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly values: readonly unknown[];
};

export type Component = {
  /** Lower case, for example `vevent`. */
  readonly name: string;
  readonly line: number;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
  /** What stood in it that could not be read. */
  readonly problems: readonly string[];
};

type OpenComponent = {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  readonly components: Component[];
  readonly problems: string[];
};

const MAX_CHARACTERS = 20_000_000;
const MAX_LINE_CHARACTERS = 1_000_000;
const MAX_COMPONENTS = 100_000;
const MAX_DEPTH = 20;

const jcalSchema = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown());

/**
 * The components of a file under one nameless root. A line that cannot be read is named in its
 * component and the rest goes on: calendars in the wild are broken in one line of thousands.
 */
export function readComponents(text: string): Component {
  const root: OpenComponent = open('', 1);
  if (text.length > MAX_CHARACTERS) {
    root.problems.push(`is longer than ${MAX_CHARACTERS} characters: not read`);
    return root;
  }
  const stack = [root];
  let count = 0;
  for (const { line, content } of unfold(text)) {
    const top = stack.at(-1) ?? root;
    const begin = /^BEGIN:\s*(.+?)\s*$/iu.exec(content)?.[1];
    const end = /^END:\s*(.+?)\s*$/iu.exec(content)?.[1];
    if (begin !== undefined) {
      if (++count > MAX_COMPONENTS) {
        root.problems.push(`has more than ${MAX_COMPONENTS} components: the rest is not read`);
        break;
      }
      if (stack.length > MAX_DEPTH) {
        root.problems.push(`line ${line} is nested more than ${MAX_DEPTH} deep: the rest is not read`);
        break;
      }
      const child = open(begin.toLowerCase(), line);
      top.components.push(child);
      stack.push(child);
    } else if (end !== undefined) {
      close(stack, end.toLowerCase(), line);
    } else {
      const property = readLine(content);
      if (typeof property === 'string') top.problems.push(`line ${line} ${property}`);
      else top.properties.push(property);
    }
  }
  const unclosed = stack.at(-1);
  if (unclosed && unclosed !== root) {
    unclosed.problems.push(`the file ends before its END:${unclosed.name.toUpperCase()}`);
  }
  return root;
}

export function childrenOf(component: Component, name: string): Component[] {
  return component.components.filter((child) => child.name === name);
}

/** Wherever they stand: a lost END must not hide the events after it. */
export function descendantsOf(component: Component, name: string): Component[] {
  return component.components.flatMap((child) =>
    child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
  );
}

function open(name: string, line: number): OpenComponent {
  return { name, line, properties: [], components: [], problems: [] };
}

/** An END that names nothing open is taken for a misspelt one of the innermost component. */
function close(stack: OpenComponent[], name: string, line: number): void {
  const index = stack.findLastIndex((component) => component.name === name);
  const top = stack.at(-1);
  if (index > 0) {
    stack.length = index;
  } else if (top && stack.length > 2) {
    top.problems.push(`line ${line} END:${name.toUpperCase()} is taken for END:${top.name.toUpperCase()}`);
    stack.pop();
  } else {
    stack[0]?.problems.push(`line ${line} END:${name.toUpperCase()} closes nothing`);
  }
}

function* unfold(text: string): Generator<{ readonly line: number; readonly content: string }> {
  let content = '';
  let start = 1;
  let line = 0;
  for (const raw of text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)) {
    line++;
    if ((raw.startsWith(' ') || raw.startsWith('\t')) && content !== '') {
      content += raw.slice(1);
      continue;
    }
    if (content.trim() !== '') yield { line: start, content };
    content = raw;
    start = line;
  }
  if (content.trim() !== '') yield { line: start, content };
}

function readLine(content: string): Property | string {
  if (content.length > MAX_LINE_CHARACTERS) return `is longer than ${MAX_LINE_CHARACTERS} characters`;
  const property = parseLine(withoutFalseDate(content));
  if (typeof property !== 'string') return property;
  // A quotation mark at the wrong place swallows the value: X;TZID="Zone:2020…"
  const unquoted = content.includes('"') ? parseLine(content.replaceAll('"', '')) : property;
  return typeof unquoted === 'string' ? property : unquoted;
}

/** Some programs write VALUE=DATE over a value that has a time; the time is meant. */
function withoutFalseDate(content: string): string {
  const hasTimes = /:\d{8}T\d{6}Z?(?:,\d{8}T\d{6}Z?)*$/u.test(content);
  return hasTimes ? content.replace(/;VALUE=DATE(?=[;:])/iu, '') : content;
}

function parseLine(content: string): Property | string {
  const shown = content.length > 60 ? `${content.slice(0, 59)}…` : content;
  try {
    const jcal = jcalSchema.safeParse(ICAL.parse.property(content));
    if (!jcal.success) return `cannot be read: ${shown}`;
    const [name, params, type, ...values] = jcal.data;
    return { name, params, type, values };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `cannot be read: ${shown}`;
  }
}
