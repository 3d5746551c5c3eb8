import type { Preferences } from './host.ts';
import { officeAsync } from './office-async.ts';
import { createPreferences, PREFERENCES_KEY } from './preferences.ts';

/** Loaded with the pane and saved to the mailbox; the last of two panes to save wins. */
export function roamingPreferences(settings: Office.RoamingSettings): Preferences {
  return createPreferences({
    load: () => settings.get(PREFERENCES_KEY),
    async save(document) {
      const before: unknown = settings.get(PREFERENCES_KEY);
      settings.set(PREFERENCES_KEY, document);
      try {
        await officeAsync<void>((done) => settings.saveAsync(done));
      } catch (error) {
        // Else the next save would carry what this one could not.
        if (before === undefined || before === null) settings.remove(PREFERENCES_KEY);
        else settings.set(PREFERENCES_KEY, before);
        throw error;
      }
    },
  });
}
