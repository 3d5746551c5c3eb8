import { overridesOf, versionOf } from './overrides.ts';
import type { Problem } from './problem.ts';
import type { XmlElement } from './xml.ts';

/** What the schema of 1.0 has no place for. */
const ONLY_IN_1_1 = ['Runtimes', 'SupportsSharedFolders', 'SupportsPinning', 'SupportsNoItemContext'];

/** Both blocks say the same, as far as each can: a client takes one of them and never looks into the other. */
export function checkParity(root: XmlElement): readonly Problem[] {
  const blocks = overridesOf(root);
  const older = blocks.find((block) => versionOf(block) === '1.0');
  const newer = blocks.find((block) => versionOf(block) === '1.1');
  if (!older || !newer)
    return [
      { line: root.line, message: 'There must be VersionOverrides 1.0 and, inside them, 1.1.' },
    ];
  const difference = firstDifference(older, newer, resourcesOfEvents(newer));
  return difference ? [difference] : [];
}

/** Ids that only the events refer to, which 1.0 has no place for either. */
function resourcesOfEvents(newer: XmlElement): ReadonlySet<string> {
  const [ofEvents, others] = [new Set<string>(), new Set<string>()];
  function collect(element: XmlElement, isOfEvents: boolean): void {
    const isIn = isOfEvents || isEvents(element) || element.name === 'Runtimes';
    const id = element.attributes.get('resid');
    if (id !== undefined) (isIn ? ofEvents : others).add(id);
    for (const child of element.children) collect(child, isIn);
  }
  collect(newer, false);
  return new Set([...ofEvents].filter((id) => !others.has(id)));
}

function isEvents({ name, attributes }: XmlElement): boolean {
  return name === 'ExtensionPoint' && attributes.get('xsi:type') === 'LaunchEvent';
}

function firstDifference(
  older: XmlElement,
  newer: XmlElement,
  ofEvents: ReadonlySet<string>,
): Problem | undefined {
  if (describe(older) !== describe(newer)) {
    const message = `VersionOverrides 1.1 have ${describe(newer)} where 1.0 have ${describe(older)} (line ${older.line}).`;
    return { line: newer.line, message };
  }
  const [olderChildren, newerChildren] = [comparable(older, ofEvents), comparable(newer, ofEvents)];
  for (const [index, child] of olderChildren.entries()) {
    const other = newerChildren[index];
    if (!other) {
      return {
        line: newer.line,
        message: `VersionOverrides 1.1 lack ${describe(child)} of 1.0 (line ${child.line}).`,
      };
    }
    const difference = firstDifference(child, other, ofEvents);
    if (difference) return difference;
  }
  const extra = newerChildren[olderChildren.length];
  if (!extra) return undefined;
  return {
    line: extra.line,
    message: `VersionOverrides 1.1 have ${describe(extra)}, which 1.0 lack.`,
  };
}

function comparable(
  { children }: XmlElement,
  ofEvents: ReadonlySet<string>,
): readonly XmlElement[] {
  return children.filter(
    (child) =>
      child.name !== 'VersionOverrides' &&
      !ONLY_IN_1_1.includes(child.name) &&
      !isEvents(child) &&
      !(child.name === 'bt:Url' && ofEvents.has(child.attributes.get('id') ?? '')),
  );
}

function describe({ name, attributes, children, text }: XmlElement): string {
  if (name === 'VersionOverrides') return '<VersionOverrides>';
  const pairs = [...attributes]
    .map(([key, value]) => ` ${key}="${value}"`)
    .toSorted()
    .join('');
  return `<${name}${pairs}>${children.length === 0 ? text.trim() : ''}`;
}
