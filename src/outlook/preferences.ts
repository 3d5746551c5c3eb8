import type { Preferences } from './host.ts';
import { OfficeError } from './office-error.ts';

/** One document, so that its size is known: Outlook allows 32 KB for everything of an add-in. */
export type PreferenceStore = {
  load(): unknown;
  save(document: Readonly<Record<string, unknown>>): Promise<void>;
};

export const PREFERENCES_KEY = 'frontdesk';
export const PREFERENCES_BYTES = 30_000;

export function createPreferences(store: PreferenceStore): Preferences {
  let lastSave: Promise<unknown> = Promise.resolve();

  async function save(key: string, value: unknown): Promise<void> {
    const before = toDocument(store.load());
    const { [key]: _, ...others } = before;
    const document = value === undefined ? others : { ...others, [key]: value };
    if (byteLength(document) > PREFERENCES_BYTES) throw new OfficeError('tooLarge');
    await store.save(document);
  }

  return {
    get: (key) => toDocument(store.load())[key],
    set(key, value) {
      // One after the other: a later save must not be overtaken by an earlier one.
      const saved = lastSave.then(() => save(key, value));
      lastSave = saved.catch(() => undefined);
      return saved;
    },
  };
}

// What is not a document of ours holds no preference of ours.
function toDocument(stored: unknown): Readonly<Record<string, unknown>> {
  return isRecord(stored) ? stored : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byteLength(document: object): number {
  return new TextEncoder().encode(JSON.stringify(document)).length;
}
