import { distance } from 'fastest-levenshtein';
import { REQUEST_LIMIT } from './bounds.ts';
import type { Command, Tools } from './commands/command.ts';
import { COMMANDS } from './commands/registry.ts';
import type { LlmConfig } from './config.ts';
import { createInlineEngine, type Engine } from './engine/engine.ts';
import { copyOf } from './given-back.ts';
import { parseOptions, readOption } from './options.ts';
import type { Reply } from './reply.ts';
import { type Request, requestSchema } from './request.ts';
import { createReviewer, type Reviewer } from './review.ts';
import type { LlmOutcome, Rewriter } from './rewrite/rewriter.ts';
import { setUpRewriter } from './rewrite/set-up.ts';
import { createUserMemory } from './state/memory-of-user.ts';
import { createPseudonyms } from './state/pseudonyms.ts';
import { createMemoryState, type State } from './state/state.ts';
import { listOf } from './text.ts';
import { PoolError } from './threads/pool.ts';

/** The coach: answers requests from any platform. */
export type Coach = {
  /**
   * Answers a request. Never rejects: what goes wrong inside is reported to `onError`, and the user gets a short
   * apology.
   */
  handle(request: Request, asker?: { signal?: AbortSignal }): Promise<Reply>;
  /** Loads what is slow to load, so that the first answer has it. Resolves when it is loaded. */
  warm(): void | Promise<void>;
  close(): Promise<void>;
};

export type CoachOptions = {
  /** Check spelling and grammar. */
  grammar: boolean;
  /** What is remembered between two requests; left out, in memory. The coach does not close it. */
  state?: State;
  /** Keys the hashes of user ids; the same for all copies that share a state. */
  secret?: string | undefined;
  /** Does the work on users' texts; left out, in this thread. The coach closes it. */
  engine?: Engine;
  reviewer?: Reviewer;
  /** A language model for /rewrite; left out, rewrites are the engine's own. */
  llm?: LlmConfig | undefined;
  /** In the place of the one that `llm` gives. */
  rewriter?: Rewriter;
  /** How long a reply waits for spelling and grammar, in milliseconds; left out, as long as a person would. */
  patienceMs?: number;
  /** The clock; decides what day it is. */
  now?: () => Date;
  /** Told of a failure inside: what kind of error, in which command. Never a message, which could hold a note. */
  onError?: (failure: { kind: string; command: string }) => void;
  /** Told when a text was given up: it took too long, or did before. */
  onGivenUp?: () => void;
  /** Told what became of each rewrite that a language model was to make. */
  onLlm?: (outcome: LlmOutcome) => void;
};

const TOO_MUCH: Reply = {
  headline: 'That is far longer than any note. Send me the note alone, or only the part of the posting that matters.',
  problem: true,
};

/** What a text that is no command is for; typed alone it asks for a new note. */
const CRITIQUE = 'critique';

const SORRY: Reply = {
  headline: 'Something went wrong on my side, and your note is not at fault. Please send it once more.',
  problem: true,
};

/** A text that took longer than any note does. */
const TOO_HARD: Reply = {
  headline: 'I could not read this to its end: it takes far longer than a note should. Please send me the note alone.',
  problem: true,
};
/** Who sent such texts again and again. */
const SUSPENDED: Reply = {
  headline: 'Some of your texts took me far too long. Please send me a note again in ten minutes.',
  problem: true,
};

export function createCoach({
  grammar,
  state = createMemoryState(),
  secret,
  engine = createInlineEngine(),
  reviewer = createReviewer({ grammar, engine }),
  llm,
  rewriter,
  patienceMs,
  now = () => new Date(),
  onError = () => {},
  onGivenUp = () => {},
  onLlm,
}: CoachOptions): Coach {
  const patient: Reviewer =
    patienceMs === undefined
      ? reviewer
      : { ...reviewer, review: (input, asker) => reviewer.review(input, { ...asker, timeoutMs: patienceMs }) };
  const pseudonyms = createPseudonyms(secret);
  const tools: Tools = {
    engine,
    reviewer: patient,
    memory: createUserMemory(state.store, pseudonyms),
    rewriter: rewriter ?? setUpRewriter({ reviewer: patient, engine, llm, state, pseudonyms, onOutcome: onLlm }),
    now,
  };
  return {
    async handle(unchecked, { signal } = {}) {
      const parsed = requestSchema.safeParse(unchecked);
      if (!parsed.success) return SORRY;
      const request = parsed.data;
      if (sizeOf(request) > REQUEST_LIMIT) return TOO_MUCH;
      const { command, text, plain, preset } = route(request);
      if (typeof command === 'string') return unknownCommand(command);
      try {
        const parse = command.parse ?? ((typed: string) => parseOptions(typed, command.options));
        const typed = plain ? { options: {}, text } : parse(text);
        if ('problem' in typed) return problemWith(command, typed.problem, text);
        const given = Object.fromEntries(
          Object.entries(request.options ?? {}).filter(([, value]) => value.trim() !== ''),
        );
        for (const spec of command.options) {
          const value = given[spec.name];
          if (value === undefined) continue;
          const read = readOption(spec, value);
          if ('problem' in read) return { headline: read.problem, problem: true };
          given[spec.name] = read.value;
        }
        const { text: field, ...options } = given;
        const said = typed.text || field || '';
        const about = said.trim() === '' && command.takesNote && command.name !== CRITIQUE ? request.about : undefined;
        return await command.handle(
          {
            user: request.user,
            isForm: request.kind === 'form',
            text: about?.text ?? said,
            options: { ...about?.options, ...typed.options, ...options, ...preset },
            signal,
          },
          tools,
        );
      } catch (error) {
        const given = copyOf(request);
        const words = givenUp(error);
        if (words) {
          onGivenUp();
          return { ...words, ...given };
        }
        onError({ kind: error instanceof Error ? error.name : typeof error, command: command.name });
        return { ...SORRY, ...given };
      }
    },
    async warm() {
      engine.warm();
      tools.rewriter.warm();
      await reviewer.warm();
    },
    async close() {
      await Promise.all([reviewer.close(), engine.close()]);
    },
  };
}

/** What to say of a text that was given up, or is not tried again. */
function givenUp(error: unknown): Reply | undefined {
  if (!(error instanceof PoolError)) return undefined;
  if (error.refusal === 'suspended') return SUSPENDED;
  return error.refusal === 'overtime' || error.refusal === 'barred' ? TOO_HARD : undefined;
}

function sizeOf({ text = '', options = {} }: Request): number {
  return Object.values(options).reduce((sum, value) => sum + value.length, text.length);
}

type Route = {
  /** A name that is no command comes back as it was typed. */
  command: Command | string;
  text: string;
  /** The text is a note from its first word on: options are looked for only behind a command that was typed. */
  plain: boolean;
  /** Options that a button stands for. */
  preset?: Readonly<Record<string, string>> | undefined;
};

/** The name of the command that a request is for, or `unknown`. */
export function commandOf(request: Request): string {
  const { command } = route(request);
  return typeof command === 'string' ? 'unknown' : command.name;
}

/** What is wrong with what was typed; a chat that does not show it any more gives it back. */
function problemWith({ name, takesNote }: Command, problem: string, text: string): Reply {
  return {
    headline: problem,
    problem: true,
    ...(!takesNote && text.trim() !== '' && { copies: [{ label: 'What you typed', text: `/${name} ${text.trim()}` }] }),
  };
}

/** Which command a request is for, and the text that it is about. */
function route({ kind, name, text = '' }: Request): Route {
  if (kind !== 'message') {
    const command = byName(name ?? '');
    return { command: command ?? name ?? '', text, plain: kind !== 'command', preset: command?.actions?.[name ?? ''] };
  }
  const word = /^\s*(\/?)([a-z]+(?:-\d+)?)(?=\s|$)/i.exec(text);
  const slashed = word?.[1] === '/';
  const command = byName(word?.[2] ?? '');
  const behind = text.slice(word?.[0].length ?? 0);
  // Without its slash a command is one that stands alone, or is plainly meant; "help me understand …" is a draft.
  if (word && command && (slashed || behind.trim() === '' || command.spoken?.test(behind)))
    return { command, text: behind, plain: false, preset: command.actions?.[(word[2] as string).toLowerCase()] };
  if (word && slashed && !command) return { command: word[2] as string, text: behind, plain: false };
  return { command: byName(CRITIQUE) as Command, text, plain: true };
}

function byName(name: string): Command | undefined {
  const low = name.replace(/^\//, '').toLowerCase();
  return COMMANDS.find((command) => command.name === low || Object.hasOwn(command.actions ?? {}, low));
}

function unknownCommand(name: string): Reply {
  const names = COMMANDS.map((command) => `/${command.name}`);
  const meant = names.find((known) => distance(known, `/${name.toLowerCase()}`) <= 2);
  return {
    headline: meant
      ? `I do not know /${name.slice(0, 30)}. Did you mean ${meant}?`
      : `I do not know /${name.slice(0, 30)}. I know ${listOf(names)}; or just send me your note.`,
    problem: true,
  };
}
