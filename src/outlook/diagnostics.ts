import { isAppointment, isCompose, selectedItem } from './read-item.ts';

/** What support asks for first. Nothing here names a person or an appointment. */
export function outlookDiagnostics(mailbox: Office.Mailbox): Record<string, string | boolean> {
  return {
    host: told(() => mailbox.diagnostics.hostName),
    hostVersion: told(() => mailbox.diagnostics.hostVersion),
    platform: told(() => String(Office.context.platform)),
    mailboxSet: highestMailboxSet(),
    nestedAppAuth: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    surface: surfaceOf(mailbox),
  };
}

function surfaceOf(mailbox: Office.Mailbox): string {
  const item = selectedItem(mailbox);
  if (!item) return 'none';
  if (!isAppointment(item)) return 'message';
  return isCompose(item) ? 'organizer' : 'attendee';
}

const LATEST_SET = 16;

function highestMailboxSet(): string {
  for (let minor = LATEST_SET; minor > 1; minor -= 1) {
    if (Office.context.requirements.isSetSupported('Mailbox', `1.${minor}`)) return `1.${minor}`;
  }
  return '1.1';
}

/** With nothing selected these getters throw in some clients; support text must not fail for it. */
function told(read: () => string | undefined): string {
  try {
    return read() ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
