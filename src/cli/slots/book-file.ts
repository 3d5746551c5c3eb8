import { basename } from 'node:path';
import { parseConfiguration, type BookingConfiguration } from '../../domain/book/configuration.ts';
import { readTextFile, UsageError } from '../command.ts';

/** The configuration of a book, by itself or as the field `configuration` of what was exported. */
export async function readBook(file: string): Promise<BookingConfiguration> {
  const value = parseJson(file, await readTextFile(file));
  const whole = typeof value === 'object' && value !== null && 'configuration' in value ? value.configuration : value;
  const parsed = parseConfiguration(whole);
  if (parsed.kind === 'valid') return parsed.configuration;
  const [first, ...others] = parsed.problems;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new UsageError(`${basename(file)} is no booking configuration: ${first?.path}: ${first?.problem}${more}`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${basename(file)} is no JSON`);
  }
}
