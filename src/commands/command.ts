import type { Engine } from '../engine/engine.ts';
import type { OptionSpec, ParsedOptions } from '../options.ts';
import type { Form, Reply } from '../reply.ts';
import type { Typing } from '../request.ts';
import type { Reviewer } from '../review.ts';
import type { Rewriter } from '../rewrite/rewriter.ts';
import type { CommunityCounts } from '../state/community-counts.ts';
import type { UserMemory } from '../state/memory-of-user.ts';
import type { Style } from '../style/style.ts';

/** What a command gets to work with. */
export type Tools = {
  engine: Engine;
  reviewer: Reviewer;
  memory: UserMemory;
  /** Not there where nothing is counted. */
  counts?: CommunityCounts | undefined;
  rewriter: Rewriter;
  /** The house style in force; undefined where there is none. */
  style(): Style | undefined;
  /** What day and time it is. */
  now(): Date;
};

/** What the user asked of a command. */
export type Call = {
  user: string;
  /** As in a request. */
  community?: string | undefined;
  isAdmin?: boolean | undefined;
  /** A form was filled in: what is still missing was left out on purpose. */
  isForm: boolean;
  /** What is left of the text behind the options. */
  text: string;
  options: Readonly<Record<string, string>>;
  /** How commands are typed where it was asked. */
  typing: Typing;
  /** Aborted when the asker is gone. */
  signal?: AbortSignal | undefined;
};

/** What is known when a form is opened: what was typed, and what of it is wrong, by the option that it is about. */
export type KnownInput = {
  text: string;
  options: Readonly<Record<string, string>>;
  problems?: Readonly<Record<string, string>>;
};

/** A command as somebody would type it: options and what stands behind them. */
export type CommandExample = { options?: Readonly<Record<string, string>>; text?: string };

/**
 * A command: its name, options, help and handler in one place. The help text, the Slack manifest and Discord's
 * registration are derived from it.
 */
export type Command = {
  name: string;
  /** One line, imperative. */
  summary: string;
  /** Shows it at work; a note in it is as a note should be. */
  example: CommandExample;
  options: readonly OptionSpec[];
  /** The text behind the options is a note (line breaks kept), no further words of the command. */
  takesNote?: boolean;
  /** For admins of a community alone, and there only: a platform that can, offers it to nobody else. */
  forAdmins?: true;
  /** Whether it is meant in a message that begins with its name and no slash, by what stands behind the name. */
  isSpoken?: (behind: string) => boolean;
  /** Buttons that call it, by the name of their action, with the options that they stand for. */
  actions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Reads what was typed behind its name; left out, options in front of a text. */
  parse?: (text: string) => ParsedOptions;
  /** Asks for what it works on, with all that is known filled in; and what is said above. */
  asks?: {
    headline: string;
    form: (known: KnownInput) => Form;
    /** What a form that was sent in empty lacks, by its field: what the command can't do without. */
    missing: Readonly<Record<string, string>>;
  };
  handle(call: Call, tools: Tools): Promise<Reply>;
};
