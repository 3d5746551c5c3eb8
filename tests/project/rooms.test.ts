import { importsOf, sourcesOf } from './imports.ts';
import { brokenRules, foldersInCircles } from './rooms.ts';

describe('the product', () => {
  const imports = sourcesOf('src').flatMap(importsOf);

  test('imports point one way between the rooms', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(brokenRules(imports)).toEqual([]);
  });

  test('no two folders need each other at run time', () => {
    expect(foldersInCircles(imports)).toEqual([]);
  });
});

function broken(file: string, text: string): readonly string[] {
  return brokenRules(importsOf({ file, text }));
}

describe('the check itself', () => {
  test.each([
    {
      name: 'from the domain to a gateway',
      file: 'domain/a.ts',
      text: "import { x } from '../graph/b.ts';",
      says: 'a room that builds on it',
    },
    {
      name: 'from one gateway to another',
      file: 'graph/a.ts',
      text: "import { x } from '../outlook/b.ts';",
      says: 'a room beside it',
    },
    {
      name: 'from one surface to another',
      file: 'commands/a.ts',
      text: "import { x } from '../taskpane/day/b.ts';",
      says: 'a room beside it',
    },
    {
      name: 'from the base to the domain',
      file: 'base/a.ts',
      text: "import { x } from '../domain/b.ts';",
      says: 'a room that builds on it',
    },
    {
      name: 'from the simulator to a gateway',
      file: 'simulator/a.ts',
      text: "import { x } from '../graph/b.ts';",
      says: 'by HTTP and messages only',
    },
    {
      name: 'of a type alone',
      file: 'graph/a.ts',
      text: "import type { X } from '../outlook/b.ts';",
      says: 'a room beside it',
    },
    {
      name: 'by re-export',
      file: 'graph/a.ts',
      text: "export * from '../outlook/b.ts';",
      says: 'a room beside it',
    },
    {
      name: 'by re-export of names',
      file: 'graph/a.ts',
      text: "export { x } from '../outlook/b.ts';",
      says: 'a room beside it',
    },
    {
      name: 'on demand',
      file: 'graph/a.ts',
      text: "const x = await import('../outlook/b.ts');",
      says: 'a room beside it',
    },
    {
      name: 'inside a type',
      file: 'graph/a.ts',
      text: "type X = import('../outlook/b.ts').X;",
      says: 'a room beside it',
    },
    {
      name: 'from a component',
      file: 'commands/a.tsx',
      text: "import { X } from '../taskpane/b.tsx';\nexport const y = <X a={1} />;",
      says: 'a room beside it',
    },
    {
      name: 'to a folder that is no room',
      file: 'graph/a.ts',
      text: "import { x } from '../helpers/b.ts';",
      says: 'there is no room helpers',
    },
    {
      name: 'from a folder that is no room',
      file: 'helpers/a.ts',
      text: "import { x } from '../base/b.ts';",
      says: 'there is no room helpers',
    },
    {
      name: 'out of src',
      file: 'graph/a.ts',
      text: "import { x } from '../../tests/b.ts';",
      says: 'it lies outside src',
    },
    {
      name: 'of a file inside a package that belongs to another room',
      file: 'graph/a.ts',
      text: "import { x } from '../../node_modules/@azure/msal-browser/dist/x.mjs';",
      says: 'it belongs to outlook, simulator',
    },
    {
      name: 'of a package into the domain',
      file: 'domain/a.ts',
      text: "import ky from 'ky';",
      says: 'domain computes only',
    },
    {
      name: 'of whole zod into the domain',
      file: 'domain/a.ts',
      text: "import * as z from 'zod';",
      says: 'domain computes only',
    },
    {
      name: 'of whole zod into the pane',
      file: 'taskpane/a.ts',
      text: "import * as z from 'zod';",
      says: 'in the browser it is zod/mini',
    },
    {
      name: 'of Node into the pane',
      file: 'outlook/a.ts',
      text: "import path from 'node:path';",
      says: 'there is no Node in the pane',
    },
    {
      name: 'of office-js into the product',
      file: 'outlook/a.ts',
      text: "import '@microsoft/office-js';",
      says: 'it belongs to simulator',
    },
    {
      name: 'of React into a gateway',
      file: 'graph/a.ts',
      text: "import { useState } from 'react';",
      says: 'it belongs to taskpane',
    },
  ])('an import $name is found', ({ file, text, says }) => {
    expect(broken(file, text)).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    {
      name: 'from a surface to a gateway',
      file: 'taskpane/day/a.ts',
      text: "import { x } from '../../graph/b.ts';",
    },
    {
      name: 'from a gateway to the domain',
      file: 'graph/a.ts',
      text: "import { x } from '../domain/b.ts';",
    },
    { name: 'within a room', file: 'graph/a/b.ts', text: "import { x } from '../c/d.ts';" },
    {
      name: 'of allowed packages into the domain',
      file: 'domain/a.ts',
      text: "import * as z from 'zod/mini';\nimport { sha256 } from '@noble/hashes/sha2.js';",
    },
    {
      name: 'of whole zod into the simulator',
      file: 'simulator/a.ts',
      text: "import * as z from 'zod';",
    },
  ])('an import $name is allowed', ({ file, text }) => {
    expect(broken(file, text)).toEqual([]);
  });

  test('the words of an import in a text or a comment are none', () => {
    expect(
      broken(
        'graph/a.ts',
        "// import { x } from '../outlook/b.ts';\nconst t = \"from '../outlook/b.ts'\";",
      ),
    ).toEqual([]);
  });

  test('a circle of folders is named once; a circle of types is none', () => {
    const circle = [
      { file: 'taskpane/a/x.ts', text: "import { y } from '../b/y.ts';" },
      { file: 'taskpane/b/y.ts', text: "import { z } from '../c/z.ts';" },
      { file: 'taskpane/c/z.ts', text: "import { x } from '../a/x.ts';" },
    ];
    const ofTypes = circle.map(({ file, text }) => ({
      file,
      text: text.replace('import', 'import type'),
    }));
    expect(foldersInCircles(circle.flatMap(importsOf))).toEqual([
      'taskpane/a → taskpane/b → taskpane/c → taskpane/a',
    ]);
    expect(foldersInCircles(ofTypes.flatMap(importsOf))).toEqual([]);
  });
});
