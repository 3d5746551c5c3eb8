import type { Host, Service } from '../../../src/domain/book/configuration.ts';
import { newHost, newService } from '../../../src/domain/book/defaults.ts';
import { newDraft, type BookingDraft } from '../../../src/taskpane/booking/draft.ts';
import { slotOf, summaryText, type SummaryFacts } from '../../../src/taskpane/booking/summary-text.ts';
import { createFormat } from '../../../src/taskpane/format/format.ts';
import { loadLaterText, loadText, type Language } from '../../../src/taskpane/text/text.ts';
import { configuration as base } from '../../domain/book/support.ts';

/** A Tuesday, 9:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 24, 8);
const zone = 'Europe/Berlin';
const HOUR = 3_600_000;

const hours = (timeZone: string) => ({ timeZone, weekly: {}, overrides: [] });
const lena: Host = newHost({ name: 'Lena Marek', mailbox: 'lena@example.com', workingHours: hours(zone), others: [] });
const owen: Host = newHost({ name: 'Owen Clarke', mailbox: 'owen@example.com', workingHours: hours('Europe/London'), others: [] });
const followUp = newService({ name: 'Follow-up', durationMinutes: 30, hosts: [lena.id, owen.id], others: [] });
const configuration = {
  ...base(),
  hosts: [lena, owen],
  services: [followUp],
  reminderPlan: [{ minutesBefore: 1440, channel: 'email' as const }, { minutesBefore: 120, channel: 'sms' as const }],
};

type Facts = { readonly draft?: Partial<BookingDraft>; readonly service?: Partial<Service>; readonly hosts?: readonly Host[]; readonly inHours?: number; readonly series?: SummaryFacts['series'] };

async function said({ draft = {}, service: changed = {}, hosts = [lena], inHours = 1.75, series }: Facts, language: Language = 'en'): Promise<string[]> {
  const text = await loadText(language);
  await loadLaterText();
  const format = createFormat({ locale: language === 'en' ? 'en-GB' : language, zone, text });
  const service = { ...followUp, ...changed };
  const slot = slotOf(NOW + inHours * HOUR, service);
  const facts = { draft: { ...newDraft(configuration, {}, undefined), name: 'Ada Nowak', ...draft }, service, slot, hosts, configuration, series };
  return summaryText(facts, { text, format, now: NOW });
}

const withMail = { email: 'ada@example.com' };

test.each<{ name: string; facts: Facts; is: string[] }>([
  {
    name: 'an invitation, and no reminder where that would be too late',
    facts: { draft: { ...withMail, phone: '+49 30 1' } },
    is: ['Today 10:45 – 11:15 with Lena Marek.', 'Ada gets an invitation at ada@example.com.', 'No reminder: it is less than 2 hours away.'],
  },
  {
    name: 'reminders that are still to come, by what the customer has',
    facts: { draft: { ...withMail, phone: '+49 30 1' }, inHours: 49.75 },
    is: [
      'Thu 10:45 – 11:15 with Lena Marek.',
      'Ada gets an invitation at ada@example.com.',
      'A reminder by e-mail is planned: tomorrow 10:45.',
      'A reminder by text message is planned: Thu 08:45.',
    ],
  },
  { name: 'a reminder is only planned for what the customer has', facts: { draft: { phone: '1' }, inHours: 49.75 }, is: ['Thu 10:45 – 11:15 with Lena Marek.', 'There is no e-mail address, so nobody gets mail.', 'A reminder by text message is planned: Thu 08:45.'] },
  { name: 'what is typed is no address yet, and nothing goes there', facts: { draft: { email: 'no mail' } }, is: ['Today 10:45 – 11:15 with Lena Marek.', 'There is no e-mail address, so nobody gets mail.', 'No reminder: there is nothing to reach the customer by.'] },
  { name: 'nothing to reach the customer by', facts: {}, is: ['Today 10:45 – 11:15 with Lena Marek.', 'There is no e-mail address, so nobody gets mail.', 'No reminder: there is nothing to reach the customer by.'] },
  { name: 'an invitation that was ticked off', facts: { draft: { ...withMail, invites: false } }, is: ['Today 10:45 – 11:15 with Lena Marek.', 'No invitation goes out. Nobody gets mail.', 'No reminder: it is less than a day away.'] },
  { name: 'a service that tells of its bookings by messages of its own', facts: { draft: withMail, service: { messages: 'own', reminderPlan: [] } }, is: ['Today 10:45 – 11:15 with Lena Marek.', 'Ada Nowak at ada@example.com gets a confirmation.'] },
  { name: 'a service that tells nobody', facts: { draft: withMail, service: { messages: 'none', reminderPlan: [] } }, is: ['Today 10:45 – 11:15 with Lena Marek.', 'No invitation goes out. Nobody gets mail.'] },
  { name: 'a host on another clock', facts: { hosts: [owen], service: { reminderPlan: [] } }, is: ['Today 10:45 – 11:15 with Owen Clarke.', 'For Owen in London that is 09:45 – 10:15.', 'There is no e-mail address, so nobody gets mail.'] },
  { name: 'nobody yet', facts: { hosts: [], service: { reminderPlan: [] } }, is: ['Today 10:45 – 11:15.', 'There is no e-mail address, so nobody gets mail.'] },
  {
    name: 'a series',
    facts: { draft: withMail, series: { count: 5, last: NOW + 35 * 24 * HOUR, leftOut: 1 } },
    is: ['Today 10:45 – 11:15 with Lena Marek.', '5 appointments, the last one 29 Dec.', '1 that does not fit is left out.', 'Ada gets an invitation at ada@example.com.'],
  },
])('$name', async ({ facts, is }) => {
  expect(await said(facts)).toEqual(is);
});

test.each<[Language, string]>([
  ['de', 'Ada bekommt eine Einladung an ada@example.com.'],
  ['fr', 'Ada reçoit une invitation à l’adresse ada@example.com.'],
  ['es', 'Ada recibe una invitación en ada@example.com.'],
])('in %s too it is said who gets mail', async (language, words) => {
  expect(await said({ draft: withMail }, language)).toContain(words);
});
