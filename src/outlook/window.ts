import type { Unsubscribe } from './listeners.ts';

/** False where the browser blocked it, or the address is not https. */
export function openWindow(url: string): boolean {
  // Links come from outside: `javascript:` must not run in our origin.
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  const opened = window.open(url, '_blank');
  if (!opened) return false;
  // With the feature `noopener`, open() would give null and say nothing about blocking.
  opened.opener = null;
  return true;
}

/** Outlook's frame may not grant the clipboard; then the older way is tried. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

export function onReturn(listener: () => void): Unsubscribe {
  function whenVisible(): void {
    if (document.visibilityState === 'visible') listener();
  }
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
