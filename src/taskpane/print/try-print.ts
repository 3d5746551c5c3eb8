/**
 * Outlook may keep the pane in a frame that must not open dialogs; printing does nothing there and
 * says nothing. Where it works, the browser tells of it before the call returns.
 */
export function tryPrint(): boolean {
  let hasBegun = false;
  function onBegin(): void {
    hasBegun = true;
  }
  window.addEventListener('beforeprint', onBegin);
  try {
    window.print();
  } catch {
    return false;
  } finally {
    window.removeEventListener('beforeprint', onBegin);
  }
  return hasBegun;
}
