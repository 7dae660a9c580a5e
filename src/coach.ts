import type { Command, Tools } from './commands/command.ts';
import { parseOptions, readOption } from './commands/options.ts';
import { COMMANDS } from './commands/registry.ts';
import type { Reply } from './reply.ts';
import { type Request, requestSchema } from './request.ts';
import { createReviewer, type Reviewer } from './review.ts';
import { createUserMemory } from './state/memory-of-user.ts';
import { createMemoryStore, type Store } from './state/store.ts';

/** The coach: answers requests from any platform. */
export type Coach = {
  /** Answers a request. Never rejects: what goes wrong inside is reported to `onError`, and the user gets a short apology. */
  handle(request: Request): Promise<Reply>;
  /** Loads what is slow to load, so that the first answer has it. */
  warm(): void;
  close(): Promise<void>;
};

export type CoachOptions = {
  /** Check spelling and grammar. */
  grammar: boolean;
  store?: Store;
  reviewer?: Reviewer;
  /** How long a reply waits for spelling and grammar, in milliseconds; left out, as long as a person would. */
  patienceMs?: number;
  /** Told of a failure inside: what kind of error, in which command. Never a message, which could hold a note. */
  onError?: (failure: { kind: string; command: string }) => void;
};

const SORRY: Reply = {
  headline: 'Something went wrong on my side, and your note is not at fault. Please send it once more.',
  problem: true,
};

export function createCoach({
  grammar,
  store = createMemoryStore(),
  reviewer = createReviewer({ grammar }),
  patienceMs,
  onError = () => {},
}: CoachOptions): Coach {
  const patient: Reviewer =
    patienceMs === undefined
      ? reviewer
      : { ...reviewer, review: (input) => reviewer.review(input, { timeoutMs: patienceMs }) };
  const tools: Tools = { reviewer: patient, memory: createUserMemory(store) };
  return {
    async handle(unchecked) {
      const parsed = requestSchema.safeParse(unchecked);
      if (!parsed.success) return SORRY;
      const request = parsed.data;
      const { command, text, plain } = route(request);
      if (typeof command === 'string') return unknownCommand(command);
      try {
        const typed = plain ? { options: {}, text } : parseOptions(text, command.options);
        if ('problem' in typed) return { headline: typed.problem, problem: true };
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
        return await command.handle(
          { user: request.user, text: typed.text || field || '', options: { ...typed.options, ...options } },
          tools,
        );
      } catch (error) {
        onError({ kind: error instanceof Error ? error.name : typeof error, command: command.name });
        return SORRY;
      }
    },
    warm: () => reviewer.warm(),
    close: () => reviewer.close(),
  };
}

type Route = {
  /** A name that is no command comes back as it was typed. */
  command: Command | string;
  text: string;
  /** The text is a note from its first word on: options are looked for only behind a command that was typed. */
  plain: boolean;
};

/** Which command a request is for, and the text that it is about. */
function route({ kind, name, text = '' }: Request): Route {
  if (kind !== 'message') return { command: byName(name ?? '') ?? name ?? '', text, plain: kind !== 'command' };
  const word = /^\s*(\/?)([a-z]+)(?=\s|$)/i.exec(text);
  const slashed = word?.[1] === '/';
  const command = byName(word?.[2] ?? '');
  const behind = text.slice(word?.[0].length ?? 0);
  // Without its slash a command is one that stands alone, or "critique …"; "help me understand …" is a draft.
  if (word && command && (slashed || behind.trim() === '' || (command.takesNote && command.name === 'critique')))
    return { command, text: behind, plain: false };
  if (word && slashed && !command) return { command: word[2] as string, text: behind, plain: false };
  return { command: byName('critique') as Command, text, plain: true };
}

function byName(name: string): Command | undefined {
  const low = name.replace(/^\//, '').toLowerCase();
  return COMMANDS.find((command) => command.name === low);
}

function unknownCommand(name: string): Reply {
  const names = COMMANDS.map((command) => `/${command.name}`);
  return {
    headline: `I do not know /${name.slice(0, 30)}. I know ${names.slice(0, -1).join(', ')} and ${names.at(-1)}; or just send me your note.`,
    problem: true,
  };
}
