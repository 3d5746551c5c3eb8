import type { Text } from '../text.ts';

export const settingsPeople: Pick<
  Text['settings'],
  | 'week'
  | 'outlookHours'
  | 'away'
  | 'elsewhere'
  | 'does'
  | 'turns'
  | 'groups'
  | 'busyRules'
  | 'impact'
  | 'directory'
  | 'bookingPage'
  | 'zoneDiffers'
  | 'size'
> = {
  week: {
    title: 'La semaine',
    hint: 'Glissez sur les heures pour les ouvrir ou les fermer. Au clavier\u00A0: flèches pour se déplacer, Maj et flèches pour marquer, barre d’espace pour ouvrir ou fermer.',
    time: 'Heure',
    cell: (day, time, state) => `${day} ${time}, ${state}`,
    states: {
      open: 'ouvert',
      closed: 'fermé',
      partly: 'ouvert en partie',
      night: 'ouvert depuis la veille',
    },
    wholeDay: 'Afficher les 24 heures',
    usualDay: 'Afficher moins d’heures',
  },
  outlookHours: {
    same: 'Comme dans Outlook.',
    differ: (hours, zone) => `Outlook a d’autres horaires\u00A0: ${hours}, ${zone}.`,
    none: 'Outlook n’a pas d’horaires pour cette boîte aux lettres.',
    take: 'Prendre les horaires d’Outlook',
    asking: 'Demande des horaires à Outlook',
  },
  away: {
    title: 'Jours d’absence',
    hint: 'Fermé du premier au dernier, quoi qu’il soit réglé par ailleurs. Par exemple des congés.',
    add: 'Ajouter une absence',
    from: 'Premier jour',
    to: 'Dernier jour',
    remove: (dates) => `Retirer ${dates}`,
    none: 'Aucun',
    said: (from, to) => `du ${from} au ${to}`,
  },
  elsewhere: {
    title: 'Dans un autre fuseau',
    hint: 'Tant que quelqu’un travaille ailleurs, ses horaires suivent l’heure de là-bas.',
    add: 'Ajouter un autre fuseau',
    from: 'Du',
    to: 'Au',
    toHint: 'Vide veut dire pour de bon.',
    zone: 'Fuseau là-bas',
    remove: (zone) => `Retirer ${zone}`,
    none: 'Aucun',
    since: (zone, from) => `${zone} à partir du ${from}`,
  },
  does: {
    title: 'Ce que cette personne assure',
    none: 'Il n’y a encore aucune prestation.',
    nothing: 'Encore rien, cette personne n’est donc pas réservable',
  },
  turns: {
    title: 'Tours',
    hint: 'Pour les prestations qui reviennent à une personne parmi plusieurs.',
    priority: 'Sollicitée',
    priorities: { 4: 'en premier', 3: 'tôt', 2: 'comme d’habitude', 1: 'tard', 0: 'en dernier' },
    priorityHint: 'Qui est sollicité plus tôt reçoit chaque réservation pour laquelle il est libre.',
    weight: 'Poids',
    weightHint: 'Le poids habituel est 100. 200 reçoit deux fois plus de réservations, 0 seulement quand personne d’autre n’est libre.',
    since: 'Participe depuis',
    sinceHint: 'Qui arrive plus tard n’a pas à rattraper les autres.',
    share: (service, percent) => `${service}\u00A0: environ ${percent} des réservations`,
    noShares: 'Aucune prestation de cette personne n’est répartie selon le poids, qui n’a donc pas encore d’effet.',
    said: (asked, weight) => `Sollicitée ${asked}, poids ${weight}`,
  },
  groups: {
    title: 'Groupes',
    hint: 'Pour les prestations qui demandent une personne de chaque groupe, par exemple une thérapeute et une salle.',
    add: 'Nouveau groupe',
    addButton: 'Ajouter',
    name: 'Nom du groupe',
    remove: (name) => `Retirer le groupe ${name}`,
    nobody: 'personne',
    none: 'Aucun',
    exists: (name) => `${name} existe déjà.`,
  },
  busyRules: {
    intro: 'Quelles entrées d’un calendrier prennent du temps. Ce qui n’en prend pas peut être réservé par-dessus.',
    names: {
      busy: 'Occupé(e)',
      outOfOffice: 'Absent(e) du bureau',
      tentative: 'Provisoire',
      workingElsewhere: 'Travail depuis un autre lieu',
      allDay: 'Entrées d’une journée',
      private: 'Entrées privées',
    },
    on: {
      busy: 'Prend son temps.',
      outOfOffice: 'Prend son temps\u00A0: qui est en congé n’est pas réservé.',
      tentative: 'Prend son temps, même tant que ce n’est pas accepté.',
      workingElsewhere: 'Prend son temps\u00A0: qui travaille ailleurs n’est pas réservé.',
      allDay: 'Prennent la journée si elles s’affichent comme l’un des états ci-dessus.',
      private: 'Prennent leur temps comme les autres. Personne ne voit de quoi il s’agit.',
    },
    off: {
      busy: 'Peut être réservé par-dessus. Presque tout dans Outlook s’affiche comme occupé\u00A0: deux rendez-vous à la fois sont probables.',
      outOfOffice: 'Peut être réservé par-dessus\u00A0: les personnes en congé sont proposées.',
      tentative: 'Peut être réservé par-dessus. Deux rendez-vous à la fois sont probables si c’est accepté plus tard.',
      workingElsewhere: 'Peut être réservé par-dessus\u00A0: la personne est réservable où qu’elle travaille.',
      allDay: 'Ne prennent jamais de temps, pas même un congé saisi comme journée entière.',
      private: 'Ne prennent jamais de temps\u00A0: elles peuvent être réservées par-dessus.',
    },
    nothing: 'Rien, tout peut être réservé par-dessus',
  },
  impact: {
    region: 'Ce que cela change',
    looking: 'Recherche de ce que cela change',
    none: (days) => `Aucun début libre ne change dans les ${days} prochains jours.`,
    gone: (count) => (count === 1 ? '1 début libre de moins' : `${count} débuts libres de moins`),
    added: (count) => (count === 1 ? '1 début libre de plus' : `${count} débuts libres de plus`),
    goneToo: (count, more) => `${count} débuts libres disparaissent, ${more} s’ajoutent`,
    within: (change, days) => `${change} dans les ${days} prochains jours`,
    ofService: (service, change) => `${service}\u00A0: ${change}`,
    ofServices: (change, count) => `${change}, ${count} prestations ensemble`,
    whose: (change, people) => `${change} (${people})`,
    person: (name, change) => `${name} ${change}`,
    unknown: (names) => `Non compté, car le calendrier n’a pas pu être lu\u00A0: ${names}.`,
    failed: 'On ne sait pas ce que cela change\u00A0: les calendriers n’ont pas pu être lus.',
    longer: '4 semaines',
    shorter: '1 semaine',
  },
  directory: {
    title: 'Dans l’annuaire de votre organisation',
    label: 'Partie du nom',
    search: 'Chercher',
    searching: 'Recherche',
    none: (name) => `Personne ne s’appelle ${name}.`,
    found: (count) => (count === 1 ? '1 personne trouvée' : `${count} personnes trouvées`),
    more: 'Il y en a d’autres. Écrivez davantage du nom.',
    allow: 'Autoriser la recherche',
    allowText: 'Microsoft demande une fois si Frontdesk peut chercher dans l’annuaire. Il n’en voit que les noms et les adresses.',
    refused: 'L’annuaire n’a pas pu être consulté. Écrivez plutôt l’adresse.',
  },
  bookingPage: 'Les clients ne peuvent pas encore réserver eux-mêmes\u00A0: il faut pour cela une page de réservation, qui vient avec le service Frontdesk. D’ici là, vous réservez pour eux.',
  zoneDiffers: (zone) =>
    `Votre boîte aux lettres dans Outlook est réglée sur ${zone}. Les heures d’ici suivent le fuseau ci-dessus et peuvent différer de celles d’Outlook.`,
  size: {
    name: 'Place occupée',
    said: (percent) => `${percent} de ce qu’un calendrier peut contenir`,
    nearlyFull: (percent) =>
      `Ces réglages occupent ${percent} de ce qu’un calendrier peut contenir. Retirez des dates passées ou des personnes parties.`,
    over: (percent) =>
      `Trop pour être enregistré\u00A0: ces réglages occupent ${percent} de ce qu’un calendrier peut contenir. Retirez des dates passées ou des personnes parties.`,
  },
};
