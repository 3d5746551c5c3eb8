import { elementsOf, overridesOf } from './overrides.ts';
import type { Problem } from './problem.ts';
import { childrenOf, descendantsOf, valueOf, type XmlElement } from './xml.ts';

// "Implement a pinnable task pane", "Activate without the Reading Pane enabled or a message selected".
const SURFACES_OF: Readonly<Record<string, readonly string[]>> = {
  SupportsPinning: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'],
  SupportsNoItemContext: ['MessageReadCommandSurface'],
  SupportsMultiSelect: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'],
};

/** Each surface once, its options where Outlook knows them, and every page on the host that is a listed domain. */
export function checkSurfaces(root: XmlElement): readonly Problem[] {
  return [
    ...overridesOf(root).flatMap((overrides) => checkExtensionPoints(elementsOf(overrides))),
    ...checkOrigins(root),
  ];
}

function checkExtensionPoints(elements: readonly XmlElement[]): readonly Problem[] {
  const points = elements.filter(({ name }) => name === 'ExtensionPoint');
  const types = points.map((point) => valueOf(point, 'xsi:type'));
  return points.flatMap((point, index) => {
    const type = types[index] ?? '';
    const twice =
      types.indexOf(type) === index ? [] : [`The surface ${type} stands here a second time.`];
    const misplaced = descendantsOf(point)
      .filter(({ name }) => SURFACES_OF[name]?.includes(type) === false)
      .map(({ name }) => `Outlook does not know <${name}> on the surface ${type}.`);
    return [...twice, ...misplaced].map((message) => ({ line: point.line, message }));
  });
}

function checkOrigins(root: XmlElement): readonly Problem[] {
  const pages = descendantsOf(root).filter(
    ({ name }) => name === 'SourceLocation' || name === 'bt:Url',
  );
  const origins = new Set(pages.flatMap((page) => originOf(valueOf(page, 'DefaultValue'))));
  const domains = childrenOf(root, 'AppDomains').flatMap((list) =>
    list.children.map(({ text }) => text),
  );
  const unlisted = [...origins].filter((origin) => !domains.includes(origin));
  return [
    ...(origins.size > 1 ? [`The pages come from several hosts: ${[...origins].join(', ')}.`] : []),
    // Outlook on the web closes a dialog of localhost that is not listed.
    ...unlisted.map((origin) => `The pages' own host ${origin} is not among the AppDomains.`),
  ].map((message) => ({ line: root.line, message }));
}

function originOf(address: string): readonly string[] {
  return URL.canParse(address) ? [new URL(address).origin] : [];
}
