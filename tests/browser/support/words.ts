import type { Frame } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Organisation } from '../../../src/simulator/mailbox/model.ts';
import { bookTexts } from './book.ts';
import { allEvents } from './calendar.ts';

const WORD = /\p{L}{3,}/gu;

export function wordsIn(text: string): string[] {
  return text.replaceAll('\u00AD', '').toLowerCase().match(WORD) ?? [];
}

/** Everything that can be read or heard in the pane. */
export async function spokenTexts(pane: Frame): Promise<string[]> {
  return await pane.evaluate(() => {
    const texts: string[] = [document.title];
    for (const element of document.querySelectorAll('body *')) {
      if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.nodeValue ?? '');
    }
    return texts.filter((text) => text.trim() !== '');
  });
}

/** Words of a language's texts as they stand in its files, inside quotes. */
export function wordsOfLanguage(language: string): string[] {
  const folder = path.resolve('src/taskpane/text', language);
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return sources.flatMap((source) =>
    (source.match(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/gu) ?? []).flatMap((literal) => wordsIn(literal.replaceAll(/\\u00ad/giu, '').replaceAll(/\$\{[^}]*\}/gu, ' '))),
  );
}

/** Months and days of the week, as the browser writes them. */
export function wordsOfDates(locale: string): string[] {
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2028, 0, 1 + day)));
  const styles: Intl.DateTimeFormatOptions[] = [
    { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' },
    { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(locale, style);
    return days.flatMap((day) => wordsIn(format.format(day)));
  });
}

/** Words that people of the practice have written themselves. */
export function wordsOfPractice(organisation: Organisation): string[] {
  const texts = [
    ...organisation.people.flatMap(({ displayName, mail }) => [displayName, mail]),
    ...Object.values(bookTexts(organisation)),
    ...allEvents(organisation).flatMap(({ fields }) => [
      fields.subject,
      ...fields.attendees.flatMap(({ emailAddress: { name, address } }) => [name, address]),
    ]),
  ];
  return texts.flatMap(wordsIn);
}
