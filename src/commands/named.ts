import { distance } from 'fastest-levenshtein';
import type { Typing } from '../request.ts';
import type { Command } from './command.ts';

/** A name that is as near as this to a command's, in edits, is a slip of the hand. */
const NEAR = 2;

/**
 * The command of this name, with or without its slash and the prefix that the platform puts in front; hyphens, spaces
 * and capitals make no difference ("/follow-up"). `near`: the one that was probably meant.
 */
export function commandNamed(
  typed: string,
  commands: readonly Command[],
  { prefix }: Pick<Typing, 'prefix'>,
): { exact?: Command; near?: Command } {
  const low = typed.replace(/^\//, '').toLowerCase();
  const bare = plain(prefix !== '' && low.startsWith(prefix) ? low.slice(prefix.length) : low);
  const exact = commands.find(({ name, actions = {} }) =>
    [name, ...Object.keys(actions)].some((one) => plain(one) === bare),
  );
  if (exact) return { exact };
  const near = commands.find(({ name }) => distance(name, bare) <= Math.min(NEAR, Math.floor(name.length / 2)));
  return near ? { near } : {};
}

function plain(name: string): string {
  return name.replace(/[\s_-]+/g, '');
}
