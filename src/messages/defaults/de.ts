import type { MessageKind, MessageTemplate } from '../message.ts';

export const DE: Readonly<Record<MessageKind, MessageTemplate>> = {
  confirmation: {
    subject: 'Ihr Termin am {start.date} um {start.time} Uhr {start.zone}',
    body: `Guten Tag {customer.name},

Ihr Termin ist gebucht:

{service.name}
{start.date}
{start.time} – {end.time} Uhr {start.zone}
Bei {host.name}
{location}

Online teilnehmen: {joinUrl}

{note}

Falls Ihnen der Termin doch nicht passt, geben Sie uns bitte Bescheid. Sie können einfach auf diese E-Mail antworten.

Termin verschieben: {links.move}
Termin absagen: {links.cancel}

Wir freuen uns auf Sie.

Freundliche Grüße
{organisation.name}`,
    sms: `{organisation.name}: Ihr Termin am {start.date} um {start.time} Uhr {start.zone} ist gebucht.
Verschieben: {links.move}
Absagen: {links.cancel}`,
  },
  reminder: {
    subject: 'Erinnerung: Ihr Termin am {start.date} um {start.time} Uhr {start.zone}',
    body: `Guten Tag {customer.name},

wir möchten Sie an Ihren Termin erinnern:

{service.name}
{start.date}
{start.time} – {end.time} Uhr {start.zone}
Bei {host.name}
{location}

Termin bestätigen: {links.confirm}

Online teilnehmen: {joinUrl}

{note}

Falls Sie verhindert sind, geben Sie uns bitte möglichst früh Bescheid. Sie können einfach auf diese E-Mail antworten.

Termin verschieben: {links.move}
Termin absagen: {links.cancel}

Freundliche Grüße
{organisation.name}`,
    sms: `{organisation.name}: Erinnerung an Ihren Termin am {start.date} um {start.time} Uhr {start.zone}.
Bestätigen: {links.confirm}
Absagen: {links.cancel}`,
  },
  moved: {
    subject: 'Ihr Termin wurde verschoben: {start.date}, {start.time} Uhr {start.zone}',
    body: `Guten Tag {customer.name},

Ihr Termin wurde verschoben. Er findet nun zu dieser Zeit statt:

{service.name}
{start.date}
{start.time} – {end.time} Uhr {start.zone}
Bei {host.name}
{location}

Der bisherige Termin am {previous.date} um {previous.time} Uhr entfällt.

Online teilnehmen: {joinUrl}

{note}

Falls Ihnen der neue Termin nicht passt, geben Sie uns bitte Bescheid. Sie können einfach auf diese E-Mail antworten.

Termin verschieben: {links.move}
Termin absagen: {links.cancel}

Freundliche Grüße
{organisation.name}`,
    sms: `{organisation.name}: Ihr Termin wurde verschoben auf {start.date} um {start.time} Uhr {start.zone}.
Verschieben: {links.move}
Absagen: {links.cancel}`,
  },
  cancelled: {
    subject: 'Abgesagt: Ihr Termin am {start.date} um {start.time} Uhr {start.zone}',
    body: `Guten Tag {customer.name},

Ihr Termin wurde abgesagt:

{service.name}
{start.date}
{start.time} – {end.time} Uhr {start.zone}
Bei {host.name}

{note}

Wenn Sie einen neuen Termin wünschen, antworten Sie bitte auf diese E-Mail.

Freundliche Grüße
{organisation.name}`,
    sms: `{organisation.name}: Ihr Termin am {start.date} um {start.time} Uhr {start.zone} wurde abgesagt.`,
  },
};
