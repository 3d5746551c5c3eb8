import 'temporal-polyfill/global';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count, judgeFolder } from './judge-folder.ts';
import { CONTRACT_FILE, loadContract } from './load-contract.ts';

const USAGE = 'usage: npm run --silent contract -- FOLDER [--contract FILE]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { contract: { type: 'string' } },
});
const [folder] = positionals;
const file = path.resolve(values.contract ?? CONTRACT_FILE);

if (folder === undefined || !existsSync(path.join(folder, 'index.json'))) {
  process.stderr.write(
    `${folder === undefined ? 'FOLDER is missing' : `${folder} has no index.json`}; ${USAGE}\n`,
  );
  process.exitCode = 2;
} else {
  const contract = loadContract(file);
  if (contract) {
    const judged = await judgeFolder(folder, contract);
    for (const { file: sample, verdict } of judged) {
      if (verdict.kind !== 'passed')
        process.stdout.write(
          `${verdict.kind} ${sample}: ${verdict.reason.replaceAll(/\s+/gu, ' ')}\n`,
        );
    }
    const failures = count(judged, 'failed');
    process.stdout.write(
      `${count(judged, 'passed')} passed, ${failures} failed, ${count(judged, 'skipped')} skipped\n`,
    );
    process.exitCode = failures > 0 ? 1 : 0;
  } else {
    process.stderr.write(
      `The OpenAPI description ${file} is missing; name one with --contract FILE\n`,
    );
    process.exitCode = 2;
  }
}
