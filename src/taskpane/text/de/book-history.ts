import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const bookHistory: Text['bookHistory'] = {
  file: {
    title: 'Als Datei',
    hint: 'Alle Einstellungen, zum Aufheben oder für ein anderes Buch. Termine und Kunden sind nicht darin.',
    save: 'Als Datei sichern',
    saveHint: 'Kommt keine Datei an, erlaubt Outlook es hier nicht. Kopieren Sie dann den Text.',
    copy: 'Als Text kopieren',
    copyFailed: 'Das Kopieren ging nicht. Öffnen Sie Frontdesk im Browser und versuchen Sie es dort.',
    import: 'Importieren',
    choose: 'Datei auswählen',
    paste: 'Oder den Text einfügen',
    look: 'Zeigen, was sich ändern würde',
    saveThese: 'Diese Einstellungen speichern',
    notABook: 'Das ist kein Buch, das Frontdesk exportiert hat, oder ein Teil davon fehlt.',
    newer:
      'Das hat ein neueres Frontdesk geschrieben. Schließen Sie Outlook und öffnen Sie es wieder, um das neueste zu bekommen, und importieren Sie es dann.',
    tooLarge: 'Das ist zu groß für ein Buch.',
    unreadable: 'Die Datei ließ sich nicht lesen. Wählen Sie sie noch einmal aus.',
    invalid: (count) =>
      count === 1
        ? 'Nichts wurde geändert. Eine Einstellung darin ist nicht möglich:'
        : `Nichts wurde geändert. ${count} Einstellungen darin sind nicht möglich:`,
  },
  preview: {
    title: 'Was sich ändern würde',
    saved: (revision, name, when) =>
      `Version ${revision}, gespeichert von ${name}, ${midSentence(when, common)}`,
    nothing: 'Nichts. Es ist schon alles so.',
    other: 'Noch mehr unterscheidet sich, wofür dieses Frontdesk keine Worte hat, etwa eine Reihenfolge.',
  },
  history: {
    title: 'Frühere Versionen',
    hint: 'Die letzten 20 werden im Kalender aufgehoben, neben dem Buch.',
    none: 'Noch keine. Ab dem nächsten Speichern wird aufgehoben, was vorher hier stand.',
    failed: 'Sie ließen sich nicht lesen.',
    savedBy: (name, when) => `${name}, ${midSentence(when, common)}`,
    version: (revision) => `Version ${revision}`,
    sameAsNow: 'So wie jetzt',
    oldest: 'Die älteste, die aufgehoben ist',
    unreadable: 'War nicht lesbar, als sie ersetzt wurde',
    unknownChange: 'Was sie geändert hat, ist nicht bekannt',
    noNamedChange: 'Nichts, was hier einen Namen hat',
    goBack: 'Zu dieser zurückkehren',
    notKept:
      'Gespeichert. Die Version davor konnte nicht aufgehoben werden: Sie dürfen dem Verlauf dieses Kalenders nichts hinzufügen.',
  },
};
