import type { z } from 'zod';
import { APOLOGY } from './apology.ts';
import { REQUEST_LIMIT } from './bounds.ts';
import type { Command, KnownInput, Tools } from './commands/command.ts';
import { namesOf } from './commands/help.ts';
import { commandsFor } from './commands/registry.ts';
import { nameTyped } from './commands/typed.ts';
import type { LlmConfig } from './config.ts';
import { onMention, talk } from './conversation/talk.ts';
import { createInlineEngine, type Engine } from './engine/engine.ts';
import { copyOf } from './given-back.ts';
import { type OptionSpec, type ParsedOptions, parseOptions, problemAtField, readOption, TEXT } from './options.ts';
import type { Reply } from './reply.ts';
import { type Request, requestSchema, type Typing } from './request.ts';
import { createReviewer, type Reviewer } from './review.ts';
import type { LlmOutcome, Rewriter } from './rewrite/rewriter.ts';
import { setUpRewriter } from './rewrite/set-up.ts';
import { LINE, noteIn, type Route, route } from './route.ts';
import { createCommunityCounts } from './state/community-counts.ts';
import { createUserMemory } from './state/memory-of-user.ts';
import { createPseudonyms } from './state/pseudonyms.ts';
import { createMemoryState, type State } from './state/state.ts';
import type { Style } from './style/style.ts';
import { PoolError } from './threads/pool.ts';
import { withFooter } from './voice.ts';

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
  /** Counts what is asked for in a community, for its admins; left out, nothing is. */
  communityReport?: boolean;
  /** In the place of the one that `llm` gives. */
  rewriter?: Rewriter;
  /** How long a reply waits for spelling and grammar, in milliseconds; left out, as long as a person would. */
  patienceMs?: number;
  /** The house style in force, asked for at each request; left out, there is none. */
  style?: () => Style | undefined;
  /** The clock; decides what day it is. */
  now?: () => Date;
  /** Told which command a request is for: its name, a topic of talk, `mention` or `unknown`. */
  onRouted?: (name: string) => void;
  /** Told of a failure inside: what kind of error, in which command. Never a message, which could hold a note. */
  onError?: (failure: { kind: string; command: string }) => void;
  /** Told when a text was given up: it took too long, or did before. */
  onGivenUp?: () => void;
  /** Told what became of each rewrite that a language model was to make. */
  onLlm?: (outcome: LlmOutcome) => void;
};

const CRITIQUE = 'critique';

const TOO_MUCH: Reply = {
  headline: 'That is far longer than any note. Send me the note alone, or only the part of the posting that matters.',
  problem: true,
};

/** What a field of a form takes on every platform, in UTF-16 code units; what is longer is given back to be copied. */
const FIELD_LIMIT = 3_000;

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
  communityReport = false,
  rewriter,
  patienceMs,
  style = () => undefined,
  now = () => new Date(),
  onRouted = () => {},
  onError = () => {},
  onGivenUp = () => {},
  onLlm,
}: CoachOptions): Coach {
  const patient: Reviewer =
    patienceMs === undefined
      ? reviewer
      : { ...reviewer, review: (input, asker) => reviewer.review(input, { ...asker, timeoutMs: patienceMs }) };
  const pseudonyms = createPseudonyms(secret);
  const commands = commandsFor({ communityReport });
  const help: CommandRoute = {
    to: 'command',
    command: commands.find(({ name }) => name === 'help') as Command,
    text: '',
    plain: true,
  };
  const tools: Tools = {
    engine,
    reviewer: patient,
    memory: createUserMemory(state.store, pseudonyms),
    counts: communityReport ? createCommunityCounts(state, pseudonyms, now) : undefined,
    rewriter: rewriter ?? setUpRewriter({ reviewer: patient, engine, llm, state, pseudonyms, onOutcome: onLlm }),
    style,
    now,
  };
  return {
    async handle(unchecked, { signal } = {}) {
      const parsed = requestSchema.safeParse(unchecked);
      if (!parsed.success) return APOLOGY;
      const request = parsed.data;
      if (sizeOf(request) > REQUEST_LIMIT) return TOO_MUCH;
      let name = 'unknown';
      try {
        const routed = route(request, commands);
        name = nameOf(routed);
        onRouted(name);
        return withFooter(await answerTo(routed, request, signal), style());
      } catch (error) {
        const given = copyOf(request);
        const words = givenUp(error);
        if (words) {
          onGivenUp();
          return { ...words, ...given };
        }
        onError({ kind: error instanceof Error ? error.name : typeof error, command: name });
        return { ...APOLOGY, ...given };
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

  /** @throws (as a rejection) what the command throws */
  async function answerTo(routed: Route, request: Checked, signal: AbortSignal | undefined): Promise<Reply> {
    const typing = request.typing ?? LINE;
    if (routed.to === 'unknown') return unknownCommand(routed, commands, typing);
    const { name } = style()?.voice ?? {};
    const setting = { typing, hasModel: llm !== undefined, isCounted: communityReport, name };
    if (routed.to === 'mention') return onMention(setting);
    if (routed.to === 'talk' && routed.topic !== 'help') return talk(routed.topic, routed.wants, setting);
    const { command, call, known } = callOf(routed.to === 'talk' ? help : routed, request, typing);
    if (known.problems) return askAgain(command, known);
    const isBare = call.text.trim() === '' && (command.takesNote || Object.keys(call.options).length === 0);
    if (!isBare || !command.asks) return command.handle({ ...call, signal }, tools);
    return call.isForm
      ? askAgain(command, { ...known, problems: command.asks.missing })
      : { headline: command.asks.headline, form: command.asks.form(known) };
  }
}

/** What to say of a text that was given up, or is not tried again. */
function givenUp(error: unknown): Reply | undefined {
  if (!(error instanceof PoolError)) return undefined;
  if (error.refusal === 'suspended') return SUSPENDED;
  return error.refusal === 'overtime' || error.refusal === 'barred' ? TOO_HARD : undefined;
}

/** A request that was checked. */
type Checked = z.output<typeof requestSchema>;

function sizeOf({ text = '', attached = '', options = {} }: Request): number {
  return Object.values(options).reduce((sum, value) => sum + value.length, text.length + attached.length);
}

/** What a request is for, for logs and metrics: a command's name, a topic of talk, `mention` or `unknown`. */
function nameOf(routed: Route): string {
  if (routed.to === 'talk') return routed.topic;
  return routed.to === 'command' ? routed.command.name : routed.to;
}

type CommandRoute = Extract<Route, { to: 'command' }>;

/** What a command is called with; and all that was typed for it, with what is wrong. */
function callOf({ command, text, plain, preset }: CommandRoute, request: Request, typing: Typing) {
  const typed = plain ? { options: {}, text } : parsed(command, text);
  const problems: Record<string, string> = 'problem' in typed ? { ...typed.problems } : {};
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.options ?? {})) {
    if (value.trim() === '') continue;
    const spec = command.options.find((one) => one.name === name);
    const read = spec ? readOption(spec, unquoted(value)) : { value };
    if ('problem' in read) problems[name] = read.problem;
    else given[name] = read.value;
  }
  const { [TEXT]: field, ...options } = given;
  const said = typed.text || field || '';
  const about = said.trim() === '' && command.takesNote && command.name !== CRITIQUE ? request.about : undefined;
  const call = {
    user: request.user,
    community: request.community,
    isAdmin: request.isAdmin,
    isForm: request.kind === 'form',
    text: about?.text ?? (command.takesNote && field !== said ? noteIn(said) : said),
    options: { ...about?.options, ...typed.options, ...options, ...preset },
    typing,
  };
  const known = { text: call.text, options: call.options, ...(Object.keys(problems).length > 0 && { problems }) };
  return { command, call, known };
}

/** A value in a field of its own needs no quotation marks; who knows them from elsewhere types them all the same. */
function unquoted(value: string): string {
  return /^\s*(["“”])(.*)["“”]\s*$/s.exec(value)?.[2] ?? value;
}

/** Asks for what is wrong, with all that was right filled in: nothing that was typed is lost. */
function askAgain({ asks, options: specs }: Command, { text, options, problems = {} }: KnownInput): Reply {
  const fits = text.length <= FIELD_LIMIT;
  const lines = Object.values(problems);
  return {
    headline: lines.join(' '),
    problem: true,
    ...(asks && { form: asks.form({ text: fits ? text : '', options, problems: atFields(problems, specs) }) }),
    ...(!(fits && asks) && text.trim() !== '' && { copies: [{ label: 'What you typed', text }] }),
  };
}

/** The same at the fields, where an option is chosen or filled in and not typed. */
function atFields(problems: Readonly<Record<string, string>>, specs: readonly OptionSpec[]): Record<string, string> {
  const entries = Object.entries(problems).map(([name, problem]) => {
    const spec = specs.find((one) => one.name === name);
    return [name, (spec && problemAtField(spec)) ?? problem];
  });
  return Object.fromEntries(entries);
}

/** What was typed behind a name that was meant for another, as a button carries it. */
function aboutIn(command: Command, typed: string): NonNullable<Reply['about']> {
  const { text, options } = parsed(command, typed);
  return { text: text.trim(), options };
}

function parsed({ parse, options }: Command, typed: string): ParsedOptions {
  return parse ? parse(typed) : parseOptions(typed, options);
}

function unknownCommand(
  { name, near, text }: Extract<Route, { to: 'unknown' }>,
  commands: readonly Command[],
  typing: Typing,
): Reply {
  const typed = `I do not know ${nameTyped(name.slice(0, 30), { ...typing, prefix: '' })}.`;
  if (!near)
    return {
      headline: `${typed} I know ${namesOf(commands, typing)}; or just send me your note.`,
      problem: true,
      ...(text.trim() !== '' && { copies: [{ label: 'What you typed', text: text.trim() }] }),
    };
  return {
    headline: `${typed} Did you mean ${nameTyped(near.name, typing)}?`,
    problem: true,
    buttons: [{ action: near.name, label: 'Yes' }],
    about: aboutIn(near, text),
  };
}
