import type { Text } from '../text.ts';

export const columns: Text['columns'] = {
  at: (time, host, verdict) => `${time} con ${host}: ${verdict}.`,
  keys: 'Las flechas la llevan, Intro la deja ahí, Esc la deja donde estaba.',
  verdict: {
    same: 'Donde está ahora',
    free: 'Libre',
    past: 'Ya ha pasado',
    unknown: 'No se sabe si está libre',
    notOffered: 'No ofrece este servicio',
    closed: 'Fuera del horario de trabajo',
    againstRules: 'Contra las reglas del servicio',
    taken: 'Ocupado',
    tooClose: 'Demasiado cerca de otra cosa',
  },
};
