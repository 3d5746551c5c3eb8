import { usePlainKeys } from '../app/use-plain-keys.ts';

type DayKeys = {
  readonly onStep: (days: number) => void;
  readonly onToday: () => void;
};

/** Left and right step through the days, with Shift through the weeks; T is today. */
export function useDayKeys({ onStep, onToday }: DayKeys): void {
  usePlainKeys(({ key, shiftKey }) => {
    const length = shiftKey ? 7 : 1;
    const isLeftToRight = document.documentElement.dir !== 'rtl';
    switch (key) {
      case 'ArrowLeft':
        onStep(isLeftToRight ? -length : length);
        return true;
      case 'ArrowRight':
        onStep(isLeftToRight ? length : -length);
        return true;
      case 't':
      case 'T':
        onToday();
        return true;
      default:
        return false;
    }
  });
}
