import type { Preferences } from './host.ts';
import { OfficeError } from './office-error.ts';
import { createPreferences, PREFERENCES_KEY } from './preferences.ts';

/** Read anew each time, because another tab may have written. */
export function localPreferences(): Preferences {
  return createPreferences({
    load() {
      try {
        return JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}');
      } catch {
        // Storage is switched off, or the text is not ours: there are no preferences.
        return undefined;
      }
    },
    async save(document) {
      try {
        localStorage.setItem(PREFERENCES_KEY, JSON.stringify(document));
      } catch (cause) {
        throw new OfficeError('failed', { cause });
      }
    },
  });
}
