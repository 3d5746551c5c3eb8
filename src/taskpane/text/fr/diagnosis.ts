import { de } from './elision.ts';
import type { Text } from '../text.ts';

export const diagnosis: Text['diagnosis'] = {
  title: 'Causes habituelles',
  hint: 'Demandé à l’instant à Microsoft 365, pour le calendrier choisi plus haut.',
  looking: 'Recherche des causes habituelles',
  nothing: 'Aucune des causes habituelles n’a été trouvée.',
  again: 'Regarder de nouveau',
  problem: 'À corriger',
  notice: 'Peut-être voulu ainsi',
  causes: {
    signedOut: () => 'Votre connexion a expiré ou a été révoquée.',
    consent: () => 'Un administrateur doit d’abord autoriser Frontdesk.',
    blockedByPolicy: () => 'Les règles de connexion de votre organisation bloquent Frontdesk. Le texte pour votre service informatique est plus bas.',
    throttled: () => 'Microsoft 365 demande une pause, les demandes sont nombreuses.',
    offline: () => 'Il n’y a pas de connexion.',
    unavailable: () => 'Microsoft 365 ne répond pas pour le moment.',
    newerBook: () => 'Les réglages ont été enregistrés par un Frontdesk plus récent. Ouvrez-le de nouveau pour obtenir celui-ci.',
    unreadableBook: () => 'Les réglages dans le calendrier ne sont plus lisibles.',
    changedBook: () => 'Quelqu’un a enregistré les réglages depuis que vous les avez ouverts.',
    noCalendar: () => 'Votre compte n’a pas de calendrier et aucun n’est partagé avec lui.',
    calendarNotShared: (calendar) => `${calendar} n’est pas, ou n’est plus, partagé avec vous.`,
    calendarUnread: (calendar) => `${calendar} n’a pas pu être lu à l’instant.`,
    cannotBook: (calendar) => `Vous pouvez consulter ${calendar}, mais pas le modifier. Demandez « Peut modifier ».`,
    calendarNotCounted: (calendar, _more, count) =>
      count === 1
        ? `${calendar} ne compte pas, mais a 1 rendez-vous dans les trois prochaines semaines.`
        : `${calendar} ne compte pas, mais a ${count} rendez-vous dans les trois prochaines semaines.`,
    tentativeFree: (_name, _more, count) =>
      count === 0
        ? 'Les rendez-vous provisoires laissent leur horaire libre.'
        : count === 1
        ? 'Les rendez-vous provisoires laissent leur horaire libre. Il y en a 1 dans les trois prochaines semaines.'
        : `Les rendez-vous provisoires laissent leur horaire libre. Il y en a ${count} dans les trois prochaines semaines.`,
    hostZone: (ours, outlook) => `Les horaires sont ici à l’heure ${de(ours)}, dans Outlook à celle ${de(outlook)}.`,
    organisationZone: (ours, outlook) =>
      `Frontdesk affiche l’heure ${de(ours)}, votre Outlook sur le web celle ${de(outlook)}.`,
    deviceZone: (device, outlook) =>
      `Cet ordinateur, et Outlook dessus, affichent l’heure ${de(device)}, et non ${de(outlook)}. Changez-la dans les réglages de l’ordinateur si ce n’est pas voulu.`,
    noHours: (host) => `${host} n’a pas d’horaires de travail ici, rien n’est donc proposé.`,
    hoursOutside: (host, days) => `Les horaires ${de(host)} dépassent les heures de travail dans Outlook : ${days}.`,
  },
  fixes: {
    signIn: 'Se reconnecter',
    copyConsentLink: 'Copier le lien pour un administrateur',
    wait: 'Attendre puis regarder de nouveau',
    waiting: (seconds) => `Nouvel essai dans ${seconds} s`,
    lookAgain: 'Regarder de nouveau',
    reload: 'Recharger',
    openHost: 'Ouvrir les réglages',
    countCalendar: 'Le faire compter',
    blockTentative: 'Faire compter le provisoire',
    takeHostZone: (zone) => `Prendre l’heure ${de(zone)}`,
    takeOrganisationZone: (zone) => `Prendre l’heure ${de(zone)}`,
    takeHours: 'Prendre les horaires d’Outlook',
    done: 'Modifié et enregistré.',
    conflict: 'Quelqu’un a enregistré les réglages entre-temps, rien n’a donc été modifié. Regardez de nouveau.',
    forbidden: (mailbox) =>
      `Vous ne pouvez pas modifier les réglages dans le calendrier de ${mailbox}. Adressez-vous à son propriétaire.`,
    failed: 'Cela n’a pas pu être modifié.',
  },
  help: {
    title: 'Ce qui aide',
    open: 'Ce qui aide',
    hide: 'Masquer l’aide',
    more: 'Plus dans « Vérifier la connexion »',
    forIt: 'Copier le texte pour votre service informatique',
    itText: (clientId, permissions, url) =>
      [
        'Frontdesk est un complément Outlook. Il connecte les personnes auprès de Microsoft et n’agit qu’en leur nom (autorisations déléguées).',
        `ID d’application (client) : ${clientId}`,
        `Autorisations déléguées qu’il peut demander : ${permissions}. Il n’a besoin d’aucun secret ni d’aucune autorisation d’application.`,
        ...(url === '' ? [] : [`Pour l’approuver pour tous : ${url}`]),
        'Si l’accès conditionnel exige une application cliente approuvée, la connexion dans Outlook échoue : utilisez plutôt la stratégie de protection des applications, ou exemptez cette application.',
      ].join('\n'),
    topics: {
      stoppedSyncing: {
        title: 'Mon calendrier n’est plus à jour',
        lines: [
          'La connexion peut avoir expiré ou avoir été révoquée : reconnectez-vous. Rien n’est perdu.',
          'Si les règles de votre organisation ont changé, un administrateur doit peut-être approuver Frontdesk une nouvelle fois.',
        ],
      },
      notAppearing: {
        title: 'Les nouveaux rendez-vous n’apparaissent pas',
        lines: [
          'Tant que la journée est visible, elle est vérifiée toutes les dix secondes, et aussitôt quand vous y revenez. L’heure de la dernière vérification est en haut ; le bouton à côté regarde aussitôt.',
          'Voyez s’il est dans un calendrier qui est lu : Réglages, Calendriers.',
          'La journée montre les personnes et les états choisis en haut. Prenez-les tous.',
        ],
      },
      wrongCalendar: {
        title: 'Le mauvais calendrier est connecté',
        lines: [
          'Réglages, Calendriers dit lesquels sont lus. Ouvrez la personne et choisissez « Utiliser un autre calendrier ».',
          'Le mauvais n’est plus lu dès que vous enregistrez. Ses rendez-vous restent dans Outlook.',
        ],
      },
      sharedNotVisible: {
        title: 'Un calendrier partagé n’est pas visible',
        lines: [
          'Son propriétaire doit le partager avec vous dans Outlook : « Peut afficher tous les détails » pour qu’il compte, « Peut modifier » pour y réserver.',
          'Une boîte partagée s’indique par son adresse. Un administrateur vous y donne l’« Accès total », ou un droit sur son calendrier.',
          'Chez les autres, seul le calendrier principal est accessible depuis votre compte. Pour un autre, son propriétaire doit ouvrir Frontdesk lui-même.',
          'Un nouveau droit peut prendre une heure.',
        ],
      },
      adminApproval: {
        title: 'Un administrateur doit approuver',
        lines: [
          'Dans votre organisation, un administrateur approuve les compléments une fois pour tous. Envoyez-lui le texte ci-dessous : avec son lien, il se connecte et accepte.',
          'Revenez ensuite et connectez-vous. L’approbation peut mettre quelques minutes à arriver.',
        ],
      },
      notFound: {
        title: 'Aucun calendrier n’est trouvé, ou tout semble libre',
        lines: [
          'Reconnectez-vous, avec le compte à qui est le calendrier.',
          'Le compte doit avoir une boîte aux lettres Microsoft 365 avec au moins un calendrier.',
          'L’inconnu n’est jamais montré comme libre : si un calendrier ne peut pas être lu, aucun horaire n’est proposé. Il manque alors peut-être l’approbation d’un administrateur.',
        ],
      },
      notInOutlook: {
        title: 'Une réservation n’est pas dans Outlook',
        lines: [
          'Une réservation n’est confirmée que lorsque Outlook l’a acceptée. Si « Non réservé » s’est affiché, rien n’a été réservé.',
          'Elle est dans le calendrier qui reçoit les réservations de cette personne : Réglages, Calendriers.',
          'Reconnectez-vous si la journée n’est pas à jour.',
        ],
      },
      doubleBookings: {
        title: 'Il y a malgré tout des doubles réservations',
        lines: [
          'Faites compter tous les calendriers où la personne a des rendez-vous, pas un seul.',
          'Faites prendre leur horaire aux rendez-vous provisoires.',
          'Donnez aux prestations un temps avant et après, et un délai, pour que personne ne réserve l’instant d’après.',
          'Un rendez-vous créé dans Outlook après une réservation ne peut être empêché : la journée le signale comme un conflit.',
        ],
      },
      freeTimesStay: {
        title: 'Des réservations se font, mais les horaires restent libres',
        lines: [
          'Les réservations vont peut-être dans un autre calendrier que celui qui compte. Les deux sont dans Réglages, Calendriers.',
          'Il vous faut le droit de voir les détails de ce calendrier, pas seulement quand il est occupé.',
          'Les horaires libres sont relus quand une prestation est choisie.',
        ],
      },
      shiftedTimes: {
        title: 'Les heures sont fausses ou décalées',
        lines: [
          'Regardez le fuseau horaire indiqué à côté des horaires de la personne, et non ce qu’affiche Outlook sur un ordinateur.',
          'Comparez : Frontdesk, les horaires de la personne, Outlook sur le web et l’ordinateur. Les causes ci-dessus disent où ils diffèrent.',
          'Autour des changements d’heure, vérifiez encore une fois. La cinquième étape regarde les deux côtés du changement.',
        ],
      },
      blocked: {
        title: 'Mon organisation le bloque',
        lines: [
          'Soit personne n’a encore approuvé Frontdesk, soit une règle d’accès conditionnel ne le laisse pas se connecter.',
          'Votre service informatique règle les deux. Le texte à lui envoyer peut être copié ici.',
        ],
      },
    },
  },
};
