import { z } from 'zod';
import { oneOf, record } from '../../mailbox/lenient.ts';
import type { Properties } from '../../mailbox/model.ts';
import { readProperties } from '../../mailbox/properties.ts';
import { instantOf, parseMoment, zonedAt, type ZonedWall } from '../../mailbox/wall.ts';
import { findZone } from '../../mailbox/zones.ts';
import { badRequest } from '../errors.ts';
import { unknownZone } from '../prefer.ts';

export const text = z.string().max(1_000_000);

export const dateTimeTimeZone = record({ dateTime: z.string(), timeZone: z.string().nullish() });

export const itemBody = record({
  contentType: oneOf(['text', 'html']).nullish(),
  content: text.nullish(),
});

export const emailAddress = record({
  name: z.string().nullish(),
  address: z.string().max(320).nullish(),
});

export const recipient = record({ emailAddress });

export const timeSlot = record({ start: dateTimeTimeZone, end: dateTimeTimeZone });

const singleValueProperty = record({ id: z.string().max(500), value: z.unknown().optional() });

export const extendedProperties = {
  singleValueExtendedProperties: z.array(singleValueProperty).nullish(),
  multiValueExtendedProperties: z.array(singleValueProperty).nullish(),
};

type WithProperties = {
  readonly [name in keyof typeof extendedProperties]?: z.output<(typeof extendedProperties)[name]>;
};

/** Checks every property before anything is written. */
export function propertiesIn(body: WithProperties): Properties {
  const inputs = [
    ...(body.singleValueExtendedProperties ?? []),
    ...(body.multiValueExtendedProperties ?? []),
  ];
  return readProperties(inputs.map(({ id, value }) => ({ id, value })));
}

/** A text that carries an offset names an instant, which the zone then only shows. */
export function readDateTime(value: z.output<typeof dateTimeTimeZone>, field: string): ZonedWall {
  const zone = findZone(value.timeZone ?? 'UTC');
  if (!zone) throw unknownZone(value.timeZone ?? '');
  const moment = parseMoment(value.dateTime);
  if (!moment)
    throw badRequest(
      `The value '${value.dateTime}' of '${field}/dateTime' is no date and time.`,
      'ErrorInvalidDateTime',
    );
  return moment.offset === undefined
    ? { wall: moment.wall, zone }
    : zonedAt(moment.wall - moment.offset, zone);
}

export function instantOfBody(value: z.output<typeof dateTimeTimeZone>, field: string): number {
  return instantOf(readDateTime(value, field));
}
