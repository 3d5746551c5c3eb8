import { newText } from './new-text.ts';

export type ReplyMeaning = 'confirm' | 'cancel';

export type Reply = {
  readonly subject?: string;
  /** Plain text. */
  readonly body: string;
  /** Lines of the message that is answered. */
  readonly own?: readonly string[];
};

/**
 * What a customer's answer to a reminder says, in English, German, French and Spanish. `undefined`
 * for whatever can be read in two ways: a question, another time, a condition, yes and no at once.
 */
export function classifyReply({ subject = '', body, own = [] }: Reply): ReplyMeaning | undefined {
  if (AUTOMATIC.test(subject)) return undefined;
  const text = normal(newText(body, own));
  if (text === '' || text.length > LONGEST || UNDECIDED.some((sign) => sign.test(text))) {
    return undefined;
  }
  const said = new Set(clausesOf(text).map(meaningOf));
  if (said.has('unclear')) return undefined;
  if (said.has('confirm')) return said.has('cancel') || said.has('no') ? undefined : 'confirm';
  return said.has('cancel') ? 'cancel' : undefined;
}

/** UTF-16 units. Who writes more says more than yes or no. */
const LONGEST = 700;

const AUTOMATIC =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of office|automatische antwort|abwesenheit|réponse automatique|respuesta automática|undeliverable|unzustellbar|non remis|no se puede entregar)/iu;

/** Questions, conditions, other times, doubt. */
const UNDECIDED: readonly RegExp[] = [
  /[?¿]/u,
  words('out of (?:the )?office|abwesend|absent du bureau|fuera de la oficina'),
  words('maybe|perhaps|might|probably|possibly|not sure|unsure|if|unless|depends|let you know|get back to you'),
  words('vielleicht|eventuell|wahrscheinlich|vermutlich|unsicher|nicht sicher|wenn|falls|sofern|sobald|melde mich'),
  words('peut-être|probablement|pas sûre?|si|selon|je vous redis|je vous tiens au courant'),
  words('quizás?|tal vez|a lo mejor|probablemente|no estoy segur[oa]|depende|le aviso|les aviso'),
  words('resched\\w*|postpone\\w*|another (?:time|day|date|slot)|different (?:time|day)|instead|rather|better|earlier|later'),
  words('verschieb\\w*|verleg\\w*|umbuch\\w*|ander\\w* (?:termin|zeit|tag|uhrzeit)|stattdessen|lieber|besser|früher|später'),
  words('reporter|report|reporté|déplacer|décaler|autre (?:date|jour|horaire|heure|moment)|plutôt|plus tôt|plus tard|mieux'),
  words('cambiar|cambio|aplazar|posponer|otr[oa] (?:día|hora|fecha|momento)|en vez de|mejor|más tarde|antes'),
];

type ClauseMeaning = ReplyMeaning | 'no' | 'unclear' | 'nothing';

function meaningOf(clause: string): ClauseMeaning {
  if (YES.test(clause)) return 'confirm';
  if (NO.test(clause)) return 'no';
  const isNegated = NEGATION.test(clause);
  if (CANCEL.test(clause)) return isNegated ? 'unclear' : 'cancel';
  if (CONFIRM.test(clause)) return isNegated ? 'unclear' : 'confirm';
  if (ATTEND.test(clause)) return isNegated ? 'cancel' : 'confirm';
  if (CANNOT.test(clause) || PREVENTED.test(clause)) return 'cancel';
  if (AGREE.test(clause)) return isNegated ? 'unclear' : 'confirm';
  return 'nothing';
}

/** The whole clause, with thanks and names of times around it. */
const AROUND = "(?: (?:please|thanks|thank you|danke|vielen dank|merci|gracias|muchas gracias|gern|gerne|of course|natürlich|bien sûr|claro|👍\\p{Emoji_Modifier}?|🙂|😊))*";
const YES = new RegExp(
  `^(?:yes|yep|yeah|ja|jawohl|oui|sí|si|ok|okay|ok ok|👍\\p{Emoji_Modifier}?|✅|✔️?|sure|gerne?|vale|d'accord|claro|perfect|perfekt|parfait|perfecto)${AROUND}$`,
  'u',
);
const NO = /^(?:no|nope|nein|leider nein|non|no gracias|no thanks|nein danke|non merci|👎)$/u;

const NEGATION =
  /(?:^| )(?:not|never|unable|cannot|can't|couldn't|won't|don't|doesn't|didn't|isn't|wouldn't|ain't|no longer|nicht|nie|niemals|kein(?:e|en|em|er|es)?|ne|pas|jamais|aucune?|impossible|no|nunca|jamás|tampoco|imposible|sin)(?= |$)|(?:^| )n'/u;

const CANCEL = words(
  "cancel|cancels|cancell?ed|cancell?ing|cancellation|call (?:it )?off|absagen|abzusagen|absage|abgesagt|sage .{0,60}\\bab|stornier\\w*|annuler|d'annuler|annule|annulez|annulé|annulons|annulation|cancelar|cancelo|cancele|cancelen|cancelamos|cancelación|anular|anulo|anule|anulen|anulación",
);
const CONFIRM = words(
  'confirm|confirms|confirmed|confirming|bestätig(?:e|en|t|ung)|zusagen|zuzusagen|sage zu|zugesagt|confirme|confirmons|confirmé|confirmée|confirmer|confirmo|confirmamos|confirmado|confirmada|confirmar',
);
const ATTEND = words(
  "come|coming|make it|be there|be coming|attend|attending|i'll be there|see you|kommen?|komm|komme|schaffe?(?: es)?|schaffen|da sein|dabei|bin da|bis (?:dann|morgen|später|heute|montag|dienstag|mittwoch|donnerstag|freitag)|wahrnehmen|einhalten|venir|viens|viendrai|viendrons|serai (?:là|présente?|au rendez-vous)|serons là|être (?:là|présente?)|assister|assisterai|honorer|à (?:demain|mardi|mercredi|jeudi|vendredi|lundi|bientôt)|iré|ir|voy|vamos|asistiré|asistir|acudiré|acudir|estaré|estaremos|estar|vendré|venga|nos vemos|hasta (?:mañana|luego|entonces|el)",
);
/** The verb stands alone: "I'm sorry, I can't." */
const CANNOT =
  /(?:can't|cannot|can not|couldn't|won't be able|unable|kann(?: \w+){0,3} nicht(?: mehr)?|können(?: \w+){0,3} nicht|klappt(?: \w+){0,3} nicht|geht(?: \w+){0,3} nicht|(?:ne )?(?:peux|pourrai|pouvons) (?:pas|plus)|no (?:puedo|podré|podremos|podemos|me es posible))(?: (?:sorry|leider|désolée?|lo siento|today|heute|morgen|tomorrow|demain|mañana))?$/u;
const PREVENTED = words('verhindert|empêchée?|un empêchement|indispuest[oa]');
const AGREE = words(
  "works for me|works|that's fine|fine|suits|sounds good|all good|passt|in ordnung|alles klar|geht klar|einverstanden|d'accord|c'est bon|ça me va|me convient|convient|ça marche|de acuerdo|está bien|me va bien|me viene bien|perfecto",
);

/** At ends of sentences, commas, and words that turn round what was said. */
function clausesOf(text: string): string[] {
  return text
    .split(/[.!;,:\n()]+|\s(?:but|aber|jedoch|sondern|mais|pero|sino|however|and|und|et|y|so|also|donc)\s|\s[-–—]\s/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/[ \t\u00A0]+/gu, ' ')
    // Said with a "no" that means none.
    .replaceAll(/\b(?:can't wait|can not wait|cannot wait|no problem|not a problem|no worries|kein problem|keine frage|pas de (?:problème|souci)|sans (?:problème|faute)|sin (?:problema|falta|duda)|ningún problema|why not|not only)\b/gu, '')
    .trim();
}

/** Whole words, of letters in any of the languages. */
function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${list})(?![\\p{L}\\p{N}])`, 'u');
}
