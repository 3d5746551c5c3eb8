import type { Text } from '../text.ts';

export const common: Text['common'] = {
  product: 'Frontdesk',
  close: 'Fermer',
  cancel: 'Retour',
  retry: 'Réessayer',
  more: 'Autres actions',
  copy: 'Copier',
  copied: 'Copié',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  yesterday: 'Hier',
  loading: 'Chargement',
  minutes: (count) => `${count}\u00A0min`,
  and: (names) => names.join(', '),
  labelled: (label, value) => `${label}\u00A0: ${value}`,
  status: {
    awaiting: 'En attente',
    tentative: 'Provisoire',
    confirmed: 'Confirmé',
    declined: 'Refusé',
    cancelled: 'Annulé',
    noShow: 'Non honoré',
    arrived: 'Sur place',
    conflicting: 'Contradictoire',
    unknown: 'Illisible',
  },
};
