import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const moving: Text['moving'] = {
  title: 'Termin verschieben',
  from: 'Von',
  to: 'Nach',
  withHost: (when, host) => `${when} bei ${host}`,
  notChosen: 'Wählen Sie unten eine Zeit.',
  host: 'Bei',
  anyone: 'Wer frei ist',
  mail: {
    update: (people) => `Outlook schickt eine Aktualisierung an ${people}.`,
    otherCalendar: (people, host) =>
      `Der Termin wechselt in den Kalender von ${host}. Outlook schickt ${people} deshalb eine Absage und eine neue Einladung.`,
    none: 'Niemand war eingeladen, also bekommt niemand eine E-Mail.',
    reminders: 'Geplante Erinnerungen richten sich nach der neuen Zeit.',
  },
  occurrence: 'Nur dieser eine Termin der Serie wird verschoben.',
  move: 'Verschieben',
  chooseOther: 'Andere Zeit wählen',
  back: 'Zurück',
  working: {
    checking: 'Es wird geprüft, ob die Zeit frei ist',
    holding: 'Die Zeit wird reserviert',
    settling: 'Es wird sichergestellt, dass niemand sonst sie hat',
    confirming: 'Der Termin wird verschoben',
  },
  moved: (name, when) => `${name} verschoben auf ${midSentence(when, common)}.`,
  oldStands: 'Der Termin im alten Kalender ließ sich noch nicht absagen. Öffnen Sie ihn dort und beenden Sie das Verschieben.',
  undoMails: (people) => `Rückgängig schickt eine weitere Aktualisierung an ${people}.`,
  movedBack: (name, when) => `${name} steht wieder auf ${midSentence(when, common)}.`,
  notMovedBack: (why) => `Der Termin wurde nicht zurückverschoben. ${why}`,
  failed: {
    taken: (what) => `Die Zeit wurde inzwischen belegt: ${what}. Wählen Sie eine andere.`,
    takenSilently: 'Die Zeit wurde inzwischen belegt. Wählen Sie eine andere.',
    unknown:
      'Ob die Zeit frei ist, ließ sich nicht prüfen, deshalb wurde nichts verschoben. Versuchen Sie es gleich noch einmal.',
    lost: 'Die Zeit ließ sich nicht reservieren, deshalb wurde nichts verschoben. Versuchen Sie es noch einmal.',
    unsure:
      'Outlook hat nicht geantwortet. Ob der Termin verschoben wurde, ist nicht bekannt. Sehen Sie im Kalender nach, bevor Sie es noch einmal versuchen.',
    bookingChanged: (when) =>
      `Jemand hat den Termin inzwischen verschoben. Er ist jetzt ${midSentence(when, common)}; wählen Sie neu, falls er noch verschoben werden soll.`,
    bookingGone: 'Der Termin ist nicht mehr im Kalender, deshalb wurde nichts verschoben.',
    refused: 'Outlook hat es abgelehnt, deshalb wurde nichts verschoben.',
    contactTooLong:
      'Im Vermerk am Termin ist kein Platz für die Verschiebung. Kürzen Sie zuerst die Kontaktdaten.',
    recordUnreadable: 'Der Vermerk ist unlesbar. Öffnen Sie den Termin und ersetzen Sie ihn zuerst.',
    recurrence: 'So kann Outlook ihn nicht wiederholen.',
    notOneAppointment: 'Ganztägige Einträge und ganze Serien werden in Outlook selbst verschoben.',
    companion: 'Das hält die Zeit für einen Termin mit jemand anderem frei. Verschieben Sie jenen; dieser geht mit.',
    team: 'Dafür sind mehrere Personen gebucht. Die Zeit lässt sich ändern, die Personen nicht.',
    notOrganizer: 'Jemand anderes hat dazu eingeladen. Nur diese Person kann ihn verschieben.',
    private:
      'Er ist privat, und die Einzelheiten sind für Sie nicht freigegeben. Fragen Sie, wem der Kalender gehört.',
    eventCancelled: 'Die Besprechung wurde in Outlook abgesagt. Es gibt nichts mehr zu verschieben.',
  },
  proposal: {
    title: 'Eine andere Zeit wird vorgeschlagen',
    asks: (name, when) => `${name} schlägt vor: ${midSentence(when, common)}`,
    checking: 'Es wird geprüft, ob das frei ist',
    free: (host) => `Frei bei ${host}`,
    notFree: (why) => `Nicht frei: ${why}`,
    unusual: (why) => `Frei, aber gegen die Regeln: ${why}`,
    unknown: 'Ob das frei ist, ließ sich nicht prüfen.',
    move: 'Dorthin verschieben',
    other: 'Andere Zeit wählen',
  },
};
