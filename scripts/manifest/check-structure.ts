import type { Problem } from './problem.ts';
import { partsOf, shapeOf, type Part } from './schema.ts';
import { NAMESPACES, type XmlElement } from './xml.ts';

/** Parents, order, how often, and attributes: what an XML schema would check. */
export function checkStructure(root: XmlElement): readonly Problem[] {
  if (root.name !== 'OfficeApp' || root.namespace !== NAMESPACES.base) {
    return [
      { line: root.line, message: `The root must be <OfficeApp xmlns="${NAMESPACES.base}">.` },
    ];
  }
  return checkElement(root, undefined, NAMESPACES.base);
}

function checkElement(
  element: XmlElement,
  parent: XmlElement | undefined,
  namespace: string,
): readonly Problem[] {
  const shape = shapeOf(element, parent, namespace);
  // A child without a shape was named as misplaced by its parent.
  if (!shape) return [];
  const parts = partsOf(shape.holds);
  return [
    ...checkAttributes(element, partsOf(shape.has)),
    ...checkPlaces(element, parts, namespace),
    ...checkAmounts(element, parts),
    ...element.children.flatMap((child) =>
      checkElement(child, element, namespaceWithin(child, namespace)),
    ),
  ];
}

function namespaceWithin(child: XmlElement, namespace: string): string {
  return child.namespace === NAMESPACES.basicTypes ? namespace : child.namespace;
}

function checkAttributes(element: XmlElement, allowed: readonly Part[]): readonly Problem[] {
  const { name, line, attributes } = element;
  const missing = allowed.filter((part) => part.min > 0 && !attributes.get(part.name));
  const unknown = [...attributes.keys()].filter(
    (key) => !allowed.some((part) => part.name === key),
  );
  return [
    ...missing.map((part) => ({ line, message: `<${name}> lacks its attribute ${part.name}.` })),
    ...unknown.map((key) => ({ line, message: `<${name}> has no attribute ${key}.` })),
  ];
}

function checkPlaces(
  element: XmlElement,
  parts: readonly Part[],
  namespace: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const order = parts.map((part) => part.name).join(', ');
  let furthest = 0;
  for (const child of element.children) {
    const place = parts.findIndex((part) => part.name === child.name);
    if (place < 0 || !belongs(child, namespace)) {
      const allowed = order ? `it may hold ${order}` : 'it holds no elements';
      problems.push({
        line: child.line,
        message: `<${child.name}> has no place in <${element.name}>: ${allowed}.`,
      });
      continue;
    }
    if (place < furthest) {
      const message = `<${child.name}> stands too late in <${element.name}>: the order is ${order}.`;
      problems.push({ line: child.line, message });
    }
    furthest = Math.max(furthest, place);
  }
  return problems;
}

/** Only the overrides change the namespace, from each to the next. */
function belongs(child: XmlElement, namespace: string): boolean {
  const own = child.namespace;
  if (own === NAMESPACES.basicTypes) return namespace !== NAMESPACES.base;
  if (child.name !== 'VersionOverrides') return own === namespace;
  return own === (namespace === NAMESPACES.base ? NAMESPACES.overrides10 : NAMESPACES.overrides11);
}

function checkAmounts(element: XmlElement, parts: readonly Part[]): readonly Problem[] {
  return parts.flatMap(({ name, min, max }) => {
    const amount = element.children.filter((child) => child.name === name).length;
    if (amount < min)
      return [{ line: element.line, message: `<${element.name}> lacks <${name}>.` }];
    if (amount <= max) return [];
    return [
      {
        line: element.line,
        message: `<${element.name}> holds <${name}> ${amount} times; once is allowed.`,
      },
    ];
  });
}
