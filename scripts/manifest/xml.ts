import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from './problem.ts';

export const NAMESPACES = {
  base: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  basicTypes: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  overrides10: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  overrides11: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
  // The http form: with https it is another namespace, and xsi:type means nothing.
  instance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** Named as the manifest's documentation writes it: `bt:Image`, `xsi:type`, everything else without a prefix. */
export type XmlElement = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
};

export type XmlReading =
  | { readonly kind: 'read'; readonly root: XmlElement }
  | { readonly kind: 'malformed'; readonly problem: Problem };

type Open = Omit<XmlElement, 'children' | 'text'> & { children: XmlElement[]; text: string };

export function readXml(source: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let failure: Problem | undefined;

  parser.on('error', (error) => {
    failure ??= { line: parser.line, message: `This is not well-formed XML: ${error.message}` };
  });
  parser.on('opentag', (tag) => {
    const element = toElement(tag, parser.line);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();

  if (failure) return { kind: 'malformed', problem: failure };
  if (!root)
    return {
      kind: 'malformed',
      problem: { line: 1, message: 'This is not well-formed XML: it is empty.' },
    };
  return { kind: 'read', root };
}

function toElement(tag: SaxesTagNS, line: number): Open {
  const attributes = new Map<string, string>();
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    const isDeclaration = prefix === 'xmlns' || (prefix === '' && local === 'xmlns');
    if (isDeclaration) continue;
    attributes.set(attributeName(local, uri), value);
  }
  const name = tag.uri === NAMESPACES.basicTypes ? `bt:${tag.local}` : tag.local;
  return { name, namespace: tag.uri, attributes, children: [], text: '', line };
}

function attributeName(local: string, uri: string): string {
  if (uri === '') return local;
  return uri === NAMESPACES.instance ? `xsi:${local}` : `{${uri}}${local}`;
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Every element below, in the order of the file. */
export function descendantsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendantsOf(child)]);
}

export function valueOf(element: XmlElement, attribute: string): string {
  return element.attributes.get(attribute) ?? '';
}
