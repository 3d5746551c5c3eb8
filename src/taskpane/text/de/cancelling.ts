import type { Text } from '../text.ts';
import { midSentence } from '../mid-sentence.ts';
import { common } from './common.ts';

export const cancelling: Text['cancelling'] = {
  title: 'Termin absagen',
  rule: {
    cancellation: {
      allowed: (until, before) =>
        `Absagen ist möglich bis ${midSentence(until, common)} (${before} vorher).`,
      tooLate: (since, before) =>
        `Absagen war möglich bis ${midSentence(since, common)} (${before} vorher). Sie können es trotzdem tun.`,
    },
    moving: {
      allowed: (until, before) =>
        `Verschieben ist möglich bis ${midSentence(until, common)} (${before} vorher).`,
      tooLate: (since, before) =>
        `Verschieben war möglich bis ${midSentence(since, common)} (${before} vorher). Sie können es trotzdem tun.`,
    },
  },
  reason: 'Warum trotzdem',
  reasonHint: 'Bleibt beim Termin vermerkt; die Kundin oder der Kunde sieht es nicht.',
  reasonMissing: 'Geben Sie einen Grund an, damit er später nachzulesen ist.',
  late: {
    title: 'Später, als die Regel es erlaubt',
    line: (name, rule) => `${name}: ${rule}`,
    more: (count) => `Und ${count} weitere.`,
  },
  ask: (name) => `Die Besprechung mit ${name} in Outlook absagen?`,
  meeting: 'Die Besprechung in Outlook',
  keep: 'Nur als abgesagt markieren',
  keepHint: 'Die Zeit ist wieder frei. Der Termin bleibt im Kalender, und niemand bekommt eine E-Mail.',
  drop: 'Auch die Besprechung absagen',
  dropHint: (people) => `Damit geht eine Absage an ${people}.`,
  dropSilently:
    'Niemand war eingeladen, also bekommt niemand eine E-Mail. Der Termin wird aus dem Kalender entfernt.',
  notOrganizer:
    'Jemand anderes hat dazu eingeladen, deshalb wird hier nur markiert. Niemand bekommt eine E-Mail.',
  marked: 'Der Termin ist schon als abgesagt markiert.',
  ended: 'Die Besprechung wurde in Outlook abgesagt. Es gibt nichts mehr abzusagen.',
  note: 'Nachricht an die Eingeladenen (freiwillig)',
  mark: 'Als abgesagt markieren',
  send: 'Absage senden',
  remove: 'Aus dem Kalender entfernen',
  back: 'Zurück',
  working: 'Wird abgesagt',
  stands: (name) => `${name} ist als abgesagt markiert, aber die Besprechung steht noch in Outlook, und niemand wurde benachrichtigt.`,
  failed: 'Der Termin wurde nicht abgesagt.',
};
