import type { Text } from '../text.ts';

export const status: Text['status'] = {
  signIn: {
    title: 'Se connecter',
    text: 'Connectez-vous avec votre compte Microsoft pour voir les rendez-vous.',
    button: 'Se connecter',
    busy: 'En attente de la page de connexion de Microsoft',
    cancelled: 'La fenêtre de connexion a été fermée avant la fin.',
    popupBlocked:
      'Le navigateur a bloqué la fenêtre de connexion. Autorisez les fenêtres de cette page et réessayez.',
    wrongAccount: (account) =>
      `La connexion s’est faite avec le compte ${account}, mais Outlook est ouvert pour une autre personne. Connectez-vous avec son compte.`,
    blocked:
      'Les règles de connexion de votre organisation bloquent Frontdesk. Demandez l’accès à votre service informatique.',
    network:
      'La page de connexion de Microsoft est injoignable. Vérifiez le réseau et réessayez.',
    failed:
      'La connexion n’a pas fonctionné. Réessayez, ou copiez les détails pour votre service informatique.',
  },
  consent: {
    title: 'Un administrateur doit autoriser Frontdesk',
    text: 'Dans votre organisation, un administrateur l’approuve une fois pour tous. Envoyez-lui ce lien\u00A0:',
    copyLink: 'Copier le lien',
    afterwards: 'C’est approuvé',
  },
  noPermission: {
    title: 'Autorisation manquante',
    book: (mailbox) =>
      `Vous ne pouvez pas ouvrir le calendrier de ${mailbox}. Demandez à son propriétaire de le partager avec vous.`,
  },
  offline: {
    title: 'Vous êtes hors ligne',
    text: 'Le jour montre ce qui a été lu en dernier. Tout reprend de lui-même au retour de la connexion.',
  },
  throttled: {
    title: 'Microsoft 365 demande une pause',
    text: (seconds) =>
      seconds === 1
        ? 'Reprise automatique dans 1 seconde.'
        : `Reprise automatique dans ${seconds} secondes.`,
    going: 'Reprise en cours',
  },
  error: {
    title: 'Cela n’a pas fonctionné',
    signInRequired: 'Votre connexion a expiré.',
    forbidden: 'Vous n’avez pas l’autorisation pour cela.',
    notFound: 'Cet élément n’est plus là. Il a peut-être été supprimé ou déplacé.',
    noMailbox: 'Ce compte n’a pas de calendrier, car aucune boîte aux lettres ne lui correspond. Connectez-vous avec le compte que vous utilisez dans Outlook, ou demandez une boîte aux lettres à votre service informatique.',
    conflict: 'Cet élément change sans cesse dans Outlook. Patientez un instant et réessayez.',
    throttled: 'Microsoft 365 demande une pause. Réessayez dans un instant.',
    unavailable: 'Microsoft 365 ne répond pas pour le moment.',
    offline: 'Il n’y a pas de connexion.',
    malformed:
      'La réponse de Microsoft 365 est illisible pour Frontdesk. Rien n’a été modifié.',
    invalid: 'Microsoft 365 a refusé la demande.',
    duplicate: 'Cet élément existe déjà.',
    gone: 'Cet élément n’est plus là.',
    unexpected: 'Frontdesk a un défaut. Rien n’a été modifié pour autant.',
    details: 'Copier les détails',
    detailsHint: 'Les détails ne contiennent ni nom, ni adresse, ni titre.',
    whatHelps: 'Ce qui aide',
    check: 'Vérifier la connexion',
  },
  notInOutlook: {
    title: 'Outlook ne répond pas',
    text: 'Fermez le volet et rouvrez-le. Si cela ne suffit pas, ouvrez Frontdesk dans le navigateur.',
  },
};
