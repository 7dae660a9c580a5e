import { type Hits, hitsOf, isPhraseOf, wordsOfClass } from './lexicon.ts';
import type { Token } from './tokens.ts';

const OCCUPATIONS = wordsOfClass('occupation');
const NO_OCCUPATIONS = wordsOfClass('no-occupation');
const OCCUPATION_ENDINGS = [
  ...['dresser', 'fighter', 'fitter', 'grapher', 'ician', 'keeper', 'layer', 'maker', 'master', 'ologist', 'setter'],
  ...['smith', 'therapist', 'woman', 'worker', 'wright', 'writer'],
];

/** Whether a lower-case word heads an occupation: "welder", "nurses", "co-ordinator". */
export function isOccupation(word: string): boolean {
  return [word, word.slice(word.lastIndexOf('-') + 1), word.slice(word.lastIndexOf('/') + 1)].some((part) => {
    if (OCCUPATIONS.has(part)) return true;
    const one = singular(part);
    return OCCUPATIONS.has(one) || (one.length > 6 && !NO_OCCUPATIONS.has(one) && endsAsOccupation(one));
  });
}

function endsAsOccupation(word: string): boolean {
  return OCCUPATION_ENDINGS.some((ending) => word.endsWith(ending)) || /[a-z]{3}sman$/.test(word);
}

const IRREGULAR: Record<string, string> = { midwives: 'midwife', salespeople: 'salesperson', staff: 'worker' };

function singular(word: string): string {
  if (IRREGULAR[word]) return IRREGULAR[word];
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (/(?:ches|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The classes whose words help to tell what stands where; each has a bit. */
export const CLASSES = [
  'job-noun',
  'field',
  'place',
  'job-board',
  'honorific',
  'month',
  'weekday',
  'number-word',
  'function-word',
  'salutation',
  'nobody',
  'organisation',
  'medium',
  'refers',
  'acquaintance',
  'closing',
  'deed',
] as const;
const OCCUPATION_BIT = 1 << CLASSES.length;
export const JOB_BIT = 1 << CLASSES.indexOf('job-noun');
export const DEED_BIT = 1 << CLASSES.indexOf('deed');
export const SOURCE_BITS =
  (1 << CLASSES.indexOf('medium')) | (1 << CLASSES.indexOf('job-board')) | (1 << CLASSES.indexOf('refers'));

/** What a sentence may be about; each has a bit. */
export const TOPICS = [
  'kin',
  'money',
  'pay',
  'health',
  'faith',
  'politics',
  'boss',
  'bad',
  'wares',
  'contact',
  'haste',
  'favour',
  'praise',
  'sorry',
] as const;
const topics = new Map<string, number>();
for (const [i, name] of TOPICS.entries())
  for (const word of wordsOfClass(`topic-${name}`)) topics.set(word, (topics.get(word) ?? 0) | (1 << i));

/** The topics of a lower-case word, as bits. */
export function topicsOf(word: string): number {
  return topics.get(word) ?? 0;
}

const known = new Map<string, number>();
for (const [i, name] of CLASSES.entries())
  for (const word of wordsOfClass(name)) known.set(word, (known.get(word) ?? 0) | (1 << i));

/** The classes of a lower-case word by itself, as bits. */
export function wordClassesOf(word: string): number {
  return (known.get(word) ?? 0) | (isOccupation(word) ? OCCUPATION_BIT : 0);
}

/** Adds to the classes of tokens those of the phrases that they stand in ("New York", "Stack Overflow"). */
export function addPhraseClasses(bits: Int32Array, tokens: readonly Token[], hits: Hits): void {
  for (const name of ['place', 'job-board'] as const) {
    const bit = 1 << CLASSES.indexOf(name);
    let at = 0;
    for (const hit of hitsOf(hits, name)) {
      while (at < tokens.length && (tokens[at] as Token).start < hit.start) at++;
      for (; at < tokens.length && (tokens[at] as Token).end <= hit.end; at++) bits[at] = (bits[at] as number) | bit;
    }
  }
}

export const MONTHS = wordsOfClass('month');
export const DAYS = wordsOfClass('weekday');
export const HONORIFICS = wordsOfClass('honorific');
export const NUMBER_WORDS = wordsOfClass('number-word');
export const FUNCTION_WORDS = wordsOfClass('function-word');
export const JOB_NOUNS = wordsOfClass('job-noun');
export const ORDINARY_WORDS = wordsOfClass('shouted');
export const GENERIC_JOB_WORDS = wordsOfClass('generic-job-word');
const FIELDS = wordsOfClass('field');

/** Whether a lower-case word names a field of work ("payroll", "nursing"). */
export function isField(word: string): boolean {
  return FIELDS.has(word);
}

/** Whether a whole phrase is the name of a job board, or of a page where jobs are posted. */
export function isJobBoard(phrase: string): boolean {
  return isPhraseOf(
    'job-board',
    phrase
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/\.(?:com|co\.uk|de|org|net)$/, ''),
  );
}

/** Whether a phrase is a place and nothing else: "Denver", "Austin, Texas". */
export function isPlace(phrase: string): boolean {
  const words = phrase.toLowerCase().replace(/[.,]/g, '');
  return isPhraseOf('place', words) || words.split(/\s+/).every((word) => isPhraseOf('place', word));
}

/**
 * Whether a lower-case word may head a title: an occupation, or a word built like one ("toolmaker", "taster",
 * "luthier"). For places where something else speaks for a title already.
 */
export function isTitleHead(word: string): boolean {
  if (isOccupation(word)) return true;
  const one = singular(word);
  return (
    one.length > 4 &&
    !NO_OCCUPATIONS.has(one) &&
    !GENERIC_JOB_WORDS.has(one) &&
    !NO_TITLES.has(one) &&
    TITLE_ENDING.test(one)
  );
}

const TITLE_ENDING = /(?:er|or|ist|ian|eur|man|hand|wright|smith|ant|master|back|mate|ward|ician)$/;
const NO_TITLES = wordsOfClass('no-title');
