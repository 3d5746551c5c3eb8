import { createOneShotClient } from '../graph/one-shot-client.ts';
import { parseEnvironment } from '../outlook/environment.ts';
import { roamingPreferences } from '../outlook/roaming-preferences.ts';
import { bridgeToken, findBridge } from '../outlook/sign-in/bridge-token.ts';
import { alertMessage } from './alert-message.ts';
import { checkMeeting } from './check-meeting.ts';
import { ALLOWED, type SendAnswer } from './on-appointment-send.ts';
import { readMeeting } from './read-meeting.ts';
import { alertText } from './text/text.ts';
import { outlookClock } from './wall-clock.ts';

/** Control of the manifest whose pane shows the appointment; the organizer's. */
const PANE_COMMAND = 'Organizer.Open';

/** Reads what is being sent and what stands in the calendars, and words what Outlook shows. */
export async function checkSend(given: unknown): Promise<SendAnswer> {
  const environment = parseEnvironment(given);
  const { mailbox, displayLanguage, roamingSettings, requirements } = Office.context;
  const bridge = await findBridge();
  if (!bridge) return ALLOWED;
  const meeting = await readMeeting(mailbox);
  if (!meeting) return ALLOWED;

  let token: Promise<string> | undefined;
  const finding = await checkMeeting(
    {
      graph: createOneShotClient({
        baseUrl: environment.graph,
        getToken: ({ scopes }) => (token ??= bridgeToken(bridge, { clientId: environment.clientId, scopes })),
        fetch: (url, init) => fetch(url, init),
        now: () => Date.now(),
      }),
      preferences: roamingPreferences(roamingSettings),
      user: mailbox.userProfile.emailAddress,
      now: () => Date.now(),
    },
    meeting,
  );
  if (!finding) return ALLOWED;
  const { slot } = meeting;
  return {
    allowEvent: false,
    errorMessage: alertMessage(finding, { displayLanguage, clock: outlookClock(mailbox), slot }),
    // Mailbox 1.14: the button may say something else and open a pane.
    ...(requirements.isSetSupported('Mailbox', '1.14') && {
      cancelLabel: alertText(displayLanguage).show,
      commandId: PANE_COMMAND,
    }),
  };
}
