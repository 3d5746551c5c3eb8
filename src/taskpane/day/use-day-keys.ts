import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './list-keys.ts';

type DayKeys = {
  readonly onStep: (days: number) => void;
  readonly onToday: () => void;
};

/** Left and right step through the days, with Shift through the weeks; T is today. */
export function useDayKeys({ onStep, onToday }: DayKeys): void {
  const run = useEffectEvent(({ key, shiftKey }: KeyboardEvent): boolean => {
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

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTyping(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      if (run(event)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
