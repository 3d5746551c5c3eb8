import type { CaseResult } from './case-result.ts';
import { runRotationCase } from './rotation-case.ts';
import { runSlotCase } from './slot-case.ts';

/** A case of rotation has a rule, one of slots a range. */
export function runCase(value: unknown): CaseResult {
  const isRotation = typeof value === 'object' && value !== null && 'rule' in value;
  return isRotation ? runRotationCase(value) : runSlotCase(value);
}
