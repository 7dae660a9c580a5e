import { NOTE } from '../options.ts';
import type { Typing } from '../request.ts';
import type { Command } from './command.ts';

/** A command's name as it is typed: "/critique". */
export function nameTyped(name: string, { prefix }: Typing): string {
  return `/${prefix}${name}`;
}

/** A command's example as it can be typed where the user is, word for word. */
export function exampleTyped({ name, example, takesNote, options: specs }: Command, typing: Typing): string {
  const isLine = typing.style === 'line';
  // An option that is the only one needs no name: "/help draft".
  const isAlone = isLine && !takesNote && specs.length === 1;
  const options = Object.entries(example.options ?? {}).map(([key, value]) =>
    isAlone ? value : isLine && /\s/.test(value) ? `${key}:"${value}"` : `${key}:${value}`,
  );
  const text = example.text === undefined || isLine || !takesNote ? example.text : `${NOTE}:${example.text}`;
  return [nameTyped(name, typing), ...options, ...(text === undefined ? [] : [text])].join(' ');
}
