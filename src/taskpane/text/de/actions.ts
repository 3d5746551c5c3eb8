import type { Text } from '../text.ts';

export const actions: Text['actions'] = {
  confirm: 'Bestätigen',
  cancel: 'Absagen',
  noShow: 'Versäumt',
  arrived: 'Angekommen',
  awaiting: 'Wieder offen',
  confirmSeries: 'Ganze Serie bestätigen',
  open: 'Einzelheiten',
  openInOutlook: 'In Outlook öffnen',
  remind: 'Erinnerung senden',
  move: 'Verschieben',
  notMovable: 'Von hier aus lässt sich nur ein Termin in einem Kalender verschieben, den Sie ändern dürfen.',
  seriesInOutlook: 'Eine ganze Serie wird in Outlook selbst verschoben.',
  cancelWithNote: 'Mit Nachricht absagen',
  notOpened: {
    blocked: 'Der Browser hat das Fenster blockiert. Erlauben Sie dieser Seite Fenster.',
    notSupported: 'Outlook kann den Termin von hier nicht öffnen. Suchen Sie ihn im Kalender.',
    new: 'Outlook kann von hier keinen neuen Termin öffnen. Tragen Sie ihn im Kalender ein.',
  },
  undo: 'Rückgängig',
  done: {
    awaiting: (name) => `Wieder offen: ${name}`,
    tentative: (name) => `Mit Vorbehalt: ${name}`,
    confirmed: (name) => `Bestätigt: ${name}`,
    declined: (name) => `Als abgelehnt markiert: ${name}`,
    cancelled: (name) => `Als abgesagt markiert: ${name}`,
    noShow: (name) => `${name} ist nicht erschienen`,
    arrived: (name) => `${name} ist angekommen`,
  },
  doneMany: (count, status) => `${count} Termine: ${status}`,
  undone: (name) => `Zurückgenommen: ${name}`,
  notSaved: (name) => `${name} wurde nicht geändert.`,
  dismiss: 'Schließen',
  refused: {
    viewOnly:
      'Sie dürfen diesen Kalender ansehen, aber nicht ändern. Bitten Sie die Person, der er gehört, um das Recht zum Bearbeiten.',
    private:
      'Der Termin ist privat und seine Einzelheiten sind nicht für Sie freigegeben. Wenden Sie sich an die Person, der der Kalender gehört.',
    stateUnreadable:
      'Der Vermerk ist unlesbar und blieb unverändert. Öffnen Sie den Termin, um den Vermerk zu ersetzen.',
    tooLong: 'Die Kontaktdaten lassen keinen Platz für den Stand. Kürzen Sie sie zuerst.',
    eventCancelled: 'Die Besprechung wurde in Outlook abgesagt. Es gibt nichts mehr zu markieren.',
    timeTaken: 'Die Zeit ist inzwischen vergeben, deshalb bleibt es bei der Absage. Verschieben Sie den Termin.',
    timeUnknown: 'Ob die Zeit noch frei ist, ließ sich nicht prüfen, deshalb bleibt es bei der Absage. Versuchen Sie es gleich noch einmal.',
    markedSince: 'Inzwischen hat jemand den Termin markiert, darum wurde nichts zurückgenommen.',
  },
  series: {
    title: 'Nur dieser oder die ganze Serie?',
    text: (title) => `${title} gehört zu einer Serie.`,
    occurrence: 'Nur dieser',
    series: 'Die ganze Serie',
  },
  cancelMeetingToo: 'Besprechung absagen',
  meetingCancelled: (name) => `Die Besprechung mit ${name} ist in Outlook abgesagt`,
  teamCancelled: (name) => `${name} ist abgesagt, und die Zeit aller Beteiligten ist wieder frei`,
  alreadyCancelled: (name) =>
    `Die Besprechung mit ${name} gab es nicht mehr. Von hier ging keine E-Mail hinaus.`,
};
