import type { Text } from '../text.ts';

export const due: Text['due'] = {
  title: 'Rappels',
  lead: (count) => (count === 1 ? '1 rappel est à envoyer' : `${count} rappels sont à envoyer`),
  none: 'Rien n’est à envoyer',
  noneHint: 'Tous les rappels prévus jusqu’ici sont partis. Les prochains apparaîtront ici le moment venu.',
  noneAsRead: 'Rien n’est à envoyer dans les calendriers qui ont pu être lus.',
  refresh: 'Actualiser',
  list: 'Rappels à envoyer',
  choose: (name) => `Envoyer à ${name}`,
  chooseAll: 'Tous',
  to: (address) => `E-mail à ${address}`,
  dueSince: (when) => `prévu ${when}`,
  preview: 'Lire le message',
  hidePreview: 'Fermer le message',
  subject: 'Objet',
  calendarFile: 'Avec un fichier de calendrier',
  state: {
    due: 'à envoyer',
    failed: (why) => `Pas envoyé la dernière fois : ${why}`,
    begun: 'Commencé et pas terminé. L’envoyer maintenant le termine, et il ne part jamais deux fois.',
  },
  send: (count) => (count === 1 ? 'Envoyer 1 rappel' : `Envoyer ${count} rappels`),
  /** Of a booking, a move or a cancellation that was just done. */
  notice: {
    title: { confirmation: 'Confirmation', moved: 'Nouvel horaire', cancelled: 'Annulation' },
    lead: 'Pas encore envoyé',
    send: { confirmation: 'Envoyer la confirmation', moved: 'Envoyer le nouvel horaire', cancelled: 'Envoyer l’annulation' },
    sent: 'Le message a été envoyé',
    notSent: 'Le message n’a pas été envoyé',
  },
  sendOne: 'Envoyer',
  question: {
    title: (count) => (count === 1 ? '1 personne reçoit un e-mail' : `${count} personnes reçoivent un e-mail`),
    people: (people) => `Un rappel part à ${people}.`,
    others: (count) => (count === 1 ? '1 autre' : `${count} autres`),
    from: (mailbox) => `Il part de la boîte aux lettres ${mailbox}.`,
    fromSome: (mailbox, count) =>
      count === 1 ? `1 part de la boîte aux lettres ${mailbox}.` : `${count} partent de la boîte aux lettres ${mailbox}.`,
    own: (names) =>
      `Vous ne pouvez pas envoyer depuis la boîte aux lettres de ${names} ; ces messages viennent de vous, et les réponses vous reviennent.`,
    send: 'Envoyer',
    back: 'Retour',
  },
  preparing: 'Vérification des boîtes aux lettres',
  progress: (done, all) => `${done} sur ${all} traités`,
  pausing: (seconds) =>
    seconds === 1 ? 'Microsoft 365 demande une pause de 1 seconde' : `Microsoft 365 demande une pause de ${seconds} secondes`,
  stop: 'Arrêter',
  stopping: 'Arrêt après celui-ci',
  finished: (sent, notSent) =>
    notSent === 0
      ? sent === 1 ? '1 rappel a été envoyé' : `${sent} rappels ont été envoyés`
      : `${sent} envoyés, ${notSent} non envoyés`,
  result: {
    waiting: 'en attente',
    sending: 'envoi',
    sent: 'Envoyé',
    sentUnrecorded: 'Envoyé. Outlook n’a pas encore pu le noter sur le rendez-vous ; ce sera fait à la prochaine lecture.',
    alreadySent: (when) => `Avait déjà été envoyé, ${when}. Rien n’est parti maintenant.`,
    busy: 'Quelqu’un d’autre est en train de l’envoyer. Regardez à nouveau dans deux minutes.',
    elsewhere: (mailbox) =>
      `L’envoi a commencé dans la boîte aux lettres ${mailbox}, que vous ne pouvez pas ouvrir. La personne à qui elle appartient le terminera.`,
    unsure:
      'Il est peut-être parti, mais aucune copie n’est trouvée. Il n’est pas renvoyé de lui-même ; demandez au client, ou appelez.',
    interrupted: 'Interrompu. Envoyez-le à nouveau dans deux minutes ; il ne part pas deux fois.',
    changed: 'Le rendez-vous a changé entre-temps, donc rien n’a été envoyé.',
    failed: (why) => `Pas envoyé : ${why}`,
  },
  failures: {
    badAddress: 'l’adresse n’existe pas. Corrigez-la sur le rendez-vous.',
    noAddress: 'aucune adresse e-mail n’est indiquée.',
    notAllowed: 'vous ne pouvez pas envoyer depuis cette boîte. Envoyez depuis la vôtre.',
    limit: 'la limite de la boîte aux lettres est atteinte. Réessayez plus tard.',
    interrupted: 'l’envoi a été interrompu.',
    changed: 'le rendez-vous avait changé.',
    tooLong: 'il n’y a plus de place pour le noter sur le rendez-vous.',
    forbidden: 'vous ne pouvez pas modifier ce calendrier. Demandez à son propriétaire.',
    offline: 'il n’y avait pas de connexion.',
    unavailable: 'Microsoft 365 n’a pas répondu.',
    throttled: 'Microsoft 365 demande une pause. Réessayez plus tard.',
    invalid: 'Microsoft 365 a refusé le message.',
    other: 'cela n’a pas fonctionné. Réessayez.',
  },
  sendFromOwn: 'Envoyer depuis ma boîte',
  consent: {
    title: 'L’envoi demande votre autorisation',
    text: 'Microsoft vous demande une fois si Frontdesk peut écrire et envoyer des messages en votre nom. Rien ne part avant que vous ayez vu qui le reçoit.',
    button: 'Continuer',
  },
  cannot: {
    title: 'Pas depuis ici',
    noAddress: (names) => `Sans adresse e-mail : ${names}. Appelez-les.`,
    needsService: (names) => `Par SMS, que seul le service Frontdesk envoie : ${names}.`,
    unclear: (names) => `On ne sait pas si ceux-ci ont lieu : ${names}. Ouvrez-les d’abord.`,
  },
  gone: 'Ce rendez-vous a commencé ou est annulé, il n’y a rien à rappeler.',
  offer: {
    own: {
      confirmation: (who) => `${who} reçoit une confirmation.`,
      moved: (who) => `${who} reçoit un message avec le nouvel horaire.`,
      cancelled: (who) => `${who} reçoit une annulation.`,
    },
    outlook: (address) => `Outlook envoie un e-mail à ${address}.`,
    afterwards: 'Personne ne reçoit d’e-mail par la réservation. Ensuite, vous pouvez lire la confirmation et l’envoyer.',
    none: {
      service: 'Personne ne reçoit d’e-mail : cette prestation n’envoie pas de messages.',
      notInvited: 'Personne ne reçoit d’e-mail : personne n’est invité.',
      noAddress: 'Personne ne reçoit d’e-mail : aucune adresse n’est indiquée.',
      past: 'Personne ne reçoit d’e-mail : c’est passé.',
    },
    person: (name, address) => `${name} (${address})`,
  },
};
