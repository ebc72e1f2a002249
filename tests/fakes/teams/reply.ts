/** An HTTP answer. A `body` that is a string goes out as it is, so that it can be broken; all else as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A refusal with the envelope that Teams gives it. */
export const refused = (status: number, code: string, message: string): Reply => ({ status, body: { error: { code, message } } });

/** The message of anything thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
