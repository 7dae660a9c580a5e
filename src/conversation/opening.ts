import { HONORIFICS } from '../reading/classes.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import { readNote } from '../reading/read.ts';

/** A greeting stands within this, in UTF-16 code units: the rest of a long text is not read for it. */
const OPENING = 120;
const SALUTATIONS = wordsOfClass('salutation');

/** How a text opens: with a greeting of somebody by name, as a note does; with another greeting; or with none. */
export function openingOf(text: string): 'named' | 'greeted' | 'none' {
  const opening = text.trimStart().slice(0, OPENING);
  const [first = ''] = /^[\p{L}']+/u.exec(opening) ?? [];
  const kind = opensGreeting(first);
  if (!kind) return 'none';
  if (kind === 'name' && !/^\p{Lu}[\p{L}'-]+[,!]/u.test(opening)) return 'none';
  const { greeting } = readNote({ text: opening }).structure;
  return greeting === undefined ? 'none' : greeting.recipient ? 'named' : 'greeted';
}

/** How a word may open a greeting: as a salutation ("Hi", "dear"), with a title ("Dr. Whitfield, …") or as a name. */
export function opensGreeting(word: string): 'salutation' | 'title' | 'name' | undefined {
  const low = word.toLowerCase();
  if (SALUTATIONS.has(low)) return 'salutation';
  if (word === low) return undefined;
  return HONORIFICS.has(low) ? 'title' : 'name';
}

/** Whether a note stands behind a command's name: "rewrite Hi Ms. Okafor, …", "rewrite: I saw …", a quotation. */
export function isNoteBehind(behind: string): boolean {
  return /^[ \t]*(?:[:>`"“„«]|\n)/.test(behind) || openingOf(behind) !== 'none';
}
