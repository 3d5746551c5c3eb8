import { GraphError } from '../../graph/graph-error.ts';
import type { Failure } from './marks.tsx';

/** Whose rights do not reach so far is told whom to ask. */
export function causeOf(error: unknown): Failure['cause'] {
  return error instanceof GraphError && error.code === 'forbidden'
    ? { kind: 'refused', reason: 'viewOnly' }
    : { kind: 'error', error };
}
