import { de } from './elision.ts';
import type { Text } from '../text.ts';

export const calendars: Text['calendars'] = {
  title: 'Calendriers',
  intro: 'Tous les calendriers que Frontdesk lit, et à quoi ils servent.',
  receivesLine: 'Reçoit les réservations, compte comme occupé',
  countsLine: 'Compte comme occupé',
  onlyThis: (name) => `Aucun. Seul ${name} est consulté, et aucun autre calendrier.`,
  nobody: 'Aucun calendrier n’est lu. Ajoutez d’abord une personne.',
  nameAndColor: (name) => `Nom et couleur ${de(name)}`,
  unread: (why) => `N’a pas pu être lu la dernière fois : ${why}`,
  remembered: 'Son nom et sa couleur ici reviennent si vous l’ajoutez de nouveau.',
  check: 'Vérifier la connexion',
  checkHint: 'Réserve, déplace et annule un jour lointain, et regarde si tout arrive.',
  receives: {
    title: 'Calendrier qui reçoit les réservations',
    hint: 'La journée l’affiche, et ses rendez-vous comptent comme occupés.',
    other: 'Utiliser un autre calendrier',
    changeTitle: (name) => `Diriger les réservations vers ${name} ?`,
    changeText: (before) =>
      `Les réservations déjà faites restent dans ${before}. S’il n’est plus lu, leurs horaires sont de nouveau proposés.`,
    keepCounting: (before) => `Oui, et ${before} compte toujours comme occupé`,
    stopReading: (before) => `Oui, et ne plus lire ${before}`,
  },
  chooser: {
    own: 'Vos calendriers',
    shared: 'Partagés avec vous',
    looking: 'Recherche de vos calendriers',
    failed: 'Vos calendriers n’ont pas pu être listés.',
    noCalendar:
      'Ce compte n’a pas de calendrier, et aucun n’est partagé avec lui. Indiquez ci-dessous une boîte partagée, ou connectez-vous avec un compte qui a un calendrier.',
    onlyMain:
      'Chez les autres, seul le calendrier principal peut être lu. Vous seriez seul à voir un autre des leurs ; vos collègues ne le trouveraient pas.',
    otherOf: (mailbox) => `${mailbox}, un autre calendrier`,
    onlyLook: 'vous pouvez seulement le consulter',
    cannotReceive: 'vous pouvez le consulter, mais pas y réserver',
    byAddress: 'Par adresse',
    byAddressHint: 'Une boîte partagée, une salle ou un collègue.',
    look: 'Regarder',
    lookingAt: (mailbox) => `Consultation de ${mailbox}`,
    already: (name) => `${name} est déjà lu.`,
    mayOnlyLook: (mailbox) =>
      `Vous pouvez consulter le calendrier de ${mailbox}, mais pas le modifier : vous ne pourriez pas y réserver. Demandez « Peut modifier ».`,
    chooseAnyway: 'L’utiliser quand même',
  },
  needed: {
    title: (mailbox) =>
      `Aucun calendrier de ${mailbox} n’est visible. Soit l’adresse est fausse, soit il n’est pas partagé avec vous.`,
    colleagueSees:
      'Un collègue le partage dans Outlook : Calendrier, Partager, votre nom, « Peut afficher tous les détails ».',
    colleagueEdits:
      'Un collègue le partage dans Outlook : Calendrier, Partager, votre nom, « Peut modifier ».',
    sharedMailbox:
      'Pour une boîte partagée, un administrateur vous donne l’« Accès total » ou un droit sur son calendrier.',
    room: 'Pour une salle, un administrateur vous donne un droit sur le calendrier de la salle.',
    later: 'Il peut se passer une heure avant qu’Outlook le sache. Regardez alors de nouveau.',
  },
  noCalendar: {
    title: 'Ce compte n’a pas de calendrier',
    text: (mailbox) =>
      `Frontdesk travaille dans un calendrier, et ${mailbox} n’en a aucun que Microsoft 365 ouvrirait. Le compte n’a peut-être pas de boîte aux lettres, ou elle n’est pas dans Microsoft 365. Ouvrez plutôt l’agenda d’une boîte partagée, ou demandez une boîte à votre service informatique.`,
    other: 'Ouvrir un autre calendrier',
  },
};
