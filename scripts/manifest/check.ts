import { checkEvents } from './check-events.ts';
import { checkIcons } from './check-icons.ts';
import { checkLocales } from './check-locales.ts';
import { checkParity } from './check-parity.ts';
import { checkResources } from './check-resources.ts';
import { checkStructure } from './check-structure.ts';
import { checkSurfaces } from './check-surfaces.ts';
import { checkValues } from './check-values.ts';
import { checkPermission, type OfficeCall } from './permission.ts';
import type { Problem } from './problem.ts';
import { readXml } from './xml.ts';

/** The languages of the pane, each as the full cultures that people with it have in Outlook. */
export const LOCALES = [
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'es-ES',
  'es-MX',
  'es-AR',
  'es-CO',
] as const;

export type ManifestInput = {
  readonly text: string;
  /** Where the host's files lie: /assets/icon-16.png is looked for here. */
  readonly folder: string;
  readonly calls: readonly OfficeCall[];
};

/** Everything that can be checked without the network, in the order of the file. */
export function checkManifest({ text, folder, calls }: ManifestInput): readonly Problem[] {
  const reading = readXml(text);
  if (reading.kind === 'malformed') return [reading.problem];
  const { root } = reading;
  const structure = checkStructure(root);
  const rest = [
    ...checkValues(root),
    ...checkResources(root),
    ...checkLocales(root, LOCALES),
    ...checkIcons(root, folder),
    ...checkParity(root),
    ...checkSurfaces(root),
    ...checkEvents(root),
    ...checkPermission(root, calls),
  ];
  return [...structure, ...rest].toSorted((a, b) => a.line - b.line);
}
