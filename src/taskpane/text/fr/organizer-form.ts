import { de } from './elision.ts';
import { midSentence } from '../mid-sentence.ts';
import type { Text } from '../text.ts';
import { common } from './common.ts';

export const organizerForm: Text['organizerForm'] = {
  title: 'Cet horaire',
  service: 'Prestation',
  isFree: (names, when) => `${when} : libre pour ${names}.`,
  notFree: (when) => `${when} : ce n’est pas libre.`,
  lasts: (service, minutes, form) => `${service} : durée ${minutes}. Le formulaire indique ${form}.`,
  makeItLast: (minutes) => `Mettre ${minutes}`,
  set: (when) =>
    `Le formulaire indique maintenant ${midSentence(when, common)}. Enregistrez-le ou envoyez-le dans Outlook pour le garder.`,
  notSet: 'Outlook n’a pas repris l’horaire. Saisissez-le vous-même ou réessayez.',
  setTo: (when) => `Mettre ${midSentence(when, common)} dans le formulaire`,
  noTime: 'Outlook n’indique pas l’horaire du formulaire.',
  allDay: 'Ce qui dure toute la journée n’est pas vérifié.',
  nobody: (mailbox) =>
    `Personne dans Frontdesk ne prend de rendez-vous dans le calendrier ${de(mailbox)}. Invitez une personne qui en prend et l’horaire sera vérifié.`,
  noService: (names) => `Aucune prestation n’est proposée par ${names}.`,
  noneNear: 'Aucun horaire libre n’a été trouvé à proximité.',
  make: {
    title: 'En faire une réservation',
    text: 'La prestation et le client sont notés sur le rendez-vous, qui est alors confirmé et rappelé comme les autres. Personne ne reçoit de message.',
    customer: 'Client',
    nobody: 'Aucune des personnes invitées',
    button: 'En faire une réservation',
    done: (service) => `C’est maintenant une réservation : ${service}.`,
    saveFirst: 'Le formulaire indique un autre horaire que celui enregistré. Enregistrez-le d’abord dans Outlook.',
  },
};
