import type { Text } from '../text.ts';

export const help: Text['help'] = {
  title: 'Raccourcis et aide',
  intro:
    'Les lettres agissent sur le rendez-vous sous le pointeur ou sélectionné au clavier, sur tous ceux qui sont choisis, ou sur celui qui est ouvert.',
  groups: {
    appointment: 'Sur un rendez-vous',
    list: 'Dans une liste',
    everywhere: 'Partout',
  },
  keys: {
    confirm: 'Confirmer',
    cancel: 'Annuler le rendez-vous',
    arrived: 'Sur place',
    noShow: 'Non honoré',
    awaiting: 'Remettre en attente',
    moveTo: 'Déplacer',
    remind: 'Rappeler maintenant',
    outlook: 'Ouvrir dans Outlook',
    move: 'Suivant ou précédent',
    ends: 'Premier ou dernier',
    open: 'Ouvrir les détails',
    select: 'Le sélectionner aussi',
    selectRange: 'En sélectionner plusieurs',
    unselect: 'Ne rien sélectionner',
    pickUp: 'Saisir, déplacer avec les flèches, poser (côte à côte)',
    days: 'Jour précédent ou suivant',
    weeks: 'Semaine précédente ou suivante',
    today: 'Aujourd’hui',
    book: 'Réserver un rendez-vous',
    undo: 'Défaire la dernière modification',
    search: 'Chercher un nom dans le jour',
    help: 'Afficher cette aide',
    back: 'Retour',
  },
  names: {
    space: 'Espace',
    enter: 'Entrée',
    escape: 'Échap',
    shift: 'Maj',
    home: 'Début',
    end: 'Fin',
    or: 'ou',
  },
  marks: {
    title: 'Ce que fait une marque',
    categories: (confirmed, cancelled) =>
      `Confirmer et Sur place donnent au rendez-vous la catégorie «\u00A0${confirmed}\u00A0» dans Outlook, Annuler la catégorie «\u00A0${cancelled}\u00A0». Les autres catégories restent.`,
    prefixes: (confirmed, cancelled) => `${confirmed} ou ${cancelled} est placé devant le titre.`,
    noMail:
      'Une marque n’envoie d’e-mail à personne. Avant tout envoi, une question est posée et indique les destinataires.',
    undo: 'Tout peut être défait tant que la barre du bas est affichée.',
  },
  support: {
    title: 'Si quelque chose ne fonctionne pas',
    text: 'Copiez les détails et envoyez-les à votre service informatique. Ils ne contiennent ni nom, ni adresse, ni titre.',
  },
};
