/**
 * Ids of extended properties, `String {guid} Name X`, `Integer {guid} Id 0x8012`, `SystemTime 0x3FEF`. The service
 * writes them back normalised, so two spellings of one id have one key: the type, the GUID and the number ignore case
 * and leading zeros; a name does not.
 */
export type PropertyId = {
  readonly type: PropertyType;
  readonly isArray: boolean;
  /** Equal for two spellings of the same property. */
  readonly key: string;
  /** As the service writes it. */
  readonly text: string;
};

export const PROPERTY_TYPES = [
  'ApplicationTime',
  'Binary',
  'Boolean',
  'CLSID',
  'Currency',
  'Double',
  'Float',
  'Guid',
  'Integer',
  'Long',
  'Short',
  'String',
  'SystemTime',
] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

const NAMED =
  /^(\w+)\s+\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?\s+(Name|Id)\s+(\S.*)$/iu;
const TAGGED = /^(\w+)\s+0x([0-9a-f]{1,8})$/iu;

/** `undefined` for a text that is no id of an extended property. */
export function parsePropertyId(text: string): PropertyId | undefined {
  const tagged = TAGGED.exec(text.trim());
  if (tagged) {
    const [, typeName = '', tag = ''] = tagged;
    return idOf(typeName, `0x${hex(tag)}`);
  }
  const [, typeName = '', guid = '', kind = '', name = ''] = NAMED.exec(text.trim()) ?? [];
  const scope = `{${guid.toLowerCase()}}`;
  if (kind.toLowerCase() === 'name') return idOf(typeName, `${scope} Name ${name}`);
  const number = /^0x([0-9a-f]{1,8})$/iu.exec(name)?.[1];
  return number === undefined ? undefined : idOf(typeName, `${scope} Id 0x${hex(number)}`);
}

function idOf(typeName: string, rest: string): PropertyId | undefined {
  const isArray = /array$/iu.test(typeName);
  const single = typeName.replace(/array$/iu, '').toLowerCase();
  const type = PROPERTY_TYPES.find((t) => t.toLowerCase() === single);
  if (!type) return undefined;
  const text = `${type}${isArray ? 'Array' : ''} ${rest}`;
  return { type, isArray, key: text, text };
}

function hex(digits: string): string {
  return digits.toLowerCase().replace(/^0+(?=.)/u, '');
}

/** Whether a property of this type can hold the value, which always travels as a string. */
export function isPropertyValue(type: PropertyType, value: string): boolean {
  switch (type) {
    case 'String':
      return true;
    case 'Integer':
      return isWholeNumber(value, 31);
    case 'Short':
      return isWholeNumber(value, 15);
    case 'Long':
    case 'Currency':
      return isWholeNumber(value, 63);
    case 'Double':
    case 'Float':
      return value.trim() !== '' && Number.isFinite(Number(value));
    case 'Boolean':
      return /^(true|false)$/iu.test(value);
    case 'SystemTime':
    case 'ApplicationTime':
      return /^\d{4}-\d{2}-\d{2}T/u.test(value) && !Number.isNaN(Date.parse(value));
    case 'Binary':
      return /^[A-Za-z0-9+/]*={0,2}$/u.test(value);
    case 'CLSID':
    case 'Guid':
      return /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/iu.test(value);
  }
}

function isWholeNumber(value: string, bits: number): boolean {
  if (!/^[+-]?\d{1,20}$/u.test(value.trim())) return false;
  const number = BigInt(value.trim().replace(/^\+/u, ''));
  const limit = 1n << BigInt(bits);
  return number >= -limit && number < limit;
}

/** How the service writes a number or a boolean back. */
export function normalValue(type: PropertyType, value: string): string {
  switch (type) {
    case 'Integer':
    case 'Short':
    case 'Long':
    case 'Currency':
      return String(BigInt(value.trim().replace(/^\+/u, '')));
    case 'Boolean':
      return value.toLowerCase();
    case 'ApplicationTime':
    case 'Binary':
    case 'CLSID':
    case 'Double':
    case 'Float':
    case 'Guid':
    case 'String':
    case 'SystemTime':
      return value;
  }
}
