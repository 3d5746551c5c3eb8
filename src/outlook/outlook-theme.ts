import type { HostTheme } from './host.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { officeAsync } from './office-async.ts';
import { isForcedColors, onSystemThemeChange, themeOfColors, themeOfSystem } from './theme.ts';

export type OutlookTheme = {
  readonly current: () => HostTheme;
  readonly changes: Listeners<HostTheme>;
};

/**
 * Outlook's colours when the pane loads may be those of the theme before, and in the handler
 * `Office.context.officeTheme` still holds the old ones: the event's argument is right.
 */
export function followTheme(mailbox: Office.Mailbox): OutlookTheme {
  const hasThemes = Office.context.requirements.isSetSupported('Mailbox', '1.14');
  let ofOutlook = hasThemes ? themeOfColors(Office.context.officeTheme) : undefined;
  let current = combine();
  const changes = createListeners<HostTheme>();

  function combine(): HostTheme {
    return isForcedColors() ? 'highContrast' : (ofOutlook ?? themeOfSystem());
  }

  function update(): void {
    const next = combine();
    if (next === current) return;
    current = next;
    changes.tell(next);
  }

  onSystemThemeChange(update);
  if (hasThemes) {
    officeAsync<void>((done) =>
      mailbox.addHandlerAsync(
        Office.EventType.OfficeThemeChanged,
        ({ officeTheme }: Office.OfficeThemeChangedEventArgs) => {
          ofOutlook = themeOfColors(officeTheme) ?? ofOutlook;
          update();
        },
        done,
      ),
    ).catch(() => {
      // A client that cannot tell of changes keeps the theme it was opened in.
    });
  }
  return { current: () => current, changes };
}
