/** What was to be written cannot be: `code` is Exchange's name for it, the message says which field and why. */
export class InvalidItem extends Error {
  readonly code: string;

  constructor(message: string, code = 'ErrorPropertyValidationFailure') {
    super(message);
    this.name = 'InvalidItem';
    this.code = code;
  }
}
