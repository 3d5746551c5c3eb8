import type { Text } from '../text.ts';

export const print: Text['print'] = {
  title: (date) => `Imprimer ${date}`,
  print: 'Imprimer',
  contacts: 'Avec e-mail et téléphone',
  onePerPerson: 'Une page par personne',
  notAllowed: 'Outlook ne permet pas à Frontdesk d’imprimer d’ici.',
  openBrowser: 'Ouvrir dans le navigateur pour imprimer',
  blocked: 'Le navigateur n’a pas ouvert la fenêtre. Copiez l’adresse et ouvrez-la vous-même.',
  copyAddress: 'Copier l’adresse',
  readAt: (time) => `Tel que dans Outlook à ${time}`,
  nothing: 'Rien n’est réservé.',
  preview: 'Ce qui sera imprimé',
  column: {
    time: 'Heure',
    customer: 'Nom',
    service: 'Prestation',
    host: 'Avec',
    state: 'État',
    contact: 'E-mail et téléphone',
  },
};
