import type { Text } from '../text.ts';

export const print: Text['print'] = {
  title: (date) => `Imprimir ${date}`,
  print: 'Imprimir',
  contacts: 'También correo y teléfono',
  onePerPerson: 'Una página por persona',
  notAllowed: 'Outlook no deja que Frontdesk imprima desde aquí.',
  openBrowser: 'Abrir en el navegador para imprimir',
  blocked: 'El navegador no abrió la ventana. Copie la dirección y ábrala usted.',
  copyAddress: 'Copiar la dirección',
  readAt: (time) => `Como estaba en Outlook a las ${time}`,
  nothing: 'No hay nada reservado.',
  preview: 'Lo que se imprimirá',
  column: {
    time: 'Hora',
    customer: 'Nombre',
    service: 'Servicio',
    host: 'Con',
    state: 'Estado',
    contact: 'Correo y teléfono',
  },
};
