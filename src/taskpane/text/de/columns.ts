import type { Text } from '../text.ts';

export const columns: Text['columns'] = {
  at: (time, host, verdict) => `${time} bei ${host}: ${verdict}.`,
  keys: 'Pfeiltasten tragen ihn, Eingabe legt ihn dort ab, Esc lässt ihn, wo er war.',
  verdict: {
    same: 'Jetzige Zeit',
    free: 'Frei',
    past: 'Schon vorbei',
    unknown: 'Unbekannt, ob frei',
    notOffered: 'Bietet diese Leistung nicht an',
    closed: 'Außerhalb der Arbeitszeit',
    againstRules: 'Gegen die Regeln der Leistung',
    taken: 'Nicht frei',
    tooClose: 'Zu nah an etwas anderem',
  },
};
