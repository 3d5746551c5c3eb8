import { midSentence } from '../mid-sentence.ts';
import type { Text } from '../text.ts';
import { common } from './common.ts';

export const organizerForm: Text['organizerForm'] = {
  title: 'Diese Zeit',
  service: 'Leistung',
  isFree: (names, when) => `${when} ist bei ${names} frei.`,
  notFree: (when) => `${when} ist nicht frei.`,
  lasts: (service, minutes, form) => `${service} dauert ${minutes}. Im Formular stehen ${form}.`,
  makeItLast: (minutes) => `Auf ${minutes} setzen`,
  set: (when) =>
    `Im Formular steht jetzt ${midSentence(when, common)}. Speichern oder senden Sie es in Outlook, damit es so bleibt.`,
  notSet: 'Outlook hat die Zeit nicht übernommen. Tragen Sie sie selbst ein oder versuchen Sie es noch einmal.',
  setTo: (when) => `${when} ins Formular eintragen`,
  noTime: 'Outlook sagt nicht, welche Zeit im Formular steht.',
  allDay: 'Was einen ganzen Tag dauert, wird nicht geprüft.',
  nobody: (mailbox) =>
    `Im Kalender von ${mailbox} nimmt in Frontdesk niemand Buchungen an. Laden Sie jemanden ein, der gebucht werden kann; dann wird die Zeit geprüft.`,
  noService: (names) => `Es gibt keine Leistung, die ${names} anbietet.`,
  noneNear: 'In der Nähe wurde keine freie Zeit gefunden.',
  make: {
    title: 'Als Buchung führen',
    text: 'Leistung und Kunde werden am Termin vermerkt; er wird dann wie jeder andere bestätigt und erinnert. Niemand bekommt eine E-Mail.',
    customer: 'Kunde',
    nobody: 'Keine der eingeladenen Personen',
    button: 'Als Buchung führen',
    done: (service) => `Der Termin ist jetzt eine Buchung: ${service}.`,
    saveFirst: 'Im Formular steht eine andere Zeit als gespeichert. Speichern Sie es zuerst in Outlook.',
  },
};
