import { IRREGULAR } from '../../rewrite/irregular.ts';
import { sectionsIn } from '../../sections.ts';

/** What facts are made of, as data: the text files of this folder. */

const WORDS = sectionsIn(new URL('./words.txt', import.meta.url));
const SPELLINGS = sectionsIn(new URL('./spellings.txt', import.meta.url));

function entriesOf(sections: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  const entries = sections.get(name);
  if (!entries) throw new Error(`no such section: [${name}]`);
  return entries;
}

/** The entries of a section of words. */
export function listed(name: string): ReadonlySet<string> {
  return new Set(entriesOf(WORDS, name));
}

const ORDINARY = new Set(entriesOf(SPELLINGS, 'ordinary'));
const TOOLS = new Set(entriesOf(SPELLINGS, 'tool'));
const FIELDS = new Set(entriesOf(SPELLINGS, 'field'));
const LANGUAGES = new Set(entriesOf(SPELLINGS, 'language'));
const SPELLED = new Map(
  ['tool', 'language', 'board', 'field', 'letters']
    .flatMap((section) => entriesOf(SPELLINGS, section))
    .map((name) => [name.toLowerCase(), name]),
);
const SHORT = new Map(entriesOf(SPELLINGS, 'short').map((line) => line.split(' = ') as [string, string]));

/** A name as it is spelled, whatever the case that it was typed in; undefined where none is known. */
export function spellingOf(name: string): string | undefined {
  return SPELLED.get(name.toLowerCase());
}

/** Whether a name, as it is spelled, is of something that one knows how to work with: "Python". */
export function isTool(name: string): boolean {
  return TOOLS.has(name);
}

/** "ICU" */
export function isWard(name: string): boolean {
  return FIELDS.has(name);
}

/** "Spanish" */
export function isLanguage(name: string): boolean {
  return LANGUAGES.has(name);
}

/** Whether a name is an ordinary word as well ("go", "excel"). */
export function isOrdinary(name: string): boolean {
  return ORDINARY.has(name.toLowerCase());
}

/** What a short form stands for: "yrs" is "years". */
export function longForm(word: string): string | undefined {
  return SHORT.get(word.toLowerCase());
}

/** Verbs of one syllable that double their last letter: "running", "planned". */
const DOUBLES = /^(?:co-)?[^aeiou]*[aeiou][bdgmnpt]$/;

/** A verb's other forms; "drove" may be its past, and "driven" wants a "have" in front of it. */
export type VerbForms = { base: string; past: string; participle: string; ing: string };

const IRREGULARS = new Map(IRREGULAR.map(([base, past, participle]) => [base, { past, participle }]));
const VERBS = [...new Set([...listed('verb'), ...IRREGULARS.keys()])].map((base): VerbForms => {
  const { past, participle } = IRREGULARS.get(base) ?? { past: regular(base, 'ed'), participle: regular(base, 'ed') };
  return { base, past, participle, ing: regular(base, 'ing') };
});
const BY_BASE = new Map(VERBS.map((verb) => [verb.base, verb]));
const BY_PAST = new Map(VERBS.map((verb) => [verb.past, verb]));
const BY_ING = new Map(VERBS.map((verb) => [verb.ing, verb]));
const WRITERS = listed('verb');

/** A verb of what a writer does, by its base: "run". */
export function verbOf(base: string): VerbForms | undefined {
  return WRITERS.has(base) ? BY_BASE.get(base) : undefined;
}

/** What stands behind "have": "driven". Nothing for what is a past already. */
export function participleOf(base: string): string | undefined {
  return BY_PAST.has(base) && !BY_BASE.has(base) ? undefined : (BY_BASE.get(base)?.participle ?? regular(base, 'ed'));
}

/** Whether a word tells what somebody did: "managed", "led". */
export function isPast(word: string): boolean {
  return isKnownPast(word) || /^\p{Ll}{3,}ed$/u.test(word);
}

/** The same of the verbs that are listed: "tired" is none. */
export function isKnownPast(word: string): boolean {
  return BY_PAST.has(word);
}

/** Whether a word is the "-ing" of a verb of what a writer does. */
export function isDoing(word: string): boolean {
  const verb = BY_ING.get(word);
  return verb !== undefined && WRITERS.has(verb.base);
}

function regular(verb: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (DOUBLES.test(verb)) return `${verb}${verb.slice(-1)}${ending}`;
  return /[^eo]e$/.test(verb) ? verb.slice(0, -1) + ending : verb + ending;
}
