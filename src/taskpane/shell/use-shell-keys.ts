import { useMarks } from '../actions/marks.tsx';
import { useNavigation } from '../app/navigation.ts';
import { usePlainKeys } from '../app/use-plain-keys.ts';

type ShellKeys = { readonly onHelp: () => void };

/** Keys that work wherever the focus is: ? help, / search, U undo, Escape back. */
export function useShellKeys({ onHelp }: ShellKeys): void {
  const marks = useMarks();
  const navigation = useNavigation();

  usePlainKeys(({ key }) => {
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
}
