import { defaultTemplate } from '../../src/messages/default-template.ts';
import { MESSAGE_LANGUAGES } from '../../src/messages/locale.ts';
import { MESSAGE_KINDS } from '../../src/messages/message.ts';
import { countSegments } from '../../src/messages/sms-segments.ts';
import { renderSms } from '../../src/messages/sms.ts';
import { FULL, PLAIN } from './sample.ts';

test.each([
  { name: 'nothing', text: '', encoding: 'gsm7', units: 0, segments: 0 },
  { name: 'one full segment', text: 'a'.repeat(160), encoding: 'gsm7', units: 160, segments: 1 },
  { name: 'one sign more', text: 'a'.repeat(161), encoding: 'gsm7', units: 161, segments: 2 },
  { name: 'two full ones', text: 'a'.repeat(306), encoding: 'gsm7', units: 306, segments: 2 },
  { name: 'three', text: 'a'.repeat(307), encoding: 'gsm7', units: 307, segments: 3 },
  { name: 'signs of the extension count twice', text: '€'.repeat(80), encoding: 'gsm7', units: 160, segments: 1 },
  { name: 'and are not parted', text: `${'a'.repeat(152)}€${'a'.repeat(152)}`, encoding: 'gsm7', units: 306, segments: 3 },
  { name: 'umlauts are in the alphabet', text: 'äöüÄÖÜßñéèàùì', encoding: 'gsm7', units: 13, segments: 1 },
  { name: 'other letters are not', text: 'í', encoding: 'ucs2', units: 1, segments: 1 },
  { name: 'one full segment of UCS-2', text: 'ж'.repeat(70), encoding: 'ucs2', units: 70, segments: 1 },
  { name: 'one letter more', text: 'ж'.repeat(71), encoding: 'ucs2', units: 71, segments: 2 },
  { name: 'pairs are not parted', text: '🙂'.repeat(67), encoding: 'ucs2', units: 134, segments: 3 },
])('segments of an SMS: $name', ({ text, encoding, units, segments }) => {
  expect(countSegments(text)).toEqual({ encoding, units, segments });
});

test('typography gives way to signs that cost less', () => {
  const template = { subject: '', body: '', sms: '„Hi“ – it’s\u00A0{start.time}…\n\nBye' };
  expect(renderSms({ template, kind: 'reminder', locale: 'en', values: PLAIN })).toEqual({
    text: '"Hi" - it\'s 10:30 AM...\nBye',
    encoding: 'gsm7',
    units: 27,
    segments: 1,
    refused: [],
  });
});

test.each(MESSAGE_LANGUAGES.flatMap((locale) => MESSAGE_KINDS.map((kind) => ({ locale, kind }))))(
  'the default $kind in $locale fits into one SMS, and into two with links and zone',
  ({ locale, kind }) => {
    const template = defaultTemplate(kind, locale);
    const plain = renderSms({ template, kind, locale, values: PLAIN });
    const full = renderSms({ template, kind, locale, values: FULL });
    expect([plain.encoding, plain.segments]).toEqual(['gsm7', 1]);
    expect(full.segments).toBeLessThanOrEqual(2);
  },
);
