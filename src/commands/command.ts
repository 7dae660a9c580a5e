import type { Engine } from '../engine/engine.ts';
import type { OptionSpec, ParsedOptions } from '../options.ts';
import type { Reply } from '../reply.ts';
import type { Reviewer } from '../review.ts';
import type { Rewriter } from '../rewrite/rewriter.ts';
import type { UserMemory } from '../state/memory-of-user.ts';

/** What a command gets to work with. */
export type Tools = {
  engine: Engine;
  reviewer: Reviewer;
  memory: UserMemory;
  rewriter: Rewriter;
  /** What day and time it is. */
  now(): Date;
};

/** What the user asked of a command. */
export type Call = {
  user: string;
  /** A form was filled in: what is still missing was left out on purpose. */
  isForm: boolean;
  /** What is left of the text behind the options. */
  text: string;
  options: Readonly<Record<string, string>>;
  /** Aborted when the asker is gone. */
  signal?: AbortSignal | undefined;
};

/**
 * A command: its name, options, help and handler in one place. The help text, the Slack manifest and Discord's
 * registration are derived from it.
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
  /** In a message it is understood without its slash, too, where this much of what follows looks like it. */
  spoken?: RegExp;
  /** Buttons that call it, by the name of their action, with the options that they stand for. */
  actions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Reads what was typed behind its name; left out, options in front of a text. */
  parse?: (text: string) => ParsedOptions;
  handle(call: Call, tools: Tools): Promise<Reply>;
};
