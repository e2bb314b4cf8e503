// A request that cannot be answered. Problems of the material are data (problem.ts); bugs stay plain exceptions.

export type ErrorCode = 'input' | 'settings' | 'not-found' | 'conflict' | 'store';

/**
 * Says what was given, what is allowed and what to do.
 * @example throw new OpisError('settings', 'The encoding "utf9" is not known. Allowed: utf-8, utf-16le, windows-1251, koi8-r, ibm866.')
 */
export class OpisError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'OpisError';
  }
}
