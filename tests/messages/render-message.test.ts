import { defaultTemplate } from '../../src/messages/default-template.ts';
import type { MessageTemplate, MessageValues } from '../../src/messages/message.ts';
import { renderMessage } from '../../src/messages/render-message.ts';
import { at, FULL, PLAIN } from './sample.ts';

function render(
  template: Partial<MessageTemplate>,
  values: MessageValues = PLAIN,
  locale = 'en',
) {
  const whole = { subject: 'Hello', body: 'Hello', sms: 'Hello', ...template };
  return renderMessage({ template: whole, kind: 'moved', locale, values });
}

const HALF_PAST_TEN = '10:30\u00A0AM';

test('a reminder, without anything that is not known', () => {
  const template = defaultTemplate('reminder', 'en');
  const message = renderMessage({ template, kind: 'reminder', locale: 'en', values: PLAIN });
  expect({ subject: message.subject, text: message.text, refused: message.refused }).toEqual({
    subject: `Reminder: your appointment on Tue, Nov 24 at ${HALF_PAST_TEN}`,
    text: [
      'Hello Ada Byron,',
      '',
      'This is a reminder of your appointment:',
      '',
      'Check-up',
      'Tuesday, November 24, 2026',
      `${HALF_PAST_TEN} – 11:00\u00A0AM`,
      'With Dr. Lena Bauer',
      '',
      'If you can’t come, please let us know as early as you can. You can simply reply to this email.',
      '',
      'Kind regards,',
      'Praxis Sommer',
    ].join('\n'),
    refused: [],
  });
});

test.each([
  { locale: 'en', date: 'Tuesday, November 24, 2026', time: '10:30\u00A0AM' },
  { locale: 'de', date: 'Dienstag, 24. November 2026', time: '10:30' },
  { locale: 'fr', date: 'Mardi 24 novembre 2026', time: '10:30' },
  { locale: 'es', date: 'Martes, 24 de noviembre de 2026', time: '10:30' },
  { locale: 'no such tag', date: 'Tuesday, November 24, 2026', time: '10:30\u00A0AM' },
  { locale: '', date: 'Tuesday, November 24, 2026', time: '10:30\u00A0AM' },
])('dates and times are written as in $locale', ({ locale, date, time }) => {
  expect(render({ body: '{start.date}\n{start.time}' }, PLAIN, locale).text).toBe(`${date}\n${time}`);
});

test('within a line the day of the week is as the language has it', () => {
  expect(render({ body: 'le {start.date}' }, PLAIN, 'fr').text).toBe('le mardi 24 novembre 2026');
});

test.each([
  {
    name: 'the customer’s zone is taken, and named',
    customer: 'America/New_York',
    host: 'Europe/Berlin',
    text: '4:30\u00A0AM (Eastern Time)',
  },
  {
    name: 'the host’s zone, where the customer’s is not known',
    customer: undefined,
    host: 'America/Chicago',
    text: '3:30\u00A0AM (Central Time)',
  },
  {
    name: 'the organisation’s zone is not named',
    customer: undefined,
    host: 'Europe/Berlin',
    text: HALF_PAST_TEN,
  },
  {
    name: 'a zone with the same clock is named all the same',
    customer: 'Europe/Madrid',
    host: 'Europe/Berlin',
    text: `${HALF_PAST_TEN} (Central European Time)`,
  },
  {
    name: 'a zone that nobody knows is passed over',
    customer: 'Mars/Olympus',
    host: 'Asia/Kolkata',
    text: '3:00\u00A0PM (India Standard Time)',
  },
])('$name', ({ customer, host, text }) => {
  const values = {
    ...PLAIN,
    customer: { ...(customer !== undefined && { timeZone: customer }) },
    host: { ...PLAIN.host, timeZone: host },
  };
  expect(render({ body: '{start.time}' }, values).text).toBe(text);
});

test('the name of the zone stands where the template has it, once', () => {
  const body = '{start.time} Uhr bis {end.time} Uhr {start.zone}\n{start.time}';
  expect(render({ body }, FULL, 'de').text).toBe(
    '4:30 Uhr bis 5:00 Uhr (Nordamerikanische Ostküstenzeit)\n4:30',
  );
  expect(render({ body }, PLAIN, 'de').text).toBe('10:30 Uhr bis 11:00 Uhr\n10:30');
});

test('in the hour that comes twice the clock is named, though it is the organisation’s', () => {
  const values = {
    ...PLAIN,
    period: { start: at('2026-10-25T01:30:00Z'), end: at('2026-10-25T02:00:00Z') },
  };
  expect(render({ body: '{start.time}' }, values).text).toBe(
    '2:30\u00A0AM (Central European Standard Time)',
  );
  const first = { ...values.period, start: at('2026-10-25T00:30:00Z') };
  expect(render({ body: '{start.time}' }, { ...values, period: first }).text).toBe(
    '2:30\u00A0AM (Central European Summer Time)',
  );
});

test.each([
  { name: 'a line without its value goes', body: 'One\nAt {location}\nTwo', text: 'One\nTwo' },
  { name: 'its paragraph leaves no gap', body: 'One\n\nAt {location}\n\nTwo', text: 'One\n\nTwo' },
  { name: 'a greeting without a name stays', body: 'Hello {customer.name},', text: 'Hello,' },
  { name: 'a greeting with a comma too', body: 'Hola, {customer.name}:', text: 'Hola:' },
  { name: 'a line of nothing but a name goes', body: 'One\n{customer.name}', text: 'One' },
  { name: 'an unknown placeholder takes its line', body: 'One\n{pizza} two', text: 'One' },
  { name: 'stray braces go', body: 'One }two three}{', text: 'One two three' },
  { name: 'stray braces make no placeholder', body: '{start{start.zone}.date} x', text: 'start.date x' },
])('what has no value: $name', ({ body, text }) => {
  expect(render({ body }, { ...PLAIN, customer: { name: ' ' } }).text).toBe(text);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<b>',
  'http://book.example.com/',
  '//book.example.com/',
  'https:book.example.com',
  'https://outlook.com@evil.example/',
  'https://a.example/\nX: y',
  'https://a.example/ b',
  `https://a.example/${'x'.repeat(900)}`,
  `https://a.example/?${'&'.repeat(300)}`,
  'https://',
  'ok',
])('a link is refused and said to be: %j', (joinUrl) => {
  const { text, html, refused } = render({ body: 'Hello\nJoin: {joinUrl}' }, { ...PLAIN, joinUrl });
  expect({ text, refused }).toEqual({ text: 'Hello', refused: ['joinUrl'] });
  expect(html).not.toContain('href');
});

test('a link after a label becomes a link of that name, any other one shows its address', () => {
  const body = 'Cancel the visit: {links.cancel}\nor see {links.move} for more';
  const { text, html } = render({ body }, FULL);
  expect(text).toBe(
    'Cancel the visit: https://book.example.com/x/4f9a1c\nor see https://book.example.com/m/4f9a1c for more',
  );
  expect(html).toContain('style="text-decoration:underline">Cancel the visit</a>');
  expect(html).toContain('>https://book.example.com/m/4f9a1c</a> for more');
});

test.each([
  { name: 'joining, where there is nothing to confirm', links: {}, button: 'Join' },
  { name: 'confirming', links: FULL.links ?? {}, button: 'Confirm' },
])('one link is a button: $name', ({ links, button }) => {
  const body = 'Join: {joinUrl}\nConfirm: {links.confirm}';
  const { html } = render({ body }, { ...FULL, links });
  expect([...html.matchAll(/color:#ffffff[^>]*>([^<]*)</gu)].map(([, text]) => text)).toEqual([button]);
});

test('values are escaped', () => {
  const values = { ...PLAIN, customer: { name: `<img src=x onerror="a">'&` } };
  const { text, html } = render({ body: 'Hello <b>{customer.name}</b>' }, values);
  expect(text).toBe(`Hello <b><img src=x onerror="a">'&</b>`);
  expect(html).toContain(
    'Hello &lt;b&gt;&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;&lt;/b&gt;',
  );
});

test('a value is not read as a template', () => {
  const values = { ...FULL, customer: { name: '{links.cancel}' } };
  expect(render({ body: '{customer.name}' }, values).text).toBe('{links.cancel}');
});

test('a subject is one line, whatever template and values say', () => {
  const values = { ...PLAIN, service: { name: 'a\r\nBcc: eve@evil.example\u2028\u0085\0b' } };
  const { subject } = render({ subject: 'Hi\r\nBcc: x {service.name}' }, values);
  expect(subject).toBe('Hi Bcc: x a Bcc: eve@evil.example b');
});

test('an empty subject is the name of the organisation', () => {
  expect(render({ subject: '{location}' }).subject).toBe('Praxis Sommer');
});

test('a name that is written from right to left does not turn what is beside it', () => {
  const values = { ...PLAIN, customer: { name: 'שרה \u202Eכהן' } };
  const { subject, text, html } = render(
    { subject: '{customer.name}, {start.time}', body: '{customer.name}, {start.time}' },
    values,
  );
  expect([subject, text]).toEqual(Array(2).fill(`\u2068שרה כהן\u2069, ${HALF_PAST_TEN}`));
  expect(html).toContain('<bdi>שרה כהן</bdi>, ');
});

test('a name that is cut is closed all the same, and so is each line of a note', () => {
  const values = { ...PLAIN, service: { name: 'ש'.repeat(200) }, note: 'שלום\nHello' };
  const { subject, text } = render(
    { subject: '{service.name}{service.name}', body: '{note}' },
    values,
  );
  expect(subject).toHaveLength(255);
  expect(subject.endsWith('…\u2069')).toBe(true);
  expect(text).toBe('\u2068שלום\u2069\nHello');
});

test('a long paragraph goes on in the next line, at a space', () => {
  const word = 'x'.repeat(99);
  const body = Array<string>(12).fill(word).join(' ');
  const { text } = render({ body });
  expect(text.split('\n').map((line) => line.length)).toEqual([899, 299]);
});

test('a locale that is written from right to left turns the letter', () => {
  const { html } = render({ body: 'שלום {customer.name}' }, PLAIN, 'he');
  expect(html).toContain('<html lang="he" dir="rtl"');
  expect(html).toContain('<div role="article" lang="he" dir="rtl"');
  expect(html).toContain('שלום <bdi>Ada Byron</bdi>');
});

test('endless values are cut, and a subject is no longer than Outlook takes', () => {
  const endless = 'x'.repeat(100_000);
  const values = { ...FULL, service: { name: endless }, note: `${endless}\n${endless}` };
  const { subject, text } = render(
    { subject: '{service.name}{service.name}', body: '{service.name}\n{note}' },
    values,
  );
  expect(subject).toHaveLength(255 - 1);
  expect(text.length).toBeLessThan(2300);
});

test('HTML has a language, a title, no scripts, no pictures and no sheet of styles', () => {
  const template = defaultTemplate('reminder', 'de');
  const { html } = renderMessage({ template, kind: 'reminder', locale: 'de-AT', values: FULL });
  expect(html).toContain('<html lang="de-AT" dir="ltr"');
  expect(html).toContain('<title>Erinnerung: Ihr Termin am Di., 24. Nov. um ');
  expect(html).toContain('max-width:600px');
  expect(html).not.toMatch(/<(?:script|img|style|link|iframe|form)\b/iu);
  expect([...html.matchAll(/https?:\/\/[^"]+(?=")/gu)].map(([link]) => link)).toEqual([
    'https://book.example.com/c/4f9a1c',
    'https://teams.example.com/l/meetup-join/19%3ameeting?context=a&amp;b=c',
    'https://book.example.com/m/4f9a1c',
    'https://book.example.com/x/4f9a1c',
  ]);
});
