import { LONGEST_FILE, readBookFile, writeBookFile } from '../../../src/domain/book/book-file.ts';
import { configuration as book } from './support.ts';

const configuration = book();

function changed(change: (file: Record<string, unknown>) => Record<string, unknown>): string {
  return JSON.stringify(change(JSON.parse(writeBookFile({ configuration })) as Record<string, unknown>));
}

test('what was exported is imported as it was, fields of newer versions included', () => {
  const [host] = configuration.hosts;
  const newer = {
    ...configuration,
    colours: { dark: true },
    hosts: [{ ...host!, nickname: 'Jo', destination: { ...host!.destination, shelf: 3 } }],
  };
  const saved = { revision: 7, updatedAt: '2026-11-24T09:00:00Z', updatedBy: 'Mira Keller' };
  expect(readBookFile(writeBookFile({ configuration: newer, saved }))).toEqual({
    kind: 'file',
    file: { configuration: newer, saved },
  });
  expect(readBookFile(writeBookFile({ configuration: newer }))).toEqual({
    kind: 'file',
    file: { configuration: newer },
  });
});

test('a byte order mark, which editors put in front, is no fault', () => {
  expect(readBookFile(`\u{FEFF}${writeBookFile({ configuration })}`).kind).toBe('file');
});

test.each([
  { name: 'no JSON', text: 'Dear colleagues', kind: 'notABook' },
  { name: 'a file that was cut off', text: writeBookFile({ configuration }).slice(0, -20), kind: 'notABook' },
  { name: 'another program’s JSON', text: '{"version":2,"hosts":[]}', kind: 'notABook' },
  { name: 'an empty file', text: '', kind: 'notABook' },
  { name: 'a list', text: '[]', kind: 'notABook' },
  { name: 'a format that never was', text: changed((f) => ({ ...f, format: 0 })), kind: 'notABook' },
  { name: 'no configuration', text: changed((f) => ({ ...f, configuration: undefined })), kind: 'notABook' },
  { name: 'more than any book', text: ' '.repeat(LONGEST_FILE + 1), kind: 'tooLarge' },
])('$name is refused', ({ text, kind }) => {
  expect(readBookFile(text)).toEqual({ kind });
});

test('a newer format is refused as that, whatever it holds', () => {
  const text = changed(() => ({ frontdesk: 'book', format: 9, configuration: 'unheard of' }));
  expect(readBookFile(text)).toEqual({ kind: 'newer', format: 9 });
});

test('values that cannot be are named by their fields', () => {
  const text = changed((file) => ({
    ...file,
    configuration: {
      ...configuration,
      organisation: { ...configuration.organisation, timeZone: 'Mars' },
      services: [{ ...configuration.services[0], hosts: ['nobody'] }],
    },
  }));
  expect(readBookFile(text)).toEqual({
    kind: 'invalid',
    problems: [
      { path: 'organisation.timeZone', problem: 'notATimeZone' },
      { path: 'services.0.hosts', problem: 'noSuchHost' },
    ],
  });
});
