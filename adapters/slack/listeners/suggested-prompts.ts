import { COMMANDS } from '../../../src/index.ts';

/** What is suggested to somebody who opens the conversation; Slack has room for four. */
const SUGGESTED: readonly string[] = ['critique', 'draft', 'followup', 'help'];

/** Suggestions for the assistant pane: each sends the command that it names. */
export const PROMPTS: { title: string; message: string }[] = COMMANDS.filter(({ name }) =>
  SUGGESTED.includes(name),
).map(({ name, summary }) => ({ title: summary, message: name }));
