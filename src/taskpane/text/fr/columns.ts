import type { Text } from '../text.ts';

export const columns: Text['columns'] = {
  at: (time, host, verdict) => `${time} avec ${host}\u00A0: ${verdict}.`,
  keys: 'Les flèches le déplacent, Entrée le pose, Échap le laisse à sa place.',
  verdict: {
    same: 'Sa place actuelle',
    free: 'Libre',
    past: 'Déjà passé',
    unknown: 'On ne sait pas si c’est libre',
    notOffered: 'Ne propose pas cette prestation',
    closed: 'Hors des heures de travail',
    againstRules: 'Contraire aux règles de la prestation',
    taken: 'Pas libre',
    tooClose: 'Trop près d’autre chose',
  },
};
