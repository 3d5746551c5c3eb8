export type OfficeErrorCode =
  | 'notInOutlook'
  | 'timeout'
  | 'notSupported'
  | 'permission'
  | 'itemNotFound'
  | 'itemNotSaved'
  | 'itemChanged'
  | 'network'
  | 'tooLarge'
  | 'failed';

/** What Outlook refused, or did not answer. `number` is Office's own code, where it gave one. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  readonly code: OfficeErrorCode;
  readonly number: number | undefined;

  constructor(code: OfficeErrorCode, { number, cause }: { number?: number; cause?: unknown } = {}) {
    super(`Outlook: ${code}${number === undefined ? '' : ` (${number})`}`, { cause });
    this.code = code;
    this.number = number;
  }
}

// Common codes: "Office Add-in error codes"; from 9000 on the table of Outlook's own part of office.js.
const CODE_BY_NUMBER: Readonly<Record<number, OfficeErrorCode>> = {
  5000: 'notSupported',
  7000: 'permission',
  9017: 'permission',
  9030: 'itemChanged',
  9032: 'notSupported',
  9038: 'permission',
  9040: 'network',
  9041: 'network',
  9046: 'itemNotSaved',
  9047: 'permission',
  9049: 'itemNotFound',
  9055: 'notSupported',
  9057: 'tooLarge',
};

/** From the error of a failed result. */
export function errorOfResult(error: { readonly code: number } | null | undefined): OfficeError {
  const number = error?.code;
  if (number === undefined) return new OfficeError('failed', { cause: error });
  return new OfficeError(CODE_BY_NUMBER[number] ?? 'failed', { number, cause: error });
}

/** From what a call threw: office.js checks permissions and arguments itself and throws at once. */
export function errorOfThrow(thrown: unknown): OfficeError {
  if (thrown instanceof OfficeError) return thrown;
  const text = thrown instanceof Error ? thrown.message : '';
  // The library's text is translated; in another language than English it counts as `failed`.
  if (/permission/iu.test(text)) return new OfficeError('permission', { cause: thrown });
  if (thrown instanceof TypeError) return new OfficeError('notSupported', { cause: thrown });
  return new OfficeError('failed', { cause: thrown });
}
