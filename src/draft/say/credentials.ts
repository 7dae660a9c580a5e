import { isField } from '../../reading/classes.ts';
import { isLanguage, listed } from './lists.ts';
import { BROUGHT, CREDENTIALS, joined, lettersOf, type Part, PREPOSITIONS } from './part.ts';
import { lowerFirst, withArticle } from './sentence.ts';
import { timeIn } from './time.ts';

/** Parts that say what somebody holds. */

const DEGREES = listed('degree');

/** "BSc in biology", "PhD physics", "forklift licence", "CDL Class A" */
export function credential(words: readonly string[], low: readonly string[]): Part | undefined {
  const at = low.findIndex((word) => CREDENTIALS.has(lettersOf(word)));
  if (at < 0 || at > 2 || timeIn(words) || low.slice(0, at).some((word) => PREPOSITIONS.has(word))) return undefined;
  const behind = words.slice(at + 1);
  const [next = ''] = behind;
  const isDegree = DEGREES.has(lettersOf(low[at]));
  const isJoined = next === '' || PREPOSITIONS.has(next.toLowerCase()) || /^(?:\(|and$|Class$)/.test(next);
  if (!isJoined && !isDegree) return undefined;
  if (!isJoined && !isSubject(behind)) return undefined;
  if (!isJoined && /^(?:student|holder|graduate|just|finished)/i.test(next)) return undefined;
  const said = isJoined ? words : [...words.slice(0, at + 1), 'in', ...behind];
  return { kind: 'bring', text: withArticle(joined(said)) };
}

/** What one studies: "physics", "Library Science", "English". */
function isSubject(words: readonly string[]): boolean {
  const last = words.at(-1) as string;
  return words.length < 5 && (isField(last.toLowerCase()) || isLanguage(last) || SUBJECT.test(last.toLowerCase()));
}

const SUBJECT =
  /(?:ics|log(?:y|ies)|ing|graphy|nomy|istry|sciences?|studies|arts|law|history|medicine|literature|music)$/;

/** "customer service experience", "experience with horses" */
export function brought(words: readonly string[], low: readonly string[]): Part | undefined {
  const at = low.findIndex(
    (word, i) => BROUGHT.has(lettersOf(word)) && (i === low.length - 1 || PREPOSITIONS.has(low[i + 1] as string)),
  );
  if (at < 0 || low.slice(0, at).some((word) => PREPOSITIONS.has(word) || word === 'no')) return undefined;
  return timeIn(words) ? undefined : { kind: 'bring', text: lowerFirst(joined(words)) };
}
