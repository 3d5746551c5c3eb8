/** A question that has no answer, with the field that is to blame, for example `hosts[2].weight`. */
export class InvalidQueryError extends Error {
  override readonly name = 'InvalidQueryError';
  readonly field: string;
  /** What is wrong with it and what would be right. */
  readonly problem: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.field = field;
    this.problem = problem;
  }
}
