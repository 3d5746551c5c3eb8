import type { Service } from '../../domain/book/configuration.ts';
import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import { plannedReminders } from '../../domain/booking/new-record.ts';
import { dueAt, type ReminderChannel } from '../../domain/appointment/reminders.ts';
import { MINUTE, type Instant, type Period } from '../../domain/time/period.ts';
import { zoneTable } from '../../domain/time/zone-table.ts';
import { createFormat, type Format } from '../format/format.ts';
import { firstName } from '../look/entry-text.ts';
import type { Text } from '../text/text.ts';
import { offerText } from '../due/offer-text.ts';
import { offerOf, toCustomer, type BookingDraft } from './draft.ts';

export type SummaryFacts = {
  readonly draft: BookingDraft;
  readonly service: Service;
  readonly slot: Period;
  /** Those who will be there, the first one first; nobody yet where that is not known. */
  readonly hosts: readonly Host[];
  readonly configuration: BookingConfiguration;
  /** Of a series: how many, the last one, and how many are left out. */
  readonly series?: { readonly count: number; readonly last: Instant; readonly leftOut: number } | undefined;
};

export type SummaryWords = { readonly text: Text; readonly format: Format; readonly now: Instant };

/** What will be done, and who gets what mail, before it is done. */
export function summaryText(facts: SummaryFacts, words: SummaryWords): string[] {
  return [whenText(facts, words), ...thereText(facts, words), ...seriesText(facts, words), mailText(facts, words), ...reminderText(facts, words)];
}

function whenText({ slot, hosts }: SummaryFacts, { text, format, now }: SummaryWords): string {
  const when = `${format.day(slot.start, now)} ${format.period(slot)}`;
  const names = text.common.and(hosts.map(({ name }) => name));
  return names === '' ? text.booking.summary.when(when) : text.booking.summary.whenWith(when, names);
}

/** Whoever lives by another clock is told apart. */
function thereText({ slot, hosts }: SummaryFacts, { text, format }: SummaryWords): string[] {
  return hosts
    .filter(({ workingHours: { timeZone } }) => zoneTable(timeZone).offsetAt(slot.start) !== zoneTable(format.zone).offsetAt(slot.start))
    .map(({ name, workingHours: { timeZone } }) => {
      const there = createFormat({ locale: format.locale, zone: timeZone, text });
      return text.booking.summary.there(there.period(slot), firstName(name), cityOf(timeZone));
    });
}

export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function seriesText({ series }: SummaryFacts, { text, format, now }: SummaryWords): string[] {
  if (!series) return [];
  const { summary } = text.booking;
  const all = summary.series(series.count, format.day(series.last, now));
  return series.leftOut > 0 ? [all, summary.leftOut(series.leftOut)] : [all];
}

/** Who gets mail by the booking itself. */
export function mailText(
  { draft, service, slot }: Pick<SummaryFacts, 'draft' | 'service' | 'slot'>,
  { text, now }: Pick<SummaryWords, 'text' | 'now'>,
): string {
  const { summary } = text.booking;
  const offer = offerOf(draft, service, { start: slot.start, now });
  if (offer.kind === 'own') return offerText(offer, text);
  const { name = '', email = '' } = toCustomer(draft);
  if (email === '') return summary.noAddress;
  if (offer.kind === 'none') return summary.noInvitation;
  return name === '' ? summary.invitationTo(email) : summary.invitation(firstName(name), email);
}

function reminderText({ draft, slot, service, configuration, series }: SummaryFacts, { text, format, now }: SummaryWords): string[] {
  const { summary } = text.booking;
  const reminderPlan = service.reminderPlan ?? configuration.reminderPlan;
  const customer = toCustomer(draft);
  if (series || reminderPlan.length === 0) return [];
  const planned = plannedReminders(reminderPlan, { customer, start: slot.start, now });
  if (planned.length > 0) {
    return planned.map((reminder) => summary.reminder(channelText(reminder.channel, text), format.moment(dueAt(reminder, slot.start), now)));
  }
  const reachable = reminderPlan.filter(({ channel }) => (channel === 'email' ? customer.email : customer.phone));
  if (reachable.length === 0) return [summary.noReminder];
  const least = Math.min(...reachable.map(({ minutesBefore }) => minutesBefore));
  return [summary.tooLateToRemind(durationText(least, text))];
}

function channelText(channel: ReminderChannel, { booking }: Text): string {
  return booking.summary.by[channel];
}

function durationText(minutes: number, { booking }: Text): string {
  const { duration } = booking.summary;
  if (minutes % 1440 === 0) return duration.days(minutes / 1440);
  if (minutes % 60 === 0) return duration.hours(minutes / 60);
  return duration.minutes(minutes);
}

/** The time the service takes from a start on. */
export function slotOf(start: Instant, { durationMinutes }: Service): Period {
  return { start, end: start + durationMinutes * MINUTE };
}
