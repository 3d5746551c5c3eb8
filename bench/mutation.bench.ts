// How many of the changes that Stryker made to the domain a test noticed, by the last `npm run mutation`.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { report } from './support/report.ts';

const FILE = path.resolve(import.meta.dirname, '../.cache/mutation/report.json');

type Report = { readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>> };

if (existsSync(FILE)) measure(JSON.parse(readFileSync(FILE, 'utf8')) as Report);
else process.stderr.write('mutation: nothing to say before `npm run mutation` has run\n');

function measure({ files }: Report): void {
  const on = statSync(FILE).mtime.toISOString().slice(0, 10);
  const byRoom = new Map<string, string[]>();
  for (const [file, { mutants }] of Object.entries(files)) {
    const room = path.dirname(file);
    byRoom.set(room, [...(byRoom.get(room) ?? []), ...mutants.map(({ status }) => status)]);
  }
  byRoom.set('all', [...byRoom.values()].flat());
  for (const [room, statuses] of byRoom) {
    const noticed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length;
    const missed = statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length;
    const value = Math.round((1000 * noticed) / Math.max(1, noticed + missed)) / 10;
    report({ name: `mutation: ${room}`, value, unit: 'percent', input: `${noticed} of ${noticed + missed} changes noticed, run on ${on}` });
  }
}
