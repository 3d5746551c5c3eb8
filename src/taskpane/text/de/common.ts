import type { Text } from '../text.ts';

export const common: Text['common'] = {
  product: 'Frontdesk',
  close: 'Schließen',
  cancel: 'Zurück',
  retry: 'Erneut versuchen',
  more: 'Weitere Aktionen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  today: 'Heute',
  tomorrow: 'Morgen',
  yesterday: 'Gestern',
  loading: 'Wird geladen',
  minutes: (count) => `${count} Min.`,
  and: (names) => names.join(', '),
  labelled: (label, value) => `${label}: ${value}`,
  status: {
    awaiting: 'Offen',
    tentative: 'Mit Vorbehalt',
    confirmed: 'Bestätigt',
    declined: 'Abgelehnt',
    cancelled: 'Abgesagt',
    noShow: 'Versäumt',
    arrived: 'Angekommen',
    conflicting: 'Widersprüchlich',
    unknown: 'Unlesbar',
  },
};
