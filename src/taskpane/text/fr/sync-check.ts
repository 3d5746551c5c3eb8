import type { Text } from '../text.ts';

export const syncCheck: Text['syncCheck'] = {
  title: 'Vérifier la connexion',
  intro:
    'Réserve, déplace et annule un jour lointain, regarde chaque fois si Outlook et les horaires libres concordent, puis retire tout. Personne n’est invité et personne ne reçoit de courrier.',
  calendar: 'Quel calendrier',
  wait: 'Attendre une minute entre les étapes',
  waitHint: 'Si les changements arrivent tard. Dure environ cinq minutes ; laissez le volet ouvert.',
  start: 'Vérifier maintenant',
  again: 'Vérifier de nouveau',
  stop: 'Arrêter',
  stopping: 'Arrêt et nettoyage',
  preparing: 'Recherche d’un jour libre',
  cleaning: 'Nettoyage',
  waiting: 'Une minute avant l’étape suivante',
  running: (step) => `En cours : ${step}`,
  steps: {
    book: 'Une réservation apparaît et son horaire est pris',
    direct: 'Un rendez-vous créé dans Outlook prend son horaire',
    move: 'Déplacer modifie le même rendez-vous',
    cancel: 'Annuler libère l’horaire',
    zones: 'Chaque côté lit la bonne heure locale',
  },
  verdicts: {
    passed: 'Correct',
    failed: 'Incorrect',
    skipped: 'Non examiné',
    running: 'En cours',
    open: 'À venir',
  },
  took: (seconds) => `${seconds} s`,
  details: (step) => `Ce qui a été vu : ${step}`,
  result: {
    passed: (calendar) => `${calendar} fonctionne : les cinq étapes sont correctes.`,
    failed: (count) =>
      count === 1
        ? '1 étape est incorrecte. Voyez plus bas ce qui aide d’habitude.'
        : `${count} étapes sont incorrectes. Voyez plus bas ce qui aide d’habitude.`,
    aborted: 'Arrêté. Ce qui avait été créé est retiré.',
    noFreeDay: 'Aucun jour libre n’a été trouvé au loin. Choisissez un autre calendrier.',
    stopped: 'La vérification n’a pas pu continuer.',
    when: (when, day) => `Vérifié ${when}, pour le ${day}`,
  },
  cleanup: {
    removed: (count) => (count === 1 ? '1 entrée créée puis retirée.' : `${count} entrées créées puis retirées.`),
    none: 'Il n’y avait rien à retirer.',
    left: (count, day) =>
      count === 1
        ? `1 entrée « Frontdesk check » n’a pas pu être retirée${day}. La prochaine vérification la retire, ou supprimez-la dans Outlook.`
        : `${count} entrées « Frontdesk check » n’ont pas pu être retirées${day}. La prochaine vérification les retire, ou supprimez-les dans Outlook.`,
    leftOver: (count) =>
      count === 1
        ? 'Une vérification interrompue a laissé 1 entrée dans ce calendrier. La prochaine vérification la retire.'
        : `Une vérification interrompue a laissé ${count} entrées dans ce calendrier. La prochaine vérification les retire.`,
    removeNow: 'Retirer maintenant',
  },
  sights: {
    once: 'Elle figure une fois dans le calendrier',
    missing: 'Elle ne figure pas dans le calendrier',
    twice: (count) => `Elle figure ${count} fois dans le calendrier`,
    directThere: 'Le rendez-vous est là',
    directMissing: 'Le rendez-vous n’est pas visible',
    gone: (time) => `${time} n’est plus proposé`,
    stillOffered: (time) => `${time} est encore proposé`,
    back: (time) => `${time} est de nouveau proposé`,
    stillGone: (time) => `${time} n’est pas de nouveau proposé`,
    same: 'C’est le même rendez-vous qu’avant',
    another: 'C’est un autre rendez-vous qu’avant',
    stands: (time) => `Il est à ${time}`,
    standsWrong: (time, wanted) => `Il est à ${time} au lieu de ${wanted}`,
    standsNowhere: 'Il n’est nulle part',
    marked: 'Outlook le montre comme annulé',
    notMarked: 'Outlook ne le montre pas comme annulé',
    localTime: (zone, time) => `À ${zone} : ${time}`,
    localTimeWrong: (zone, shown, wanted) => `À ${zone} : ${shown}, au lieu de ${wanted}`,
    localTimeUnknown: (zone) => `Outlook ne connaît pas le fuseau horaire de ${zone}`,
    beforeChange: 'Avant le changement d’heure',
    afterChange: 'Après le changement d’heure',
    unread: (calendar, why) => `${calendar} n’a pas pu être lu : ${why}`,
    notDone: {
      taken: 'Quelqu’un d’autre a pris l’horaire entre-temps',
      unknown: 'Un calendrier n’a pas pu être lu, rien n’a donc été réservé',
      refused: 'Outlook l’a refusé',
      lost: 'Quelqu’un d’autre a retiré la réservation provisoire',
      unsure: 'On ne sait pas si cela s’est fait : trop de demandes sont restées sans réponse',
      changed: 'Quelqu’un d’autre a modifié le rendez-vous entre-temps',
      gone: 'Quelqu’un d’autre a retiré le rendez-vous entre-temps',
    },
  },
  baseline: {
    keep: 'Retenir comme bon',
    keepHint: 'Les prochaines vérifications de ce calendrier y sont comparées.',
    kept: 'Retenu comme bon.',
    notKept: 'Cela n’a pas pu être retenu.',
    none: 'Aucune vérification de ce calendrier n’est encore retenue.',
    before: (when) => `Retenu comme bon : ${when}`,
    asBefore: 'Aussi rapide que la vérification retenue.',
    slower: (step, now, before) => `Plus lent que la vérification retenue : ${step}, ${now} s au lieu de ${before} s`,
  },
};
