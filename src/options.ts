import { cut, listOf } from './text.ts';

/** An option of a command, typed as `name:value` or given in a field of its own. */
export type OptionSpec = {
  name: string;
  description: string;
  /** Values to choose from; left out, any text. */
  choices?: readonly string[];
  /** Other words for one of the choices: "hr" for "recruiter". */
  synonyms?: Readonly<Record<string, string>>;
  /** Other names that people type for it, in lower case. */
  aliases?: readonly string[];
  /** A right value, for the line that says what is wrong with another. */
  example?: string;
  /** Takes all that is left of the text, colons and all. */
  greedy?: boolean;
  /** Its values are sentences, in which a colon is no sign of another option. */
  prose?: boolean;
  /** Which other option a value belongs to, if it can't be this one's: `to:"Ms. Rivera"` names the recipient. */
  elsewhere?: (value: string, typedAs: string) => string | undefined;
};

/** Options and what follows them, or what is wrong with one. */
export type ParsedOptions = { options: Record<string, string>; text: string } | { problem: string };

const QUOTES: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“', '«': '»' };

/**
 * Reads `name:value` pairs off the front of a text: `to:peer company:"Acme Tooling" Hi Maria, …`. What is no known
 * option begins the note, so that "Subject: …" stays in it.
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
export function readOption(
  { name, choices, synonyms }: OptionSpec,
  value: string,
): { value: string } | { problem: string } {
  if (!choices) return { value };
  const low = value.trim().toLowerCase();
  const word = low.replace(/[\s_]+/g, '-');
  const choice =
    choices.find((one) => one === word) ??
    [low, word]
      .map((key) => (synonyms && Object.hasOwn(synonyms, key) ? synonyms[key] : undefined))
      .find((one) => one !== undefined);
  if (choice) return { value: choice };
  return {
    problem: `${name}: takes ${listOf(choices, 'or')}, not “${cut(value, 30)}”.`,
  };
}
