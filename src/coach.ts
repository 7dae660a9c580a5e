import type { Command, Tools } from './commands/command.ts';
import { checkOption, parseOptions } from './commands/options.ts';
import { COMMANDS } from './commands/registry.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
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
  /** Told of a failure inside; never given the text of a note. */
  onError?: (error: unknown, where: { command: string }) => void;
};

const SORRY: Reply = {
  headline: 'Something went wrong on my side, and your note is not at fault. Please send it once more.',
  problem: true,
};

export function createCoach({
  grammar,
  store = createMemoryStore(),
  reviewer = createReviewer({ grammar }),
  onError = () => {},
}: CoachOptions): Coach {
  const tools: Tools = { reviewer, memory: createUserMemory(store) };
  return {
    async handle(request) {
      const { command, text } = route(request);
      if (typeof command === 'string') return unknownCommand(command);
      try {
        const typed =
          request.kind === 'action' || request.kind === 'form'
            ? { options: {}, text }
            : parseOptions(text, command.options);
        if ('problem' in typed) return { headline: typed.problem, problem: true };
        const given = Object.fromEntries(
          Object.entries(request.options ?? {}).filter(([, value]) => value.trim() !== ''),
        );
        for (const spec of command.options) {
          const problem = given[spec.name] === undefined ? undefined : checkOption(spec, given[spec.name] as string);
          if (problem) return { headline: problem, problem: true };
        }
        const { text: field, ...options } = given;
        return await command.handle(
          { user: request.user, text: typed.text || field || '', options: { ...typed.options, ...options } },
          tools,
        );
      } catch (error) {
        onError(error, { command: command.name });
        return SORRY;
      }
    },
    warm: () => reviewer.warm(),
    close: () => reviewer.close(),
  };
}

/** Which command a request is for, and the text that it is about; a name that is no command comes back as it was typed. */
function route({ kind, name, text = '' }: Request): { command: Command | string; text: string } {
  if (kind !== 'message') return { command: byName(name ?? '') ?? name ?? '', text };
  const word = /^\s*(\/?)([a-z]+)(?=\s|$)/i.exec(text);
  const slashed = word?.[1] === '/';
  const command = byName(word?.[2] ?? '');
  const behind = text.slice(word?.[0].length ?? 0);
  // Without its slash a command is one that stands alone, or "critique …"; "help me understand …" is a draft.
  if (
    word &&
    command &&
    (slashed || behind.trim() === '' || (command.takesNote && /^\s+\S/.test(behind) && command.name === 'critique'))
  )
    return { command, text: behind };
  if (word && slashed && !command) return { command: word[2] as string, text: behind };
  return { command: byName('critique') as Command, text };
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
