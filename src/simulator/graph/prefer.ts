import { findZone, UTC, type Zone } from '../mailbox/zones.ts';
import { badRequest } from './errors.ts';

/** What the Prefer header asks for, and what is answered to it. */
export type Prefer = {
  /** Of start and end in answers. */
  readonly zone: Zone;
  readonly bodyType: 'html' | 'text';
  readonly immutableIds: boolean;
  readonly maxPageSize: number | undefined;
  /** Value of Preference-Applied. */
  readonly applied: string;
};

const PREFERENCE = /([\w.-]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;"]+)))?/gu;

export function parsePrefer(header: string): Prefer {
  const asked = new Map<string, string>();
  for (const [, name = '', quoted, bare] of header.matchAll(PREFERENCE))
    asked.set(name.toLowerCase(), quoted ?? bare ?? '');
  const zoneName = asked.get('outlook.timezone');
  const zone = zoneName === undefined ? UTC : findZone(zoneName);
  if (!zone) throw unknownZone(zoneName ?? '');
  const bodyType =
    asked.get('outlook.body-content-type')?.toLowerCase() === 'text' ? 'text' : 'html';
  const immutableIds = asked.get('idtype')?.toLowerCase() === 'immutableid';
  const size = Number(asked.get('odata.maxpagesize') ?? NaN);
  const maxPageSize = Number.isInteger(size) && size > 0 ? size : undefined;
  const applied = [
    zoneName !== undefined && `outlook.timezone="${zoneName}"`,
    asked.has('outlook.body-content-type') && `outlook.body-content-type="${bodyType}"`,
    immutableIds && 'IdType="ImmutableId"',
    maxPageSize !== undefined && `odata.maxpagesize=${maxPageSize}`,
  ];
  return {
    zone,
    bodyType,
    immutableIds,
    maxPageSize,
    applied: applied.filter((text) => text !== false).join(', '),
  };
}

export function unknownZone(name: string): Error {
  return badRequest(
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    'TimeZoneNotSupportedException',
  );
}
