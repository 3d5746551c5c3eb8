import { findWindows } from 'windows-iana';
import { readZone, readZones } from '../../src/graph/zone-names.ts';

test.each([
  { name: 'Europe/Berlin', zone: 'Europe/Berlin' },
  { name: ' Europe/Berlin ', zone: 'Europe/Berlin' },
  { name: 'W. Europe Standard Time', zone: 'Europe/Berlin' },
  { name: 'GMT Standard Time', zone: 'Europe/London' },
  { name: 'India Standard Time', zone: 'Asia/Calcutta' },
  { name: 'UTC', zone: 'UTC' },
  { name: 'UTC-11', zone: 'Etc/GMT+11' },
  { name: 'UTC+13', zone: 'Etc/GMT-13' },
  { name: 'tzone://Microsoft/Utc', zone: 'UTC' },
])('$name is $zone', async ({ name, zone }) => {
  expect(await readZone(name)).toEqual({ zone });
});

test.each([
  'tzone://Microsoft/Custom',
  'Customized Time Zone',
  'Mars/Olympus',
  '+01:00',
  '',
  '\u0000',
  'constructor',
])('the unknown zone %j is read as UTC, and said', async (name) => {
  expect(await readZone(name)).toEqual({ zone: 'UTC', unknown: name.trim() });
});

test('no zone at all is read as UTC, and said', async () => {
  expect(await readZone(undefined)).toEqual({ zone: 'UTC', unknown: '' });
});

test('every Windows name has a zone', async () => {
  const names = Intl.supportedValuesOf('timeZone').flatMap((zone) => findWindows(zone) ?? []);
  const readings = await readZones(names);
  expect(readings.size).toBeGreaterThan(100);
  expect([...readings.values()].filter(({ unknown }) => unknown !== undefined)).toEqual([]);
});
