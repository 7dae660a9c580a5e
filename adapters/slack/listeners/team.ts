import type { Context } from '@slack/bolt';

/** Slack's id of the workspace that somebody asked in; of the organisation, where it is installed for all of its workspaces. */
export function teamOf({ teamId, enterpriseId }: Context): string {
  return teamId ?? enterpriseId ?? 'unknown';
}
