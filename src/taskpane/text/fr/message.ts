import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
import type { Text } from '../text.ts';
import { de } from './elision.ts';

export const message: Text['message'] = {
  upcoming: 'À venir',
  last: 'Passés',
  list: (name) => `Rendez-vous ${de(name)}`,
  copyAddress: (address) => `Copier l’adresse ${address}`,
  none: 'Aucun rendez-vous trouvé',
  noneHint: (address, calendars) =>
    calendars === 1
      ? `Le calendrier n’en contient pas pour ${address}. Les rendez-vous pris avec une autre adresse ne sont pas trouvés.`
      : `Aucun des ${calendars} calendriers n’en contient pour ${address}. Les rendez-vous pris avec une autre adresse ne sont pas trouvés.`,
  book: 'Réserver un rendez-vous',
  reach: (back, ahead) =>
    `Recherche dans les invitations de ${back} jours en arrière à ${ahead} jours en avant, et dans tout ce que Frontdesk a noté.`,
  noneUpcoming: 'Rien n’est prévu.',
  noMessageTitle: 'Aucun message ouvert',
  noMessage:
    'Sélectionnez un message dans Outlook, les rendez-vous de son expéditeur s’affichent ici.',
  noSenderTitle: 'Pas d’expéditeur',
  noSender: 'Ce message n’indique pas qui l’a envoyé, il n’y a donc personne à chercher.',
  toDay: 'Afficher le jour',
  partly: 'Il peut y avoir plus de rendez-vous que ceux affichés.',
  reply: {
    confirm: (name, when) => `${name} semble confirmer ${midSentence(when, common)}`,
    cancel: (name, when) => `${name} semble annuler ${midSentence(when, common)}`,
    quote: (words) => `« ${words} »`,
    leave: 'Laisser ainsi',
  },
};
