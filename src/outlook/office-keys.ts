/**
 * In Outlook on the web the Office library handles two keys by itself. Tab leads through a list of
 * its own: from what has the focus without standing in it, like the heading of a view, it leaves
 * the pane. Escape throws the focus to the first button. From there on both are the browser's.
 */
export function keepKeysInPane(page: Document): void {
  page.addEventListener('keydown', (event) => {
    // The library listens on the window, which comes after the document.
    if (event.key === 'Escape' || (event.key === 'Tab' && !isTabStop(event.target))) {
      event.stopPropagation();
    }
  });
}

function isTabStop(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.tabIndex >= 0;
}
