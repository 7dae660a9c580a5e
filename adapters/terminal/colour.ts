import type { Environment } from '../../src/config.ts';

/** Whether to write in colour: NO_COLOR and FORCE_COLOR decide, else whether the stream is a terminal that has any. */
export function hasColour(
  stream: { isTTY?: boolean; hasColors?: () => boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Environment,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return Boolean(stream.isTTY) && TERM !== 'dumb' && (stream.hasColors?.() ?? true);
}
