import type { OptionSpec } from './command.ts';

/** Options and what follows them, or what is wrong with one. */
export type ParsedOptions = { options: Record<string, string>; text: string } | { problem: string };

const QUOTES: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“', '«': '»' };

/**
 * Reads `name:value` pairs off the front of a text: `to:peer company:"Acme Tooling" Hi Maria, …`. What is no known option begins
 * the note, so that "Subject: …" stays in it.
 */
export function parseOptions(text: string, specs: readonly OptionSpec[]): ParsedOptions {
  const options: Record<string, string> = {};
  let rest = text.replace(/^[ \t]+/, '');
  for (;;) {
    const match = /^([a-z]+)[:=][ \t]?(?=\S)/i.exec(rest);
    const spec = match && specs.find(({ name }) => name === (match[1] as string).toLowerCase());
    if (!match || !spec) return { options, text: rest };
    const behind = rest.slice(match[0].length);
    const closer = QUOTES[behind[0] as string];
    let value: string;
    if (closer) {
      const end = behind.indexOf(closer, 1);
      if (end < 0)
        return {
          problem: `The quotation mark behind ${spec.name}: is never closed. Example: ${spec.name}:"Acme Tooling"`,
        };
      value = behind.slice(1, end);
      rest = behind.slice(end + 1);
    } else {
      value = /^\S+/.exec(behind)?.[0] ?? '';
      rest = behind.slice(value.length);
    }
    rest = rest.replace(/^[ \t]+/, '');
    const read = readOption(spec, value);
    if ('problem' in read) return read;
    options[spec.name] = read.value;
  }
}

/** A value as the commands take it, or what is wrong with it in a line that shows right ones. */
export function readOption({ name, choices }: OptionSpec, value: string): { value: string } | { problem: string } {
  if (!choices) return { value };
  const choice = choices.find((one) => one === value.trim().toLowerCase());
  if (choice) return { value: choice };
  return {
    problem: `${name}: takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, not “${value.slice(0, 30)}”.`,
  };
}
