import { useEffect, useRef } from 'react';

/**
 * For the heading of a view (`tabIndex={-1}`): takes the focus on entering, so that reading and
 * tabbing start there; on leaving, the row it was opened from gets it back.
 */
export function useHeadingFocus(eventId?: string): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // While somebody types in Outlook itself, the pane does not take the keyboard away.
    if (document.hasFocus()) heading.current?.focus({ preventScroll: true });
    return () => {
      if (eventId !== undefined) requestAnimationFrame(() => focusRowOf(eventId));
    };
  }, [eventId]);
  return heading;
}

function focusRowOf(eventId: string): void {
  const hasLostFocus = document.activeElement === null || document.activeElement === document.body;
  if (!hasLostFocus || !document.hasFocus()) return;
  document.querySelector<HTMLElement>(`[data-event="${CSS.escape(eventId)}"]`)?.focus();
}
