import type { Text } from '../text.ts';

export const syncCheck: Text['syncCheck'] = {
  title: 'Verbindung prüfen',
  intro:
    'Bucht, verschiebt und sagt an einem fernen Tag ab, sieht jedes Mal nach, ob Outlook und die freien Zeiten übereinstimmen, und entfernt alles wieder. Niemand wird eingeladen, und niemand bekommt Post.',
  calendar: 'Welcher Kalender',
  wait: 'Zwischen den Schritten eine Minute warten',
  waitHint: 'Wenn Änderungen spät ankommen. Dauert etwa fünf Minuten; lassen Sie das Fenster offen.',
  start: 'Jetzt prüfen',
  again: 'Noch einmal prüfen',
  stop: 'Anhalten',
  stopping: 'Wird angehalten und aufgeräumt',
  preparing: 'Ein freier Tag wird gesucht',
  cleaning: 'Wird aufgeräumt',
  waiting: 'Eine Minute bis zum nächsten Schritt',
  running: (step) => `Jetzt: ${step}`,
  steps: {
    book: 'Eine Buchung erscheint, und ihre Zeit ist vergeben',
    direct: 'Ein Termin aus Outlook belegt seine Zeit',
    move: 'Verschieben ändert denselben Termin',
    cancel: 'Absagen gibt die Zeit frei',
    zones: 'Beide Seiten lesen die richtige Ortszeit',
  },
  verdicts: {
    passed: 'In Ordnung',
    failed: 'Nicht in Ordnung',
    skipped: 'Nicht angesehen',
    running: 'Läuft',
    open: 'Kommt noch',
  },
  took: (seconds) => `${seconds} s`,
  details: (step) => `Was zu sehen war: ${step}`,
  result: {
    passed: (calendar) => `${calendar} funktioniert: Alle fünf Schritte sind in Ordnung.`,
    failed: (count) =>
      count === 1
        ? '1 Schritt ist nicht in Ordnung. Unten steht, was meistens hilft.'
        : `${count} Schritte sind nicht in Ordnung. Unten steht, was meistens hilft.`,
    aborted: 'Angehalten. Was angelegt war, ist entfernt.',
    noFreeDay: 'In weiter Ferne fand sich kein freier Tag. Wählen Sie einen anderen Kalender.',
    stopped: 'Die Prüfung konnte nicht weitergehen.',
    when: (when, day) => `Geprüft ${when}, am ${day}`,
  },
  cleanup: {
    removed: (count) =>
      count === 1 ? '1 Eintrag wurde angelegt und wieder entfernt.' : `${count} Einträge wurden angelegt und wieder entfernt.`,
    none: 'Es war nichts zu entfernen.',
    left: (count, day) =>
      count === 1
        ? `1 Eintrag „Frontdesk check“ ließ sich nicht entfernen${day}. Die nächste Prüfung entfernt ihn, oder löschen Sie ihn in Outlook.`
        : `${count} Einträge „Frontdesk check“ ließen sich nicht entfernen${day}. Die nächste Prüfung entfernt sie, oder löschen Sie sie in Outlook.`,
    leftOver: (count) =>
      count === 1
        ? 'Eine abgebrochene Prüfung hat 1 Eintrag in diesem Kalender hinterlassen. Die nächste Prüfung entfernt ihn.'
        : `Eine abgebrochene Prüfung hat ${count} Einträge in diesem Kalender hinterlassen. Die nächste Prüfung entfernt sie.`,
    removeNow: 'Jetzt entfernen',
  },
  sights: {
    once: 'Sie steht einmal im Kalender',
    missing: 'Sie steht nicht im Kalender',
    twice: (count) => `Sie steht ${count}-mal im Kalender`,
    directThere: 'Der Termin ist da',
    directMissing: 'Der Termin ist nicht zu sehen',
    gone: (time) => `${time} wird nicht mehr angeboten`,
    stillOffered: (time) => `${time} wird noch angeboten`,
    back: (time) => `${time} wird wieder angeboten`,
    stillGone: (time) => `${time} wird nicht wieder angeboten`,
    same: 'Es ist derselbe Termin wie vorher',
    another: 'Es ist ein anderer Termin als vorher',
    stands: (time) => `Er steht um ${time}`,
    standsWrong: (time, wanted) => `Er steht um ${time} statt um ${wanted}`,
    standsNowhere: 'Er steht nirgends',
    marked: 'Outlook zeigt ihn als abgesagt',
    notMarked: 'Outlook zeigt ihn nicht als abgesagt',
    localTime: (zone, time) => `In ${zone}: ${time}`,
    localTimeWrong: (zone, shown, wanted) => `In ${zone}: ${shown}, es sollte aber ${wanted} sein`,
    localTimeUnknown: (zone) => `Outlook kennt die Zeitzone von ${zone} nicht`,
    beforeChange: 'Vor der Zeitumstellung',
    afterChange: 'Nach der Zeitumstellung',
    unread: (calendar, why) => `${calendar} ließ sich nicht lesen: ${why}`,
    notDone: {
      taken: 'Die Zeit hat inzwischen jemand anders genommen',
      unknown: 'Ein Kalender ließ sich nicht lesen, darum wurde nichts gebucht',
      refused: 'Outlook hat es abgelehnt',
      lost: 'Jemand anders hat die Reservierung entfernt',
      unsure: 'Ob es geschehen ist, ist nicht bekannt: Zu viele Anfragen blieben ohne Antwort',
      changed: 'Jemand anders hat den Termin inzwischen geändert',
      gone: 'Jemand anders hat den Termin inzwischen entfernt',
    },
  },
  baseline: {
    keep: 'Als gut bekannt merken',
    keepHint: 'Spätere Prüfungen dieses Kalenders werden damit verglichen.',
    kept: 'Als gut bekannt gemerkt.',
    notKept: 'Das Merken ging nicht.',
    none: 'Von diesem Kalender ist noch keine Prüfung gemerkt.',
    before: (when) => `Gut bekannt: ${when}`,
    asBefore: 'So schnell wie die gemerkte Prüfung.',
    slower: (step, now, before) => `Langsamer als gemerkt: ${step}, ${now} s statt ${before} s`,
  },
};
