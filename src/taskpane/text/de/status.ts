import type { Text } from '../text.ts';

export const status: Text['status'] = {
  signIn: {
    title: 'Anmelden',
    text: 'Melden Sie sich mit Ihrem Microsoft-Konto an, um die Termine zu sehen.',
    button: 'Anmelden',
    busy: 'Warten auf die Anmeldeseite von Microsoft',
    cancelled: 'Die Anmeldung wurde geschlossen, bevor sie fertig war.',
    popupBlocked:
      'Der Browser hat das Anmeldefenster blockiert. Erlauben Sie dieser Seite Fenster und versuchen Sie es erneut.',
    wrongAccount: (account) =>
      `Sie haben sich als ${account} angemeldet, Outlook ist aber für jemand anderes geöffnet. Melden Sie sich mit dessen Konto an.`,
    blocked:
      'Die Anmelderegeln Ihrer Organisation sperren Frontdesk. Bitten Sie Ihre IT um Zugang.',
    network:
      'Die Anmeldung von Microsoft war nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    failed:
      'Die Anmeldung hat nicht geklappt. Versuchen Sie es erneut oder kopieren Sie die Einzelheiten für Ihre IT.',
  },
  consent: {
    title: 'Ein Administrator muss Frontdesk erlauben',
    text: 'In Ihrer Organisation gibt ein Administrator es einmal für alle frei. Senden Sie ihm diesen Link:',
    copyLink: 'Link kopieren',
    afterwards: 'Die Freigabe ist da',
  },
  noPermission: {
    title: 'Keine Berechtigung',
    book: (mailbox) =>
      `Sie dürfen den Kalender von ${mailbox} nicht öffnen. Bitten Sie darum, dass er für Sie freigegeben wird.`,
  },
  offline: {
    title: 'Sie sind offline',
    text: 'Der Tag zeigt, was zuletzt gelesen wurde. Sobald die Verbindung wieder da ist, geht es von selbst weiter.',
  },
  throttled: {
    title: 'Microsoft 365 bittet um eine Pause',
    text: (seconds) =>
      seconds === 1
        ? 'In 1 Sekunde geht es von selbst weiter.'
        : `In ${seconds} Sekunden geht es von selbst weiter.`,
    going: 'Es geht weiter',
  },
  error: {
    title: 'Das hat nicht geklappt',
    signInRequired: 'Ihre Anmeldung ist abgelaufen.',
    forbidden: 'Dafür haben Sie keine Berechtigung.',
    notFound: 'Es ist nicht mehr da. Vielleicht wurde es gelöscht oder verschoben.',
    noMailbox: 'Dieses Konto hat keinen Kalender, weil kein Postfach dahintersteht. Melden Sie sich mit dem Konto an, das Sie in Outlook verwenden, oder bitten Sie Ihre IT um ein Postfach.',
    conflict: 'Es ändert sich in Outlook immer wieder. Warten Sie kurz und versuchen Sie es erneut.',
    throttled: 'Microsoft 365 bittet um eine Pause. Versuchen Sie es gleich noch einmal.',
    unavailable: 'Microsoft 365 antwortet gerade nicht.',
    offline: 'Es gibt keine Verbindung.',
    malformed:
      'Microsoft 365 hat etwas geantwortet, das Frontdesk nicht lesen kann. Es wurde nichts geändert.',
    invalid: 'Microsoft 365 hat die Anfrage abgelehnt.',
    duplicate: 'Es gibt das schon.',
    gone: 'Es ist nicht mehr da.',
    unexpected: 'Frontdesk hat einen Fehler. Es wurde dadurch nichts geändert.',
    details: 'Einzelheiten kopieren',
    detailsHint: 'Die Einzelheiten enthalten keine Namen, Adressen oder Titel.',
    whatHelps: 'Was hilft',
    check: 'Verbindung prüfen',
  },
  notInOutlook: {
    title: 'Outlook antwortet nicht',
    text: 'Schließen Sie den Bereich und öffnen Sie ihn wieder. Hilft das nicht, öffnen Sie Frontdesk im Browser.',
  },
};
