/**
 * What Outlook keeps for an add-in beside the mailbox items: roaming settings per person, custom
 * properties per item. Each value is the JSON text that the Office library wrote.
 */
export type MailboxNotes = {
  roamingSettings(mail: string): Readonly<Record<string, string>>;
  saveRoamingSettings(mail: string, settings: Readonly<Record<string, string>>): void;
  customProperties(mail: string, itemId: string): string;
  saveCustomProperties(mail: string, itemId: string, text: string): void;
};

export function createMailboxNotes(): MailboxNotes {
  const settings = new Map<string, Readonly<Record<string, string>>>();
  const properties = new Map<string, string>();
  return {
    roamingSettings: (mail) => settings.get(mail.toLowerCase()) ?? {},
    saveRoamingSettings: (mail, next) => void settings.set(mail.toLowerCase(), next),
    customProperties: (mail, itemId) => properties.get(`${mail.toLowerCase()} ${itemId}`) ?? '{}',
    saveCustomProperties: (mail, itemId, text) =>
      void properties.set(`${mail.toLowerCase()} ${itemId}`, text),
  };
}
