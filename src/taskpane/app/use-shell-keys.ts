import { useEffect, useRef } from 'react';
import { useMarks } from '../actions/marks.tsx';
import { isTyping } from '../day/use-row-keys.ts';
import { useNavigation } from './navigation.ts';

type ShellKeys = { readonly onHelp: () => void };

/** Keys that work wherever the focus is: ? help, / search, U undo, Escape back. */
export function useShellKeys({ onHelp }: ShellKeys): void {
  const marks = useMarks();
  const navigation = useNavigation();
  const latest = useRef({ marks, navigation, onHelp });
  latest.current = { marks, navigation, onHelp };

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTyping(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      if (!run(event.key)) return;
      event.preventDefault();
    }

    function run(key: string): boolean {
      const { marks: current, navigation: nav, onHelp: help } = latest.current;
      switch (key) {
        case '?':
          help();
          return true;
        case 'u':
        case 'U':
          void current.undoLast();
          return true;
        case '/':
          document.querySelector<HTMLElement>('[data-search]')?.click();
          return true;
        case 'Escape':
          if (nav.view.kind === 'day') return false;
          nav.back();
          return true;
        default:
          return false;
      }
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
