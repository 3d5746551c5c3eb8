import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

function at(when: string, sentence: string): string {
  return when ? `${when}: ${sentence}` : sentence;
}

export const appointment: Text['appointment'] = {
  title: 'Termin',
  back: 'Zurück',
  bookNext: 'Nächsten Termin buchen',
  openInOutlook: 'In Outlook öffnen',
  actions: 'Was zu tun ist',
  calendarOf: (name) => `Kalender von ${name}`,
  calendarOfWithAddress: (name, address) => `Kalender von ${name} (${address})`,
  hostTime: (time, name, place) => `${time} für ${name} (${place})`,
  deskTime: (time, place) => `${time} (${place})`,
  join: 'Online teilnehmen',
  series: 'Teil einer Serie',
  seriesMaster: 'Die ganze Serie',
  allDay: 'Ganztägig',
  state: {
    awaiting: 'Bestätigung offen',
    tentative: 'Mit Vorbehalt zugesagt',
    confirmed: 'Bestätigt',
    declined: 'Abgelehnt',
    cancelled: 'Abgesagt',
    noShow: 'Nicht erschienen',
    arrived: 'Angekommen',
    conflicting: 'Widersprüchlich',
    unknown: 'Vermerk unlesbar',
  },
  other: 'Kein Kundentermin',
  otherWhy: 'Er belegt nur Zeit und muss nicht bestätigt werden.',
  held: 'Reserviert',
  heldWhy: 'Die Zeit ist für einige Minuten reserviert, während gebucht wird.',
  through: {
    pane: 'am Empfang',
    outlook: 'in Outlook',
    response: 'in der Antwort auf die Einladung',
    link: 'über den zugesandten Link',
    message: 'in der Antwort auf eine Nachricht',
    service: 'online',
  },
  why: {
    eventCancelled: () => 'Die Besprechung wurde in Outlook abgesagt.',
    recorded: ({ by, when, through }) =>
      by ? `${when} von ${by}, ${through}.` : `${when}, ${through}.`,
    categoryByHand: ({ category }) =>
      `Jemand hat in Outlook die Kategorie „${category}“ vergeben. Wer und wann, ist nicht vermerkt.`,
    categoryRemovedByHand: () =>
      'Der Termin war markiert, und jemand hat die Kategorie seither in Outlook entfernt.',
    response: ({ by, when }) => at(when, `${by} hat auf die Einladung geantwortet.`),
    titlePrefix: () => 'So steht es im Titel. Es gibt weder Kategorie noch Vermerk.',
    nothingYet: () => 'Noch niemand hat ihn bestätigt.',
    bothCategories: ({ confirmed, cancelled }) =>
      `Der Termin hat beide Kategorien, „${confirmed}“ und „${cancelled}“. Wählen Sie, welche stimmt.`,
    categoryAgainstResponse: ({ by, when, category }) =>
      at(
        when,
        `Die Antwort von ${by} passt nicht zur Kategorie „${category}“. Wählen Sie, was stimmt.`,
      ),
    categoryAgainstTitle: () =>
      'Titel und Kategorie widersprechen sich. Wählen Sie, was stimmt.',
    stateUnreadable: () => 'Der Vermerk ist unlesbar; siehe unten.',
  },
  invited: 'Eingeladen, noch keine Antwort.',
  reminded: (how, when) => `Erinnert ${how}: ${midSentence(when, common)}.`,
  byChannel: { email: 'per E-Mail', sms: 'per SMS' },
  readOnly: (owner) =>
    `Sie dürfen den Kalender von ${owner} ansehen, aber nicht ändern. Bitten Sie dort um das Recht, ihn zu bearbeiten.`,
  withheld:
    'Die Einzelheiten sind privat und nicht für Sie freigegeben. Markieren kann ihn nur, wem der Kalender gehört.',
  gone: 'Der Termin ist nicht mehr im Kalender. Er wurde gelöscht oder verschoben.',
  conflict: {
    title: 'Konflikt',
    overlaps: (name, time) => `Überlappt ${name}, ${time}`,
    more: (count) => (count === 1 ? 'und 1 weiterer' : `und ${count} weitere`),
    unknown: 'Ob sich etwas überschneidet, konnte nicht geprüft werden.',
    tooClose: (name, time, gap, kept) =>
      `Nur ${gap} Min. Abstand zu ${name}, ${time}; ${kept} Min. sollen frei bleiben`,
    away: (host) => `${host} ist an diesem Tag abwesend`,
    override: (host, hours) => `${host} hat an diesem Tag andere Zeiten: ${hours}`,
    endsAfterClosing: (host, hours) => `Endet nach den Zeiten von ${host}: ${hours}`,
    closed: (host, hours) => `Außerhalb der Zeiten von ${host}: ${hours}`,
    closedDay: (host) => `${host} arbeitet an diesem Tag nicht`,
    service: (name) => `Außerhalb der Zeiten von ${name}`,
    holdExpired: (when) =>
      `Die Zeit war für eine Buchung reserviert, die niemand beendet hat. Die Reservierung endete ${midSentence(when, common)}.`,
    claimLeft: 'Jemand wollte einen Termin hierher verschieben und hat das nicht beendet. Die Zeit ist noch belegt.',
    fixes: (name) => `Was sich tun lässt: ${name}`,
    move: (name) => `${name} verschieben`,
    clear: 'Aufräumen',
    accept: 'So lassen',
    acceptHint: 'Es gilt nicht mehr als Konflikt, bis der Bereich geschlossen wird oder einer der Termine sich ändert.',
    moveLeft: (host) => `Eine Verschiebung in den Kalender von ${host} wurde begonnen und nicht beendet.`,
    moveLeftMails: (people) => `Ist der Termin dort angekommen, geht beim Beenden eine Absage dieses Termins an ${people}.`,
    finish: 'Verschieben beenden',
    finished: 'Die Verschiebung ist beendet.',
    stays: 'Der Termin war im anderen Kalender nicht angekommen und bleibt deshalb hier.',
    underWay: 'Jemand verschiebt ihn gerade. Sehen Sie in einer Minute noch einmal nach.',
    cleared: 'Aufgeräumt. Die Zeit ist wieder frei.',
    notCleared: 'Es war nichts mehr zurückgeblieben, deshalb wurde nichts geändert.',
  },
  contact: {
    title: 'Kontakt',
    none: 'Keine Kontaktdaten',
    write: (address) => `E-Mail an ${address}`,
    call: (phone) => `${phone} anrufen`,
    copyEmail: (address) => `Adresse ${address} kopieren`,
    copyPhone: (phone) => `Nummer ${phone} kopieren`,
  },
  reminders: {
    title: 'Erinnerungen',
    none: 'Es sind keine Erinnerungen geplant.',
    cancelled: 'Der Termin ist abgesagt, darum wird nicht mehr erinnert.',
    noContact: 'Es gibt keine Kontaktdaten, darum kann niemand erinnert werden.',
    noEmail: 'keine E-Mail-Adresse angegeben',
    noPhone: 'keine Telefonnummer angegeben',
    one: { email: 'E-Mail', sms: 'SMS' },
    planned: 'geplant',
    due: 'fällig',
    sending: 'begonnen',
    missed: 'nicht gesendet',
    sent: 'gesendet',
    failed: (reason) => (reason ? `fehlgeschlagen: ${reason}` : 'fehlgeschlagen'),
  },
  history: {
    title: 'Verlauf',
    created: (organizer) => `Im Kalender von ${organizer} eingetragen`,
    createdPlain: 'Im Kalender eingetragen',
    booked: 'Gebucht',
    changed: {
      awaiting: 'Wieder auf offen gesetzt',
      tentative: 'Mit Vorbehalt zugesagt',
      confirmed: 'Bestätigt',
      declined: 'Abgelehnt',
      cancelled: 'Als abgesagt markiert',
      noShow: 'Nicht erschienen',
      arrived: 'Angekommen',
    },
    by: (through, name) => (name ? `${through}, von ${name}` : through),
    answer: {
      needsAction: (name) => `${name} hat auf die Einladung nicht geantwortet`,
      accepted: (name) => `${name} hat zugesagt`,
      tentative: (name) => `${name} hat mit Vorbehalt zugesagt`,
      declined: (name) => `${name} hat die Einladung abgelehnt`,
    },
    moved: (from) => `Verschoben von ${midSentence(from, common)}`,
    movedFromHost: (from, host) => `Verschoben von ${midSentence(from, common)} bei ${host}`,
    proposed: (when) => `mit dem Vorschlag ${midSentence(when, common)}`,
    because: (who, reason) => `${who}: „${reason}“`,
    reminderSent: (how) => `Erinnert ${how}`,
    reminderFailed: (how) => `Erinnerung ${how} fehlgeschlagen`,
    cancelledInOutlook: 'Die Besprechung wurde in Outlook abgesagt',
    none: 'Es ist nichts vermerkt.',
  },
  unreadable: {
    state: 'Der Vermerk dieses Termins ist unlesbar',
    reminders: 'Der Vermerk seiner Erinnerungen ist unlesbar',
    cut: 'Er ist abgeschnitten oder stammt nicht von Frontdesk. Er bleibt, wie er ist, bis Sie entscheiden.',
    field: (field) =>
      `Sein Feld ${field} ergibt keinen Sinn. Er bleibt, wie er ist, bis Sie entscheiden.`,
    newer:
      'Eine neuere Version von Frontdesk hat ihn geschrieben. Schließen Sie den Bereich und öffnen Sie ihn wieder, um zu aktualisieren.',
    found: 'Was gefunden wurde',
    copy: 'Text kopieren',
    replace: 'Vermerk ersetzen',
    ask: (name) => `Den Vermerk zu ${name} ersetzen?`,
    askState: (status) =>
      `Der gefundene Text wird überschrieben: Kontaktdaten, Leistung und Verlauf darin gehen verloren. Im neuen Vermerk steht: ${status}. Niemand bekommt eine E-Mail. Sie können es rückgängig machen, solange die Leiste unten zu sehen ist.`,
    askReminders:
      'Der gefundene Text wird entfernt: Welche Erinnerungen gesendet wurden, ist dann nicht mehr bekannt. Kopieren Sie ihn zuerst, falls ihn jemand braucht. Das lässt sich nicht rückgängig machen.',
    replaced: 'Der Vermerk der Erinnerungen wurde ersetzt.',
  },
  details: {
    title: 'Angaben in Outlook',
    change: 'Titel, Ort oder Text ändern',
    subject: 'Titel',
    place: 'Ort oder Link',
    description: 'Text der Einladung',
    descriptionHint: 'Alle Eingeladenen können ihn lesen.',
    online: 'Onlinebesprechung',
    onlineStays: 'Outlook kann den Link nicht mehr entfernen.',
    save: 'Speichern',
    saving: 'Wird gespeichert',
    saved: 'In Outlook geändert.',
    changedMeanwhile:
      'Jemand hat gerade dasselbe geändert. Sehen Sie in Outlook nach und speichern Sie noch einmal, wenn es so sein soll wie hier.',
    textNotKept:
      'Der Text dieser Onlinebesprechung lässt sich nur in Outlook ändern, sonst ginge der Link verloren.',
  },
  visits: {
    title: 'Davor und danach',
    last: 'Davor',
    next: 'Danach',
    noLast: 'Kein früherer Termin gefunden',
    noNext: 'Kein späterer Termin gefunden',
    failed: 'Frühere und spätere Termine konnten nicht gelesen werden.',
    partly: (names) =>
      `Der Kalender von ${names} konnte nicht gelesen werden; es kann weitere Termine geben.`,
  },
  cancelMeeting: 'Auch die Besprechung in Outlook absagen',
  open: {
    savedOnly: 'Markiert wird der Termin so, wie er zuletzt gespeichert wurde.',
    nothingTitle: 'Kein Termin geöffnet',
    nothing: 'Öffnen Sie einen Termin in Outlook, dann erscheint er hier.',
    toDay: 'Tag anzeigen',
    unsavedTitle: 'Noch nicht gespeichert',
    unsaved: 'Speichern Sie den Termin in Outlook. Er erscheint dann von selbst hier.',
    saving: 'Outlook speichert ihn noch. Er erscheint, sobald er da ist.',
    notFoundTitle: 'Nicht im Kalender gefunden',
    notFound: (mailbox) =>
      `Der Termin, den Outlook zeigt, fehlt im Kalender von ${mailbox}. Wurde er gerade erst gespeichert, erscheint er hier, sobald er ankommt.`,
    forbiddenTitle: 'Keine Berechtigung',
    forbidden: (mailbox) =>
      `Sie dürfen den Kalender von ${mailbox} nicht öffnen. Bitten Sie darum, dass er für Sie freigegeben wird.`,
    noAnswerTitle: 'Outlook antwortet nicht',
    noAnswer:
      'Klicken Sie in den Termin und versuchen Sie es erneut. Hilft das nicht, schließen Sie den Bereich und öffnen Sie ihn wieder.',
  },
};
