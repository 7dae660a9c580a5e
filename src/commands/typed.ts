import { NOTE, type OptionSpec } from '../options.ts';
import type { Typing } from '../request.ts';
import type { Command } from './command.ts';

/** A command's name as it is typed: "/critique". */
export function nameTyped(name: string, { prefix }: Typing): string {
  return `/${prefix}${name}`;
}

/** A command's example as it can be typed where the user is, word for word. */
export function exampleTyped({ name, example, takesNote, options: specs }: Command, typing: Typing): string {
  const isLine = typing.style === 'line';
  const isAlone = isLine && isNameless(specs, takesNote);
  const options = Object.entries(example.options ?? {}).map(([key, value]) =>
    isAlone ? value : isLine && /\s/.test(value) ? `${key}:"${value}"` : `${key}:${value}`,
  );
  const text = example.text === undefined || isLine || !takesNote ? example.text : `${NOTE}:${example.text}`;
  return [nameTyped(name, typing), ...options, ...(text === undefined ? [] : [text])].join(' ');
}

/** How a command is typed, without the slash: "followup outcome:accepted|… [sent:… role:…]", "why [to:…] <note>". */
export function usageOf({ name, options, takesNote, asks }: Command): string {
  const [only] = options;
  if (isNameless(options, takesNote) && only) return `${name} [${only.name}]`;
  const isRequired = (option: OptionSpec) => Object.hasOwn(asks?.missing ?? {}, option.name);
  const required = options.filter(isRequired).map(({ name: key, choices }) => `${key}:${choices?.join('|') ?? '…'}`);
  // One that takes all that is left has to stand last.
  const optional = options
    .filter((option) => !isRequired(option))
    .sort((a, b) => Number(a.greedy ?? false) - Number(b.greedy ?? false))
    .map(({ name: key }) => `${key}:…`);
  return [
    name,
    ...required,
    ...(optional.length > 0 ? [`[${optional.join(' ')}]`] : []),
    ...(takesNote ? [`<${NOTE}>`] : []),
  ].join(' ');
}

/** An option that is the only one needs no name in a line: "/help draft". */
function isNameless(options: readonly OptionSpec[], takesNote = false): boolean {
  return !takesNote && options.length === 1;
}
