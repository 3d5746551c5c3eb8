import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const bookHistory: Text['bookHistory'] = {
  file: {
    title: 'En fichier',
    hint: 'Tous les réglages, à conserver ou à reprendre dans un autre agenda. Ni rendez-vous ni clients n’y figurent.',
    save: 'Enregistrer en fichier',
    saveHint: 'Si aucun fichier n’arrive, Outlook ne le permet pas ici. Copiez alors le texte.',
    copy: 'Copier le texte',
    copyFailed: 'La copie a échoué. Ouvrez Frontdesk dans le navigateur et essayez là-bas.',
    import: 'Importer',
    choose: 'Choisir un fichier',
    paste: 'Ou coller le texte',
    look: 'Montrer ce qui changerait',
    saveThese: 'Enregistrer ces réglages',
    notABook: 'Ce n’est pas un agenda exporté par Frontdesk, ou il en manque une partie.',
    newer:
      'Une version plus récente de Frontdesk a écrit ceci. Fermez Outlook et rouvrez-le pour obtenir la dernière, puis importez-le.',
    tooLarge: 'C’est trop volumineux pour un agenda.',
    unreadable: 'Le fichier n’a pas pu être lu. Choisissez-le de nouveau.',
    invalid: (count) =>
      count === 1
        ? 'Rien n’a été modifié. Un réglage y est impossible :'
        : `Rien n’a été modifié. ${count} réglages y sont impossibles :`,
  },
  preview: {
    title: 'Ce qui changerait',
    saved: (revision, name, when) =>
      `Version ${revision}, enregistrée par ${name}, ${midSentence(when, common)}`,
    nothing: 'Rien. Tout est déjà ainsi.',
    other: 'D’autres différences existent, que ce Frontdesk ne sait pas nommer, par exemple un ordre.',
  },
  history: {
    title: 'Versions précédentes',
    hint: 'Les 20 dernières sont conservées dans le calendrier, à côté de l’agenda.',
    none: 'Aucune pour l’instant. Dès le prochain enregistrement, ce qui était là avant est conservé.',
    failed: 'Elles n’ont pas pu être lues.',
    savedBy: (name, when) => `${name}, ${midSentence(when, common)}`,
    version: (revision) => `Version ${revision}`,
    sameAsNow: 'Comme maintenant',
    oldest: 'La plus ancienne conservée',
    unreadable: 'Illisible au moment de son remplacement',
    unknownChange: 'Ce qu’elle a modifié n’est pas connu',
    noNamedChange: 'Rien qui porte un nom ici',
    goBack: 'Revenir à celle-ci',
    notKept:
      'Enregistré. La version précédente n’a pas pu être conservée : vous ne pouvez rien ajouter à l’historique de ce calendrier.',
  },
};
