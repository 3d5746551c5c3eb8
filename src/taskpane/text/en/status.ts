export const status = {
  signIn: {
    title: 'Sign in',
    text: 'Sign in with your Microsoft account to see the appointments.',
    button: 'Sign in',
    busy: 'Waiting for Microsoft’s sign-in page',
    cancelled: 'The sign-in was closed before it was finished.',
    popupBlocked: 'The browser blocked the sign-in window. Allow windows from this page and try again.',
    wrongAccount: (account: string) =>
      `You signed in as ${account}, but Outlook is open for another person. Sign in with that account.`,
    blocked: 'Your organisation’s sign-in rules block Frontdesk. Ask your IT for access.',
    network: 'Microsoft’s sign-in could not be reached. Check the connection and try again.',
    failed: 'The sign-in did not work. Try again, or copy the details for your IT.',
  },
  consent: {
    title: 'An administrator has to allow Frontdesk',
    text: 'Your organisation wants an administrator to approve it once for everybody. Send them this link:',
    copyLink: 'Copy link for an administrator',
    afterwards: 'I have approval',
  },
  noPermission: {
    title: 'No permission',
    book: (mailbox: string) =>
      `You may not open the calendar of ${mailbox}. Ask its owner to share it with you.`,
  },
  offline: {
    title: 'You are offline',
    text: 'The day shows what was last read. It continues by itself when the connection is back.',
  },
  throttled: {
    title: 'Microsoft 365 asks for a pause',
    text: (seconds: number) =>
      seconds === 1 ? 'It goes on by itself in 1 second.' : `It goes on by itself in ${seconds} seconds.`,
    going: 'Going on',
  },
  error: {
    title: 'Something went wrong',
    signInRequired: 'Your sign-in has expired.',
    forbidden: 'You do not have permission for this.',
    notFound: 'It is not there any more. It may have been deleted or moved.',
    noMailbox: 'This account has no calendar, because there is no mailbox behind it. Sign in with the account that you use in Outlook, or ask your IT for a mailbox.',
    conflict: 'It keeps changing in Outlook. Wait a moment and try again.',
    throttled: 'Microsoft 365 asks for a pause. Try again in a moment.',
    unavailable: 'Microsoft 365 does not answer at the moment.',
    offline: 'There is no connection.',
    malformed: 'Microsoft 365 answered in a way Frontdesk cannot read. Nothing was changed.',
    invalid: 'Microsoft 365 refused the request.',
    duplicate: 'It exists already.',
    gone: 'It is not there any more.',
    unexpected: 'Frontdesk has a fault. Nothing was changed by it.',
    details: 'Copy details',
    detailsHint: 'The details hold no names, addresses or titles.',
    whatHelps: 'What helps',
    check: 'Check the connection',
  },
  notInOutlook: {
    title: 'Outlook does not answer',
    text: 'Close the pane and open it again. If that does not help, open Frontdesk in the browser.',
  },
} as const;
