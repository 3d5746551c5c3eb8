import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const settingsBook: Pick<
  Text['settings'],
  'save' | 'values' | 'leave' | 'discard' | 'conflict' | 'unreadable' | 'problems'
> = {
  save: {
    region: 'Nicht gespeicherte Änderungen',
    changes: (count) => (count === 1 ? '1 Änderung' : `${count} Änderungen`),
    changed: (field, from, to) => `${field}: ${from} → ${to}`,
    ofOwner: (owner, field) => `${owner}, ${field}`,
    added: (what, name) => `${what} hinzugefügt: ${name}`,
    removed: (what, name) => `${what} entfernt: ${name}`,
    more: (count) => `${count} mehr`,
    fewer: 'Weniger',
    save: 'Speichern',
    shortcut: 'Strg+S',
    saving: 'Wird gespeichert',
    discard: 'Verwerfen',
    saved: (time) => `Gespeichert ${time}`,
    problems: (count) =>
      count === 1
        ? '1 Feld müssen Sie noch einmal ansehen.'
        : `${count} Felder müssen Sie noch einmal ansehen.`,
    failed: 'Nicht gespeichert.',
    forbidden: (mailbox) =>
      `Nicht gespeichert. Sie dürfen den Kalender von ${mailbox} nicht ändern. Bitten Sie dort um das Recht, ihn zu bearbeiten.`,
    tooLarge: (units, limit) =>
      `Nicht gespeichert. Die Einstellungen sind zu umfangreich geworden: ${units} Zeichen, und ein Kalender fasst ${limit}. Entfernen Sie vergangene Sondertage oder Personen, die nicht mehr da sind.`,
    categoriesRefused:
      'Gespeichert, aber die Kategorie konnte Ihrem Outlook nicht hinzugefügt werden.',
  },
  values: {
    on: 'ein',
    off: 'aus',
    none: 'keine',
    days: (first, last) => `${first}–${last}`,
    dates: (count) => (count === 1 ? '1 Tag' : `${count} Tage`),
    changedHours: 'geändert',
  },
  leave: {
    title: 'Änderungen speichern?',
    text: (count) =>
      count === 1
        ? '1 Änderung ist noch nicht gespeichert.'
        : `${count} Änderungen sind noch nicht gespeichert.`,
    save: 'Speichern',
    discard: 'Verwerfen',
    stay: 'Weiter bearbeiten',
  },
  discard: {
    title: 'Änderungen verwerfen?',
    text: 'Die Einstellungen erscheinen wieder so, wie sie gespeichert waren.',
    discard: 'Verwerfen',
    keep: 'Behalten',
  },
  conflict: {
    title: 'Inzwischen hat jemand gespeichert',
    text: (name, when) =>
      `${name} hat diese Einstellungen${when && ` ${midSentence(when, common)}`} gespeichert, nachdem Sie sie geöffnet hatten. Noch ist von beiden nichts verloren: Wählen Sie, was gelten soll.`,
    somebody: 'Jemand',
    nothingDiffers: 'Beide sagen dasselbe, es gibt also nichts zu wählen.',
    keepMine: 'Alles von mir',
    takeTheirs: 'Alles Gespeicherte',
    mine: 'Von mir',
    theirs: 'Gespeichert',
    has: 'ist da',
    hasNot: 'ist nicht da',
    save: 'Diese Wahl speichern',
    take: 'Gespeichertes nehmen',
    back: 'Weiter bearbeiten',
    gone: 'Das Terminbuch liegt nicht mehr in diesem Kalender. Vielleicht wurde es absichtlich entfernt. Ihre Einstellungen lassen sich dort wieder speichern.',
    saveAgain: 'Meine speichern',
    unreadable:
      'Was jetzt im Kalender steht, kann nicht gelesen werden. Darum wurde es nicht überschrieben.',
    replace: 'Durch meine ersetzen',
    replaceTitle: 'Unlesbares ersetzen?',
    replaceText: 'Dann ist es verloren. Kopieren Sie es zuerst, falls es jemand braucht.',
  },

  unreadable: {
    title: 'Das Terminbuch kann nicht gelesen werden',
    where: (mailbox) => `Es liegt im Kalender von ${mailbox}. Darin wurde nichts geändert.`,
    reasons: {
      head: 'Sein Anfang ist beschädigt.',
      missingPart: 'Ein Teil davon fehlt.',
      checksum: 'Es wurde nicht von Frontdesk geändert oder nur halb geschrieben.',
      format: 'Ein neueres Frontdesk hat es geschrieben.',
      notJson: 'Sein Text ist beschädigt.',
      invalid: 'Einige seiner Einstellungen sind nicht möglich.',
    },
    remedies: {
      head:
        'Falls gerade jemand speichert, versuchen Sie es erneut. Sonst ersetzen Sie es durch ein neues.',
      missingPart:
        'Falls gerade jemand speichert, versuchen Sie es erneut. Sonst ersetzen Sie es durch ein neues.',
      checksum:
        'Falls gerade jemand speichert, versuchen Sie es erneut. Sonst ersetzen Sie es durch ein neues.',
      format:
        'Schließen Sie Outlook und öffnen Sie es wieder, um das neueste Frontdesk zu erhalten. Ersetzen Sie das Terminbuch nicht.',
      notJson: 'Ersetzen Sie es durch ein neues und heben Sie den Text für Ihre IT auf.',
      invalid:
        'Berichtigen Sie die Felder dort, wo sie geschrieben wurden, oder ersetzen Sie das Terminbuch durch ein neues.',
    },
    problems: 'Was nicht stimmt',
    part: (part, count) => `Teil ${part} von ${count}`,
    problem: (path, problem) => `${path}: ${problem}`,
    moreProblems: (count) => `${count} mehr`,
    found: 'Was gefunden wurde',
    nothing: 'Nur eine leere Stelle.',
    copy: 'Text kopieren',
    copyFailed: 'Kopieren ging nicht. Markieren Sie den Text und kopieren Sie ihn selbst.',
    download: 'Als Datei speichern',
    other: 'Terminbuch wechseln',
    replace: 'Durch ein neues ersetzen',
    replaceTitle: 'Terminbuch ersetzen?',
    replaceText: (mailbox) =>
      `Personen, Leistungen, Kategorien, Erinnerungen und alle anderen Einstellungen im Kalender von ${mailbox} gehen verloren. Termine und ihre Markierungen bleiben.`,
    replaceEverybody: 'Es ist für alle verloren, die dieses Terminbuch verwenden.',
    replaceGo: 'Neues einrichten',
    keep: 'Behalten',
  },

  problems: {
    wrongType: 'Diese Art von Angabe gehört nicht hierher.',
    empty: 'Schreiben Sie hier etwas.',
    tooLong: 'Das ist zu lang. Kürzen Sie es.',
    notATimeOfDay: 'Schreiben Sie eine Uhrzeit, zum Beispiel 9:00.',
    endsBeforeStart: 'Das Ende muss nach dem Anfang liegen.',
    notATimeZone: 'Wählen Sie eine Zeitzone aus der Liste.',
    notADate: 'Wählen Sie ein Datum.',
    notAWeekday: 'Wochentage haben die Nummern 1, Montag, bis 7, Sonntag.',
    notAColor: 'Wählen Sie eine Farbe.',
    notACategoryColor: 'Wählen Sie eine der Kategoriefarben von Outlook.',
    notAnAddress: 'Schreiben Sie eine E-Mail-Adresse, zum Beispiel ada@example.com.',
    notASlug: 'Verwenden Sie kleine Buchstaben, Ziffern und Bindestriche, höchstens 40.',
    notAWholeNumber: 'Schreiben Sie eine ganze Zahl.',
    tooSmall: 'Schreiben Sie eine größere Zahl.',
    tooLarge: 'Schreiben Sie eine kleinere Zahl.',
    standsTwice: 'Das wird zweimal verwendet. Wählen Sie etwas anderes.',
    noSuchHost: 'Jemand, der hier gewählt wurde, gehört nicht mehr zu den Personen.',
    noSuchTemplate: 'Eine Vorlage mit diesem Namen gibt es nicht.',
    tooMany: 'Das sind zu viele.',
    noGroup: 'Wählen Sie mindestens eine Gruppe.',
    noSuchGroup: 'Zu einer der gewählten Gruppen gehört niemand, der diese Leistung anbietet.',
    sameAsConfirmed: 'Das muss sich von der Angabe für bestätigte Termine unterscheiden.',
    missing: 'Es fehlt.',
    unreadable: 'Es kann nicht gelesen werden.',
    checksumDiffers: 'Es passt nicht zum Text.',
    notJson: 'Diesen Text hat Frontdesk nicht geschrieben.',
    formatUnknown: 'Dieses Frontdesk kennt dieses Format nicht.',
  },
};
