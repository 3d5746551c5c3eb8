import type { JsonObject } from './model.ts';
import type { MailboxSettingsSeed } from './seed.ts';

/** Graph's mailboxSettings of a new mailbox. */
export function initialSettings(seed: MailboxSettingsSeed): JsonObject {
  const { timeZone, language, userPurpose, workingHours } = seed;
  return {
    archiveFolder: null,
    timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'none',
      internalReplyMessage: '',
      externalReplyMessage: '',
    },
    language: languageOf(language),
    workingHours: {
      daysOfWeek: [...workingHours.daysOfWeek],
      startTime: workingHours.startTime,
      endTime: workingHours.endTime,
      timeZone: { name: workingHours.timeZone },
    },
    userPurpose,
  };
}

export function languageOf(locale: string): JsonObject {
  return { locale, displayName: displayNameOf(locale) };
}

function displayNameOf(locale: string): string {
  try {
    return (
      new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ??
      locale
    );
  } catch (error) {
    // A locale that nobody knows keeps its code as its name.
    if (error instanceof RangeError) return locale;
    throw error;
  }
}
