import type { Text } from '../text.ts';

export const settingsPeople: Pick<
  Text['settings'],
  | 'week'
  | 'outlookHours'
  | 'away'
  | 'elsewhere'
  | 'does'
  | 'turns'
  | 'groups'
  | 'busyRules'
  | 'impact'
  | 'directory'
  | 'bookingPage'
  | 'zoneDiffers'
  | 'size'
> = {
  week: {
    title: 'Die Woche',
    hint: 'Ziehen Sie über die Stunden, um sie zu öffnen oder zu schließen. Mit Tasten: Pfeile zum Bewegen, Umschalt und Pfeile zum Markieren, Leertaste zum Öffnen oder Schließen.',
    time: 'Uhrzeit',
    cell: (day, time, state) => `${day} ${time}, ${state}`,
    states: {
      open: 'offen',
      closed: 'geschlossen',
      partly: 'teilweise offen',
      night: 'offen seit dem Vortag',
    },
    wholeDay: 'Alle 24 Stunden zeigen',
    usualDay: 'Weniger Stunden zeigen',
  },
  outlookHours: {
    same: 'Wie in Outlook.',
    differ: (hours, zone) => `In Outlook stehen andere Zeiten: ${hours}, ${zone}.`,
    none: 'In Outlook stehen für dieses Postfach keine Zeiten.',
    take: 'Zeiten aus Outlook übernehmen',
    asking: 'Die Zeiten in Outlook werden abgefragt',
  },
  away: {
    title: 'Abwesende Tage',
    hint: 'Vom ersten bis zum letzten geschlossen, gleich was sonst gilt. Zum Beispiel Urlaub.',
    add: 'Abwesenheit hinzufügen',
    from: 'Erster Tag',
    to: 'Letzter Tag',
    remove: (dates) => `${dates} entfernen`,
    none: 'Keine',
    said: (from, to) => `${from} bis ${to}`,
  },
  elsewhere: {
    title: 'In einer anderen Zeitzone',
    hint: 'Solange jemand anderswo arbeitet, gelten die Zeiten nach der Uhr dort.',
    add: 'Andere Zeitzone hinzufügen',
    from: 'Von',
    to: 'Bis',
    toHint: 'Leer bedeutet auf Dauer.',
    zone: 'Zeitzone dort',
    remove: (zone) => `${zone} entfernen`,
    none: 'Keine',
    since: (zone, from) => `${zone} ab ${from}`,
  },
  does: {
    title: 'Was diese Person anbietet',
    none: 'Es gibt noch keine Leistung.',
    nothing: 'Noch nichts, darum ist diese Person nicht buchbar',
  },
  turns: {
    title: 'Reihenfolge',
    hint: 'Für Leistungen, die eine von mehreren Personen übernimmt.',
    priority: 'Gefragt',
    priorities: { 4: 'zuerst', 3: 'früh', 2: 'wie üblich', 1: 'spät', 0: 'zuletzt' },
    priorityHint: 'Wer früher gefragt wird, bekommt jede Buchung, für die Zeit frei ist.',
    weight: 'Gewicht',
    weightHint: 'Üblich ist 100. 200 bekommt doppelt so viele Buchungen, 0 nur, wofür sonst niemand frei ist.',
    since: 'Nimmt teil seit',
    sinceHint: 'Wer später dazukommt, muss nicht zu den anderen aufholen.',
    share: (service, percent) => `${service}: etwa ${percent} der Buchungen`,
    noShares: 'Keine Leistung dieser Person wird nach Gewicht aufgeteilt. Das Gewicht bewirkt darum noch nichts.',
    said: (asked, weight) => `Gefragt ${asked}, Gewicht ${weight}`,
  },
  groups: {
    title: 'Gruppen',
    hint: 'Für Leistungen, die je eine Person aus mehreren Gruppen brauchen, zum Beispiel eine Therapeutin und einen Raum.',
    add: 'Neue Gruppe',
    addButton: 'Hinzufügen',
    name: 'Name der Gruppe',
    remove: (name) => `Gruppe ${name} entfernen`,
    nobody: 'niemand',
    none: 'Keine',
    exists: (name) => `${name} gibt es schon.`,
  },
  busyRules: {
    intro: 'Welche Einträge eines Kalenders Zeit belegen. Was keine belegt, kann überbucht werden.',
    names: {
      busy: 'Beschäftigt',
      outOfOffice: 'Abwesend',
      tentative: 'Mit Vorbehalt',
      workingElsewhere: 'An einem anderen Ort tätig',
      allDay: 'Ganztägige Einträge',
      private: 'Private Einträge',
    },
    on: {
      busy: 'Belegt seine Zeit.',
      outOfOffice: 'Belegt seine Zeit: Wer Urlaub hat, wird nicht gebucht.',
      tentative: 'Belegt seine Zeit, auch solange noch nicht zugesagt ist.',
      workingElsewhere: 'Belegt seine Zeit: Wer anderswo arbeitet, wird nicht gebucht.',
      allDay: 'Belegen den Tag, wenn sie als etwas von oben angezeigt werden.',
      private: 'Belegen ihre Zeit wie alle anderen. Niemand sieht, worum es geht.',
    },
    off: {
      busy: 'Kann überbucht werden. Fast alles in Outlook steht als beschäftigt da, zwei Termine zugleich sind also wahrscheinlich.',
      outOfOffice: 'Kann überbucht werden: Auch wer Urlaub hat, wird angeboten.',
      tentative: 'Kann überbucht werden. Wird später zugesagt, sind zwei Termine zugleich wahrscheinlich.',
      workingElsewhere: 'Kann überbucht werden: Die Person ist buchbar, wo immer sie arbeitet.',
      allDay: 'Belegen nie Zeit, auch nicht Urlaub, der als ganzer Tag eingetragen ist.',
      private: 'Belegen nie Zeit: Sie können überbucht werden.',
    },
    nothing: 'Nichts, alles kann überbucht werden',
  },
  impact: {
    region: 'Was sich dadurch ändert',
    looking: 'Es wird nachgesehen, was sich dadurch ändert',
    none: (days) => `In den nächsten ${days} Tagen ändert sich kein freier Beginn.`,
    gone: (count) => (count === 1 ? '1 freier Beginn weniger' : `${count} freie Zeiten weniger`),
    added: (count) => (count === 1 ? '1 freier Beginn mehr' : `${count} freie Zeiten mehr`),
    goneToo: (count, more) => `${count} freie Zeiten fallen weg, ${more} kommen dazu`,
    within: (change, days) => `${change} in den nächsten ${days} Tagen`,
    ofService: (service, change) => `${service}: ${change}`,
    ofServices: (change, count) => `${change}, ${count} Leistungen zusammen`,
    whose: (change, people) => `${change} (${people})`,
    person: (name, change) => `${name} ${change}`,
    unknown: (names) => `Nicht mitgezählt, weil der Kalender nicht gelesen werden konnte: ${names}.`,
    failed: 'Was sich dadurch ändert, ist nicht bekannt: Die Kalender konnten nicht gelesen werden.',
    longer: '4 Wochen',
    shorter: '1 Woche',
  },
  directory: {
    title: 'Aus dem Verzeichnis Ihrer Organisation',
    label: 'Teil des Namens',
    search: 'Suchen',
    searching: 'Wird gesucht',
    none: (name) => `Niemand heißt ${name}.`,
    found: (count) => (count === 1 ? '1 Person gefunden' : `${count} Personen gefunden`),
    more: 'Es gibt noch mehr. Schreiben Sie mehr vom Namen.',
    allow: 'Suche erlauben',
    allowText: 'Microsoft fragt einmal, ob Frontdesk das Verzeichnis durchsuchen darf. Zu sehen sind nur Namen und Adressen.',
    refused: 'Das Verzeichnis konnte nicht durchsucht werden. Schreiben Sie stattdessen die Adresse.',
  },
  bookingPage: 'Die Kundschaft kann noch nicht selbst buchen: Dazu gehört eine Buchungsseite, die der Dienst von Frontdesk mitbringt. Bis dahin buchen Sie.',
  zoneDiffers: (zone) =>
    `Ihr Postfach in Outlook steht auf ${zone}. Die Uhrzeiten hier gelten nach der Zone oben und können von denen in Outlook abweichen.`,
  size: {
    name: 'Belegter Platz',
    said: (percent) => `${percent} dessen, was ein Kalender fasst`,
    nearlyFull: (percent) =>
      `Diese Einstellungen brauchen ${percent} dessen, was ein Kalender fasst. Entfernen Sie vergangene Sondertage oder Personen, die nicht mehr da sind.`,
    over: (percent) =>
      `Zu viel zum Speichern: Diese Einstellungen brauchen ${percent} dessen, was ein Kalender fasst. Entfernen Sie vergangene Sondertage oder Personen, die nicht mehr da sind.`,
  },
};
