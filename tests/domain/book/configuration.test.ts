import { parseConfiguration } from '../../../src/domain/book/configuration.ts';
import { defaultWorkingHours, freshSlug, newHost } from '../../../src/domain/book/defaults.ts';
import { configuration } from './support.ts';

/** Sets one value deep inside; a path as in the problems. */
function withValue(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(configuration());
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

test('the first configuration is valid', () => {
  expect(parseConfiguration(configuration())).toEqual({ kind: 'valid', configuration: configuration() });
});

test.each([
  ['organisation.name', '', 'empty'],
  ['organisation.name', 'x'.repeat(121), 'tooLong'],
  ['organisation.timeZone', 'W. Europe Standard Time', 'notATimeZone'],
  ['hosts', 'none', 'wrongType'],
  ['hosts.0.id', 'Lena Marek', 'notASlug'],
  ['hosts.0.destination.mailbox', 'lena', 'notAnAddress'],
  ['hosts.0.destination.color', 'green', 'notAColor'],
  ['hosts.0.workingHours.weekly.1.0.start', '9:00', 'notATimeOfDay'],
  ['hosts.0.workingHours.weekly.1.0', { start: '17:00', end: '09:00' }, 'endsBeforeStart'],
  ['hosts.0.workingHours.overrides', [{ date: '2026-02-30', windows: [] }], 'notADate'],
  ['services.0.durationMinutes', 0, 'tooSmall'],
  ['services.0.durationMinutes', 2000, 'tooLarge'],
  ['services.0.durationMinutes', 30.5, 'notAWholeNumber'],
  ['services.0.durationMinutes', '30', 'wrongType'],
  ['services.0.hosts', ['nobody'], 'noSuchHost'],
  ['categories.confirmed.color', 'preset25', 'notACategoryColor'],
  ['categories.cancelled.name', ' confirmed', 'sameAsConfirmed'],
  ['titlePrefixes.cancelled', '[confirmed]', 'sameAsConfirmed'],
  ['reminderPlan.0.channel', undefined, 'wrongType'],
])('%s of %j is refused as %s', (path, value, problem) => {
  const result = parseConfiguration(withValue(path, value));
  if (result.kind !== 'invalid') throw new Error(result.kind);
  expect(result.problems.map((found) => found.problem)).toContain(problem);
  expect(result.problems[0]?.path.startsWith(path.split('.')[0] ?? '')).toBe(true);
});

test('two hosts and two services cannot share their names', () => {
  const base = configuration();
  const result = parseConfiguration({
    ...base,
    hosts: [...base.hosts, ...base.hosts],
    services: [...base.services, ...base.services],
  });
  expect(result).toEqual({
    kind: 'invalid',
    problems: [
      { path: 'hosts.1.id', problem: 'standsTwice' },
      { path: 'services.1.slug', problem: 'standsTwice' },
    ],
  });
});

test.each([
  ['of no group at all', [], 'noGroup'],
  ['of a group in which nobody is', ['rooms'], 'noSuchGroup'],
])('a service for one of each group, %s, is refused', (_name, groups, problem) => {
  const result = parseConfiguration(withValue('services.0.team', { kind: 'groups', groups }));
  expect(result).toEqual({ kind: 'invalid', problems: [{ path: 'services.0.team.groups', problem }] });
});

test('a group counts by those who do the service', () => {
  const base = configuration();
  const hosts = [{ ...base.hosts[0]!, groups: ['therapy'] }];
  const services = [{ ...base.services[0]!, team: { kind: 'groups', groups: ['therapy'] } }];
  expect(parseConfiguration({ ...base, hosts, services }).kind).toBe('valid');
  const nobody = [{ ...services[0]!, hosts: [] }];
  expect(parseConfiguration({ ...base, hosts, services: nobody }).kind).toBe('invalid');
});

test('two groups and two questions cannot share their names', () => {
  const base = configuration();
  const question = { id: 'side', label: 'Which side?', kind: 'text' };
  const result = parseConfiguration({
    ...base,
    groups: [{ id: 'a', name: 'A' }, { id: 'a', name: 'B' }],
    services: [{ ...base.services[0], questions: [question, question] }],
  });
  expect(result).toEqual({
    kind: 'invalid',
    problems: [
      { path: 'groups.1.id', problem: 'standsTwice' },
      { path: 'services.0.questions.1.id', problem: 'standsTwice' },
    ],
  });
});

test('what is no number yet is asked for as one', () => {
  const result = parseConfiguration(withValue('services.0.durationMinutes', Number.NaN));
  expect(result).toEqual({
    kind: 'invalid',
    problems: [{ path: 'services.0.durationMinutes', problem: 'notAWholeNumber' }],
  });
});

test('a weekday outside the week is refused', () => {
  const result = parseConfiguration(withValue('hosts.0.workingHours.weekly.8', []));
  expect(result.kind).toBe('invalid');
});

test.each([
  ['Follow-up', [], 'follow-up'],
  ['Übung & Köln', [], 'ubung-koln'],
  ['Follow-up', ['follow-up', 'follow-up-2'], 'follow-up-3'],
  ['理学療法', [], 'item'],
])('%j becomes the slug of %j', (name, taken, slug) => {
  expect(freshSlug(name.normalize('NFC'), taken)).toBe(slug);
});

test('the next host gets the next colour', () => {
  const { hosts } = configuration();
  const workingHours = defaultWorkingHours('Europe/Berlin');
  const host = newHost({ name: 'Tom Okafor', mailbox: 'tom@example.com', workingHours, others: hosts });
  expect(host.destination.color).not.toBe(hosts[0]?.destination.color);
});
