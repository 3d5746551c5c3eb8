import { checkTemplate, checkTemplateText } from '../../src/messages/check-template.ts';
import { defaultTemplate } from '../../src/messages/default-template.ts';
import { MESSAGE_LANGUAGES } from '../../src/messages/locale.ts';
import { MESSAGE_KINDS } from '../../src/messages/message.ts';

const WHEN = '{start.date} {start.time}';

test.each(MESSAGE_LANGUAGES.flatMap((locale) => MESSAGE_KINDS.map((kind) => ({ locale, kind }))))(
  'the default $kind in $locale has no problems',
  ({ locale, kind }) => {
    expect(checkTemplate(defaultTemplate(kind, locale), kind)).toEqual([]);
  },
);

test.each([
  { name: 'a good text', text: `See you on ${WHEN}.`, problems: [] },
  { name: 'spaces inside the braces', text: `{ start.date } {start.time }`, problems: [] },
  { name: 'an empty text', text: ' \n', problems: [{ problem: 'empty', offset: 0, length: 2 }] },
  {
    name: 'a placeholder that nobody knows',
    text: `${WHEN} {pizza}`,
    problems: [{ problem: 'unknownPlaceholder', name: 'pizza', offset: 26, length: 7 }],
  },
  {
    name: 'a placeholder in other words',
    text: `${WHEN} {Organization Name}`,
    problems: [
      {
        problem: 'unknownPlaceholder',
        name: 'Organization Name',
        meant: 'organisation.name',
        offset: 26,
        length: 19,
      },
    ],
  },
  {
    name: 'half of a placeholder',
    text: `${WHEN} {cancel}`,
    problems: [
      { problem: 'unknownPlaceholder', name: 'cancel', meant: 'links.cancel', offset: 26, length: 8 },
    ],
  },
  {
    name: 'a brace that is not closed in its line',
    text: `${WHEN} {customer.name\n}`,
    problems: [
      { problem: 'unclosedBrace', offset: 26, length: 1 },
      { problem: 'unopenedBrace', offset: 41, length: 1 },
    ],
  },
  {
    name: 'the second of two opening braces opens',
    text: `${WHEN} {{customer.name}}`,
    problems: [
      { problem: 'unclosedBrace', offset: 26, length: 1 },
      { problem: 'unopenedBrace', offset: 42, length: 1 },
    ],
  },
  {
    name: 'date and time are missing',
    text: 'Hello',
    problems: [
      { problem: 'missingPlaceholder', name: 'start.date', offset: 5, length: 0 },
      { problem: 'missingPlaceholder', name: 'start.time', offset: 5, length: 0 },
    ],
  },
  {
    name: 'a date in a line that goes when there is no location',
    text: '{start.date} at {location}\n{start.time}',
    problems: [
      { problem: 'mayVanish', name: 'start.date', beside: 'location', offset: 0, length: 12 },
    ],
  },
  {
    name: 'a date that stands in another line too',
    text: '{start.date} at {location}\n{start.date} {start.time} {start.zone} {customer.name}',
    problems: [],
  },
  {
    name: 'the former time where nothing was moved',
    text: `${WHEN}\nnot {previous.time}`,
    problems: [{ problem: 'neverInThisKind', name: 'previous.time', offset: 30, length: 15 }],
  },
  {
    name: 'a text without end',
    text: WHEN.padEnd(5003, '.'),
    problems: [{ problem: 'tooLong', max: 5000, offset: 5000, length: 3 }],
  },
])('a body is checked: $name', ({ text, problems }) => {
  expect(checkTemplateText(text, 'reminder', 'body')).toEqual(problems);
});

test('a cancelled appointment has nothing to confirm', () => {
  expect(checkTemplateText(`${WHEN}\n{links.confirm}`, 'cancelled', 'sms')).toEqual([
    { problem: 'neverInThisKind', name: 'links.confirm', offset: 26, length: 15 },
  ]);
});

test('a moved appointment has its former time', () => {
  expect(checkTemplateText(`${WHEN}\n{previous.date}`, 'moved', 'body')).toEqual([]);
});

test('a subject may do without date and time but has one line', () => {
  expect(checkTemplateText('Hello\n', 'reminder', 'subject')).toEqual([
    { problem: 'severalLines', offset: 5, length: 1 },
  ]);
  expect(checkTemplateText('x'.repeat(151), 'reminder', 'subject')).toEqual([
    { problem: 'tooLong', max: 150, offset: 150, length: 1 },
  ]);
});

test('each problem names its part', () => {
  const template = { subject: '', body: WHEN, sms: `${WHEN}}` };
  expect(checkTemplate(template, 'reminder')).toEqual([
    { part: 'subject', problem: 'empty', offset: 0, length: 0 },
    { part: 'sms', problem: 'unopenedBrace', offset: 25, length: 1 },
  ]);
});
