import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { pageText } from './page-text.ts';

// Microsoft's page ends here, in the pop-up or a hidden frame; the answer goes to the tab that
// waits. An administrator who has given consent ends here too, without an answer to hand on.
broadcastResponseToMainFrame().then(
  () => show(pageText(navigator.language).done),
  () => show(pageText(navigator.language).done),
);

function show(words: string): void {
  const place = document.getElementById('message');
  if (place) place.textContent = words;
}
