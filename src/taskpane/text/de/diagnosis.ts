import type { Text } from '../text.ts';

export const diagnosis: Text['diagnosis'] = {
  title: 'Übliche Ursachen',
  hint: 'Gerade bei Microsoft 365 nachgefragt, für den oben gewählten Kalender.',
  looking: 'Übliche Ursachen werden gesucht',
  nothing: 'Keine der üblichen Ursachen wurde gefunden.',
  again: 'Noch einmal nachsehen',
  problem: 'Muss behoben werden',
  notice: 'Ist vielleicht so gewollt',
  causes: {
    signedOut: () => 'Ihre Anmeldung ist abgelaufen oder wurde widerrufen.',
    consent: () => 'Die Administration muss Frontdesk zuerst erlauben.',
    blockedByPolicy: () => 'Die Anmelderegeln Ihrer Organisation sperren Frontdesk. Der Text für Ihre IT steht unten.',
    throttled: () => 'Microsoft 365 bittet wegen vieler Anfragen um eine Pause.',
    offline: () => 'Es besteht keine Verbindung.',
    unavailable: () => 'Microsoft 365 antwortet gerade nicht.',
    newerBook: () => 'Die Einstellungen hat ein neueres Frontdesk gespeichert. Öffnen Sie es noch einmal, um dieses zu bekommen.',
    unreadableBook: () => 'Die Einstellungen im Kalender sind nicht mehr lesbar.',
    changedBook: () => 'Jemand hat die Einstellungen gespeichert, seit Sie sie geöffnet haben.',
    noCalendar: () => 'Ihr Konto hat keinen Kalender, und keiner ist dafür freigegeben.',
    calendarNotShared: (calendar) => `${calendar} ist nicht oder nicht mehr für Sie freigegeben.`,
    calendarUnread: (calendar) => `${calendar} ließ sich gerade nicht lesen.`,
    cannotBook: (calendar) => `Sie dürfen ${calendar} ansehen, aber nicht ändern. Bitten Sie um „Kann bearbeiten“.`,
    calendarNotCounted: (calendar, _more, count) =>
      count === 1
        ? `${calendar} zählt nicht, hat aber 1 Termin in den nächsten drei Wochen.`
        : `${calendar} zählt nicht, hat aber ${count} Termine in den nächsten drei Wochen.`,
    tentativeFree: (_name, _more, count) =>
      count === 0
        ? 'Vorläufige Termine lassen ihre Zeit frei.'
        : count === 1
        ? 'Vorläufige Termine lassen ihre Zeit frei. In den nächsten drei Wochen gibt es 1.'
        : `Vorläufige Termine lassen ihre Zeit frei. In den nächsten drei Wochen gibt es ${count}.`,
    hostZone: (ours, outlook) => `Die Zeiten gelten hier nach der Uhr von ${ours}, in Outlook nach der von ${outlook}.`,
    organisationZone: (ours, outlook) => `Frontdesk zeigt die Zeit von ${ours}, Ihr Outlook im Web die von ${outlook}.`,
    deviceZone: (device, outlook) =>
      `Dieser Computer und das Outlook darauf zeigen die Zeit von ${device}, nicht die von ${outlook}. Ändern Sie das in den Einstellungen des Computers, wenn es nicht so gewollt ist.`,
    noHours: (host) => `${host} hat hier keine Arbeitszeiten, darum wird nichts angeboten.`,
    hoursOutside: (host, days) => `Die Zeiten von ${host} reichen über die Arbeitszeiten in Outlook hinaus: ${days}.`,
  },
  fixes: {
    signIn: 'Neu anmelden',
    copyConsentLink: 'Link für die Administration kopieren',
    wait: 'Warten und dann nachsehen',
    waiting: (seconds) => `In ${seconds} s wird nachgesehen`,
    lookAgain: 'Noch einmal nachsehen',
    reload: 'Neu laden',
    openHost: 'Einstellungen öffnen',
    countCalendar: 'Zählen lassen',
    blockTentative: 'Vorläufige zählen lassen',
    takeHostZone: (zone) => `Zeit von ${zone} übernehmen`,
    takeOrganisationZone: (zone) => `Zeit von ${zone} übernehmen`,
    takeHours: 'Zeiten aus Outlook übernehmen',
    done: 'Geändert und gespeichert.',
    conflict: 'Inzwischen hat jemand die Einstellungen gespeichert, darum wurde nichts geändert. Sehen Sie noch einmal nach.',
    forbidden: (mailbox) => `Sie dürfen die Einstellungen im Kalender von ${mailbox} nicht ändern. Fragen Sie, wem er gehört.`,
    failed: 'Das Ändern ging nicht.',
  },
  help: {
    title: 'Was hilft',
    open: 'Was hilft',
    hide: 'Hilfe ausblenden',
    more: 'Mehr unter „Verbindung prüfen“',
    forIt: 'Text für Ihre IT kopieren',
    itText: (clientId, permissions, url) =>
      [
        'Frontdesk ist ein Outlook-Add-in. Es meldet Personen bei Microsoft an und handelt nur in ihrem Namen (delegierte Berechtigungen).',
        `Anwendungs-ID (Client-ID): ${clientId}`,
        `Delegierte Berechtigungen, die es erbitten kann: ${permissions}. Es braucht kein Geheimnis und keine Anwendungsberechtigung.`,
        ...(url === '' ? [] : [`So wird es für alle genehmigt: ${url}`]),
        'Verlangt der bedingte Zugriff eine genehmigte Client-App, scheitert die Anmeldung innerhalb von Outlook: Nehmen Sie stattdessen die App-Schutzrichtlinie, oder nehmen Sie diese Anwendung aus.',
      ].join('\n'),
    topics: {
      stoppedSyncing: {
        title: 'Mein Kalender ist nicht mehr aktuell',
        lines: [
          'Die Anmeldung kann abgelaufen oder widerrufen sein: Melden Sie sich neu an. Dabei geht nichts verloren.',
          'Haben sich die Regeln Ihrer Organisation geändert, muss die Administration Frontdesk vielleicht noch einmal genehmigen.',
        ],
      },
      notAppearing: {
        title: 'Neue Termine erscheinen nicht',
        lines: [
          'Solange der Tag zu sehen ist, wird alle zehn Sekunden nachgesehen, und sofort, wenn Sie zurückkommen. Oben steht, wann das zuletzt war; die Schaltfläche daneben sieht sofort nach.',
          'Sehen Sie nach, ob der Termin in einem Kalender steht, der gelesen wird: Einstellungen, Kalender.',
          'Der Tag zeigt die Personen und Zustände, die oben gewählt sind. Nehmen Sie alle.',
        ],
      },
      wrongCalendar: {
        title: 'Der falsche Kalender ist verbunden',
        lines: [
          'Unter Einstellungen, Kalender steht, welche gelesen werden. Öffnen Sie die Person und wählen Sie „Anderen Kalender verwenden“.',
          'Der falsche wird nicht mehr gelesen, sobald Sie speichern. Seine Termine bleiben in Outlook.',
        ],
      },
      sharedNotVisible: {
        title: 'Ein freigegebener Kalender ist nicht zu sehen',
        lines: [
          'Wem er gehört, muss ihn in Outlook für Sie freigeben: „Kann alle Details anzeigen“, damit er zählt, „Kann bearbeiten“, um dort zu buchen.',
          'Ein gemeinsames Postfach wird über seine Adresse genannt. Die Administration gibt Ihnen „Vollzugriff“ oder ein Recht an seinem Kalender.',
          'Von anderen ist über Ihr Konto nur der Hauptkalender zu erreichen. Für einen weiteren muss, wem er gehört, Frontdesk selbst öffnen.',
          'Ein neues Recht kann eine Stunde brauchen.',
        ],
      },
      adminApproval: {
        title: 'Die Administration muss es genehmigen',
        lines: [
          'In Ihrer Organisation genehmigt die Administration Add-ins einmal für alle. Schicken Sie ihr den Text unten: Über den Link darin meldet sie sich an und stimmt zu.',
          'Kommen Sie dann zurück und melden Sie sich an. Bis die Genehmigung ankommt, kann es einige Minuten dauern.',
        ],
      },
      notFound: {
        title: 'Kein Kalender wird gefunden, oder alles scheint frei',
        lines: [
          'Melden Sie sich neu an, mit dem Konto, dessen Kalender es ist.',
          'Das Konto braucht ein Postfach in Microsoft 365 mit mindestens einem Kalender.',
          'Unbekanntes wird nie als frei gezeigt: Lässt sich ein Kalender nicht lesen, wird keine Zeit angeboten. Dann fehlt vielleicht die Genehmigung der Administration.',
        ],
      },
      notInOutlook: {
        title: 'Eine Buchung steht nicht in Outlook',
        lines: [
          'Eine Buchung gilt erst, wenn Outlook sie angenommen hat. Stand da „Nicht gebucht“, ist nichts gebucht.',
          'Sie steht in dem Kalender, der die Buchungen dieser Person aufnimmt: Einstellungen, Kalender.',
          'Melden Sie sich neu an, wenn der Tag nicht aktuell ist.',
        ],
      },
      doubleBookings: {
        title: 'Trotzdem gibt es Doppelbuchungen',
        lines: [
          'Lassen Sie jeden Kalender zählen, in dem die Person Termine hat, nicht nur einen.',
          'Lassen Sie vorläufige Termine ihre Zeit belegen.',
          'Geben Sie Leistungen Zeit davor und danach und eine Vorlaufzeit, damit niemand in den nächsten Augenblick bucht.',
          'Ein Termin, der nach einer Buchung in Outlook gemacht wird, lässt sich nicht verhindern: Der Tag zeigt ihn als Konflikt.',
        ],
      },
      freeTimesStay: {
        title: 'Es wird gebucht, aber die Zeiten bleiben frei',
        lines: [
          'Vielleicht gehen Buchungen in einen anderen Kalender als den, der zählt. Beide stehen unter Einstellungen, Kalender.',
          'Sie brauchen das Recht, die Details dieses Kalenders zu sehen, nicht nur, wann er belegt ist.',
          'Freie Zeiten werden neu gelesen, wenn eine Leistung gewählt wird.',
        ],
      },
      shiftedTimes: {
        title: 'Zeiten sind falsch oder verschoben',
        lines: [
          'Sehen Sie auf die Zeitzone, die bei den Arbeitszeiten der Person steht, nicht auf das, was Outlook auf einem Computer zeigt.',
          'Vergleichen Sie: Frontdesk, die Zeiten der Person, Outlook im Web und den Computer. Die Ursachen oben sagen, wo sie sich unterscheiden.',
          'Prüfen Sie um die Tage der Zeitumstellung herum noch einmal. Der fünfte Schritt sieht beide Seiten der Umstellung an.',
        ],
      },
      blocked: {
        title: 'Meine Organisation sperrt es',
        lines: [
          'Entweder hat noch niemand Frontdesk genehmigt, oder eine Regel des bedingten Zugriffs lässt es nicht anmelden.',
          'Beides regelt Ihre IT. Den Text dafür können Sie hier kopieren.',
        ],
      },
    },
  },
};
