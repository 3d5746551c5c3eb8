type PageText = {
  readonly signingIn: string;
  readonly done: string;
  readonly failed: string;
  readonly openedByHand: string;
};

/** The few words of the sign-in windows, which close by themselves as a rule. */
export function pageText(language: string): PageText {
  return TEXTS[language.slice(0, 2).toLowerCase()] ?? ENGLISH;
}

const ENGLISH: PageText = {
  signingIn: 'Signing in…',
  done: 'You can close this window.',
  failed: 'The sign-in did not work. Close this window and try again in Outlook.',
  openedByHand: 'This page belongs to Frontdesk’s sign-in. You can close it.',
};

const TEXTS: Readonly<Record<string, PageText>> = {
  de: {
    signingIn: 'Anmeldung läuft …',
    done: 'Sie können dieses Fenster schließen.',
    failed: 'Die Anmeldung ist fehlgeschlagen. Schließen Sie dieses Fenster und versuchen Sie es in Outlook erneut.',
    openedByHand: 'Diese Seite gehört zur Anmeldung von Frontdesk. Sie können sie schließen.',
  },
  fr: {
    signingIn: 'Connexion en cours…',
    done: 'Vous pouvez fermer cette fenêtre.',
    failed: 'La connexion a échoué. Fermez cette fenêtre et réessayez dans Outlook.',
    openedByHand: 'Cette page sert à la connexion de Frontdesk. Vous pouvez la fermer.',
  },
  es: {
    signingIn: 'Iniciando sesión…',
    done: 'Puede cerrar esta ventana.',
    failed: 'No se pudo iniciar sesión. Cierre esta ventana e inténtelo de nuevo en Outlook.',
    openedByHand: 'Esta página forma parte del inicio de sesión de Frontdesk. Puede cerrarla.',
  },
};
