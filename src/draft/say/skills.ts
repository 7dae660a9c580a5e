import { isField } from '../../reading/classes.ts';
import { headed } from './identity.ts';
import { isDoing, isLanguage, isTool, isWard, spellingOf } from './lists.ts';
import { joined, lettersOf, type Part, PREPOSITIONS } from './part.ts';
import { lowerFirst, withArticle } from './sentence.ts';
import { type Time, timeAt, timeIn } from './time.ts';

/** Parts that say how long, in what and with what. */

/** "six years in retail", "10 years accountant", "6+ years Java/Spring", "20 years of experience" */
export function timeFirst(words: readonly string[]): Part | undefined {
  const time = timeAt(words, 0);
  if (!time) return undefined;
  const rest = words.slice(time.end);
  const text = afterTime(time, rest);
  return text === undefined ? undefined : { kind: 'bring', text: lowerFirst(text) };
}

function afterTime({ text: time }: Time, rest: readonly string[]): string | undefined {
  const said = joined(rest);
  const first = (rest[0] ?? '').toLowerCase();
  if (rest.length === 0) return time;
  if (timeIn(rest) && !PREPOSITIONS.has(first)) return undefined;
  if (['before', 'ago', 'now', 'too', 'also', 'total'].includes(lettersOf(rest.at(-1)))) return undefined;
  if (PREPOSITIONS.has(first) && rest.length > 1) return `${time} ${isDoing(first) ? 'of ' : ''}${said}`;
  if (isDoing(first)) return rest.length > 1 || isField(first) ? `${time} of ${said}` : undefined;
  // "a week", "each": the time is a rate, and no length.
  if (['a', 'an', 'the', 'each', 'per', 'old', 'ago'].includes(first)) return undefined;
  if (rest.length === 1 && first === 'experience') return `${time} of experience`;
  if (areSkills(rest)) return `${time} of ${said} experience`;
  if (headed(rest)) return `${time} as ${withArticle(said)}`;
  return lettersOf(rest.at(-1)) === 'experience' && !rest.some((word) => PREPOSITIONS.has(word))
    ? `${time} of ${said}`
    : undefined;
}

/**
 * An item of a list that tells how long: "10 years as an accountant", "16 years in shipyards"; anything else stays as
 * it is.
 */
export function timedItem(item: string): string {
  const words = item.trim().split(' ');
  const time = timeAt(words, 0);
  const rest = time ? words.slice(time.end) : [];
  const [first = ''] = rest;
  if (!time || rest.length === 0 || rest.length > MOST_OF_FIELD || PREPOSITIONS.has(first.toLowerCase())) return item;
  const said = afterTime(time, rest);
  if (said !== undefined) return said;
  const isPlain = rest.every((word) => /^\p{Ll}[\p{L}/-]*$/u.test(word)) && !isDoing(first) && !timeIn(rest);
  return isPlain && !NO_FIELD.has(first) ? `${time.text} in ${rest.join(' ')}` : item;
}

/** A field is named in so few words. */
const MOST_OF_FIELD = 3;
/** What may stand behind a time and is no field. */
const NO_FIELD = new Set('a an the each per old ago before now too also total experience exp of'.split(' '));

/** "sales 10 years" */
export function fieldFirst(words: readonly string[]): Part | undefined {
  const time = timeIn(words, 1);
  if (!time || time.end !== words.length || !areSkills(words.slice(0, time.start))) return undefined;
  return { kind: 'bring', text: `${time.text} of ${joined(words.slice(0, time.start))} experience` };
}

/** A field or a tool, or what joins two of them. */
function areSkills(words: readonly string[]): boolean {
  if (isField(words.join('-').toLowerCase())) return true;
  return words.every(
    (word) =>
      word === 'and' || namesOf(word).every((name) => isField(name.toLowerCase()) || isTool(name) || isWard(name)),
  );
}

/** "Java/Spring" names two. */
function namesOf(word: string): string[] {
  const bare = word.replace(/[,.]$/, '');
  return isTool(bare) ? [bare] : bare.split('/');
}

/** "Python and SQL", "Spanish", "retail" */
export function skills(words: readonly string[]): Part | undefined {
  const [only = ''] = words;
  // "excel" by itself is the tool.
  const alone = words.length === 1 ? spellingOf(only) : undefined;
  if (isTool(joined(words)) || (alone && isTool(alone))) return { kind: 'know', text: alone ?? joined(words) };
  const names = words.filter((word) => word !== 'and').flatMap(namesOf);
  if (words.at(-1) === 'and' || words[0] === 'and') return undefined;
  if (names.every(isTool)) return { kind: 'know', text: joined(words) };
  if (names.every(isLanguage)) return { kind: 'speak', text: joined(words) };
  return areSkills(words) && !/\p{Lu}/u.test(joined(words)) ? { kind: 'in', text: joined(words) } : undefined;
}
