// npm run validate [-- FILE]: checks the manifest offline, then asks Microsoft's validation service where it can be reached.
import { readFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';
import { officeCalls } from './manifest/office-calls.mjs';

const ONLINE_LIMIT_MS = 60_000;
// What office-addin-manifest says when the service does not answer.
const UNREACHABLE = 'Unable to contact the manifest validation service';
const file = process.argv[2] ?? 'manifest.xml';

register();
const { checkManifest } = await import('./manifest/check.ts');
const { problemText } = await import('./manifest/problem.ts');

const problems = checkManifest({
  text: readFileSync(file, 'utf8'),
  folder: '.',
  calls: officeCalls(),
});
for (const problem of problems) console.log(problemText(problem));
console.log(
  problems.length === 0
    ? `${file}: nothing wrong offline.`
    : `${file}: ${problems.length} problems offline.`,
);

const online = await validateOnline();
console.log(online.text);
process.exit(problems.length === 0 && online.kind !== 'refused' ? 0 : 1);

/** Without its answer nothing is said against the manifest: the offline checks decide then. */
async function validateOnline() {
  const { default: tools } = await import('office-addin-manifest');
  const notMade = 'The online checks were not made';
  try {
    const { isValid, status, report } = await Promise.race([
      tools.validateManifest(file),
      tooLate(),
    ]);
    if (isValid) return { kind: 'accepted', text: 'The validation service accepts it.' };
    if (!report)
      return {
        kind: 'unreachable',
        text: `${notMade}: the validation service answered HTTP ${status}.`,
      };
    const lines = (report.errors ?? []).map(
      ({ title, detail, content }) => `- ${title}: ${detail ?? content}`,
    );
    return { kind: 'refused', text: ['The validation service refuses it:', ...lines].join('\n') };
  } catch (error) {
    if (!error.message.startsWith(UNREACHABLE)) throw error;
    return { kind: 'unreachable', text: `${notMade}: the validation service cannot be reached.` };
  }
}

function tooLate() {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(UNREACHABLE)), ONLINE_LIMIT_MS);
  });
}
