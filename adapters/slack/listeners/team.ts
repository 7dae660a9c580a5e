import type { Context } from '@slack/bolt';

/** Slack's id of the workspace that somebody asked in. */
export function teamOf({ teamId }: Context): string {
  return teamId ?? 'unknown';
}
