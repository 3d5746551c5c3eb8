import type { Hono } from 'hono';
import { WINDOWS_ZONES } from '../../mailbox/zones.ts';
import { all, collection } from '../answers.ts';
import { badRequest } from '../errors.ts';
import { mailboxOf, mailboxPaths, parameter, type Env } from '../facts.ts';
import { requireUser } from '../scopes.ts';

const CALL =
  /^supportedTimeZones(?:\(TimeZoneStandard=microsoft\.graph\.timeZoneStandard'(\w+)'\))?$/iu;

export function addTimeZoneRoutes(app: Hono<Env>): void {
  app.on('GET', mailboxPaths('/outlook/:call'), (c) => {
    const match = CALL.exec(parameter(c, 'call'));
    if (!match) throw badRequest(`Resource not found for the segment '${parameter(c, 'call')}'.`);
    requireUser(c.env.facts.caller, 'read', mailboxOf(c));
    const standard = match[1]?.toLowerCase() ?? 'windows';
    if (standard !== 'windows' && standard !== 'iana')
      throw badRequest(`'${match[1]}' is no time zone standard.`);
    return collection(
      c,
      'Collection(microsoft.graph.timeZoneInformation)',
      all(standard === 'iana' ? ianaZones() : windowsZones()),
    );
  });
}

function windowsZones() {
  return [...WINDOWS_ZONES].map(([alias, iana]) => ({
    alias,
    displayName: `(${offsetText(iana)}) ${alias.replace(/ Standard Time$/u, '')}`,
  }));
}

function ianaZones() {
  return Intl.supportedValuesOf('timeZone').map((alias) => ({ alias, displayName: alias }));
}

/** Standard time of the zone, as Windows writes it: the smaller offset of the year. */
function offsetText(iana: string): string {
  const offsets = [1, 7].map(
    (month) =>
      Temporal.ZonedDateTime.from({ year: 2026, month, day: 1, timeZone: iana }).offsetNanoseconds /
      6e10,
  );
  const minutes = Math.min(...offsets);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
