import type { Reply } from '../reply.ts';
import type { Reviewer } from '../review.ts';
import type { UserMemory } from '../state/memory-of-user.ts';

/** An option of a command, typed as `name:value` or given in a field of its own. */
export type OptionSpec = {
  name: string;
  description: string;
  /** Values to choose from; left out, any text. */
  choices?: readonly string[];
};

/** What a command gets to work with. */
export type Tools = {
  reviewer: Reviewer;
  memory: UserMemory;
};

/** What the user asked of a command. */
export type Call = {
  user: string;
  /** What is left of the text behind the options. */
  text: string;
  options: Readonly<Record<string, string>>;
};

/**
 * A command: its name, options, help and handler in one place. The help text, the Slack manifest and Discord's registration are
 * derived from it.
 */
export type Command = {
  name: string;
  /** One line, imperative. */
  summary: string;
  /** How it is typed, without the slash. */
  usage: string;
  /** A line that shows it at work. */
  example: string;
  options: readonly OptionSpec[];
  /** The text behind the options is a note (line breaks kept), no further words of the command. */
  takesNote?: boolean;
  handle(call: Call, tools: Tools): Promise<Reply>;
};
