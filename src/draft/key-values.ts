import { type Misread, nearestTo, type OptionSpec, optionExample, readOption, TEXT, unknownKey } from '../options.ts';
import { cut, trimEnd } from '../text.ts';
import { tidy, unmarked } from './tidy.ts';

/** So much of what was typed is quoted, in UTF-16 code units. */
const QUOTED = 40;

/** Facts by option name, and the words that no key stands before; or what is wrong with some. */
export type ReadFacts = { options: Record<string, string>; words: string } | Misread;

/** Behind each opening quotation mark the ones that close it; phones and keyboards mix them. */
const CLOSERS: Record<string, string> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’",
  '‘': "’'",
  '’': "’'",
};
/** What people write for a value that they do not have. */
const NOTHING = [
  /^(?:skip|no|idk|no idea|no (?:number|name|one)|none|n\/?a|n\.a\.?|null|nil|nothing|unknown|tbd|[-–—?]+)$/i,
  /^(?:i )?(?:do not|don'?t) (?:know|have)(?: .{0,30})?$/i,
  /^not (?:given|known|sure)$/i,
];

/** Whether a value says that there is none. */
function isNothing(value: string): boolean {
  return value === '' || NOTHING.some((words) => words.test(value));
}

const SEPARATORS = /^[\s,;|]+/;
const SEPARATOR = /[\s,;|]/;
/** A word with a colon or an equals sign behind it, as a key is typed: "Req ID :", "role=". */
const KEY_LIKE = /^([\p{L}][\p{L}'_-]{1,24})[ \t]?[:=](?!\/\/)/u;

/**
 * Reads `company:Acme req:1130 role="Warehouse lead"`: in any order and case, with ":" or "=", quoted in any way or
 * not at all (then a value goes on to the next key), one after the other or one a line. "none", "n/a" and empty
 * quotation marks say that there is no value. Time grows linearly with the text.
 */
export function readFacts(typed: string, specs: readonly OptionSpec[]): ReadFacts {
  const text = tidy(typed);
  const keys = KEYS_OF.get(specs) ?? keysOf(specs);
  KEYS_OF.set(specs, keys);
  const options: Record<string, string> = {};
  const problems: Record<string, string> = {};
  const typedAs: Record<string, string> = {};
  const none = new Set<string>();
  const loose: string[] = [];
  let at = 0;
  for (;;) {
    at += SEPARATORS.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) break;
    const key = innermost(keys.at(text, at), text, keys);
    if (!key) {
      const unknown = KEY_LIKE.exec(text.slice(at, at + 40));
      const end = keys.next(text, at + 1, 'tight')?.start ?? text.length;
      const near = unknown ? nearestTo(unknown[1] as string, specs) : undefined;
      if (unknown) problems[near ?? TEXT] ??= unknownKey(unknown[1] as string, specs);
      if (unknown && near !== undefined) {
        options[near] ??= unmarked(trimEnd(text.slice(at + unknown[0].length, end), SEPARATOR).trim());
        at = end;
        continue;
      }
      loose.push(text.slice(at, end));
      at = end;
      continue;
    }
    const value = readValue(text, key, keys);
    at = value.end;
    const spec = specFor(specs, key, value.text);
    if (value.problem !== undefined) {
      problems[spec.name] = value.problem;
      if (value.text !== '') options[spec.name] = value.text;
      continue;
    }
    if (isNothing(value.text)) {
      none.add(spec.name);
      continue;
    }
    const read = readOption(spec, value.text);
    if ('problem' in read) {
      problems[spec.name] = read.problem;
      continue;
    }
    const before = options[spec.name];
    if (before !== undefined && before.toLowerCase() !== read.value.toLowerCase())
      problems[spec.name] =
        `There are two for ${typedAs[spec.name]}: “${cut(before, QUOTED)}” and “${cut(read.value, QUOTED)}”. ` +
        `Keep one: ${optionExample(spec, read.value)}`;
    options[spec.name] ??= read.value;
    typedAs[spec.name] ??= key.typed;
  }
  const words = loose.map((one) => unmarked(trimEnd(one, SEPARATOR))).join(' ');
  const [problem] = Object.values(problems);
  return problem === undefined ? { options, words } : { problem, problems, options, text: words };
}

/**
 * A value given in a field of its own, without the marks that a chat puts round it; undefined where it says that there
 * is none.
 */
export function readField(value: string): string | undefined {
  const bare = unmarked(value.trim());
  return isNothing(bare) ? undefined : bare;
}

type Key = { spec: OptionSpec; typed: string; start: number; end: number };
type Keys = {
  /** The key that stands at an offset. */
  at(text: string, offset: number): Key | undefined;
  /**
   * The next key behind an offset; `word` is what looks like one and is none: with its value right behind it, or
   * `spaced` from it, too.
   */
  next(text: string, offset: number, unknown: 'no' | 'tight' | 'spaced'): { start: number; word?: string } | undefined;
  specs: readonly OptionSpec[];
};

/** By the options that they are the keys of: to compile their patterns takes longer than to use them. */
const KEYS_OF = new WeakMap<readonly OptionSpec[], Keys>();

function keysOf(specs: readonly OptionSpec[]): Keys {
  const byName = new Map<string, OptionSpec>();
  for (const spec of specs) for (const name of [spec.name, ...(spec.aliases ?? [])]) byName.set(name, spec);
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(' ', '[ _-]?'))
    .join('|');
  const known = new RegExp(String.raw`(${names})[ \t]*(?:[:=](?!\/\/)|:=)[ \t]*`, 'iy');
  // A key begins the text, or stands behind a space or a mark; what else looks like one has its value right behind it.
  const any = new RegExp(
    String.raw`(?<=[\s,;|])(?:` +
      [
        String.raw`(${names})[ \t]*[:=](?!\/\/)`,
        String.raw`(\p{L}[\p{L}_-]{1,24})[:=](?!\/\/)(?=\S)`,
        String.raw`(\p{L}[\p{L}_-]{2,24})[:=](?=\s)`,
        String.raw`(?<=\n)(\p{L}[\p{L}_-]{1,24})[ \t]?[:=](?!\/\/)`,
      ].join('|') +
      ')',
    'giu',
  );
  const specOf = (typed: string) => {
    const low = typed.toLowerCase();
    return (byName.get(low) ?? byName.get(low.replace(/[_-]/g, ' ')) ?? byName.get(spaced(low, byName))) as OptionSpec;
  };
  return {
    specs,
    at(text, offset) {
      known.lastIndex = offset;
      const match = known.exec(text);
      return match
        ? {
            spec: specOf(match[1] as string),
            typed: (match[1] as string).toLowerCase(),
            start: offset,
            end: offset + match[0].length,
          }
        : undefined;
    },
    next(text, offset, unknown) {
      any.lastIndex = offset;
      for (let match = any.exec(text); match; match = any.exec(text)) {
        if (match[1]) return { start: match.index };
        const word = match[2] ?? match[4] ?? (unknown === 'spaced' ? match[3] : undefined);
        if (unknown !== 'no' && word) return { start: match.index, word };
      }
      return undefined;
    },
  };
}

/** "jobid" is typed for "job id". */
function spaced(typed: string, names: ReadonlyMap<string, OptionSpec>): string {
  return [...names.keys()].find((name) => name.replaceAll(' ', '') === typed) ?? typed;
}

function specFor(specs: readonly OptionSpec[], { spec, typed }: Key, value: string): OptionSpec {
  const other = spec.elsewhere?.(value, typed);
  return specs.find(({ name }) => name === other) ?? spec;
}

/** In "req: job id: 4471" the second key says again what the first one did. */
function innermost(key: Key | undefined, text: string, keys: Keys): Key | undefined {
  if (!key) return undefined;
  const [words = ''] = /^(?:\p{L}+[ \t]+)?/u.exec(text.slice(key.end)) ?? [];
  const more = [0, words.length].map((skipped) => keys.at(text, key.end + skipped));
  const again = more.find((next) => next?.spec === key.spec);
  return again && (words === '' || again.start === key.end || REPEATED.test(words)) ? again : key;
}

/** In front of the second key: "job" of "job id". */
const REPEATED = /^(?:job|req|requisition|posting|reference|ref|vacancy)\s+$/i;

type Value = { text: string; end: number; problem?: string };

function readValue(text: string, key: Key, keys: Keys): Value {
  const { spec, end: from } = key;
  const link = spec.greedy && /^https?:\/\/\S+/.exec(text.slice(from));
  if (link) return { text: link[0], end: from + link[0].length };
  if (spec.greedy) return { text: text.slice(from).trim(), end: text.length };
  const closers = CLOSERS[text[from] ?? ''];
  if (closers) return readQuoted(text, key, closers);
  // "role: buyer salary: 50k" has a space behind its keys, and so may the key that is not known.
  const next = keys.next(text, from, spec.prose ? 'no' : /\s$/.test(text.slice(0, from)) ? 'spaced' : 'tight');
  // A sentence may go on over a line break; a name, a title or a number does not.
  const line = spec.prose ? -1 : text.indexOf('\n', from);
  const end = Math.min(
    next?.start ?? text.length,
    line > from && text.slice(from, line).trim() !== '' ? line : text.length,
  );
  const typed = trimEnd(text.slice(from, end), SEPARATOR);
  const value = unmarked(trimEnd(typed.replace(/(?<=[\s,;|])(?:and|&|\+)$/, ''), SEPARATOR).trim());
  if (value === '')
    return {
      text: '',
      end: Math.max(end, from),
      problem:
        `There is nothing behind ${key.typed}: – give it a value, or leave it out. ` +
        `Example: ${optionExample(spec)}`,
    };
  return { text: oneLine(value), end };
}

/** An apostrophe closes a value only with a space, a mark or the end behind it: the one in 'O'Reilly' does not. */
function readQuoted(text: string, { spec, typed, end: from }: Key, closers: string): Value {
  for (let at = from + 1; at < text.length; at++) {
    const unit = text[at] as string;
    if (!closers.includes(unit)) continue;
    if (/['’]/.test(unit) && !/^(?:$|[\s,;|.)*_`])/.test(text.slice(at + 1, at + 2))) continue;
    return { text: unmarked(oneLine(text.slice(from + 1, at))), end: at + 1 };
  }
  return {
    text: oneLine(text.slice(from + 1)),
    end: text.length,
    problem: `The quotation mark behind ${typed}: is never closed. Example: ${optionExample(spec)}`,
  };
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
