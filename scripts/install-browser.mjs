// Makes sure that there is a browser for the browser tests: node scripts/install-browser.mjs
import { browserStarts, findBrowser, installBrowser } from './browser.mjs';

const found = findBrowser();
if (found && browserStarts(found)) {
  console.log(`${found.name}: ${found.path}`);
} else {
  const outcome = installBrowser();
  if (outcome.kind === 'installed') console.log(`${outcome.browser.name}: ${outcome.browser.path}`);
  else console.error(`No browser could be installed: ${outcome.reason}`);
  process.exitCode = outcome.kind === 'installed' ? 0 : 1;
}
