import type { Text } from '../text.ts';
import { de } from './elision.ts';

export const setup: Text['setup'] = {
  title: 'Configurer Frontdesk',
  intro:
    'Vérifiez ces réponses, puis commencez. Tout peut être modifié à tout moment dans les paramètres.',
  advice: 'Commencez petit\u00A0: une personne, un calendrier, une prestation et un seul jeu de règles. Quand cela marche depuis quelques jours, ajoutez le reste.',
  where: (mailbox) => `Tout est conservé dans le calendrier ${de(mailbox)}, et nulle part ailleurs.`,
  organisation: 'Organisation',
  organisationHint: 'Les clients voient ce nom.',
  timeZone: 'Fuseau horaire',
  language: 'Langue pour les clients',
  host: 'Avec qui on prend rendez-vous',
  hostHint: 'D’autres personnes peuvent être ajoutées dans les paramètres.',
  calendarOf: 'Calendrier',
  ownCalendar: (name) => `${name} (le vôtre)`,
  hostName: 'Nom',
  hours: 'Horaires de travail',
  hoursHint:
    'Repris de la boîte aux lettres. Les pauses et les jours de congé se règlent dans les paramètres.',
  hoursDefault:
    'La boîte aux lettres n’indique pas d’horaires, voici donc des horaires habituels. Ils se modifient dans les paramètres.',
  service: 'Ce que l’on réserve',
  serviceName: 'Prestation',
  defaultService: 'Rendez-vous',
  minutes: 'Minutes',
  categories: 'Dans Outlook',
  categoriesText: (confirmed, cancelled) =>
    `Deux catégories sont ajoutées à votre Outlook\u00A0: «\u00A0${confirmed}\u00A0» et «\u00A0${cancelled}\u00A0». Celle qui existe déjà garde sa couleur.`,
  prefixesOff: 'Les titres des rendez-vous restent tels quels.',
  submit: 'Configurer',
  busy: 'Configuration',
  replaces: 'L’agenda qui n’a pas pu être lu est remplacé par celui-ci.',
  other: 'Utiliser un agenda existant',
  readOnly: {
    title: 'Frontdesk n’est pas encore configuré',
    text: (mailbox) =>
      `Vous pouvez consulter le calendrier ${de(mailbox)}, mais pas le modifier. Vous ne pouvez donc pas le configurer.`,
    remedy: (mailbox) =>
      `Demandez à ${mailbox}, ou à un collègue qui peut modifier ce calendrier, d’ouvrir Frontdesk une fois. Ou demandez à ${mailbox} le droit de le modifier.`,
  },
  failed: {
    nothingWritten: 'Rien n’a été configuré.',
    forbidden: (mailbox) =>
      `Vous ne pouvez pas modifier le calendrier ${de(mailbox)}. Demandez à son propriétaire le droit de le modifier, ou utilisez un autre agenda.`,
    conflict: (name) => `${name} a configuré Frontdesk ici entre-temps.`,
    conflictOpen: 'L’ouvrir',
    unreadable:
      'Un agenda illisible se trouve désormais ici. Rouvrez Frontdesk pour le consulter.',
    tooLarge: 'C’est plus qu’un calendrier ne peut contenir. Raccourcissez les noms.',
    invalid: 'Certaines réponses sont à revoir.',
  },
  done: {
    title: 'Frontdesk est configuré',
    categoriesRefused:
      'Les catégories n’ont pas pu être ajoutées à votre Outlook. Marquer fonctionne quand même\u00A0: Outlook les affiche sans couleur jusqu’à ce que vous les y ajoutiez, ou dans les paramètres.',
    notRemembered:
      'Outlook n’a pas pu retenir ce choix. Frontdesk posera peut-être de nouveau la question à la prochaine ouverture.',
    go: 'Aller au jour',
  },
  mailboxSilent:
    'La boîte aux lettres n’a pas indiqué ses paramètres. Vérifiez le fuseau horaire et la langue.',
  chooser: {
    title: 'Utiliser un agenda existant',
    intro:
      'Choisissez dans quel calendrier se trouve l’agenda. Il détermine de qui vous voyez les jours.',
    shared: 'Calendriers partagés avec vous',
    searching: 'Recherche dans les calendriers partagés avec vous',
    none: 'Aucun calendrier partagé avec vous ne contient d’agenda.',
    searchFailed: 'Les calendriers partagés avec vous n’ont pas pu être consultés.',
    bookOf: (name, mailbox) => `${name}, dans le calendrier ${de(mailbox)}`,
    current: 'Utilisé',
    address: 'Adresse d’une autre boîte aux lettres',
    addressHint: 'Par exemple accueil@example.com',
    open: 'Ouvrir',
    opening: 'Recherche de l’agenda',
    empty: (mailbox) => `Le calendrier ${de(mailbox)} ne contient pas encore d’agenda.`,
    emptyReadOnly: 'Vous ne pouvez pas modifier ce calendrier, ni donc y configurer un agenda.',
    setUpHere: 'Le configurer là',
    unreadable: (mailbox) => `L’agenda du calendrier ${de(mailbox)} est illisible.`,
    openAnyway: 'Le consulter',
    notFound: (mailbox) =>
      `Aucun calendrier ${de(mailbox)} n’est partagé avec vous. Vérifiez l’adresse, ou demandez à son propriétaire de le partager.`,
    notRemembered: 'Outlook n’a pas retenu ce choix. Réessayez.',
    back: 'Retour',
  },
};
