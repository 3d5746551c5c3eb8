import './engine/older-engines.ts';
import { sendHandler } from './on-appointment-send.ts';

/** Written in front of the file when it is built or served: there is no page to read it from. */
declare const frontdeskEnvironment: unknown;

/**
 * The whole of what Outlook loads for the event. Not imported at the start: were a part of it not to
 * load in some engine, nobody could send any more without a complaint of Outlook's.
 */
async function check() {
  const { checkSend } = await import('./check-send.ts');
  return checkSend(frontdeskEnvironment);
}

// On the web the library waits for a page to say that it is one; classic Outlook has nothing to wait
// for, and may not have the function.
if (typeof Office.onReady === 'function') void Office.onReady();

Office.actions.associate(
  'onAppointmentSend',
  sendHandler(check, {
    setTimeout: (work, ms) => setTimeout(work, ms),
    clearTimeout: (timer) => clearTimeout(timer),
  }),
);
