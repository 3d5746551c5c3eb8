import { useEffect, useState } from 'react';

/**
 * What Fluent's dialog leaves undone when it is taken away together with its parent. With the last
 * dialog or menu Fluent lets go of the library that had hidden the rest of the page from screen
 * readers, and that does not take `aria-hidden` back. Nor does it know a trigger to give the focus
 * back to.
 */
export function useDialogEnd(): void {
  const [focused] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Where the answer itself moves the focus or asks again, that is later and wins.
      setTimeout(() => {
        if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
        unhide();
        focusAgain(focused);
      });
    },
    [focused],
  );
}

function unhide(): void {
  for (const element of document.body.children) {
    // What marks the ends of the page for Tab is nothing to be read.
    if (!element.hasAttribute('data-tabster-dummy')) element.removeAttribute('aria-hidden');
  }
}

/** To where it was; where that is gone, to the heading. */
function focusAgain(focused: Element | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  const target = focused?.isConnected ? focused : document.querySelector('h1');
  if (isLost && target instanceof HTMLElement) target.focus();
}
