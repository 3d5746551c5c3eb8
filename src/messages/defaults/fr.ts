import type { MessageKind, MessageTemplate } from '../message.ts';

/** Before a colon stands a no-break space. */
export const FR: Readonly<Record<MessageKind, MessageTemplate>> = {
  confirmation: {
    subject: 'Votre rendez-vous du {start.date} à {start.time} {start.zone}',
    body: `Bonjour {customer.name},

Votre rendez-vous est réservé :

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Avec {host.name}
{location}

Participer en ligne : {joinUrl}

{note}

Si cet horaire ne vous convient finalement pas, merci de nous prévenir. Il vous suffit de répondre à cet e-mail.

Déplacer le rendez-vous : {links.move}
Annuler le rendez-vous : {links.cancel}

Au plaisir de vous recevoir.

Cordialement,
{organisation.name}`,
    sms: `{organisation.name} : votre rendez-vous est réservé pour le {start.date} à {start.time} {start.zone}.
Déplacer : {links.move}
Annuler : {links.cancel}`,
  },
  reminder: {
    subject: 'Rappel : votre rendez-vous du {start.date} à {start.time} {start.zone}',
    body: `Bonjour {customer.name},

Nous vous rappelons votre rendez-vous :

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Avec {host.name}
{location}

Confirmer le rendez-vous : {links.confirm}

Participer en ligne : {joinUrl}

{note}

En cas d’empêchement, merci de nous prévenir le plus tôt possible. Il vous suffit de répondre à cet e-mail.

Déplacer le rendez-vous : {links.move}
Annuler le rendez-vous : {links.cancel}

Cordialement,
{organisation.name}`,
    sms: `{organisation.name} : rappel de votre rendez-vous du {start.date} à {start.time} {start.zone}.
Confirmer : {links.confirm}
Annuler : {links.cancel}`,
  },
  moved: {
    subject: 'Votre rendez-vous est déplacé : {start.date}, {start.time} {start.zone}',
    body: `Bonjour {customer.name},

Votre rendez-vous a été déplacé. Voici le nouvel horaire :

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Avec {host.name}
{location}

Il remplace votre rendez-vous du {previous.date} à {previous.time}.

Participer en ligne : {joinUrl}

{note}

Si le nouvel horaire ne vous convient pas, merci de nous prévenir. Il vous suffit de répondre à cet e-mail.

Déplacer le rendez-vous : {links.move}
Annuler le rendez-vous : {links.cancel}

Cordialement,
{organisation.name}`,
    sms: `{organisation.name} : votre rendez-vous est déplacé au {start.date} à {start.time} {start.zone}.
Déplacer : {links.move}
Annuler : {links.cancel}`,
  },
  cancelled: {
    subject: 'Annulé : votre rendez-vous du {start.date} à {start.time} {start.zone}',
    body: `Bonjour {customer.name},

Votre rendez-vous a été annulé :

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Avec {host.name}

{note}

Si vous souhaitez un nouveau rendez-vous, merci de répondre à cet e-mail.

Cordialement,
{organisation.name}`,
    sms: `{organisation.name} : votre rendez-vous du {start.date} à {start.time} {start.zone} est annulé.`,
  },
};
