import { useEffect, useEffectEvent } from 'react';
import { useMarks } from '../actions/marks.tsx';
import { isTyping } from '../day/list-keys.ts';
import { useNavigation } from '../app/navigation.ts';

type ShellKeys = { readonly onHelp: () => void };

/** Keys that work wherever the focus is: ? help, / search, U undo, Escape back. */
export function useShellKeys({ onHelp }: ShellKeys): void {
  const marks = useMarks();
  const navigation = useNavigation();

  const run = useEffectEvent((key: string): boolean => {
    switch (key) {
      case '?':
        onHelp();
        return true;
      case 'u':
      case 'U':
        void marks.undoLast();
        return true;
      case '/':
        document.querySelector<HTMLElement>('[data-search]')?.click();
        return true;
      case 'Escape':
        if (navigation.view.kind === 'day') return false;
        navigation.back();
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
      if (run(event.key)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
