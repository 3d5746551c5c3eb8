import type { ConfirmationStatus } from '../../../domain/appointment/confirmation.ts';

export const common = {
  product: 'Frontdesk',
  close: 'Close',
  cancel: 'Back',
  retry: 'Try again',
  more: 'More actions',
  copy: 'Copy',
  copied: 'Copied',
  today: 'Today',
  tomorrow: 'Tomorrow',
  yesterday: 'Yesterday',
  loading: 'Loading',
  minutes: (count: number) => `${count} min`,
  and: (names: readonly string[]) => names.join(', '),
  labelled: (label: string, value: string) => `${label}: ${value}`,
  status: {
    awaiting: 'Awaiting',
    tentative: 'Tentative',
    confirmed: 'Confirmed',
    declined: 'Declined',
    cancelled: 'Cancelled',
    noShow: 'No-show',
    arrived: 'Arrived',
    conflicting: 'Contradictory',
    unknown: 'Unreadable',
  } satisfies Record<ConfirmationStatus, string>,
} as const;
