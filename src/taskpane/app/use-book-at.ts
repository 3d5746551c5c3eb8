import { useCallback } from 'react';
import { useNavigation, type BookingStart } from './navigation.ts';

/** To a new booking, of which this much is known. */
export function useBookAt(): (start?: BookingStart) => void {
  const { go } = useNavigation();
  return useCallback((start = {}) => go({ kind: 'booking', start }), [go]);
}
