import type { Text } from '../text.ts';

export const print: Text['print'] = {
  title: (date) => `${date} drucken`,
  print: 'Drucken',
  contacts: 'Auch E-Mail und Telefon',
  onePerPerson: 'Für jede Person eine Seite',
  notAllowed: 'Outlook lässt Frontdesk von hier aus nicht drucken.',
  openBrowser: 'Zum Drucken im Browser öffnen',
  blocked: 'Der Browser hat das Fenster nicht geöffnet. Kopieren Sie die Adresse und öffnen Sie sie selbst.',
  copyAddress: 'Adresse kopieren',
  readAt: (time) => `Wie es um ${time} in Outlook stand`,
  nothing: 'Nichts gebucht.',
  preview: 'Was gedruckt wird',
  column: {
    time: 'Zeit',
    customer: 'Name',
    service: 'Leistung',
    host: 'Bei',
    state: 'Stand',
    contact: 'E-Mail und Telefon',
  },
};
