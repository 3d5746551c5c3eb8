import type { MessageSeed } from '../mailbox/seed.ts';
import { isoAt, MINUTE, type Visit, type VisitContext } from './visit.ts';

/** What customers write, with their service and time in place of the gaps. */
const LETTERS = [
  ['Running late', 'I am stuck in traffic and will be ten minutes late for my {service} at {time}.'],
  ['Can we move my appointment?', 'Something came up. Is there anything later in the week instead of {day} at {time}?'],
  ['Re: Your appointment', 'Thank you, I will be there on {day} at {time}.'],
  ['Question about insurance', 'Do I need a new prescription for the {service} on {day}?'],
  ['Cancel please', 'I am ill and have to cancel {day}, {time}. Sorry for the short notice!'],
  ['Parking', 'Is there parking near the practice? I come on {day} at {time}.'],
  ['Re: Reminder', 'Confirmed 👍'],
  ['Documents', 'Shall I bring the MRI pictures to the {service}?'],
] as const;

/** Mail in the front desk's inbox, most of it from people who have an appointment soon. */
export function customerMessages(visits: readonly Visit[], { random, now }: VisitContext): MessageSeed[] {
  const writers = random.shuffled(visits).flatMap((visit) => {
    const { name, email } = visit.customer;
    return email === undefined ? [] : [{ visit, from: { name, address: email } }];
  });
  const letters = writers.slice(0, LETTERS.length).map(({ visit, from }, index): MessageSeed => {
    const [subject, text] = LETTERS[index] ?? LETTERS[0];
    const body = text
      .replace('{service}', visit.service.name)
      .replace('{day}', visit.start.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }))
      .replace('{time}', visit.start.toPlainTime().toString({ smallestUnit: 'minute' }));
    const receivedAt = now - Math.floor((4 + index * 37 + random.next() * 30) * MINUTE);
    return { subject, from, receivedDateTime: isoAt(receivedAt), body: `Hello,\n\n${body}\n\n${from.name}`, isRead: index > 3 };
  });
  return [
    ...letters,
    {
      subject: 'First visit?',
      from: { name: 'Robin Castellanos', address: 'robin.castellanos@example.net' },
      receivedDateTime: isoAt(now - 95 * MINUTE),
      body: 'Hello,\n\nmy knee hurts after running. Do you take new patients?\n\nRobin Castellanos',
      isRead: false,
    },
    {
      subject: 'Your order has been sent',
      from: { name: 'MoveWell Sales', address: 'sales@movewell.example' },
      receivedDateTime: isoAt(now - 600 * MINUTE),
      body: 'Twelve resistance bands are on their way.',
      isRead: true,
    },
  ];
}
