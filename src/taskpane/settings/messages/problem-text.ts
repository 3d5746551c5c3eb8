import type { TextProblem } from '../../../messages/check-template.ts';
import type { Text } from '../../text/text.ts';

/** What is the matter with a template, and what to do about it. */
export function problemText(problem: TextProblem, { templates }: Text): string {
  const words = templates.problems;
  switch (problem.problem) {
    case 'empty':
    case 'severalLines':
    case 'unclosedBrace':
    case 'unopenedBrace':
      return words[problem.problem];
    case 'tooLong':
      return words.tooLong(problem.max);
    case 'unknownPlaceholder':
      return [words.unknownPlaceholder(problem.name), problem.meant && words.meant(problem.meant)]
        .filter(Boolean)
        .join(' ');
    case 'neverInThisKind':
    case 'missingPlaceholder':
      return words[problem.problem](problem.name);
    case 'mayVanish':
      return words.mayVanish(problem.name, problem.beside);
  }
}
