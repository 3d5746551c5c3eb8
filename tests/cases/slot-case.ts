import { InvalidQueryError } from '../../src/domain/invalid-query.ts';
import type { Period } from '../../src/domain/time/period.ts';
import type { CaseResult } from './case-result.ts';
import { answerQuery, type Answer } from './slot-case-answer.ts';
import { OTHER_POLICIES } from './slot-case-policies.ts';
import { toQuery } from './slot-case-query.ts';
import { slotCaseSchema, type SlotCase } from './slot-case-schema.ts';

/**
 * Skipped only where one policy that we chose differently, put in the place of ours, gives all that
 * is expected.
 */
export function runSlotCase(value: unknown): CaseResult {
  const parsed = slotCaseSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'case'}: ${message}`);
    return { id: idOf(value), outcome: 'failed', problems };
  }
  const slotCase = parsed.data;
  try {
    return compare(slotCase);
  } catch (error) {
    if (!(error instanceof InvalidQueryError)) throw error;
    return { id: slotCase.id, outcome: 'failed', problems: [error.message] };
  }
}

function compare(slotCase: SlotCase): CaseResult {
  const { id, expect } = slotCase;
  const problems = differences(expect, answerQuery(toQuery(slotCase), slotCase));
  if (problems.length === 0) return { id, outcome: 'passed' };
  const policy = OTHER_POLICIES.find(({ answer }) => differences(expect, answer(slotCase)).length === 0);
  return policy ? { id, outcome: 'skipped', policy: policy.name } : { id, outcome: 'failed', problems };
}

function differences(expect: SlotCase['expect'], { starts, hostsAt, windows, gridWindows: onGrid }: Answer): string[] {
  const problems: string[] = [];
  function check(what: string, is: unknown, expected: unknown): void {
    const [a, b] = [JSON.stringify(is), JSON.stringify(expected)];
    if (a !== b) problems.push(`${what}: ${shortened(a)} instead of ${shortened(b)}`);
  }
  const { first, last, firstNotBefore, windowCount } = expect;
  if (expect.starts) check('starts', texts(starts), texts(expect.starts));
  if (expect.windows) check('windows', periodTexts(windows()), periodTexts(expect.windows));
  if (expect.gridWindows) check('gridWindows', periodTexts(onGrid()), periodTexts(expect.gridWindows));
  if (windowCount !== undefined) check('windowCount', windows().length, windowCount);
  if (first !== undefined) check('first', texts(starts.slice(0, 1)), texts(first === null ? [] : [first]));
  if (last !== undefined) check('last', texts(starts.slice(-1)), texts(last === null ? [] : [last]));
  if (firstNotBefore !== undefined) check('firstNotBefore', (starts[0] ?? NaN) >= firstNotBefore, true);
  for (const [start, is] of Object.entries(expect.bookable ?? {})) {
    check(`bookable ${start}`, starts.includes(Date.parse(start)), is);
  }
  for (const [from, to] of expect.noneBetween ?? []) {
    check('noneBetween', texts(starts.filter((start) => start >= from && start < to)), []);
  }
  for (const [start, hosts] of Object.entries(expect.hostsAt ?? {})) {
    check(`hostsAt ${start}`, [...hostsAt(Date.parse(start))].toSorted(), [...hosts].toSorted());
  }
  return problems;
}

function shortened(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function texts(instants: readonly number[]): string[] {
  return instants.map((instant) => new Date(instant).toISOString());
}

function periodTexts(periods: readonly Period[]): string[] {
  return periods.map(({ start, end }) => texts([start, end]).join('/'));
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '(no id)';
}
