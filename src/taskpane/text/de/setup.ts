import type { Text } from '../text.ts';

export const setup: Text['setup'] = {
  title: 'Frontdesk einrichten',
  intro:
    'Sehen Sie die Angaben durch und fangen Sie an. In den Einstellungen lässt sich jederzeit alles ändern.',
  advice: 'Fangen Sie klein an: eine Person, ein Kalender, eine Leistung und ein Satz Regeln. Wenn das ein paar Tage gut geht, fügen Sie die anderen hinzu.',
  where: (mailbox) => `Gespeichert wird alles im Kalender von ${mailbox}, sonst nirgends.`,
  organisation: 'Organisation',
  organisationHint: 'Diesen Namen sieht die Kundschaft.',
  timeZone: 'Zeitzone',
  language: 'Sprache für die Kundschaft',
  host: 'Wer gebucht wird',
  hostHint: 'Weitere Personen lassen sich in den Einstellungen hinzufügen.',
  calendarOf: 'Kalender',
  ownCalendar: (name) => `${name} (eigener)`,
  hostName: 'Name',
  hours: 'Arbeitszeiten',
  hoursHint:
    'Aus dem Postfach übernommen. Pausen und freie Tage lassen sich in den Einstellungen angeben.',
  hoursDefault:
    'Das Postfach nennt keine Zeiten, darum stehen hier übliche. Sie lassen sich in den Einstellungen ändern.',
  service: 'Was gebucht wird',
  serviceName: 'Leistung',
  defaultService: 'Termin',
  minutes: 'Minuten',
  categories: 'In Outlook',
  categoriesText: (confirmed, cancelled) =>
    `Ihr Outlook bekommt zwei Kategorien: „${confirmed}“ und „${cancelled}“. Gibt es eine davon schon, behält sie ihre Farbe.`,
  prefixesOff: 'Die Titel der Termine bleiben, wie sie sind.',
  submit: 'Einrichten',
  busy: 'Wird eingerichtet',
  replaces: 'Das Terminbuch, das nicht gelesen werden konnte, wird durch dieses ersetzt.',
  other: 'Vorhandenes Terminbuch verwenden',
  readOnly: {
    title: 'Frontdesk ist noch nicht eingerichtet',
    text: (mailbox) =>
      `Sie dürfen den Kalender von ${mailbox} ansehen, aber nicht ändern. Darum können Sie es nicht einrichten.`,
    remedy: (mailbox) =>
      `Bitten Sie ${mailbox} oder jemanden, der diesen Kalender bearbeiten darf, Frontdesk einmal zu öffnen. Oder bitten Sie ${mailbox} um das Recht, ihn zu bearbeiten.`,
  },
  failed: {
    nothingWritten: 'Es wurde nichts eingerichtet.',
    forbidden: (mailbox) =>
      `Sie dürfen den Kalender von ${mailbox} nicht ändern. Bitten Sie dort um das Recht, ihn zu bearbeiten, oder verwenden Sie ein anderes Terminbuch.`,
    conflict: (name) => `${name} hat Frontdesk hier inzwischen eingerichtet.`,
    conflictOpen: 'Öffnen',
    unreadable:
      'Inzwischen steht hier ein Terminbuch, das nicht gelesen werden kann. Öffnen Sie Frontdesk erneut, um es anzusehen.',
    tooLarge: 'Das ist mehr, als ein Kalender fassen kann. Kürzen Sie die Namen.',
    invalid: 'Einige Angaben müssen Sie noch einmal ansehen.',
  },
  done: {
    title: 'Frontdesk ist eingerichtet',
    categoriesRefused:
      'Die Kategorien konnten Ihrem Outlook nicht hinzugefügt werden. Markieren geht trotzdem: Outlook zeigt sie ohne Farbe, bis Sie sie dort oder in den Einstellungen hinzufügen.',
    notRemembered:
      'Outlook konnte sich die Wahl nicht merken. Frontdesk fragt beim nächsten Öffnen vielleicht noch einmal.',
    go: 'Zum Tag',
  },
  mailboxSilent:
    'Das Postfach hat seine Einstellungen nicht genannt. Prüfen Sie darum Zeitzone und Sprache.',
  chooser: {
    title: 'Vorhandenes Terminbuch verwenden',
    intro:
      'Wählen Sie, in wessen Kalender das Terminbuch liegt. Danach richtet sich, wessen Tage Sie sehen.',
    shared: 'Für Sie freigegebene Kalender',
    searching: 'Die für Sie freigegebenen Kalender werden durchsucht',
    none: 'In keinem Kalender, der für Sie freigegeben ist, liegt ein Terminbuch.',
    searchFailed: 'Die für Sie freigegebenen Kalender konnten nicht durchsucht werden.',
    bookOf: (name, mailbox) => `${name}, im Kalender von ${mailbox}`,
    current: 'In Gebrauch',
    address: 'Adresse eines anderen Postfachs',
    addressHint: 'Zum Beispiel empfang@example.com',
    open: 'Öffnen',
    opening: 'Das Terminbuch wird gesucht',
    empty: (mailbox) => `Im Kalender von ${mailbox} liegt noch kein Terminbuch.`,
    emptyReadOnly: 'Sie dürfen diesen Kalender nicht ändern und können es dort nicht einrichten.',
    setUpHere: 'Dort einrichten',
    unreadable: (mailbox) =>
      `Das Terminbuch im Kalender von ${mailbox} kann nicht gelesen werden.`,
    openAnyway: 'Ansehen',
    notFound: (mailbox) =>
      `Es gibt keinen Kalender von ${mailbox}, der für Sie freigegeben ist. Prüfen Sie die Adresse oder bitten Sie um die Freigabe.`,
    notRemembered: 'Outlook hat sich die Wahl nicht gemerkt. Versuchen Sie es erneut.',
    back: 'Zurück',
  },
};
