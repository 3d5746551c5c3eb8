import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';
import { de } from './elision.ts';

export const settingsBook: Pick<
  Text['settings'],
  'save' | 'values' | 'leave' | 'discard' | 'conflict' | 'unreadable' | 'problems'
> = {
  save: {
    region: 'Modifications non enregistrées',
    changes: (count) => (count === 1 ? '1 modification' : `${count} modifications`),
    changed: (field, from, to) => `${field}\u00A0: ${from} → ${to}`,
    ofOwner: (owner, field) => `${owner}, ${field}`,
    // A person and a service are both feminine.
    added: (what, name) => `${what} ajoutée\u00A0: ${name}`,
    removed: (what, name) => `${what} retirée\u00A0: ${name}`,
    more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
    fewer: 'Afficher moins',
    save: 'Enregistrer',
    shortcut: 'Ctrl+S',
    saving: 'Enregistrement',
    discard: 'Abandonner',
    saved: (time) => `Enregistré à ${time}`,
    problems: (count) => (count === 1 ? '1 champ est à revoir.' : `${count} champs sont à revoir.`),
    failed: 'Non enregistré.',
    forbidden: (mailbox) =>
      `Non enregistré. Vous ne pouvez pas modifier le calendrier ${de(mailbox)}. Demandez à son propriétaire le droit de le modifier.`,
    tooLarge: (units, limit) =>
      `Non enregistré. Les paramètres sont devenus trop volumineux\u00A0: ${units} caractères, alors qu’un calendrier en contient ${limit}. Retirez les dates particulières passées, ou les personnes qui sont parties.`,
    categoriesRefused: 'Enregistré, mais la catégorie n’a pas pu être ajoutée à votre Outlook.',
  },
  values: {
    on: 'oui',
    off: 'non',
    none: 'aucun',
    days: (first, last) => `${first}–${last}`,
    dates: (count) => (count === 1 ? '1 date' : `${count} dates`),
    changedHours: 'modifié',
  },
  leave: {
    title: 'Enregistrer les modifications\u00A0?',
    text: (count) =>
      count === 1
        ? '1 modification n’est pas encore enregistrée.'
        : `${count} modifications ne sont pas encore enregistrées.`,
    save: 'Enregistrer',
    discard: 'Abandonner',
    stay: 'Continuer',
  },
  discard: {
    title: 'Abandonner les modifications\u00A0?',
    text: 'Les paramètres réapparaissent tels qu’ils étaient enregistrés.',
    discard: 'Abandonner',
    keep: 'Les garder',
  },
  conflict: {
    title: 'Quelqu’un a enregistré entre-temps',
    text: (name, when) =>
      `${name} a enregistré ces paramètres${when && ` ${midSentence(when, common)}`}, après que vous les avez ouverts. Rien n’est encore perdu\u00A0: choisissez ce qui doit être gardé.`,
    somebody: 'Quelqu’un',
    nothingDiffers: 'Les deux disent la même chose, il n’y a donc rien à choisir.',
    keepMine: 'Garder les miens',
    takeTheirs: 'Prendre les siens',
    mine: 'Le mien',
    theirs: 'Le sien',
    has: 'présent',
    hasNot: 'absent',
    save: 'Enregistrer ce choix',
    take: 'Prendre les siens',
    back: 'Reprendre la saisie',
    gone: 'L’agenda n’est plus dans ce calendrier. Il a peut-être été retiré volontairement. Vos paramètres peuvent y être enregistrés de nouveau.',
    saveAgain: 'Réenregistrer les miens',
    unreadable:
      'Ce qui se trouve maintenant dans le calendrier est illisible, rien n’a donc été écrasé.',
    replace: 'Remplacer par les miens',
    replaceTitle: 'Remplacer ce qui est illisible\u00A0?',
    replaceText: 'Ce sera perdu. Copiez-le d’abord si quelqu’un peut en avoir besoin.',
  },

  unreadable: {
    title: 'L’agenda est illisible',
    where: (mailbox) => `Il se trouve dans le calendrier ${de(mailbox)}. Rien n’y a été modifié.`,
    reasons: {
      head: 'Son début est endommagé.',
      missingPart: 'Une partie manque.',
      checksum: 'Il a été modifié en dehors de Frontdesk, ou seulement à moitié écrit.',
      format: 'Une version plus récente de Frontdesk l’a écrit.',
      notJson: 'Son texte est endommagé.',
      invalid: 'Certains de ses paramètres sont impossibles.',
    },
    remedies: {
      head: 'Si quelqu’un enregistre en ce moment, réessayez. Sinon, remplacez-le par un nouveau.',
      missingPart:
        'Si quelqu’un enregistre en ce moment, réessayez. Sinon, remplacez-le par un nouveau.',
      checksum:
        'Si quelqu’un enregistre en ce moment, réessayez. Sinon, remplacez-le par un nouveau.',
      format:
        'Fermez Outlook et rouvrez-le pour obtenir le dernier Frontdesk. Ne remplacez pas l’agenda.',
      notJson: 'Remplacez-le par un nouveau, et gardez le texte pour votre service informatique.',
      invalid:
        'Corrigez les champs là où ils ont été écrits, ou remplacez l’agenda par un nouveau.',
    },
    problems: 'Ce qui ne va pas',
    part: (part, count) => `partie ${part} sur ${count}`,
    problem: (path, problem) => `${path}\u00A0: ${problem}`,
    moreProblems: (count) => (count === 1 ? '1 autre' : `${count} autres`),
    found: 'Ce qui a été trouvé',
    nothing: 'Rien qu’une place vide.',
    copy: 'Copier le texte',
    copyFailed: 'La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le vous-même.',
    download: 'Enregistrer le fichier',
    other: 'Changer d’agenda',
    replace: 'Remplacer par un nouveau',
    replaceTitle: 'Remplacer l’agenda\u00A0?',
    replaceText: (mailbox) =>
      `Les personnes, les prestations, les catégories, les rappels et tous les autres paramètres du calendrier ${de(mailbox)} sont perdus. Les rendez-vous et leurs marques restent.`,
    replaceEverybody: 'Il est perdu pour tous ceux qui utilisent cet agenda.',
    replaceGo: 'En configurer un',
    keep: 'Le garder',
  },

  problems: {
    wrongType: 'Ce genre de valeur n’a pas sa place ici.',
    empty: 'Écrivez quelque chose ici.',
    tooLong: 'C’est trop long. Raccourcissez.',
    notATimeOfDay: 'Écrivez une heure, par exemple 9:00.',
    endsBeforeStart: 'La fin doit venir après le début.',
    notATimeZone: 'Choisissez un fuseau horaire dans la liste.',
    notADate: 'Choisissez une date.',
    notAWeekday: 'Les jours sont numérotés de 1, lundi, à 7, dimanche.',
    notAColor: 'Choisissez une couleur.',
    notACategoryColor: 'Choisissez une des couleurs de catégorie d’Outlook.',
    notAnAddress: 'Écrivez une adresse e-mail, par exemple ada@example.com.',
    notASlug: 'Utilisez des minuscules, des chiffres et des traits d’union, 40 au plus.',
    notAWholeNumber: 'Écrivez un nombre entier.',
    tooSmall: 'Écrivez un nombre plus grand.',
    tooLarge: 'Écrivez un nombre plus petit.',
    standsTwice: 'Ceci est utilisé deux fois. Choisissez autre chose.',
    noSuchHost: 'Quelqu’un qui est choisi ici ne fait plus partie des personnes.',
    noSuchTemplate: 'Il n’existe pas de modèle de ce nom.',
    tooMany: 'Il y en a trop.',
    noGroup: 'Choisissez au moins un groupe.',
    noSuchGroup: 'Un des groupes choisis ne compte personne qui assure cette prestation.',
    sameAsConfirmed: 'Ceci doit différer de ce qui vaut pour les rendez-vous confirmés.',
    missing: 'Cela manque.',
    unreadable: 'C’est illisible.',
    checksumDiffers: 'Cela ne correspond pas au texte.',
    notJson: 'Ce n’est pas un texte écrit par Frontdesk.',
    formatUnknown: 'Ce Frontdesk ne connaît pas ce format.',
  },
};
