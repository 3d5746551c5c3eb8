/** A field that cannot stay as it is: where it stands and what is the matter with it. */
export type ConfigurationProblem = {
  /** As in `hosts.0.workingHours.timeZone`. */
  readonly path: string;
  readonly problem: ProblemCode;
};

/** A closed list: every surface has words for each. */
export const PROBLEM_CODES = [
  'wrongType',
  'empty',
  'tooLong',
  'notATimeOfDay',
  'endsBeforeStart',
  'notATimeZone',
  'notADate',
  'notAWeekday',
  'notAColor',
  'notACategoryColor',
  'notAnAddress',
  'notASlug',
  'notAWholeNumber',
  'tooSmall',
  'tooLarge',
  'standsTwice',
  'noSuchHost',
  'noSuchTemplate',
  'tooMany',
  'noGroup',
  'noSuchGroup',
  'sameAsConfirmed',
  'missing',
  'unreadable',
  'checksumDiffers',
  'notJson',
  'formatUnknown',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

const CODES: ReadonlySet<string> = new Set(PROBLEM_CODES);

/** What the schema library says of itself where no check of ours spoke is about the type. */
export function toProblemCode(message: string): ProblemCode {
  return isProblemCode(message) ? message : 'wrongType';
}

function isProblemCode(message: string): message is ProblemCode {
  return CODES.has(message);
}
