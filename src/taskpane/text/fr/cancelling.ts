import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const cancelling: Text['cancelling'] = {
  title: 'Annuler le rendez-vous',
  rule: {
    cancellation: {
      allowed: (until, before) =>
        `Annulation possible jusqu’à ${midSentence(until, common)} (${before} avant).`,
      tooLate: (since, before) =>
        `L’annulation était possible jusqu’à ${midSentence(since, common)} (${before} avant). Vous pouvez annuler quand même.`,
    },
    moving: {
      allowed: (until, before) =>
        `Déplacement possible jusqu’à ${midSentence(until, common)} (${before} avant).`,
      tooLate: (since, before) =>
        `Le déplacement était possible jusqu’à ${midSentence(since, common)} (${before} avant). Vous pouvez le faire quand même.`,
    },
  },
  reason: 'Pourquoi quand même',
  reasonHint: 'Reste noté avec le rendez-vous\u00A0; le client ne le voit pas.',
  reasonMissing: 'Indiquez pourquoi, pour pouvoir le retrouver plus tard.',
  late: {
    title: 'Plus tard que la règle ne le permet',
    line: (name, rule) => `${name}\u00A0: ${rule}`,
    more: (count) => `Et ${count} de plus.`,
  },
  ask: (name) => `Annuler la réunion avec ${name} dans Outlook\u00A0?`,
  meeting: 'La réunion dans Outlook',
  keep: 'Seulement le marquer comme annulé',
  keepHint: 'L’heure est de nouveau libre. Il reste dans le calendrier et personne ne reçoit de courrier.',
  drop: 'Annuler aussi la réunion',
  dropHint: (people) => `Ceci envoie une annulation à ${people}.`,
  dropSilently:
    'Personne n’était invité, donc personne ne reçoit de courrier. Il est retiré du calendrier.',
  notOrganizer:
    'Quelqu’un d’autre a envoyé l’invitation, il n’est donc que marqué ici. Personne ne reçoit de courrier.',
  marked: 'Il est déjà marqué comme annulé.',
  ended: 'La réunion a été annulée dans Outlook. Il ne reste rien à annuler.',
  note: 'Message aux personnes invitées (facultatif)',
  mark: 'Marquer comme annulé',
  send: 'Envoyer l’annulation',
  remove: 'Retirer du calendrier',
  back: 'Retour',
  working: 'Annulation en cours',
  stands: (name) => `${name} est marqué comme annulé, mais la réunion est encore dans Outlook et personne n’a été prévenu.`,
  failed: 'Il n’a pas été annulé.',
};
