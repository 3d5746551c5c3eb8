import type { Text } from '../text.ts';

export const status: Text['status'] = {
  signIn: {
    title: 'Iniciar sesión',
    text: 'Inicie sesión con su cuenta de Microsoft para ver las citas.',
    button: 'Iniciar sesión',
    busy: 'Esperando la página de inicio de sesión de Microsoft',
    cancelled: 'El inicio de sesión se cerró antes de terminar.',
    popupBlocked:
      'El navegador bloqueó la ventana de inicio de sesión. Permita las ventanas de esta página y vuelva a intentarlo.',
    wrongAccount: (account) =>
      `Ha iniciado sesión como ${account}, pero Outlook está abierto para otra persona. Inicie sesión con esa cuenta.`,
    blocked:
      'Las reglas de inicio de sesión de su organización bloquean Frontdesk. Pida acceso a su departamento de informática.',
    network:
      'No se pudo acceder al inicio de sesión de Microsoft. Compruebe la conexión y vuelva a intentarlo.',
    failed:
      'El inicio de sesión no funcionó. Vuelva a intentarlo, o copie los detalles para su departamento de informática.',
  },
  consent: {
    title: 'Un administrador debe permitir Frontdesk',
    text: 'En su organización un administrador lo aprueba una vez para todos. Envíele este enlace:',
    copyLink: 'Copiar el enlace',
    afterwards: 'Ya está aprobado',
  },
  noPermission: {
    title: 'Sin permiso',
    book: (mailbox) =>
      `No puede abrir el calendario de ${mailbox}. Pida a su propietario que lo comparta con usted.`,
  },
  offline: {
    title: 'Está sin conexión',
    text: 'El día muestra lo último que se leyó. Continuará solo cuando vuelva la conexión.',
  },
  throttled: {
    title: 'Microsoft 365 pide una pausa',
    text: (seconds) =>
      seconds === 1
        ? 'Continuará solo dentro de 1 segundo.'
        : `Continuará solo dentro de ${seconds} segundos.`,
    going: 'Continuando',
  },
  error: {
    title: 'No ha funcionado',
    signInRequired: 'Su sesión ha caducado.',
    forbidden: 'No tiene permiso para esto.',
    notFound: 'Ya no está. Puede que se haya eliminado o movido.',
    noMailbox: 'Esta cuenta no tiene calendario, porque no hay ningún buzón detrás. Inicie sesión con la cuenta que usa en Outlook o pida un buzón a su departamento de informática.',
    conflict: 'Cambia continuamente en Outlook. Espere un momento y vuelva a intentarlo.',
    throttled: 'Microsoft 365 pide una pausa. Vuelva a intentarlo en un momento.',
    unavailable: 'Microsoft 365 no responde en este momento.',
    offline: 'No hay conexión.',
    malformed: 'Microsoft 365 respondió algo que Frontdesk no puede leer. No se cambió nada.',
    invalid: 'Microsoft 365 rechazó la solicitud.',
    duplicate: 'Ya existe.',
    gone: 'Ya no está.',
    unexpected: 'Frontdesk tiene un fallo. Por ello no se ha cambiado nada.',
    details: 'Copiar los detalles',
    detailsHint: 'Los detalles no contienen nombres, direcciones ni títulos.',
    whatHelps: 'Qué ayuda',
    check: 'Comprobar la conexión',
  },
  notInOutlook: {
    title: 'Outlook no responde',
    text: 'Cierre el panel y vuelva a abrirlo. Si no basta, abra Frontdesk en el navegador.',
  },
};
