/** A question that has no answer as it was put: which field, and what is asked of it. */
export class InvalidQueryError extends Error {
  override readonly name = 'InvalidQueryError';
  /** As in `hosts.0.weight`. */
  readonly field: string;
  /** Reads on from the field: "must be a number from 0 to 4". */
  readonly problem: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.field = field;
    this.problem = problem;
  }
}
