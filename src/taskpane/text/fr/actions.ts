import type { Text } from '../text.ts';

export const actions: Text['actions'] = {
  confirm: 'Confirmer',
  cancel: 'Annuler le rendez-vous',
  noShow: 'Absent',
  arrived: 'Arrivé',
  awaiting: 'Remettre en attente',
  confirmSeries: 'Confirmer toute la série',
  open: 'Ouvrir les détails',
  openInOutlook: 'Ouvrir dans Outlook',
  undo: 'Annuler',
  done: {
    awaiting: (name) => `${name} est de nouveau en attente`,
    tentative: (name) => `${name} est provisoire`,
    confirmed: (name) => `${name} est confirmé`,
    declined: (name) => `${name} est marqué comme refusé`,
    cancelled: (name) => `${name} est marqué comme annulé`,
    noShow: (name) => `${name} n’est pas venu`,
    arrived: (name) => `${name} est arrivé`,
  },
  doneMany: (count, status) => `${count} rendez-vous : ${status}`,
  someFailed: (failed, count) =>
    `${failed} sur ${count} n’ont pas pu être modifiés et restent tels quels.`,
  undone: (name) => `Repris : ${name}`,
  notSaved: (name) => `${name} n’a pas été modifié.`,
  dismiss: 'Fermer',
  refused: {
    private:
      'Il est privé et ses détails ne sont pas partagés avec vous. Adressez-vous au propriétaire du calendrier.',
    stateUnreadable:
      'Son suivi est illisible et a été laissé tel quel. Ouvrez le rendez-vous pour remplacer le suivi.',
    tooLong: 'Les coordonnées ne laissent pas de place pour l’état. Raccourcissez-les d’abord.',
    eventCancelled: 'La réunion a été annulée dans Outlook. Il n’y a plus rien à marquer.',
    markedSince: 'Quelqu’un l’a marqué entre-temps, rien n’a donc été repris.',
  },
  series: {
    title: 'Celui-ci ou toute la série ?',
    text: (title) => `${title} fait partie d’une série.`,
    occurrence: 'Seulement celui-ci',
    series: 'Toute la série',
  },
  cancelQuestion: {
    offer: 'Annuler aussi la réunion',
    title: (name) => `Annuler la réunion avec ${name} dans Outlook ?`,
    withNoteHint: (people) => `Une annulation est envoyée à ${people}.`,
    noGuests:
      'Personne n’est invité, personne ne reçoit donc de message. Le rendez-vous est retiré du calendrier.',
    note: 'Message aux invités (facultatif)',
    confirmMail: 'Envoyer l’annulation',
    confirmRemove: 'Retirer du calendrier',
    back: 'Retour',
  },
  meetingCancelled: (name) => `La réunion avec ${name} est annulée dans Outlook`,
};
