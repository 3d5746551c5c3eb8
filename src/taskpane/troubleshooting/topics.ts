import { GraphError } from '../../graph/graph-error.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import type { Text } from '../text/text.ts';

export type Topic = keyof Text['diagnosis']['help']['topics'];

export const TOPICS: readonly Topic[] = [
  'stoppedSyncing',
  'notAppearing',
  'wrongCalendar',
  'sharedNotVisible',
  'adminApproval',
  'notFound',
  'notInOutlook',
  'doubleBookings',
  'freeTimesStay',
  'shiftedTimes',
  'blocked',
];

/** What usually helps where something failed; nothing for what only a repair of ours can help. */
export function topicsOf(error: unknown): readonly Topic[] {
  if (error instanceof SignInError) {
    switch (error.code) {
      case 'consentRequired':
        return ['adminApproval', 'blocked'];
      case 'blockedByPolicy':
        return ['blocked'];
      case 'wrongAccount':
        return ['notFound'];
      case 'interactionRequired':
      case 'cancelled':
      case 'popupBlocked':
      case 'network':
      case 'failed':
        return ['stoppedSyncing', 'blocked'];
    }
  }
  if (!(error instanceof GraphError)) return [];
  switch (error.code) {
    case 'signInRequired':
      return ['stoppedSyncing', 'blocked'];
    case 'forbidden':
      return ['sharedNotVisible', 'adminApproval'];
    case 'notFound':
    case 'gone':
      return ['notFound', 'wrongCalendar'];
    case 'throttled':
    case 'unavailable':
    case 'offline':
      return ['notAppearing'];
    case 'conflict':
    case 'malformed':
    case 'invalid':
    case 'duplicate':
      return [];
  }
}
