import type { Problem } from './problem.ts';
import { childrenOf, descendantsOf, valueOf, type XmlElement } from './xml.ts';

/** Texts a person reads. Addresses and icons are the same everywhere. */
const TEXTS = ['DisplayName', 'Description', 'bt:String'];

/** Every text in every one of `locales`, once; some clients do not take "de" for "de-AT". */
export function checkLocales(root: XmlElement, locales: readonly string[]): readonly Problem[] {
  const fallback = childrenOf(root, 'DefaultLocale')[0]?.text ?? '';
  return descendantsOf(root)
    .filter(({ name, attributes }) => TEXTS.includes(name) && attributes.has('DefaultValue'))
    .flatMap((element) => checkText(element, { locales, fallback }));
}

function checkText(
  element: XmlElement,
  { locales, fallback }: { readonly locales: readonly string[]; readonly fallback: string },
): readonly Problem[] {
  const title = element.attributes.get('id') ?? element.name;
  const present = element.children.map((child) => valueOf(child, 'Locale'));
  const problems = [
    ...locales
      .filter((locale) => !present.includes(locale))
      .map((locale) => `has no text for ${locale}`),
    ...present
      .filter((locale) => locale === fallback)
      .map(() => `overrides the default locale ${fallback}`),
    ...present
      .filter((locale, index) => present.indexOf(locale) !== index)
      .map((locale) => `has ${locale} twice`),
    ...present
      .filter((locale) => locale !== fallback && !locales.includes(locale))
      .map((locale) => `has a text for ${locale}, which other texts lack`),
  ];
  return problems.map((problem) => ({ line: element.line, message: `"${title}" ${problem}.` }));
}
