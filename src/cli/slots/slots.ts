import { bookQuery, serviceOf } from '../../domain/availability/book-query.ts';
import { explain } from '../../domain/availability/explain.ts';
import { findStarts } from '../../domain/availability/find-starts.ts';
import type { SlotQuery } from '../../domain/availability/query.ts';
import { InvalidQueryError } from '../../domain/invalid-query.ts';
import { UsageError, type Output } from '../command.ts';
import { readArguments, type SlotsArguments } from './arguments.ts';
import { readBook } from './book-file.ts';
import { readBusy } from './busy-files.ts';
import { explanationJson, explanationLines } from './explanation.ts';
import { startsJson, startsLines } from './table.ts';

/** The starts of a service by a book and calendar files, or why one is none. */
export async function slots(args: string[]): Promise<Output> {
  const asked = readArguments(args);
  const configuration = await readBook(asked.config);
  try {
    const service = serviceOf(configuration, asked.service);
    const zone = asked.zone ?? configuration.organisation.timeZone;
    const question = { service: service.slug, range: asked.range(zone), now: asked.now(zone), zone, hosts: asked.hosts };
    const bare = bookQuery(configuration, question, new Map());
    const { readings, problems } = await readBusy(asked.busy, { configuration, query: bare });
    const query = bookQuery(configuration, question, readings);
    return { lines: answer(query, { asked, zone, title: service.name }), problems };
  } catch (error) {
    if (error instanceof InvalidQueryError) throw new UsageError(error.message);
    throw error;
  }
}

type Answering = { readonly asked: SlotsArguments; readonly zone: string; readonly title: string };

function answer(query: SlotQuery, { asked, zone, title }: Answering): string[] {
  if (asked.explain === undefined) {
    const found = findStarts(query);
    return asked.json ? [JSON.stringify(startsJson(found, zone), null, 2)] : startsLines(found, { zone, title });
  }
  const explanation = explain(query, asked.explain(zone));
  return asked.json ? [JSON.stringify(explanationJson(explanation, zone), null, 2)] : explanationLines(explanation, zone);
}
