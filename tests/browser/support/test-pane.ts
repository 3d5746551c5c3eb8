import { cp, copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A pane of our own making in place of the product, with the real libraries for tests to drive. */
export async function prepareTestPane(): Promise<{
  readonly paneFolder: string;
  readonly manifest: string;
}> {
  const source = path.resolve(__dirname, 'pane');
  const paneFolder = path.resolve('.cache/test-pane');
  await mkdir(paneFolder, { recursive: true });
  await cp(source, paneFolder, { recursive: true });
  await copyFile(
    path.resolve('node_modules/@azure/msal-browser/lib/msal-browser.js'),
    path.join(paneFolder, 'msal-browser.js'),
  );
  return { paneFolder, manifest: await readFile(path.join(source, 'manifest.xml'), 'utf8') };
}
