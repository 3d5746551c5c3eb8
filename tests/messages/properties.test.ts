import fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { calendarAttachment } from '../../src/messages/calendar-attachment.ts';
import { checkTemplate } from '../../src/messages/check-template.ts';
import { defaultTemplate } from '../../src/messages/default-template.ts';
import { MESSAGE_LANGUAGES } from '../../src/messages/locale.ts';
import { MESSAGE_KINDS, type MessageTemplate, type MessageValues } from '../../src/messages/message.ts';
import { PLACEHOLDERS } from '../../src/messages/placeholders.ts';
import { renderMessage } from '../../src/messages/render-message.ts';
import { countSegments } from '../../src/messages/sms-segments.ts';
import { renderSms } from '../../src/messages/sms.ts';
import { readCalendar } from '../../src/providers/ics/read-calendar.ts';
import { instantOf } from '../../src/providers/ics/event-times.ts';
import { UTC } from '../../src/providers/ics/zone.ts';
import { at } from './sample.ts';

const RUNS = { numRuns: 60 };

const hazards = fc.constantFrom(
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><b', "' onload='x", '&amp;', '</bdi>',
  '\r\nBcc: eve@evil.example', '\n\n', '\u2028', '\0', '\u202E', '\u2066', '\u2069', '\uD800', '\uDC00',
  'javascript:alert(1)', 'https://a.example/', 'שלום', 'مرحبا', '🙂', 'é', ' ', ',', ':', ';', '\\', '\\n', ']]>', '-->',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 400 }),
  fc.array(hazards, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.tuple(hazards, fc.integer({ min: 1, max: 3000 })).map(([part, times]) => part.repeat(times).slice(0, 3000)),
);
const valueText = text.map((value) => value.replaceAll(/[{}]/gu, '('));
const link = fc.oneof(fc.webUrl(), valueText, valueText.map((value) => `https://a.example/${value}`));
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Mars/Olympus', '', 'Pacific/Apia');
const instant = fc.integer({ min: at('1970-01-01T00:00:00Z'), max: at('2200-01-01T00:00:00Z') });
const period = fc.tuple(instant, fc.integer({ min: 1, max: 1440 })).map(([start, minutes]) => ({
  start,
  end: start + minutes * 60_000,
}));
const anyValues: fc.Arbitrary<MessageValues> = fc.record(
  {
    organisation: fc.record({ name: valueText, timeZone: zone }),
    service: fc.record({ name: valueText }),
    host: fc.record({ name: valueText, timeZone: zone }),
    customer: fc.record({ name: valueText, timeZone: zone }, { requiredKeys: [] }),
    period,
    previous: period,
    location: valueText,
    joinUrl: link,
    links: fc.record({ confirm: link, move: link, cancel: link }, { requiredKeys: [] }),
    note: valueText,
  },
  { requiredKeys: ['organisation', 'service', 'host', 'customer', 'period'] },
);
const part = fc
  .array(fc.oneof(text, fc.constantFrom(...PLACEHOLDERS.map((name) => `{${name}}`)), fc.constantFrom('{', '}', '\n', ' ', '{nobody}', ': {joinUrl}')), { maxLength: 12 })
  .map((parts) => parts.join(''));
const anyTemplate: fc.Arbitrary<MessageTemplate> = fc.record({ subject: part, body: part, sms: part });
const kind = fc.constantFrom(...MESSAGE_KINDS);
const locale = fc.oneof(fc.constantFrom(...MESSAGE_LANGUAGES, 'he', 'ar', 'de-CH', 'en-GB-u-ca-buddhist'), text);
const template = fc.oneof(
  anyTemplate,
  fc.tuple(kind, fc.constantFrom(...MESSAGE_LANGUAGES)).map(([one, language]) => defaultTemplate(one, language)),
);
const request = fc.record({ template, kind, locale, values: anyValues });

/** The elements of a message with their attributes: what markup there is, and none from a value. */
function elementsOf(html: string): Map<string, Set<string>> {
  const closed = html
    .replace('<!doctype html>\n', '')
    .replaceAll(/<(meta\b[^>]*|br)>/gu, '<$1/>');
  const elements = new Map<string, Set<string>>();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const known = elements.get(name) ?? new Set();
    for (const attribute of Object.keys(attributes)) known.add(attribute);
    elements.set(name, known);
  });
  parser.write(closed).close();
  return elements;
}

const TABLE = ['role', 'width', 'cellpadding', 'cellspacing', 'border', 'style'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang', 'dir', 'style'], head: [], title: [], meta: ['charset', 'name', 'content'], body: ['style'], div: ['role', 'lang', 'dir', 'aria-label'],
  table: TABLE, tr: [], td: ['align', 'style'], h1: ['style'], p: ['style'], a: ['href', 'style'],
  strong: [], bdi: [], br: [], wbr: [],
};

test('no text ever becomes markup, and all markup is closed', () => {
  fc.assert(
    fc.property(request, (one) => {
      for (const [name, attributes] of elementsOf(renderMessage(one).html)) {
        expect(Object.keys(ALLOWED)).toContain(name);
        expect(ALLOWED[name]).toEqual(expect.arrayContaining([...attributes]));
      }
    }),
    RUNS,
  );
});

test('every address that is linked is https', () => {
  fc.assert(
    fc.property(request, (one) => {
      for (const [, href] of renderMessage(one).html.matchAll(/href="([^"]*)"/gu)) {
        expect(href).toMatch(/^https:\/\//u);
      }
    }),
    RUNS,
  );
});

test('no line is longer than a mail allows, nothing is without bounds, and a subject is one line', () => {
  fc.assert(
    fc.property(request, (one) => {
      const { subject, text: body, html } = renderMessage(one);
      for (const line of [...body.split('\n'), ...html.split('\n')]) {
        if (line.length > 998 / 4) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
      }
      expect(subject.length).toBeLessThanOrEqual(255);
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(body.length).toBeLessThanOrEqual(30_000);
      expect(html.length).toBeLessThanOrEqual(300_000);
      expect(body + html).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]|\p{Surrogate}/u);
    }),
    RUNS,
  );
});

test('isolates are closed where they are opened', () => {
  fc.assert(
    fc.property(request, (one) => {
      const { subject, text: body } = renderMessage(one);
      for (const whole of [subject, body]) {
        expect(whole.replaceAll(/[^\u2068\u2069]/gu, '')).toMatch(/^(?:\u2068\u2069)*$/u);
      }
    }),
    RUNS,
  );
});

test('no placeholder is left over, whatever is not known', () => {
  fc.assert(
    fc.property(request, (one) => {
      const { subject, text: body, html } = renderMessage(one);
      expect(subject + body + html + renderSms(one).text).not.toMatch(/[{}]/u);
    }),
    RUNS,
  );
});

test('a template that has no problems says date and time, whatever is not known', () => {
  fc.assert(
    fc.property(request, (one) => {
      fc.pre(checkTemplate(one.template, one.kind).length === 0);
      const { text: body } = renderMessage({ ...one, locale: 'en' });
      expect(body).toMatch(/\d{4}/u);
      expect(body).toMatch(/\d:\d\d/u);
    }),
    RUNS,
  );
});

test('an SMS has bounds, and as many segments as are counted', () => {
  fc.assert(
    fc.property(request, (one) => {
      const { text: sms, refused, ...count } = renderSms(one);
      expect(sms.length).toBeLessThanOrEqual(1010);
      expect(count).toEqual(countSegments(sms));
      expect(refused.length).toBeLessThanOrEqual(4);
    }),
    RUNS,
  );
});

test('a template of any text is checked, and every problem lies inside the text', () => {
  fc.assert(
    fc.property(anyTemplate, kind, (one, about) => {
      for (const problem of checkTemplate(one, about)) {
        expect(problem.offset).toBeGreaterThanOrEqual(0);
        expect(problem.offset + problem.length).toBeLessThanOrEqual(one[problem.part].length);
      }
    }),
    RUNS,
  );
});

test('a calendar file of any values has lines of at most 75 octets and is read back as it was meant', () => {
  fc.assert(
    fc.property(kind, anyValues, fc.integer({ min: 0, max: 1000 }), text, (about, values, sequence, uid) => {
      const { text: file } = calendarAttachment({
        kind: about,
        uid: `u${uid}`,
        sequence,
        stampedAt: values.period.start,
        period: values.period,
        summary: values.service.name,
        description: values.note ?? '',
        ...(values.location !== undefined && { location: values.location }),
        ...(values.joinUrl !== undefined && { joinUrl: values.joinUrl }),
        organizer: { name: values.host.name, address: 'lena@praxis.example' },
        customer: { name: values.customer.name ?? '', address: 'ada@example.com' },
      });
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const calendar = readCalendar(file);
      expect(calendar.problems).toEqual([]);
      expect(calendar.events).toHaveLength(1);
      const event = calendar.events[0]?.master;
      const wall = values.period.start - (((values.period.start % 1000) + 1000) % 1000);
      expect(event && Math.abs(instantOf(event.start, UTC) - wall)).toBeLessThanOrEqual(1000);
      expect(event?.sequence).toBe(sequence);
      expect(event?.organizer?.address).toBe('lena@praxis.example');
      expect(event?.attendees.map(({ address }) => address)).toEqual(
        about === 'cancelled' ? ['ada@example.com'] : [],
      );
      const direct = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
      expect(event?.summary).toBe(direct?.getFirstPropertyValue('summary') ?? '');
      expect(event?.description).toBe(direct?.getFirstPropertyValue('description') ?? '');
      expect(event?.location).toBe(direct?.getFirstPropertyValue('location') ?? '');
    }),
    RUNS,
  );
});
