import type { Text } from '../text.ts';

export const due: Text['due'] = {
  title: 'Erinnerungen',
  lead: (count) => (count === 1 ? '1 Erinnerung ist fällig' : `${count} Erinnerungen sind fällig`),
  none: 'Nichts ist fällig',
  noneHint: 'Alle fälligen Erinnerungen sind verschickt. Die nächsten stehen hier, sobald es Zeit ist.',
  noneAsRead: 'In den Kalendern, die gelesen werden konnten, ist nichts fällig.',
  refresh: 'Aktualisieren',
  list: 'Fällige Erinnerungen',
  choose: (name) => `An ${name} senden`,
  chooseAll: 'Alle',
  to: (address) => `E-Mail an ${address}`,
  dueSince: (when) => `fällig seit ${when}`,
  preview: 'Nachricht lesen',
  hidePreview: 'Nachricht schließen',
  subject: 'Betreff',
  calendarFile: 'Mit Kalenderdatei',
  state: {
    due: 'fällig',
    failed: (why) => `Letztes Mal nicht gesendet: ${why}`,
    begun: 'Begonnen und nicht zu Ende gebracht. Jetzt senden bringt es zu Ende, und nie geht sie doppelt hinaus.',
  },
  send: (count) => (count === 1 ? '1 Erinnerung senden' : `${count} Erinnerungen senden`),
  /** Of a booking, a move or a cancellation that was just done. */
  notice: {
    title: { confirmation: 'Bestätigung', moved: 'Neue Zeit', cancelled: 'Absage' },
    lead: 'Noch nicht gesendet',
    send: { confirmation: 'Bestätigung senden', moved: 'Neue Zeit senden', cancelled: 'Absage senden' },
    sent: 'Die Nachricht wurde gesendet',
    notSent: 'Die Nachricht wurde nicht gesendet',
  },
  sendOne: 'Senden',
  question: {
    title: (count) => (count === 1 ? '1 Person bekommt Post' : `${count} Personen bekommen Post`),
    people: (people) => `Eine Erinnerung geht an ${people}.`,
    others: (count) => (count === 1 ? '1 weitere Person' : `${count} weitere`),
    from: (mailbox) => `Gesendet wird aus dem Postfach ${mailbox}.`,
    fromSome: (mailbox, count) =>
      count === 1 ? `1 davon aus dem Postfach ${mailbox}.` : `${count} davon aus dem Postfach ${mailbox}.`,
    own: (names) =>
      `Aus dem Postfach von ${names} dürfen Sie nicht senden; diese Post kommt von Ihnen, und Antworten kommen zu Ihnen.`,
    send: 'Senden',
    back: 'Zurück',
  },
  preparing: 'Postfächer werden geprüft',
  progress: (done, all) => `${done} von ${all} erledigt`,
  pausing: (seconds) =>
    seconds === 1 ? 'Microsoft 365 bittet um 1 Sekunde Pause' : `Microsoft 365 bittet um ${seconds} Sekunden Pause`,
  stop: 'Anhalten',
  stopping: 'Hält nach dieser an',
  finished: (sent, notSent) =>
    notSent === 0
      ? sent === 1 ? '1 Erinnerung wurde gesendet' : `${sent} Erinnerungen wurden gesendet`
      : `${sent} gesendet, ${notSent} nicht gesendet`,
  result: {
    waiting: 'wartet',
    sending: 'wird gesendet',
    sent: 'Gesendet',
    sentUnrecorded: 'Gesendet. Outlook wollte es am Termin noch nicht vermerken; der nächste Blick holt das nach.',
    alreadySent: (when) => `War schon gesendet, ${when}. Jetzt ging nichts hinaus.`,
    busy: 'Jemand anderes sendet sie gerade. Schauen Sie in zwei Minuten wieder nach.',
    elsewhere: (mailbox) =>
      `Begonnen wurde im Postfach ${mailbox}, das Sie nicht öffnen dürfen. Wem es gehört, bringt es zu Ende.`,
    unsure:
      'Sie ist vielleicht hinausgegangen, aber keine Kopie ist zu finden. Von selbst wird sie nicht wieder gesendet; fragen Sie nach oder rufen Sie an.',
    interrupted: 'Unterbrochen. Senden Sie in zwei Minuten noch einmal; doppelt geht sie nicht hinaus.',
    changed: 'Der Termin hat sich inzwischen geändert, darum wurde nichts gesendet.',
    failed: (why) => `Nicht gesendet: ${why}`,
  },
  failures: {
    badAddress: 'die Adresse gibt es nicht. Berichtigen Sie sie am Termin.',
    noAddress: 'es ist keine E-Mail-Adresse angegeben.',
    notAllowed: 'aus diesem Postfach dürfen Sie nicht senden. Senden Sie aus Ihrem eigenen.',
    limit: 'die Grenze des Postfachs ist erreicht. Versuchen Sie es später noch einmal.',
    interrupted: 'es wurde unterbrochen.',
    changed: 'der Termin hatte sich geändert.',
    tooLong: 'am Termin ist kein Platz mehr für den Vermerk.',
    forbidden: 'diesen Kalender dürfen Sie nicht ändern. Fragen Sie, wem er gehört.',
    offline: 'es gab keine Verbindung.',
    unavailable: 'Microsoft 365 hat nicht geantwortet.',
    throttled: 'Microsoft 365 bittet um eine Pause. Versuchen Sie es später noch einmal.',
    invalid: 'Microsoft 365 hat die Nachricht abgelehnt.',
    other: 'es hat nicht geklappt. Versuchen Sie es noch einmal.',
  },
  sendFromOwn: 'Aus meinem Postfach senden',
  consent: {
    title: 'Zum Senden braucht es Ihre Erlaubnis',
    text: 'Microsoft fragt Sie einmal, ob Frontdesk in Ihrem Namen Nachrichten schreiben und senden darf. Nichts geht hinaus, bevor Sie gesehen haben, wer es bekommt.',
    button: 'Weiter',
  },
  cannot: {
    title: 'Nicht von hier aus',
    noAddress: (names) => `Ohne E-Mail-Adresse: ${names}. Rufen Sie an.`,
    needsService: (names) => `Per SMS, die nur der Dienst von Frontdesk sendet: ${names}.`,
    unclear: (names) => `Ob diese stattfinden, ist unklar: ${names}. Öffnen Sie sie zuerst.`,
  },
  gone: 'Dieser Termin hat begonnen oder ist abgesagt; es gibt nichts zu erinnern.',
  offer: {
    own: {
      confirmation: (who) => `${who} bekommt eine Bestätigung.`,
      moved: (who) => `${who} bekommt eine Nachricht mit der neuen Zeit.`,
      cancelled: (who) => `${who} bekommt eine Absage.`,
    },
    outlook: (address) => `Outlook schickt Post an ${address}.`,
    afterwards: 'Durch das Buchen bekommt niemand Post. Danach können Sie die Bestätigung lesen und senden.',
    none: {
      service: 'Niemand bekommt Post: Diese Leistung verschickt keine Nachrichten.',
      notInvited: 'Niemand bekommt Post: Niemand ist eingeladen.',
      noAddress: 'Niemand bekommt Post: Es ist keine E-Mail-Adresse angegeben.',
      past: 'Niemand bekommt Post: Es ist vorbei.',
    },
    person: (name, address) => `${name} (${address})`,
  },
};
