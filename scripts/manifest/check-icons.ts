import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { elementsOf, overridesOf } from './overrides.ts';
import type { Problem } from './problem.ts';
import { childrenOf, valueOf, type XmlElement } from './xml.ts';

type Wanted = { readonly address: string; readonly size: number; readonly line: number };

/** Every icon is in `folder` under the path of its address, a PNG of exactly the size it is named for. */
export function checkIcons(root: XmlElement, folder: string): readonly Problem[] {
  return [...rootIcons(root), ...commandIcons(root)].flatMap((wanted) => {
    const problem = problemOf(wanted, folder);
    return problem === undefined ? [] : [{ line: wanted.line, message: problem }];
  });
}

function rootIcons(root: XmlElement): readonly Wanted[] {
  const sizes = [
    ['IconUrl', 64],
    ['HighResolutionIconUrl', 128],
  ] as const;
  return sizes.flatMap(([name, size]) =>
    childrenOf(root, name).map((icon) => ({
      address: valueOf(icon, 'DefaultValue'),
      size,
      line: icon.line,
    })),
  );
}

function commandIcons(root: XmlElement): readonly Wanted[] {
  return overridesOf(root).flatMap((overrides) => {
    const images = elementsOf(overrides).filter(({ name }) => name === 'bt:Image');
    const resources = new Map(images.map((image) => [valueOf(image, 'id'), image]));
    const references = images.filter(({ attributes }) => attributes.has('resid'));
    return references.flatMap((reference) => {
      const resource = resources.get(valueOf(reference, 'resid'));
      if (!resource) return [];
      const size = Number(valueOf(reference, 'size'));
      return [{ address: valueOf(resource, 'DefaultValue'), size, line: reference.line }];
    });
  });
}

function problemOf({ address, size }: Wanted, folder: string): string | undefined {
  if (!URL.canParse(address)) return `The icon's address "${address}" is none.`;
  const file = path.join(folder, new URL(address).pathname);
  if (!existsSync(file)) return `The icon ${address} is not there: ${file} does not exist.`;
  try {
    const { width, height } = PNG.sync.read(readFileSync(file));
    if (width === size && height === size) return undefined;
    return `The icon ${address} is ${width} × ${height} pixels, not ${size} × ${size}.`;
  } catch {
    return `The icon ${address} cannot be read as a PNG.`;
  }
}
