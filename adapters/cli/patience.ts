/** A script waits for spelling and grammar, in milliseconds: loading takes seconds. */
export const PATIENCE_MS = 30_000;
