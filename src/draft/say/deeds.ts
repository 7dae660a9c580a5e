import { isOccupation } from '../../reading/classes.ts';
import { isDoing, isKnownPast, isPast, listed, verbOf } from './lists.ts';
import {
  BROUGHT,
  CREDENTIALS,
  decapital,
  GOES_ON,
  joined,
  lettersOf,
  type Part,
  PREPOSITIONS,
  STATES,
} from './part.ts';
import { lowerFirst } from './sentence.ts';
import { timeIn } from './time.ts';

/** Parts that say what somebody does or did. */

const DOING = listed('doing');

/** "leading a team of 9", "cooking since 2009 in hotels", "managing trials for 5 years" */
export function doing(words: readonly string[], low: readonly string[]): Part | undefined {
  let at = 0;
  while (['currently', 'now', 'presently', 'still'].includes(low[at] as string)) at++;
  const verb = low[at] as string;
  if (!isDoing(verb) || words.length - at < 2) return undefined;
  // "driving licence", "teaching experience"
  if ([...CREDENTIALS, ...BROUGHT].includes(lettersOf(low[at + 1])) || BROUGHT.has(lettersOf(low.at(-1))))
    return undefined;
  if (at === 0 && low.includes('since')) return { kind: 'been', text: lowerFirst(joined(words)) };
  const time = timeIn(words, at + 1);
  if (time && at === 0 && (time.end === words.length || time.start === 1)) {
    const from = words[time.start - 1] === 'for' ? time.start - 1 : time.start;
    const rest = [...words.slice(0, from), ...words.slice(time.end)];
    return { kind: 'bring', text: `${lowerFirst(time.text)} of ${decapital(joined(rest))}` };
  }
  if (time && at === 0)
    return words[time.start - 1] === 'for' ? { kind: 'been', text: decapital(joined(words)) } : undefined;
  return DOING.has(verb) ? { kind: 'am', text: decapital(joined(words)) } : undefined;
}

/** "own car": the writer's. */
export function own(words: readonly string[], low: readonly string[]): Part | undefined {
  if (low[0] !== 'own' || words.length > 3 || timeIn(words) || /^(?:an?|the|my|two|\d)/.test(low[1] ?? 'a'))
    return undefined;
  return { kind: 'bring', text: `my ${joined(low)}` };
}

/** "run a bakery", "speak Spanish", "can weld", "have led two teams" */
export function activity(words: readonly string[], low: readonly string[]): Part | undefined {
  const [typed = '', second] = low;
  if (second === undefined) return undefined;
  // "speaks Spanish"
  const base = verbOf(typed) ? undefined : verbOf(typed.replace(/s$/, ''))?.base;
  const isThird =
    base !== undefined && (PREPOSITIONS.has(second) || /^(?:\p{Lu}|\d|an?$|the$)/u.test(words[1] as string));
  const first = isThird ? base : typed;
  const isVerb = verbOf(first) !== undefined && first !== 'volunteer' && first !== 'lead' && first !== 'nurse';
  const isLead = first === 'lead' && /^(?:an?|the|my|our|\d)/.test(second);
  if (!isVerb && !isLead && !/^(?:can|used to)\b/.test(joined(low))) return undefined;
  if (
    ['experience', 'skills', 'and', 'or'].includes(lettersOf(second)) ||
    /^\d{4}/.test(second) ||
    low.some((word) => word === 'since')
  )
    return undefined;
  const isOwned = ['own', 'have', 'hold'].includes(first) && !/^(?:an?|the|my|two|three|\d|over|been)/.test(second);
  if (isOwned && !BROUGHT.has(lettersOf(low.at(-1)))) return undefined;
  const last = lettersOf(low.at(-1));
  if ((BROUGHT.has(last) || CREDENTIALS.has(last)) && !['have', 'hold', 'own'].includes(first)) return undefined;
  return { kind: 'do', text: [first, ...words.slice(1)].join(' ') };
}

/** What a verb that is not listed has to have behind it. */
const OBJECT = /^(?:an?|the|my|our|over|as|at|for|in|on|from|to|up|all|\d.*|\p{Lu}.*|\$.*)$/u;

/** "worked at Tesco 3 years", "led a team of nine", "volunteered with refugees" */
export function did(words: readonly string[], low: readonly string[]): Part | undefined {
  const [first = '', second = ''] = low;
  if (!isPast(first) || words.length < 2 || ['and', 'or', 'by'].includes(second) || /,$/.test(first)) return undefined;
  // "tired of retail" tells how somebody is.
  // "distributed systems" is a field.
  if (!isKnownPast(first) && (!OBJECT.test(words[1] as string) || ['of', 'with', 'about'].includes(second)))
    return undefined;
  if (STATES.has(first) && (GOES_ON.has(second) || isOccupation(lettersOf(low.at(-1))))) return undefined;
  const time = timeIn(words, 1);
  const before = time && low[time.start - 1];
  const isBare =
    time && !PREPOSITIONS.has(before as string) && !['the', 'past', 'last', 'spent', 'and'].includes(before as string);
  const next = time && low[time.end];
  if (isBare && next !== undefined && !PREPOSITIONS.has(next) && time.start !== 1) return undefined;
  const said = isBare ? [...words.slice(0, time.start), 'for', time.text, ...words.slice(time.end)] : words;
  return { kind: 'do', text: decapital(joined(said)) };
}
