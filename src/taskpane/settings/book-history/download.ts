/** Long enough for any browser to have begun with it. */
const KEPT_MS = 60_000;

/**
 * As a link to a Blob. Where Outlook shows the pane in a frame that may not download, nothing
 * happens and nothing says so: a second way has to stand beside it.
 */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
