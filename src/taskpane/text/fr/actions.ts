import type { Text } from '../text.ts';

export const actions: Text['actions'] = {
  confirm: 'Confirmer',
  cancel: 'Annuler',
  noShow: 'Non honoré',
  arrived: 'Sur place',
  awaiting: 'En attente',
  confirmSeries: 'Confirmer toute la série',
  open: 'Ouvrir les détails',
  openInOutlook: 'Ouvrir dans Outlook',
  remind: 'Envoyer un rappel',
  move: 'Déplacer',
  notMovable: 'D’ici, seul un rendez-vous d’un calendrier que vous pouvez modifier peut être déplacé.',
  seriesInOutlook: 'Une série entière se déplace dans Outlook même.',
  cancelWithNote: 'Annuler avec un message',
  notOpened: {
    blocked: 'Le navigateur a bloqué la fenêtre. Autorisez les fenêtres de cette page.',
    notSupported: 'Outlook ne peut pas ouvrir ce rendez-vous d’ici. Cherchez-le dans le calendrier.',
    new: 'Outlook ne peut pas ouvrir de nouveau rendez-vous d’ici. Saisissez-le dans le calendrier.',
  },
  // « Annuler » is what happens to an appointment; the two stand side by side.
  undo: 'Défaire',
  done: {
    awaiting: (name) => `De nouveau en attente\u00A0: ${name}`,
    tentative: (name) => `Provisoire\u00A0: ${name}`,
    confirmed: (name) => `Confirmé\u00A0: ${name}`,
    declined: (name) => `Marqué comme refusé\u00A0: ${name}`,
    cancelled: (name) => `Marqué comme annulé\u00A0: ${name}`,
    noShow: (name) => `Non honoré\u00A0: ${name}`,
    arrived: (name) => `Sur place\u00A0: ${name}`,
  },
  doneMany: (count, status) => `${count} rendez-vous\u00A0: ${status}`,
  undone: (name) => `De nouveau comme avant\u00A0: ${name}`,
  notSaved: (name) => `Non modifié\u00A0: ${name}.`,
  dismiss: 'Fermer',
  refused: {
    viewOnly:
      'Vous pouvez consulter ce calendrier, mais pas le modifier. Demandez à son propriétaire le droit de le modifier.',
    private:
      'Il est privé et ses détails ne sont pas partagés avec vous. Adressez-vous au propriétaire du calendrier.',
    stateUnreadable:
      'Son suivi est illisible et a été laissé tel quel. Ouvrez le rendez-vous pour remplacer le suivi.',
    tooLong: 'Les coordonnées ne laissent pas de place pour l’état. Raccourcissez-les d’abord.',
    eventCancelled: 'La réunion a été annulée dans Outlook. Il n’y a plus rien à marquer.',
    timeTaken: 'Son heure est prise entre-temps, il reste donc annulé. Déplacez-le.',
    timeUnknown: 'Impossible de vérifier si son heure est encore libre, il reste donc annulé. Réessayez dans un instant.',
    markedSince: 'Quelqu’un l’a marqué entre-temps, rien n’a donc été défait.',
  },
  series: {
    title: 'Celui-ci ou toute la série\u00A0?',
    text: (title) => `${title} fait partie d’une série.`,
    occurrence: 'Seulement celui-ci',
    series: 'Toute la série',
  },
  cancelMeetingToo: 'Annuler la réunion',
  meetingCancelled: (name) => `La réunion avec ${name} est annulée dans Outlook`,
  teamCancelled: (name) => `${name} est annulé ; le temps de chacun est de nouveau libre`,
  alreadyCancelled: (name) =>
    `La réunion avec ${name} n’existait plus. Aucun e-mail n’est parti d’ici.`,
};
