import { tooLong } from './check-values.ts';
import { elementsOf, overridesOf, versionOf } from './overrides.ts';
import type { Problem } from './problem.ts';
import { childrenOf, valueOf, type XmlElement } from './xml.ts';

/** Which list each referring element takes its resource from. */
const LIST_OF: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  Runtime: 'bt:Urls',
  Override: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

const TEXT_LIMIT: Readonly<Record<string, number>> = {
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

const REQUIRED_SIZES = ['16', '32', '80'];
const SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];

/** Within each block of overrides: ids, references, lengths, sizes of icons. Clients find a wrong one only when they run. */
export function checkResources(root: XmlElement): readonly Problem[] {
  return overridesOf(root).flatMap((overrides) => {
    const elements = elementsOf(overrides);
    const resources = elements
      .filter(({ name }) => name === 'Resources')
      .flatMap(({ children }) => children);
    return [
      ...checkIds(elements, resources),
      ...checkReferences(elements, resources, versionOf(overrides)),
      ...resources.flatMap(checkTexts),
      ...elements.filter(({ name }) => name === 'Icon').flatMap(checkSizes),
    ];
  });
}

function checkIds(
  elements: readonly XmlElement[],
  resources: readonly XmlElement[],
): readonly Problem[] {
  const ofResources = resources.flatMap(({ children }) => children);
  // Everything has the tab's id: it is Outlook's own.
  const ofControls = elements.filter(({ name }) => name === 'Group' || name === 'Control');
  return [...checkUnique(ofResources, 32), ...checkUnique(ofControls, 125)];
}

function checkUnique(elements: readonly XmlElement[], limit: number): readonly Problem[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = valueOf(element, 'id');
    const isTwice = seen.has(id);
    seen.add(id);
    const { line } = element;
    if (isTwice) return [{ line, message: `The id "${id}" stands here a second time.` }];
    return id.length <= limit
      ? []
      : [{ line, message: `The id "${id}" is longer than ${limit} characters.` }];
  });
}

function checkReferences(
  elements: readonly XmlElement[],
  resources: readonly XmlElement[],
  version: string,
): readonly Problem[] {
  const listOfId = new Map(
    resources.flatMap((list) =>
      list.children.map((entry) => [valueOf(entry, 'id'), list.name] as const),
    ),
  );
  const referring = elements.filter(({ attributes }) => attributes.has('resid'));
  const used = new Set(referring.map((element) => valueOf(element, 'resid')));
  const wrong = referring.flatMap((element) => {
    const message = wrongReference(element, listOfId);
    return message === undefined
      ? []
      : [{ line: element.line, message: `${message} (VersionOverrides ${version})` }];
  });
  const unused = resources
    .flatMap(({ children }) => children)
    .filter((entry) => !used.has(valueOf(entry, 'id')))
    .map((entry) => ({
      line: entry.line,
      message: `The resource "${valueOf(entry, 'id')}" is not used.`,
    }));
  return [...wrong, ...unused];
}

function wrongReference(
  element: XmlElement,
  listOfId: ReadonlyMap<string, string>,
): string | undefined {
  const id = valueOf(element, 'resid');
  const list = listOfId.get(id);
  const wanted = LIST_OF[element.name];
  if (list === undefined) return `<${element.name}> refers to "${id}", which no resource has.`;
  if (list !== wanted)
    return `<${element.name}> refers to "${id}" in ${list}; it needs one of ${wanted}.`;
  return undefined;
}

function checkTexts(list: XmlElement): readonly Problem[] {
  const limit = TEXT_LIMIT[list.name];
  if (limit === undefined) return [];
  return list.children.flatMap((entry) => {
    const texts = [
      valueOf(entry, 'DefaultValue'),
      ...entry.children.map((child) => valueOf(child, 'Value')),
    ];
    return texts.flatMap((text) => {
      const problem = tooLong(text, limit);
      return problem === undefined
        ? []
        : [{ line: entry.line, message: `"${valueOf(entry, 'id')}": ${problem}.` }];
    });
  });
}

function checkSizes(icon: XmlElement): readonly Problem[] {
  const sizes = childrenOf(icon, 'bt:Image').map((image) => valueOf(image, 'size'));
  const missing = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
  const wrong = sizes.filter(
    (size, index) => !SIZES.includes(size) || sizes.indexOf(size) !== index,
  );
  return [
    ...missing.map((size) => ({
      line: icon.line,
      message: `<Icon> lacks the required size ${size}.`,
    })),
    ...wrong.map((size) => ({
      line: icon.line,
      message: `<Icon> has the size "${size}" twice, or it is no size of icons.`,
    })),
  ];
}
