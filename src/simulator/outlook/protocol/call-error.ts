/** Numbers of the Office library's own table; it makes name and message of them. */
export const CALL_ERRORS = {
  notSupported: 5000,
  invalidDate: 9010,
  saveSettings: 9019,
  notificationExists: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotSaved: 9046,
  itemNotFound: 9049,
  sharedFolder: 9055,
  tokensOff: 9018,
} as const;

export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: number;

  constructor(reason: keyof typeof CALL_ERRORS) {
    super(reason);
    this.code = CALL_ERRORS[reason];
  }
}
