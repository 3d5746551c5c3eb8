import { isObject } from '../../mailbox/lenient.ts';

/** Values for texts that stand for one: `dateTime-value`, `{…}`. Only where the service reads them closely. */
export function withoutPlaceholders(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutPlaceholders(item, name));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withoutPlaceholders(item, key)]),
    );
  if (typeof value !== 'string' || !/^(.*-value|\{.*\}|string \(.*\)|string)$/iu.test(value))
    return value;
  switch (name.toLowerCase()) {
    case 'datetime':
      return '2017-04-15T11:30:00';
    case 'timezone':
      return 'UTC';
    case 'expirationdatetime':
      return '2017-01-03T08:00:00Z';
    case 'contentbytes':
      return 'YQ==';
    case 'notificationurl':
    case 'lifecyclenotificationurl':
      return 'https://documented.test/notifications';
    default:
      return value;
  }
}
