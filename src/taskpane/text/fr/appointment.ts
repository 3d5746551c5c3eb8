import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
import { de } from './elision.ts';

/** The sentence is written as it stands after a colon. */
function at(when: string, sentence: string): string {
  return when
    ? `${when}\u00A0: ${sentence}`
    : sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

export const appointment: Text['appointment'] = {
  title: 'Rendez-vous',
  back: 'Retour',
  bookNext: 'Réserver le prochain',
  openInOutlook: 'Ouvrir dans Outlook',
  actions: 'Que faire de ce rendez-vous',
  calendarOf: (name) => `Calendrier ${de(name)}`,
  calendarOfWithAddress: (name, address) => `Calendrier ${de(name)} (${address})`,
  hostTime: (time, name, place) => `${time} pour ${name} (${place})`,
  deskTime: (time, place) => `${time} (${place})`,
  join: 'Rejoindre en ligne',
  series: 'Fait partie d’une série',
  seriesMaster: 'Toute la série',
  allDay: 'Journée entière',
  state: {
    awaiting: 'En attente de confirmation',
    tentative: 'Accepté provisoirement',
    confirmed: 'Confirmé',
    declined: 'Refusé',
    cancelled: 'Annulé',
    noShow: 'Non honoré',
    arrived: 'Sur place',
    conflicting: 'Contradictoire',
    unknown: 'Suivi illisible',
  },
  other: 'Pas un rendez-vous client',
  otherWhy: 'Il occupe seulement du temps, personne n’a à le confirmer.',
  held: 'Retenu',
  heldWhy: 'L’horaire est retenu quelques minutes, le temps de la réservation.',
  through: {
    pane: 'à l’accueil',
    outlook: 'dans Outlook',
    response: 'en réponse à l’invitation',
    link: 'avec le lien reçu',
    message: 'en réponse à un message',
    service: 'en ligne',
  },
  why: {
    eventCancelled: () => 'La réunion a été annulée dans Outlook.',
    recorded: ({ by, when, through }) =>
      by ? `${when} par ${by}, ${through}.` : `${when}, ${through}.`,
    categoryByHand: ({ category }) =>
      `Quelqu’un lui a donné la catégorie «\u00A0${category}\u00A0» dans Outlook. On ne sait ni qui ni quand.`,
    categoryRemovedByHand: () =>
      'Il était marqué, et quelqu’un a depuis retiré la catégorie dans Outlook.',
    response: ({ by, when }) => at(when, `${by} a répondu à l’invitation.`),
    titlePrefix: () => 'Le titre le dit. Il n’y a ni catégorie ni suivi.',
    nothingYet: () => 'Personne ne l’a encore confirmé.',
    bothCategories: ({ confirmed, cancelled }) =>
      `Il a les deux catégories, «\u00A0${confirmed}\u00A0» et «\u00A0${cancelled}\u00A0». Choisissez la bonne.`,
    categoryAgainstResponse: ({ by, when, category }) =>
      at(
        when,
        `la réponse ${de(by)} contredit la catégorie «\u00A0${category}\u00A0». Choisissez ce qui est juste.`,
      ),
    categoryAgainstTitle: () =>
      'Le titre et la catégorie se contredisent. Choisissez ce qui est juste.',
    stateUnreadable: () => 'Son suivi est illisible\u00A0; voir ci-dessous.',
  },
  invited: 'Invitation envoyée, pas encore de réponse.',
  reminded: (how, when) => `Rappel envoyé ${how}\u00A0: ${midSentence(when, common)}.`,
  byChannel: { email: 'par e-mail', sms: 'par SMS' },
  readOnly: (owner) =>
    `Vous pouvez consulter le calendrier ${de(owner)}, mais pas le modifier. Demandez à son propriétaire le droit de le modifier.`,
  withheld:
    'Ses détails sont privés et ne sont pas partagés avec vous. Seul le propriétaire du calendrier peut le marquer.',
  gone: 'Il n’est plus dans le calendrier. Il a été supprimé ou déplacé.',
  conflict: {
    title: 'Conflit',
    overlaps: (name, time) => `Chevauche ${name}, ${time}`,
    more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
    unknown: 'Impossible de vérifier s’il en chevauche un autre.',
    tooClose: (name, time, gap, kept) =>
      `À ${gap} min seulement ${de(name)}, ${time}\u00A0; ${kept} min doivent rester libres`,
    away: (host) => `${host} est en absence ce jour-là`,
    override: (host, hours) => `Ce jour-là, les horaires ${de(host)} sont autres\u00A0: ${hours}`,
    endsAfterClosing: (host, hours) => `Finit après les heures ${de(host)}\u00A0: ${hours}`,
    closed: (host, hours) => `Hors des heures ${de(host)}\u00A0: ${hours}`,
    closedDay: (host) => `${host} ne travaille pas ce jour-là`,
    service: (name) => `Hors des heures de la prestation ${name}`,
    holdExpired: (when) =>
      `L’heure était retenue pour une réservation que personne n’a terminée. Elle a expiré ${midSentence(when, common)}.`,
    claimLeft:
      'Quelqu’un a commencé à déplacer un rendez-vous ici sans terminer. L’heure reste occupée.',
    fixes: (name) => `Que faire\u00A0: ${name}`,
    move: (name) => `Déplacer ${name}`,
    clear: 'Libérer l’heure',
    accept: 'Laisser ainsi',
    acceptHint:
      'Ce n’est plus signalé comme conflit, jusqu’à la fermeture du volet ou un changement d’horaire.',
    moveLeft: (host) => `Un déplacement vers le calendrier ${de(host)} a été commencé sans être terminé.`,
    moveLeftMails: (people) => `S’il y est arrivé, terminer envoie à ${people} une annulation de celui-ci.`,
    finish: 'Terminer le déplacement',
    finished: 'Le déplacement est terminé.',
    stays: 'Il n’était pas arrivé dans l’autre calendrier, il reste donc ici.',
    underWay: 'Quelqu’un est en train de le déplacer. Regardez à nouveau dans une minute.',
    cleared: 'C’est fait. L’heure est de nouveau libre.',
    notCleared: 'Il ne restait plus rien à libérer, rien n’a donc été modifié.',
  },
  contact: {
    title: 'Contact',
    none: 'Aucune coordonnée',
    write: (address) => `Écrire à ${address}`,
    call: (phone) => `Appeler le ${phone}`,
    copyEmail: (address) => `Copier l’adresse ${address}`,
    copyPhone: (phone) => `Copier le numéro ${phone}`,
  },
  reminders: {
    title: 'Rappels',
    none: 'Aucun rappel n’est prévu.',
    cancelled: 'Il est annulé, aucun rappel ne part plus.',
    noContact: 'Sans coordonnées, aucun rappel ne peut partir.',
    noEmail: 'aucune adresse e-mail indiquée',
    noPhone: 'aucun numéro indiqué',
    one: { email: 'E-mail', sms: 'SMS' },
    planned: 'prévu',
    due: 'à envoyer',
    sending: 'commencé',
    missed: 'non envoyé',
    sent: 'envoyé',
    failed: (reason) => (reason ? `échec\u00A0: ${reason}` : 'échec'),
  },
  history: {
    title: 'Historique',
    created: (organizer) => `Inscrit dans le calendrier ${de(organizer)}`,
    createdPlain: 'Inscrit dans le calendrier',
    booked: 'Réservé',
    changed: {
      awaiting: 'Remis en attente',
      tentative: 'Accepté provisoirement',
      confirmed: 'Confirmé',
      declined: 'Refusé',
      cancelled: 'Marqué comme annulé',
      noShow: 'Non honoré',
      arrived: 'Sur place',
    },
    by: (through, name) => (name ? `${through}, par ${name}` : through),
    answer: {
      needsAction: (name) => `${name} n’a pas répondu à l’invitation`,
      accepted: (name) => `${name} a accepté l’invitation`,
      tentative: (name) => `${name} a accepté provisoirement`,
      declined: (name) => `${name} a refusé l’invitation`,
    },
    moved: (from) => `Déplacé, auparavant ${midSentence(from, common)}`,
    movedFromHost: (from, host) => `Déplacé, auparavant ${midSentence(from, common)} avec ${host}`,
    proposed: (when) => `et propose ${midSentence(when, common)}`,
    because: (who, reason) => `${who}\u00A0: «\u00A0${reason}\u00A0»`,
    reminderSent: (how) => `Rappel envoyé ${how}`,
    reminderFailed: (how) => `Échec du rappel ${how}`,
    cancelledInOutlook: 'La réunion a été annulée dans Outlook',
    none: 'Rien n’est noté.',
  },
  unreadable: {
    state: 'Le suivi de ce rendez-vous est illisible',
    reminders: 'Le suivi de ses rappels est illisible',
    cut: 'Il est tronqué, ou ne vient pas de Frontdesk. Il reste tel quel jusqu’à votre décision.',
    field: (field) =>
      `Son champ ${field} n’a pas de sens. Il reste tel quel jusqu’à votre décision.`,
    newer:
      'Une version plus récente de Frontdesk l’a écrit. Fermez le volet et rouvrez-le pour mettre à jour.',
    found: 'Ce qui a été trouvé',
    copy: 'Copier le texte',
    replace: 'Remplacer le suivi',
    ask: (name) => `Remplacer le suivi ${de(name)}\u00A0?`,
    askState: (status) =>
      `Le texte trouvé est écrasé\u00A0: le contact, la prestation et l’historique qu’il contient sont perdus. Le nouveau suivi indique\u00A0: ${status}. Personne ne reçoit d’e-mail. Vous pouvez revenir en arrière tant que la barre du bas est affichée.`,
    askReminders:
      'Le texte trouvé est supprimé\u00A0: on ne saura plus quels rappels ont été envoyés. Copiez-le d’abord si quelqu’un peut en avoir besoin. Il n’y a pas de retour en arrière.',
    replaced: 'Le suivi des rappels a été remplacé.',
  },
  details: {
    title: 'Détails dans Outlook',
    change: 'Modifier le titre, le lieu ou le texte',
    subject: 'Titre',
    place: 'Lieu ou lien',
    description: 'Texte de l’invitation',
    descriptionHint: 'Toutes les personnes invitées peuvent le lire.',
    online: 'Réunion en ligne',
    onlineStays: 'Outlook ne peut plus retirer le lien.',
    save: 'Enregistrer',
    saving: 'Enregistrement',
    saved: 'Modifié dans Outlook.',
    changedMeanwhile:
      'Quelqu’un vient de modifier la même chose. Regardez dans Outlook, puis enregistrez à nouveau pour garder ce qui est ici.',
    textNotKept:
      'Le texte de cette réunion en ligne ne peut être modifié que dans Outlook, sinon son lien serait perdu.',
  },
  visits: {
    title: 'Avant et après',
    last: 'Précédent',
    next: 'Suivant',
    noLast: 'Aucun rendez-vous antérieur trouvé',
    noNext: 'Aucun rendez-vous ultérieur trouvé',
    failed: 'Les rendez-vous d’avant et d’après n’ont pas pu être lus.',
    partly: (names) =>
      `Le calendrier ${de(names)} n’a pas pu être lu\u00A0; il peut y en avoir d’autres.`,
  },
  cancelMeeting: 'Annuler aussi la réunion dans Outlook',
  open: {
    savedOnly: 'Les marques portent sur le rendez-vous tel qu’il a été enregistré en dernier.',
    nothingTitle: 'Aucun rendez-vous ouvert',
    nothing: 'Ouvrez un rendez-vous dans Outlook, il s’affiche alors ici.',
    toDay: 'Afficher le jour',
    unsavedTitle: 'Pas encore enregistré',
    unsaved: 'Enregistrez le rendez-vous dans Outlook. Il s’affiche ensuite ici de lui-même.',
    saving: 'Outlook est encore en train de l’enregistrer. Il s’affiche dès qu’il est là.',
    notFoundTitle: 'Introuvable dans le calendrier',
    notFound: (mailbox) =>
      `Le rendez-vous affiché par Outlook n’est pas dans le calendrier ${de(mailbox)}. S’il vient d’être enregistré, il s’affiche ici dès son arrivée.`,
    forbiddenTitle: 'Pas d’autorisation',
    forbidden: (mailbox) =>
      `Vous ne pouvez pas ouvrir le calendrier ${de(mailbox)}. Demandez qu’il soit partagé avec vous.`,
    noAnswerTitle: 'Outlook ne répond pas',
    noAnswer:
      'Cliquez dans le rendez-vous et réessayez. Si cela ne suffit pas, fermez le volet et rouvrez-le.',
  },
};
