import type { Text } from '../text.ts';

export const common: Text['common'] = {
  product: 'Frontdesk',
  close: 'Cerrar',
  cancel: 'Volver',
  retry: 'Reintentar',
  more: 'Más acciones',
  copy: 'Copiar',
  copied: 'Copiado',
  today: 'Hoy',
  tomorrow: 'Mañana',
  yesterday: 'Ayer',
  loading: 'Cargando',
  minutes: (count) => `${count} min`,
  and: (names) => names.join(', '),
  labelled: (label, value) => `${label}: ${value}`,
  status: {
    awaiting: 'Pendiente',
    tentative: 'Provisional',
    confirmed: 'Confirmada',
    declined: 'Rechazada',
    cancelled: 'Cancelada',
    noShow: 'No vino',
    arrived: 'Ha llegado',
    conflicting: 'Contradictoria',
    unknown: 'Ilegible',
  },
};
