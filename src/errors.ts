/**
 * Every error that Signpost throws says who has to act: the caller (`input`), the other side of the wire (`other-side`: Teams,
 * the disk), or us (`fault`). The code is stable and may be alerted on; the message is one sentence that says what to do.
 */
export type ErrorFamily = 'input' | 'other-side' | 'fault';

export class SignpostError extends Error {
  readonly family: ErrorFamily;
  readonly code: string;

  constructor(family: ErrorFamily, code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SignpostError';
    this.family = family;
    this.code = code;
  }
}

/** What the log says of an error: its code, or its name; never its message, which may quote what somebody wrote. */
export const codeOf = (error: unknown): string =>
  error instanceof SignpostError ? error.code : error instanceof Error ? error.name : 'unknown';

/** What the caller gave is wrong; the sentence names the thing and what was expected. */
export const inputError = (code: string, sentence: string): SignpostError => new SignpostError('input', code, sentence);

/** Something outside this process refused or failed; the sentence says what to try. */
export const otherSideError = (code: string, sentence: string, cause?: unknown): SignpostError =>
  new SignpostError('other-side', code, sentence, cause);

/** We are wrong; the sentence says what was being done, for whoever reads the log. */
export const fault = (code: string, sentence: string, cause?: unknown): SignpostError =>
  new SignpostError('fault', code, sentence, cause);
