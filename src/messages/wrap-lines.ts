import { splitText } from '../domain/text-length.ts';
import { LINE_OCTETS } from './limits.ts';

/** UTF-16 units that never make more octets than a line may have. */
const SURE_UNITS = Math.floor(LINE_OCTETS / 3);

/** Lines that are too long for a mail go on in the next one, at a space where there is one. */
export function wrapLines(text: string): string {
  return text.split('\n').map(wrapLine).join('\n');
}

function wrapLine(line: string): string {
  if (line.length <= SURE_UNITS || octetsOf(line) <= LINE_OCTETS) return line;
  const lines: string[] = [];
  let open: string | undefined;
  for (const word of line.split(' ').flatMap(wordsThatFit)) {
    const longer: string = open === undefined ? word : `${open} ${word}`;
    if (open !== undefined && octetsOf(longer) > LINE_OCTETS) {
      lines.push(open);
      open = word;
    } else {
      open = longer;
    }
  }
  return [...lines, open ?? ''].join('\n');
}

function wordsThatFit(word: string): readonly string[] {
  return octetsOf(word) > LINE_OCTETS ? splitText(word, SURE_UNITS) : [word];
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
