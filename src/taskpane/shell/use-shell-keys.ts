import { useMarks } from '../actions/marks.tsx';
import { useNavigation, type View } from '../app/navigation.ts';
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
      case 'b':
      case 'B':
        return book(navigation.view.kind);
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

/** The free time with the focus or under the pointer, else whatever the view offers to book. */
function book(view: View['kind']): boolean {
  if (view === 'booking') return false;
  const offers = [
    document.activeElement?.closest('[data-gap]')?.querySelector('[data-action="book"]'),
    document.querySelector('[data-gap]:hover [data-action="book"]'),
    document.querySelector('[data-action="bookNext"], [data-action="bookAppointment"]'),
  ];
  const offer = offers.find((one) => one instanceof HTMLElement);
  offer?.click();
  return offer !== undefined;
}
