import type { SetupStart } from '../../../src/taskpane/setup/setup-query.ts';
import { firstAnswers } from '../../../src/taskpane/setup/first-answers.ts';
import {
  languageChoices,
  languageName,
  nameOfAddress,
  organisationName,
} from '../../../src/taskpane/settings/first-values.ts';

test.each([
  ['mira@harbour-physio.example', 'Harbour Physio'],
  ['mira@mail.nordlicht.example', 'Nordlicht'],
  ['mira@nordlicht.co.uk', 'Nordlicht'],
  ['mira@gmail.com', 'Mira Keller'],
  ['mira@outlook.com', 'Mira Keller'],
  ['not an address', 'Mira Keller'],
])('%s belongs to %s', (address, name) => {
  expect(organisationName({ name: 'Mira Keller', address })).toBe(name);
});

test('an address is a name where nothing else is known', () => {
  expect(nameOfAddress('front.desk@example.com')).toBe('Front Desk');
});

test('languages in use come first and once', () => {
  expect(languageChoices(['de-CH', undefined, 'de-CH', '']).filter((tag) => tag === 'de-CH')).toHaveLength(1);
  expect(languageChoices(['pt-BR'])[0]).toBe('pt-BR');
});

test('a language has a name, or its tag', () => {
  expect(languageName('de-CH', 'en-GB')).toMatch(/German/u);
  expect(languageName('not a tag', 'en-GB')).toBe('not a tag');
});

const me = { id: '1', name: 'Mira Keller', mail: 'mira@nordlicht.example', userPrincipalName: 'mira' };
const mira = { name: 'Mira Keller', address: me.mail, isOwn: true, canEdit: true };
const jonas = { name: 'Jonas Brandt', address: 'jonas@nordlicht.example', isOwn: false, canEdit: true };
const desk = { name: 'Front Desk', address: 'desk@nordlicht.example', isOwn: false, canEdit: true };
const start: SetupStart = {
  me,
  canEdit: true,
  owners: [mira, desk, jonas],
  settings: { timeZone: 'Europe/Berlin', language: 'de-DE', unknownZones: [] },
};

function answers(mailbox: string, change: Partial<SetupStart> = {}) {
  return firstAnswers({
    start: { ...start, ...change },
    address: { mailbox },
    displayLanguage: 'en-GB',
    serviceName: 'Appointment',
  });
}

test('the own calendar is for oneself', () => {
  expect(answers(me.mail)).toEqual({
    organisation: 'Nordlicht',
    timeZone: 'Europe/Berlin',
    locale: 'de-DE',
    hostMailbox: me.mail,
    hostName: 'Mira Keller',
    serviceName: 'Appointment',
    minutes: 30,
  });
});

test('in a shared mailbox a colleague is booked, not the mailbox', () => {
  expect(answers(desk.address).hostMailbox).toBe(jonas.address);
  expect(answers(desk.address, { owners: [mira, desk] }).hostMailbox).toBe(desk.address);
});

test('a mailbox that tells nothing leaves the browser’s zone and Outlook’s language', () => {
  const { timeZone, locale } = answers(me.mail, { settings: undefined });
  expect({ timeZone, locale }).toEqual({ timeZone: Temporal.Now.timeZoneId(), locale: 'en-GB' });
});
