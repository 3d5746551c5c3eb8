import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const bookHistory: Text['bookHistory'] = {
  file: {
    title: 'Como archivo',
    hint: 'Todos los ajustes, para guardarlos o llevarlos a otra agenda. No contiene citas ni clientes.',
    save: 'Guardar como archivo',
    saveHint: 'Si no llega ningún archivo, Outlook no lo permite aquí. Copie entonces el texto.',
    copy: 'Copiar como texto',
    copyFailed: 'No se pudo copiar. Abra Frontdesk en el navegador e inténtelo allí.',
    import: 'Importar',
    choose: 'Elegir un archivo',
    paste: 'O pegar el texto',
    look: 'Mostrar qué cambiaría',
    saveThese: 'Guardar estos ajustes',
    notABook: 'No es una agenda exportada por Frontdesk, o le falta una parte.',
    newer:
      'Lo escribió un Frontdesk más nuevo. Cierre Outlook y vuelva a abrirlo para tener el último, y después impórtelo.',
    tooLarge: 'Es demasiado grande para ser una agenda.',
    unreadable: 'No se pudo leer el archivo. Elíjalo de nuevo.',
    invalid: (count) =>
      count === 1
        ? 'No se ha cambiado nada. Un ajuste que contiene no es posible:'
        : `No se ha cambiado nada. ${count} ajustes que contiene no son posibles:`,
  },
  preview: {
    title: 'Qué cambiaría',
    saved: (revision, name, when) =>
      `Versión ${revision}, guardada por ${name}, ${midSentence(when, common)}`,
    nothing: 'Nada. Todo está ya así.',
    other: 'Hay más diferencias que este Frontdesk no sabe nombrar, por ejemplo un orden.',
  },
  history: {
    title: 'Versiones anteriores',
    hint: 'Las 20 últimas se conservan en el calendario, junto a la agenda.',
    none: 'Todavía ninguna. A partir del próximo guardado se conserva lo que había antes.',
    failed: 'No se pudieron leer.',
    savedBy: (name, when) => `${name}, ${midSentence(when, common)}`,
    version: (revision) => `Versión ${revision}`,
    sameAsNow: 'Como ahora',
    oldest: 'La más antigua que se conserva',
    unreadable: 'No se podía leer cuando se sustituyó',
    unknownChange: 'No se sabe qué cambió',
    noNamedChange: 'Nada que tenga nombre aquí',
    goBack: 'Volver a esta',
    notKept:
      'Guardado. No se pudo conservar la versión anterior: usted no puede añadir nada al historial de ese calendario.',
  },
};
