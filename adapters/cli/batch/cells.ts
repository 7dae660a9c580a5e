import { choicesOf, listOf, type OptionSpec, readOption } from '../../../src/index.ts';
import { type Columns, plainHeader } from './columns.ts';
import type { MisreadCells } from './misread.ts';
import type { Values } from './row.ts';

/** A cell with the key that it is for, and what its column is called where it stands. */
export type Cell = { key: string; label: string; text: string };

/** What people put where they have nothing to say, as {@link plainHeader} makes it; so are signs alone. */
const NOTHING = new Set(
  ['n a', 'na', 'none', 'nil', 'null', 'nothing', 'tbd', 'tba', 'unknown', 'unsure', 'not sure', 'not known'].concat(
    ['not given', 'not specified', 'no answer', 'no idea', 'don t know', 'i don t know', 'dont know', 'to be decided'],
    ['k a', 'keine', 'keine angabe', 'unbekannt', 'weiß nicht', 'sin datos', 'aucun', 'aucune', 'inconnu'],
  ),
);
/** "No premium" is not Premium. */
const NOT = new Set(['no', 'not', 'non', 'without', 'never', 'isn', 'kein', 'keine', 'nicht']);
/** A setting of more words is a sentence, in which a word may stand for anything. */
const MOST_WORDS = 8;
/** A longer one is not looked into, in UTF-16 code units. */
const LONGEST_SETTING = 200;

/**
 * Reads cells as the forms of the bot read their fields, and more forgivingly. A cell that is empty, or says that there
 * is nothing to say, is not given; a setting that is not understood neither, and goes to `misread`.
 */
export function valuesOf(cells: readonly Cell[], { of }: Columns, misread: MisreadCells): Values {
  const values: Record<string, string> = {};
  for (const { key, label, text } of cells) {
    const column = of.find((one) => one.key === key);
    if (!column || text.trim() === '') continue;
    // A note stays as it is; its lines and blanks are judged, too.
    if (key === 'note') values[key] = text;
    else if (!saysNothing(text)) {
      const { option, names } = column;
      const value = option ? readCell(option, text.trim(), names) : text.trim();
      if (value === undefined) misread.add(label, text, allowed(option as OptionSpec, text));
      else values[key] = value;
    }
  }
  return values;
}

/** Whether there are choices for it, or a number: else any text is right. */
export function isSetting({ choices, number }: OptionSpec): boolean {
  return choices !== undefined || number !== undefined;
}

function saysNothing(text: string): boolean {
  if (text.length > LONGEST_SETTING) return false;
  const plain = plainHeader(text);
  return plain === '' || NOTHING.has(plain);
}

/**
 * A cell is understood as it is, else by its parts, where all of them that are understood mean the same: "Basic
 * (free)", "Premium Career" and "Recruiter / HR", but not "Free or Premium".
 */
function readCell(option: OptionSpec, text: string, names: readonly string[]): string | undefined {
  const whole = valueIn(option, text);
  if (whole !== undefined || !isSetting(option) || text.length > LONGEST_SETTING) return whole;
  // "1,900" is one number.
  const words = plainHeader(option.number ? text.replace(/(\d)[.,](?=\d{3}\b)/g, '$1') : text).split(' ');
  if (words.length > MOST_WORDS || words.some((word) => NOT.has(word))) return undefined;
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const own = new Set(names.flatMap((name) => name.split(' ')));
  const others = words.filter((word) => !own.has(word));
  // "InMail message" in a column for messages: its own name says nothing, unless nothing else does.
  for (const parts of [[...bracketed(text), others.join(' '), ...others, ...pairs], words]) {
    const read = new Set(parts.map((part) => valueIn(option, part)).filter((value) => value !== undefined));
    if (read.size > 0) return read.size === 1 ? [...read][0] : undefined;
  }
  return undefined;
}

/** What stands outside of brackets, and what stands in each. */
function bracketed(text: string): string[] {
  return [text.replace(/\([^()]*\)/g, ' '), ...Array.from(text.matchAll(/\(([^()]*)\)/g), ([, inside = '']) => inside)];
}

function valueIn(option: OptionSpec, text: string): string | undefined {
  const low = text.trim().toLowerCase();
  const read = readOption(option, choicesOf(option).find(({ label }) => label.toLowerCase() === low)?.value ?? text);
  return 'value' in read ? read.value : undefined;
}

function allowed({ choices, number, elsewhere }: OptionSpec, text: string): string {
  if (number) return `a whole number from ${number.least} to ${number.most}`;
  const other = elsewhere?.(text.trim(), '');
  return `${listOf(choices ?? [], 'or')}${other ? `; a name belongs under “${other}”` : ''}`;
}
