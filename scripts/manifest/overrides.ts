import { descendantsOf, NAMESPACES, type XmlElement } from './xml.ts';

/** The blocks of command surfaces, 1.0 before 1.1. */
export function overridesOf(root: XmlElement): readonly XmlElement[] {
  return descendantsOf(root).filter(({ name }) => name === 'VersionOverrides');
}

/** What lies in this block and not in the next one nested in it. */
export function elementsOf(overrides: XmlElement): readonly XmlElement[] {
  const own = overrides.children.filter(({ name }) => name !== 'VersionOverrides');
  return own.flatMap((child) => [child, ...descendantsOf(child)]);
}

export function versionOf(overrides: XmlElement): '1.0' | '1.1' {
  return overrides.namespace === NAMESPACES.overrides11 ? '1.1' : '1.0';
}
