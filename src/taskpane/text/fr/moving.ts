import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
import { de } from './elision.ts';

export const moving: Text['moving'] = {
  title: 'Déplacer le rendez-vous',
  from: 'De',
  to: 'À',
  withHost: (when, host) => `${when} avec ${host}`,
  notChosen: 'Choisissez un horaire ci-dessous.',
  host: 'Avec',
  anyone: 'Toute personne libre',
  mail: {
    update: (people) => `Outlook envoie une mise à jour à ${people}.`,
    otherCalendar: (people, host) =>
      `Il passe dans le calendrier ${de(host)}\u00A0: Outlook envoie donc à ${people} une annulation et une nouvelle invitation.`,
    none: 'Personne n’était invité, donc personne ne reçoit de courrier.',
    reminders: 'Les rappels prévus suivent le nouvel horaire.',
  },
  occurrence: 'Seul ce rendez-vous de la série est déplacé.',
  move: 'Déplacer',
  chooseOther: 'Choisir un autre horaire',
  back: 'Retour',
  working: {
    checking: 'Vérification de la disponibilité',
    holding: 'L’horaire est retenu',
    settling: 'On s’assure que personne d’autre ne l’a pris',
    confirming: 'Déplacement en cours',
  },
  moved: (name, when) => `${name}\u00A0: déplacé à ${midSentence(when, common)}.`,
  oldStands: 'Celui de l’ancien calendrier n’a pas encore pu être annulé. Ouvrez-le là-bas et terminez le déplacement.',
  undoMails: (people) => `Annuler l’action envoie une autre mise à jour à ${people}.`,
  movedBack: (name, when) => `${name}\u00A0: de retour à ${midSentence(when, common)}.`,
  notMovedBack: (why) => `Il n’a pas été remis en place. ${why}`,
  failed: {
    taken: (what) => `Cet horaire a été pris entre-temps\u00A0: ${what}. Choisissez-en un autre.`,
    takenSilently: 'Cet horaire a été pris entre-temps. Choisissez-en un autre.',
    unknown:
      'Impossible de vérifier si cet horaire est libre, rien n’a donc été déplacé. Réessayez dans un instant.',
    lost: 'L’horaire n’a pas pu être retenu, rien n’a donc été déplacé. Réessayez.',
    unsure:
      'Outlook n’a pas répondu\u00A0: on ne sait pas s’il a été déplacé. Regardez le calendrier avant de réessayer.',
    bookingChanged: (when) =>
      `Quelqu’un l’a déplacé entre-temps. Il est maintenant ${midSentence(when, common)}\u00A0; choisissez à nouveau s’il doit encore être déplacé.`,
    bookingGone: 'Il n’est plus dans le calendrier, rien n’a donc été déplacé.',
    refused: 'Outlook a refusé, rien n’a donc été déplacé.',
    contactTooLong:
      'Le suivi n’a plus de place pour noter le déplacement. Raccourcissez d’abord les coordonnées.',
    recordUnreadable: 'Le suivi est illisible. Ouvrez le rendez-vous et remplacez-le d’abord.',
    recurrence: 'Outlook ne peut pas le répéter ainsi.',
    notOneAppointment:
      'Les événements d’une journée entière et les séries entières se déplacent dans Outlook même.',
    companion: 'Cette plage est retenue pour un rendez-vous avec une autre personne. Déplacez celui-là ; celle-ci suivra.',
    team: 'Plusieurs personnes y sont réservées. L’heure peut changer, pas les personnes.',
    notOrganizer: 'Quelqu’un d’autre a envoyé l’invitation. Seule cette personne peut le déplacer.',
    private: 'Il est privé et ses détails ne sont pas partagés avec vous. Demandez au propriétaire du calendrier.',
    eventCancelled: 'La réunion a été annulée dans Outlook. Il ne reste rien à déplacer.',
  },
  proposal: {
    title: 'Un autre horaire est proposé',
    asks: (name, when) => `${name} propose ${midSentence(when, common)}`,
    checking: 'Vérification de la disponibilité',
    free: (host) => `Libre avec ${host}`,
    notFree: (why) => `Pas libre\u00A0: ${why}`,
    unusual: (why) => `Libre, mais contre les règles\u00A0: ${why}`,
    unknown: 'Impossible de vérifier si c’est libre.',
    move: 'Déplacer à cet horaire',
    other: 'Choisir un autre horaire',
  },
};
