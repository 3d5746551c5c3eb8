import type { Text } from '../text.ts';

export const calendars: Text['calendars'] = {
  title: 'Kalender',
  intro: 'Jeder Kalender, den Frontdesk liest, und wozu.',
  receivesLine: 'Nimmt Buchungen auf, zählt als belegt',
  countsLine: 'Zählt als belegt',
  onlyThis: (name) => `Keine. Nur ${name} wird angesehen und kein anderer Kalender.`,
  nobody: 'Es wird kein Kalender gelesen. Fügen Sie zuerst eine Person hinzu.',
  nameAndColor: (name) => `Name und Farbe von ${name}`,
  unread: (why) => `Ließ sich zuletzt nicht lesen: ${why}`,
  remembered: 'Name und Farbe hier kommen wieder, wenn Sie ihn noch einmal hinzufügen.',
  check: 'Verbindung prüfen',
  checkHint: 'Bucht, verschiebt und sagt an einem fernen Tag ab und sieht nach, ob alles ankommt.',
  receives: {
    title: 'Kalender, der Buchungen aufnimmt',
    hint: 'Ihn zeigt der Tag, und seine Termine zählen als belegt.',
    other: 'Anderen Kalender verwenden',
    changeTitle: (name) => `Sollen Buchungen in ${name} gehen?`,
    changeText: (before) =>
      `Bisherige Buchungen bleiben in ${before}. Wird er nicht mehr gelesen, wird ihre Zeit wieder angeboten.`,
    keepCounting: (before) => `Ja, und ${before} zählt weiter als belegt`,
    stopReading: (before) => `Ja, und ${before} nicht mehr lesen`,
  },
  chooser: {
    own: 'Ihre Kalender',
    shared: 'Für Sie freigegeben',
    looking: 'Ihre Kalender werden gesucht',
    failed: 'Ihre Kalender ließen sich nicht auflisten.',
    noCalendar:
      'Dieses Konto hat keinen eigenen Kalender, und keiner ist dafür freigegeben. Nennen Sie unten ein gemeinsames Postfach, oder melden Sie sich mit einem Konto an, das einen Kalender hat.',
    onlyMain:
      'Von anderen lässt sich der Hauptkalender lesen. Einen weiteren sähen nur Sie, Kolleginnen und Kollegen fänden ihn nicht.',
    otherOf: (mailbox) => `${mailbox}, ein weiterer Kalender`,
    onlyLook: 'Sie dürfen ihn nur ansehen',
    cannotReceive: 'Sie dürfen ihn ansehen, aber dort nicht buchen',
    byAddress: 'Über die Adresse',
    byAddressHint: 'Ein gemeinsames Postfach, ein Raum oder jemand aus dem Haus.',
    look: 'Nachsehen',
    lookingAt: (mailbox) => `${mailbox} wird angesehen`,
    already: (name) => `${name} wird schon gelesen.`,
    mayOnlyLook: (mailbox) =>
      `Sie dürfen den Kalender von ${mailbox} ansehen, aber nicht ändern, könnten dort also nicht buchen. Bitten Sie um „Kann bearbeiten“.`,
    chooseAnyway: 'Trotzdem verwenden',
  },
  needed: {
    title: (mailbox) =>
      `Ein Kalender von ${mailbox} ist nicht zu sehen. Entweder stimmt die Adresse nicht, oder er ist nicht für Sie freigegeben.`,
    colleagueSees:
      'Jemand aus dem Haus gibt ihn in Outlook frei: Kalender, Freigeben, Ihr Name, „Kann alle Details anzeigen“.',
    colleagueEdits:
      'Jemand aus dem Haus gibt ihn in Outlook frei: Kalender, Freigeben, Ihr Name, „Kann bearbeiten“.',
    sharedMailbox:
      'Für ein gemeinsames Postfach gibt Ihnen die Administration „Vollzugriff“ oder ein Recht an seinem Kalender.',
    room: 'Für einen Raum gibt Ihnen die Administration ein Recht am Kalender des Raums.',
    later: 'Es kann eine Stunde dauern, bis Outlook es weiß. Sehen Sie dann noch einmal nach.',
  },
  noCalendar: {
    title: 'Dieses Konto hat keinen Kalender',
    text: (mailbox) =>
      `Frontdesk arbeitet in einem Kalender, und ${mailbox} hat keinen, den Microsoft 365 öffnen würde. Vielleicht hat das Konto kein Postfach oder eines, das nicht in Microsoft 365 liegt. Öffnen Sie stattdessen das Buch eines gemeinsamen Postfachs, oder bitten Sie Ihre IT um ein Postfach.`,
    other: 'Anderen Kalender öffnen',
  },
};
