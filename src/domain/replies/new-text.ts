/** Where the message that is answered begins, in the four languages and in those of mail programs. */
const QUOTE_STARTS: readonly RegExp[] = [
  /^>/u,
  /^-{2,}\s*(?:original message|urspr[üu]ngliche nachricht|message d['’]origine|message original|mensaje original|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado)/iu,
  /^_{10,}$/u,
  /^(?:from|von|de|expéditeur|remitente)\s*:\s*\S/iu,
  /^\*(?:from|von|de)\s*:\*/iu,
  /^on\b.{4,200}\bwrote\s*:?$/iu,
  /^am\b.{4,200}\bschrieb\b.{0,120}:?$/iu,
  /^le\b.{4,200}\ba écrit\s*:?$/iu,
  /^el\b.{4,200}\bescribió\s*:?$/iu,
];

/** Below it stands who wrote, not what. */
const SIGNATURE_STARTS: readonly RegExp[] = [
  /^--\s*$/u,
  /^(?:sent from my|get outlook for|gesendet von|von meinem|envoyé de(?:puis)?|obtenez outlook|enviado desde|obtener outlook)\b/iu,
];

/** No answer to a reminder is so long without saying more than yes or no. */
const MOST_LINES = 200;

/**
 * What the writer added: nothing of the mail that is answered, nor of a signature. `own` are lines
 * of the message that was sent, for programs that quote without a mark.
 */
export function newText(body: string, own: readonly string[] = []): string {
  const known = new Set(own.map(plain).filter((line) => line.length > 3));
  const kept: string[] = [];
  const lines = body.split(/\r\n|\r|\n/u).slice(0, MOST_LINES);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    // A line that says who wrote when is often broken in two.
    const joined = `${line} ${lines[index + 1]?.trim() ?? ''}`;
    if (isStart(line) || isStart(joined.trim())) break;
    if (!known.has(plain(line))) kept.push(line);
  }
  return kept.join('\n').trim();
}

function isStart(line: string): boolean {
  return [...QUOTE_STARTS, ...SIGNATURE_STARTS].some((start) => start.test(line));
}

function plain(line: string): string {
  return line.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
