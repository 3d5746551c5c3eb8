import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
import type { Text } from '../text.ts';

export const message: Text['message'] = {
  upcoming: 'Demnächst',
  last: 'Zuvor',
  list: (name) => `Termine von ${name}`,
  copyAddress: (address) => `Adresse ${address} kopieren`,
  none: 'Keine Termine gefunden',
  noneHint: (address, calendars) =>
    calendars === 1
      ? `Im Kalender steht keiner unter ${address}. Termine unter einer anderen Adresse werden nicht gefunden.`
      : `In keinem der ${calendars} Kalender steht einer unter ${address}. Termine unter einer anderen Adresse werden nicht gefunden.`,
  book: 'Termin buchen',
  reach: (back, ahead) =>
    `Durchsucht: Einladungen von vor ${back} Tagen bis in ${ahead} Tagen und alles, was Frontdesk vermerkt hat.`,
  noneUpcoming: 'Demnächst steht nichts an.',
  noMessageTitle: 'Keine Nachricht geöffnet',
  noMessage: 'Wählen Sie eine Nachricht in Outlook, dann erscheinen hier die Termine des Absenders.',
  noSenderTitle: 'Kein Absender',
  noSender: 'In dieser Nachricht steht nicht, von wem sie ist. Es gibt also niemanden zu suchen.',
  toDay: 'Tag anzeigen',
  partly: 'Es kann mehr Termine geben, als hier stehen.',
  reply: {
    confirm: (name, when) => `${name} scheint ${midSentence(when, common)} zu bestätigen`,
    cancel: (name, when) => `${name} scheint ${midSentence(when, common)} abzusagen`,
    quote: (words) => `„${words}“`,
    leave: 'So lassen',
  },
};
