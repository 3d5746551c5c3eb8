import { cleanLine, cleanLines } from './clean-text.ts';
import { NOTE_LENGTH, VALUE_LENGTH } from './limits.ts';
import { safeLink } from './links.ts';
import type { MessageValues } from './message.ts';
import type { LinkPlaceholder, Placeholder } from './placeholders.ts';
import type { When } from './when.ts';

/** Text as it may stand in a message; what has no value is not in it. */
export type FilledValues = ReadonlyMap<Placeholder, string>;

export type Filling = {
  readonly values: FilledValues;
  /** Links that are no https addresses, or endless ones. */
  readonly refused: readonly LinkPlaceholder[];
};

export function filledValues(values: MessageValues, when: When): Filling {
  const { links = {} } = values;
  const given: readonly (readonly [LinkPlaceholder, string | undefined])[] = [
    ['joinUrl', values.joinUrl],
    ['links.confirm', links.confirm],
    ['links.move', links.move],
    ['links.cancel', links.cancel],
  ];
  const asked = given.flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ name, link: safeLink(value.trim()) }],
  );
  const texts: readonly (readonly [Placeholder, string])[] = [
    ['customer.name', cleanLine(values.customer.name ?? '', VALUE_LENGTH)],
    ['service.name', cleanLine(values.service.name, VALUE_LENGTH)],
    ['host.name', cleanLine(values.host.name, VALUE_LENGTH)],
    ['organisation.name', cleanLine(values.organisation.name, VALUE_LENGTH)],
    ['start.date', when.date],
    ['start.time', when.time],
    ['start.zone', when.zone],
    ['end.time', when.endTime],
    ['previous.date', when.previousDate],
    ['previous.time', when.previousTime],
    ['location', cleanLine(values.location ?? '', VALUE_LENGTH)],
    ['note', cleanLines(values.note ?? '', NOTE_LENGTH)],
    ...asked.map(({ name, link = '' }) => [name, link] as const),
  ];
  return {
    values: new Map(texts.filter(([, text]) => text !== '')),
    refused: asked.filter(({ link }) => link === undefined).map(({ name }) => name),
  };
}
