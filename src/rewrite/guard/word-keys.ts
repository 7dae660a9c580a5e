import { stemmer } from 'stemmer';
import { IRREGULAR } from '../irregular.ts';
import { listsOf, wordingLines } from './wording-files.ts';

const LISTS = listsOf('keys');
const listed = (name: string) => LISTS.get(name) ?? [];

/** Spellings of British English, and the ones they are compared by. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/([a-z]{2})our(s|ed|ing|ful|able|er|ers|ite|ites)?$/, '$1or$2'],
  [/ll(ed|ing|er|ers|or|ors)$/, 'l$1'],
  [/([bt])re(s?)$/, '$1er$2'],
  [/ogue(s?)$/, 'og$1'],
  [/ogu(ed|ing)$/, 'og$1'],
  [/yse([ds]?)$/, 'yze$1'],
  [/ence(s?)$/, 'ense$1'],
];

/** Other forms of a word, each with its base. */
const BASES = new Map<string, string>();
for (const [base = '', ...forms] of [...listed('irregular').map((line) => line.split('/')), ...IRREGULAR])
  for (const form of [base, ...forms]) if (!BASES.has(form)) BASES.set(form, base);

const DEEDS = new Set(listed('deeds'));
const TITLES = new Set(listed('titles'));
const APART = new Set(listed('apart'));

/** Short forms (wording/short.txt), each with the words that it is compared as. */
const LONG = new Map(
  wordingLines('short').map((line) => {
    const [short = '', long = ''] = line.split(' =');
    return [short, long.trim().split(' ').filter(Boolean)] as const;
  }),
);

/** The words that a short form stands for; undefined for any other word. */
export function longOf(word: string): readonly string[] | undefined {
  return LONG.get(word);
}

const keys = new Map<string, string>();
/** So many words are kept with their keys: more than all notes of a day have. */
const MOST_KEYS = 20_000;

/** What a word is compared by: its stem, or that of what it is a form of. */
export function keyOf(lower: string): string {
  const known = keys.get(lower);
  if (known !== undefined) return known;
  const key = newKey(lower);
  if (keys.size < MOST_KEYS) keys.set(lower, key);
  return key;
}

function newKey(lower: string): string {
  if (APART.has(lower)) return lower;
  const one = lower.replace(/s$/, '');
  if (TITLES.has(one)) return one;
  let word = deedOf(one) ?? BASES.get(lower) ?? lower;
  if (word.length > 4) for (const [from, to] of BRITISH) word = word.replace(from, to);
  return stemmer(word);
}

/** "drive" of "driver", "plan" of "planner", "bake" of "baker". */
function deedOf(agent: string): string | undefined {
  const stem = /^(.{3,})(?:er|or)$/.exec(agent)?.[1];
  return stem && [stem, `${stem}e`, stem.slice(0, -1)].find((deed) => DEEDS.has(deed));
}
