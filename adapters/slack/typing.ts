import type { Typing } from '../../src/index.ts';

/** How commands are typed in Slack: in a line, each under its name with this in front. */
export function typingWith(prefix: string): Typing {
  return { style: 'line', prefix };
}

/** With nothing in front. */
export const BY_NAME = typingWith('');

/**
 * The one command that does all, whatever other apps call theirs: what stands behind it is read as a message to the bot
 * is.
 */
export const UMBRELLA = '/notecoach';
