import type { Text } from '../text.ts';

export const help: Text['help'] = {
  title: 'Tasten und Hilfe',
  intro:
    'Buchstaben wirken auf den Termin unter dem Mauszeiger oder mit dem Fokus, auf alle ausgewählten oder auf den geöffneten.',
  groups: {
    appointment: 'Auf einem Termin',
    list: 'In einer Liste',
    everywhere: 'Überall',
  },
  keys: {
    confirm: 'Bestätigen',
    cancel: 'Absagen',
    arrived: 'Angekommen',
    noShow: 'Versäumt',
    awaiting: 'Wieder offen',
    moveTo: 'Verschieben',
    remind: 'Jetzt erinnern',
    outlook: 'In Outlook öffnen',
    move: 'Nächster oder voriger',
    ends: 'Erster oder letzter',
    open: 'Einzelheiten',
    select: 'Auch auswählen',
    selectRange: 'Mehrere auswählen',
    unselect: 'Auswahl aufheben',
    pickUp: 'Aufnehmen, mit den Pfeiltasten tragen, ablegen (nebeneinander)',
    days: 'Voriger oder nächster Tag',
    weeks: 'Vorige oder nächste Woche',
    today: 'Heute',
    book: 'Termin buchen',
    undo: 'Letzte Änderung rückgängig machen',
    search: 'Namen im Tag suchen',
    help: 'Diese Hilfe zeigen',
    back: 'Zurück',
  },
  names: {
    space: 'Leertaste',
    enter: 'Eingabe',
    escape: 'Esc',
    shift: 'Umschalt',
    home: 'Pos1',
    end: 'Ende',
    or: 'oder',
  },
  marks: {
    title: 'Was eine Markierung tut',
    categories: (confirmed, cancelled) =>
      `Bestätigen und Angekommen geben dem Termin in Outlook die Kategorie „${confirmed}“, Absagen die Kategorie „${cancelled}“. Andere Kategorien bleiben.`,
    prefixes: (confirmed, cancelled) =>
      `Vor dem Titel steht dann ${confirmed} oder ${cancelled}.`,
    noMail:
      'Eine Markierung schickt niemandem eine E-Mail. Was jemandem eine schickt, wird zuerst gefragt, und Sie sehen, an wen.',
    undo: 'Alles lässt sich rückgängig machen, solange die Leiste unten zu sehen ist.',
  },
  support: {
    title: 'Wenn etwas nicht klappt',
    text: 'Kopieren Sie die Einzelheiten und senden Sie sie Ihrer IT. Sie enthalten keine Namen, Adressen oder Titel.',
  },
};
