/** What a mailbox says of whom it belongs to, for a form that is filled before it is read. */
export type Mailbox = { readonly name: string; readonly address: string };

const PUBLIC_MAIL = new Set([
  'outlook',
  'hotmail',
  'live',
  'msn',
  'gmail',
  'googlemail',
  'icloud',
  'yahoo',
  'gmx',
  'web',
  'aol',
  'proton',
]);

/**
 * The organisation's name as far as the mail's domain tells it: `mira@harbour-physio.example` →
 * Harbour Physio. A mailbox at a public provider belongs to nobody but its owner.
 */
export function organisationName({ name, address }: Mailbox): string {
  const labels = address.split('@')[1]?.toLowerCase().split('.') ?? [];
  const label = labels.length > 2 && labels[0] && SUBDOMAINS.has(labels[0]) ? labels[1] : labels[0];
  if (!label || PUBLIC_MAIL.has(label)) return name;
  return label
    .split(/[-_]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

const SUBDOMAINS = new Set(['mail', 'email', 'office', 'exchange', 'www']);

/** Name of a mailbox of which nothing but the address is known. */
export function nameOfAddress(address: string): string {
  const [local = address] = address.split('@');
  return local
    .split(/[._-]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Languages that are offered beside those of the mailbox and of Outlook. */
const LANGUAGES = [
  'en-GB',
  'en-US',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-CH',
  'es-ES',
  'es-MX',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'pt-PT',
  'ar-SA',
] as const;

export function languageChoices(known: readonly (string | undefined)[]): string[] {
  return [...new Set([...known.filter((tag) => tag !== undefined && tag !== ''), ...LANGUAGES])].filter(
    (tag) => tag !== undefined,
  );
}

/** As in "Deutsch (Schweiz)", in the reader's language; the tag where there is no name for it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
