import type { ConfirmationStatus } from '../../domain/appointment/confirmation.ts';
import { HOUR } from '../../domain/time/period.ts';
import type { MarkAction } from './use-entry-actions.ts';

/**
 * What is most likely next: before the visit it is confirmed; once confirmed and about to begin,
 * the customer arrives.
 */
export function primaryAction(
  status: ConfirmationStatus,
  millisecondsToStart: number,
): MarkAction | undefined {
  switch (status) {
    case 'awaiting':
    case 'tentative':
    case 'declined':
    case 'conflicting':
    case 'unknown':
      return 'confirm';
    case 'confirmed':
      return millisecondsToStart < HOUR ? 'arrived' : undefined;
    case 'cancelled':
      return 'awaiting';
    case 'noShow':
      return 'arrived';
    case 'arrived':
      return undefined;
  }
}
