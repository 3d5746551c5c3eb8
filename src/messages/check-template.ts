import { TEMPLATE_LENGTH } from './limits.ts';
import { TEMPLATE_PARTS, type MessageKind, type MessageTemplate, type TemplatePart } from './message.ts';
import {
  findMeant,
  isPlaceholder,
  placeholdersFor,
  requiredPlaceholders,
  takesItsLine,
  type Placeholder,
} from './placeholders.ts';
import { tokensOf, type Token } from './template-tokens.ts';

/** What is the matter and where: `length` units from `offset` on, for a field to select. */
export type TextProblem = { readonly offset: number; readonly length: number } & (
  | { readonly problem: 'empty' }
  | { readonly problem: 'tooLong'; readonly max: number }
  | { readonly problem: 'severalLines' }
  | { readonly problem: 'unclosedBrace' }
  | { readonly problem: 'unopenedBrace' }
  | { readonly problem: 'unknownPlaceholder'; readonly name: string; readonly meant?: Placeholder }
  /** For example the former time in a message that is not about a move. */
  | { readonly problem: 'neverInThisKind'; readonly name: Placeholder }
  | { readonly problem: 'missingPlaceholder'; readonly name: Placeholder }
  /** It stands only in lines that are left out when `beside` has no value. */
  | { readonly problem: 'mayVanish'; readonly name: Placeholder; readonly beside: Placeholder }
);

export type TemplateProblem = TextProblem & { readonly part: TemplatePart };

export function checkTemplate(template: MessageTemplate, kind: MessageKind): TemplateProblem[] {
  return TEMPLATE_PARTS.flatMap((part) =>
    checkTemplateText(template[part], kind, part).map((problem) => ({ ...problem, part })),
  );
}

/** One field of a template, as it is typed. */
export function checkTemplateText(text: string, kind: MessageKind, part: TemplatePart): TextProblem[] {
  if (text.trim() === '') return [{ problem: 'empty', offset: 0, length: text.length }];
  const tokens = tokensOf(text);
  return [
    ...lengthProblems(text, part),
    ...tokens.flatMap((token) => tokenProblems(token, kind)),
    ...requiredPlaceholders(part).flatMap((name) => requiredProblems(name, text, tokens)),
  ];
}

function lengthProblems(text: string, part: TemplatePart): TextProblem[] {
  const max = TEMPLATE_LENGTH[part];
  const problems: TextProblem[] = [];
  if (text.length > max) {
    problems.push({ problem: 'tooLong', max, offset: max, length: text.length - max });
  }
  const lineEnd = part === 'subject' ? text.search(/[\r\n]/u) : -1;
  if (lineEnd >= 0) problems.push({ problem: 'severalLines', offset: lineEnd, length: 1 });
  return problems;
}

function tokenProblems(token: Token, kind: MessageKind): TextProblem[] {
  const { offset } = token;
  switch (token.kind) {
    case 'text':
      return [];
    case 'brace':
      return [{ problem: token.brace === '{' ? 'unclosedBrace' : 'unopenedBrace', offset, length: 1 }];
    case 'placeholder': {
      const { name, length } = token;
      if (!isPlaceholder(name)) {
        const meant = findMeant(name);
        return [{ problem: 'unknownPlaceholder', name, ...(meant && { meant }), offset, length }];
      }
      return placeholdersFor(kind).includes(name)
        ? []
        : [{ problem: 'neverInThisKind', name, offset, length }];
    }
  }
}

type Found = { readonly offset: number; readonly length: number; readonly beside?: Placeholder };

function requiredProblems(name: Placeholder, text: string, tokens: readonly Token[]): TextProblem[] {
  const found = tokens.flatMap((token): Found[] => {
    if (token.kind !== 'placeholder' || token.name !== name) return [];
    const beside = findBeside(token.offset, text, tokens);
    return [{ offset: token.offset, length: token.length, ...(beside && { beside }) }];
  });
  const [first] = found;
  if (!first) return [{ problem: 'missingPlaceholder', name, offset: text.length, length: 0 }];
  const { beside, offset, length } = first;
  return beside && found.every((one) => one.beside)
    ? [{ problem: 'mayVanish', name, beside, offset, length }]
    : [];
}

/** What in the same line would take the line along. */
function findBeside(
  offset: number,
  text: string,
  tokens: readonly Token[],
): Placeholder | undefined {
  for (const token of tokens) {
    if (token.kind !== 'placeholder' || !isPlaceholder(token.name)) continue;
    const between = text.slice(Math.min(offset, token.offset), Math.max(offset, token.offset));
    if (takesItsLine(token.name) && !/[\r\n]/u.test(between)) return token.name;
  }
  return undefined;
}
