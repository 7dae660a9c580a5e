/** Why there is no proposal. */
export type LlmFailure = 'timeout' | 'unreachable' | 'busy' | 'resting' | 'unusable' | 'cancelled' | 'misconfigured';

/** A failure by its kind alone: a message of the server's could repeat the note. */
export class LlmError extends Error {
  override name = 'LlmError';
  readonly kind: LlmFailure;
  constructor(kind: LlmFailure) {
    super(kind);
    this.kind = kind;
  }
}
