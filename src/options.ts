import { distance } from 'fastest-levenshtein';
import type { Choice, Field } from './reply.ts';
import { cut, listOf } from './text.ts';

/** An option of a command, typed as `name:value` or given in a field of its own. */
export type OptionSpec = {
  name: string;
  description: string;
  /** What it is called where it is asked for; left out, its description. */
  label?: string;
  /** Values to choose from; left out, any text. */
  choices?: readonly string[];
  /** How people say a choice; left out, as it is. */
  words?: Readonly<Record<string, string>>;
  /** Takes a whole number. */
  number?: NumberSpec;
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

/** Which whole numbers an option takes, and those that most people mean, with what they stand for. */
export type NumberSpec = { least: number; most: number; usual: readonly { value: number; label: string }[] };

/** What was typed, where some of it can't be used: nothing of it is lost. */
export type Misread = {
  /** What is wrong, in a line; of several things the first. */
  problem: string;
  /** What is wrong by the option that it is about; what is no option's is about {@link TEXT}. */
  problems: Readonly<Record<string, string>>;
  /** What was right, and what was typed for an option that takes any text. */
  options: Record<string, string>;
  /** What is left. */
  text: string;
};

/** Options and what follows them, or what is wrong with some. */
export type ParsedOptions = { options: Record<string, string>; text: string } | Misread;

/** The field of a form that a command's text is typed into. */
export const TEXT = 'text';
/** Under this name a note is typed where each option has a field of its own. */
export const NOTE = 'note';

const QUOTES: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’', '„': '“', '«': '»' };
/** Key and known key are this far apart at most, in edits, for "did you mean". */
const NEAR = 2;
/** Keys are looked for in so much of a text, in UTF-16 code units: who uses them begins with them. */
const MOST_READ = 2_000;
/** Of what was typed so much is quoted, in UTF-16 code units. */
const QUOTED = 40;

/** Begins with what is typed as an option: a word with a colon or an equals sign right behind it, and no address. */
const KEY = /^([a-z][a-z-]+)([:=])(?!\/\/)([ \t]?)(?=\S)/i;

/**
 * Reads `name:value` pairs off the front of a text: `to:peer company:"Acme Tooling" Hi Maria, …`. A word that is no
 * option and has its value right behind it is asked about; one with a space behind it begins the note, so that
 * "Subject: …" stays in it. `note:` may stand in front of the note.
 */
export function parseOptions(text: string, specs: readonly OptionSpec[]): ParsedOptions {
  const { options, problems, rest, strange } = readInFront(text, specs, 'all');
  const kept = [...strange, rest].filter((part) => part !== '').join(' ');
  const [problem] = Object.values(problems);
  return problem === undefined ? { options, text: kept } : { problem, problems, options, text: kept };
}

/** The same for a text that need not have options: what is none, or is none with that value, begins the note. */
export function optionsInFront(
  text: string,
  specs: readonly OptionSpec[],
): { options: Record<string, string>; text: string } {
  const { options, rest } = readInFront(text, specs, 'sure');
  return { options, text: rest };
}

type InFront = {
  options: Record<string, string>;
  problems: Record<string, string>;
  /** What was typed as an option, and is none: it may be the beginning of the note. */
  strange: string[];
  rest: string;
};

/** Reads options as long as there are some: `all` that look like one, or those alone that are `sure`. */
function readInFront(text: string, specs: readonly OptionSpec[], how: 'all' | 'sure'): InFront {
  const found: InFront = { options: {}, problems: {}, strange: [], rest: text.replace(/^[ \t]+/, '') };
  for (;;) {
    const [whole = '', typed = '', , space] = KEY.exec(found.rest) ?? [];
    const low = typed.toLowerCase();
    const behind = found.rest.slice(whole.length);
    if (low === NOTE && space === '') return { ...found, rest: behind };
    const spec = specOf(low, space === '', specs);
    if (whole === '' || (space !== '' && (how === 'sure' || !spec))) return atEnd(found, specs);
    const value = valueIn(behind);
    if (!spec) {
      if (how === 'sure' || specs.length === 0) return found;
      takeStrange(found, typed, found.rest.slice(0, found.rest.length - value.rest.length).trim(), value.text, specs);
    } else {
      const option = specs.find(({ name }) => name === spec.elsewhere?.(value.text, low)) ?? spec;
      const known = readOption(option, value.text);
      // "To: Ms. Rivera" is the head of a letter; "to: peer" and "company: Acme" are options.
      if ('problem' in known && (how === 'sure' || (space !== '' && option.choices))) return found;
      if ('problem' in known) found.problems[option.name] = known.problem;
      else found.options[option.name] = known.value;
      if (value.isOpen) found.problems[option.name] = neverClosed(option);
    }
    found.rest = value.rest;
  }
}

function specOf(typed: string, isTight: boolean, specs: readonly OptionSpec[]): OptionSpec | undefined {
  const named = specs.find(({ name }) => name === typed);
  return named ?? (isTight ? specs.find(({ aliases }) => aliases?.includes(typed)) : undefined);
}

/** "company:" with nothing behind is no note. */
function atEnd(found: InFront, specs: readonly OptionSpec[]): InFront {
  const [, typed = ''] = /^([a-z]+)[:=]\s*$/i.exec(found.rest) ?? [];
  const isKey = typed !== '' && (typed.toLowerCase() === NOTE || specOf(typed.toLowerCase(), true, specs));
  return isKey ? { ...found, rest: '' } : found;
}

/** A slip of the hand is asked about where it belongs; what is like no option may belong to the note. */
function takeStrange(found: InFront, typed: string, whole: string, value: string, specs: readonly OptionSpec[]): void {
  const near = specs.find(({ name }) => name === nearestTo(typed, specs));
  if (near) {
    found.problems[near.name] = unknownKey(typed, specs);
    const read = readOption(near, value);
    if ('value' in read) found.options[near.name] = read.value;
  } else {
    found.problems[TEXT] = `${unknown(typed)} If it belongs to your note, leave it there; else take it out.`;
    found.strange.push(whole);
  }
}

/** A value in quotation marks, or up to the next space. One that is never closed goes on to the end. */
function valueIn(text: string): { text: string; rest: string; isOpen?: true } {
  const closer = QUOTES[text[0] as string];
  if (!closer) {
    const [value = ''] = /^\S+/.exec(text) ?? [];
    return { text: value, rest: text.slice(value.length).trimStart() };
  }
  const end = text.indexOf(closer, 1);
  if (end < 0) return { text: text.slice(1), rest: '', isOpen: true };
  return { text: text.slice(1, end), rest: text.slice(end + 1).trimStart() };
}

function neverClosed(spec: OptionSpec): string {
  return `The quotation mark behind ${spec.name}: is never closed. Example: ${optionExample(spec)}`;
}

/** A value as the commands take it, or what is wrong with it in a line that shows right ones. */
export function readOption(
  { name, choices, number, synonyms }: OptionSpec,
  value: string,
): { value: string } | { problem: string } {
  if (number) {
    const count = Number(value.trim());
    if (Number.isInteger(count) && count >= number.least && count <= number.most) return { value: String(count) };
    const example = number.usual[0]?.value ?? number.least;
    return {
      problem: `${name}: takes a whole number from ${number.least} to ${number.most}, as in ${name}:${example}.`,
    };
  }
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

/** What a field says that was given something else than its choices, or no number; undefined for one of any text. */
export function problemAtField({ choices, number }: OptionSpec): string | undefined {
  if (number) return `Type a whole number from ${number.least} to ${number.most}.`;
  return choices && 'Choose one of these.';
}

/** `company:"Acme Tooling"`. */
export function optionExample({ name, example, choices }: OptionSpec, value = example ?? choices?.[0] ?? '…'): string {
  const quote = /\s/.test(value) ? '"' : '';
  return `${name}:${quote}${cut(value, QUOTED)}${quote}`;
}

/** What is said of a word that was typed as an option and is none. */
export function unknownKey(word: string, specs: readonly OptionSpec[]): string {
  const near = nearestTo(word, specs);
  return near === undefined
    ? `${unknown(word)} I know ${specs.map(({ name }) => name).join(', ')}. ` +
        `Example: ${optionExample(specs[0] as OptionSpec)}`
    : `${unknown(word)} Did you mean ${near}:?`;
}

function unknown(word: string): string {
  return `I do not know “${cut(word, QUOTED)}:”.`;
}

/** The name of the option that was meant by a slip of the hand, in its own name or another that people type. */
export function nearestTo(word: string, specs: readonly OptionSpec[]): string | undefined {
  const low = word.toLowerCase();
  const names = specs.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((typed) => ({ name, typed })));
  return names
    .map(({ name, typed }) => ({ name, edits: distance(low, typed), most: Math.floor(typed.length / 3) }))
    .filter(({ edits, most }) => edits <= Math.min(NEAR, most))
    .sort((a, b) => a.edits - b.edits)[0]?.name;
}

/** The options that are named in a text, each with a colon or an equals sign behind it. */
export function keysIn(text: string, specs: readonly OptionSpec[]): string[] {
  const found = Array.from(text.slice(0, MOST_READ).matchAll(/(?<!\p{L})(\p{L}{1,30})[ \t]?[:=]/gu), ([, typed = '']) =>
    typed.toLowerCase(),
  );
  return specs
    .filter(({ name, aliases = [] }) => found.some((typed) => typed === name || aliases.includes(typed)))
    .map(({ name }) => name);
}

/** The choices of an option, as people say them. */
export function choicesOf({ choices = [], words = {} }: OptionSpec): Choice[] {
  return choices.map((value) => ({ value, label: words[value] ?? value }));
}

/** The field of a form that asks for an option. */
export function fieldOf(spec: OptionSpec): Field {
  const { name, description, label = description, choices, example } = spec;
  return {
    name,
    label,
    ...(spec.greedy && { multiline: true }),
    ...(choices && { choices: choicesOf(spec) }),
    ...(!choices && example !== undefined && { hint: `For example: ${example}.` }),
  };
}
