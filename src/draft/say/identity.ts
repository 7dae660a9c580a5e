import { FUNCTION_WORDS, isOccupation } from '../../reading/classes.ts';
import { isDoing, isPast, isTool, listed } from './lists.ts';
import { CREDENTIALS, GOES_ON, joined, lettersOf, type Part, PREPOSITIONS, STATES, STATES_AT_END } from './part.ts';
import { lowerFirst, withArticle } from './sentence.ts';
import { timeAt, timeIn } from './time.ts';

/** Parts that say who or what somebody is. */

const IDENTITIES = listed('identity');
const ADJECTIVES = listed('adjective');
const ADVERBS = listed('adverb');
const WAS = listed('was');

/** "a nurse", "an MBA and five years in HR", "my own tools" */
export function article(words: readonly string[], low: readonly string[]): Part | undefined {
  if (!['a', 'an', 'my'].includes(low[0] as string) || words.length < 2 || timeAt(words, 0)) return undefined;
  const named = headed(words.slice(1));
  if (named && low[0] !== 'my' && !timeIn(words)) return { kind: 'am', text: lowerFirst(joined(words)) };
  return words.some((word) => isPast(word)) ? undefined : { kind: 'bring', text: lowerFirst(joined(words)) };
}

/** "laid off from Boeing in March", "born near Everett" */
export function laidOff(words: readonly string[], low: readonly string[]): Part | undefined {
  const isWas = (WAS.has(low[0] as string) && PREPOSITIONS.has(low[1] as string)) || WAS.has(joined(low.slice(0, 2)));
  return isWas && words.length > 1 ? { kind: 'was', text: lowerFirst(joined(words)) } : undefined;
}

/** "reliable and punctual" */
export function adjectives(_: readonly string[], low: readonly string[]): Part | undefined {
  if (!low.every((word) => word === 'and' || ADJECTIVES.has(word)) || low[0] === 'and') return undefined;
  return { kind: 'am', text: joined(low) };
}

/** "fluent in Spanish", "forklift certified", "TIPS-certified", "unemployed since June" */
export function state(words: readonly string[], low: readonly string[]): Part | undefined {
  let at = 0;
  while (ADVERBS.has(low[at] as string)) at++;
  const first = lettersOf(low[at]);
  const next = low[at + 1];
  if (first === 'retired' && /^(?:19|20)\d\d$/.test(words[at + 2] ?? '') && at === 0)
    return { kind: 'do', text: lowerFirst(joined(words)) };
  const isState =
    (STATES.has(first) && (next === undefined ? words.length - at === 1 : GOES_ON.has(next))) ||
    (at > 0 && next === undefined && STATES.has(first)) ||
    (words.length - at <= 3 && words.length > 1 && !isOccupation(first) && STATES_AT_END.has(low.at(-1) as string)) ||
    (words.length === 1 &&
      (/^ex-\p{L}/iu.test(words[0] as string) ||
        /-(?:certified|licensed|licenced|trained|qualified|rated|based|educated|born)$/.test(low[0] as string)));
  if (!isState || (first === 'experienced' && next !== 'in' && next !== 'with')) return undefined;
  const text = lowerFirst(joined(words));
  if (!/\bsince\b/.test(text)) return { kind: 'am', text };
  return { kind: 'been', text: text.replace(/^(?:now|currently|presently) /, '') };
}

type Headed = { head: readonly string[]; tail: readonly string[] };

/**
 * A phrase that says who somebody is: its head ends in an occupation or the like, and a preposition or a time follows.
 */
export function headed(words: readonly string[]): Headed | undefined {
  let end = 0;
  while (end < words.length && !PREPOSITIONS.has((words[end] as string).toLowerCase())) {
    const word = words[end] as string;
    if (end > 0 && ['and', 'since', 'turned', 'here', '–', '—', '-'].includes(word)) break;
    if (end > 0 && (timeAt(words, end) || word.startsWith('('))) break;
    end++;
    if (/,$/.test(word)) break;
  }
  if (end === 0) return undefined;
  const head = words.slice(0, end);
  const last = lettersOf(head.at(-1));
  const isPlural = last.endsWith('s') && !last.endsWith('ss') && isOccupation(last.slice(0, -1));
  const isName = isOccupation(last) || IDENTITIES.has(last) || IDENTITIES.has(head.slice(-2).join(' ').toLowerCase());
  // "worked as a cook" tells what somebody did; "12 managers" are others.
  const [first = ''] = head;
  if (FUNCTION_WORDS.has(first.toLowerCase()) || first.toLowerCase() === 'no') return undefined;
  const isOther = isPast(first) && !STATES_AT_END.has(first) && !STATES.has(first) && head.length > 2;
  // "BA in design" is a degree, and no business analyst.
  if (!isName || isPlural || isOther || (CREDENTIALS.has(last) && words[end] === 'in')) return undefined;
  if (timeAt(words, 0) || (head.length === 1 && isTool(first))) return undefined;
  return { head, tail: words.slice(end) };
}

/** Whether a phrase says who somebody is, and leaves out the article that it needs. */
export function isNamed(text: string): boolean {
  const words = text.split(' ');
  return !/^(?:an?|the|my)$/i.test(words[0] as string) && headed(words) !== undefined;
}

/** "licensed welder", "nurse 6 years in ICU", "nurse since 2015", "currently a line cook" */
export function identity(words: readonly string[], low: readonly string[]): Part | undefined {
  let at = 0;
  while (['currently', 'now', 'presently', 'just', 'also', 'still'].includes(low[at] as string)) at++;
  if (at === 0 && ['previously', 'formerly'].includes(low[0] as string)) {
    const was = headed(words.slice(1));
    return was && { kind: 'was', text: `${low[0]} ${withArticle(joined(words.slice(1)))}` };
  }
  const named = headed(words.slice(at).filter((word, i) => i > 0 || !/^an?$/i.test(word)));
  if (!named) return undefined;
  // "run a team of cooks": somebody does it. "lead nurse" is one.
  if (isDoing(low[0] as string) && named.head.length > 1 && at === 0 && low[0] !== 'nursing' && low[0] !== 'teaching')
    return undefined;
  const { head, tail } = named;
  const who = withArticle(joined(head));
  const adverbs = at > 0 ? `${joined(low.slice(0, at))} ` : '';
  const [first = ''] = tail;
  if (first === 'since' || first === 'for') {
    const since = /^(?:19|20)\d\d\b/.test(tail[1] ?? '') || first === 'for';
    const isLong = first === 'since' ? since : timeAt(tail, 1) !== undefined;
    if (isLong && at === 0) return { kind: 'been', text: `${who} ${joined(tail)}` };
    if (first === 'since') return undefined;
  }
  const time = timeIn(tail);
  const before = time && tail[time.start - 1]?.toLowerCase();
  // A time with nothing in front of it: "nurse 6 years in ICU", "carer for my grandmother 4 years".
  if (time && (before === undefined || !PREPOSITIONS.has(before)) && before !== 'and' && before !== 'my') {
    const rest = tail.slice(time.end);
    if (rest.length > 0 && (time.start > 0 || !PREPOSITIONS.has((rest[0] as string).toLowerCase()))) return undefined;
    if (rest.length > 0) return { kind: 'am', text: `${adverbs}${who} with ${time.text} ${joined(rest)}` };
    return { kind: 'bring', text: `${time.text} as ${[who, ...tail.slice(0, time.start)].join(' ')}` };
  }
  // "server at Chili's for 2 years": whether they still are, it does not say.
  if (time && before === 'for' && time.end === tail.length)
    return { kind: 'bring', text: `${time.text} as ${[who, ...tail.slice(0, time.start - 1)].join(' ')}` };
  if (first !== '' && !PREPOSITIONS.has(first.toLowerCase()) && !/^(?:\(|and$|turned|here|[–—-]$)/.test(first))
    return undefined;
  return { kind: 'am', text: `${adverbs}${[who, ...tail].join(' ')}` };
}
