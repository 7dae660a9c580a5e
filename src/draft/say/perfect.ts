import { FUNCTION_WORDS } from '../../reading/classes.ts';
import { isPast, participleOf, verbOf } from './lists.ts';
import { timeAt } from './time.ts';

/** Behind "since" these say from when; what else follows may say why. */
const WHEN = /^(?:(?:19|20)\d\d|I was .*|childhood|school|\p{Lu}\p{Ll}+ (?:19|20)?\d\d)/u;

const isVerb = (word = '') => word === 'I' || FUNCTION_WORDS.has(word) || verbOf(word) !== undefined || isPast(word);

/** "I clean hotels since 7 years" → "I have cleaned hotels for 7 years"; other sentences stay. */
export function perfected(text: string): string {
  const own = text.replace(/^i\b/, 'I');
  const words = own.split(' ');
  const since = words.indexOf('since');
  // "I light films for six years now"
  const at = since < 0 && words.at(-1) === 'now' ? words.indexOf('for') : since;
  const [subject, verb = ''] = words;
  const isPresent = /^\p{Ll}{3,}$/u.test(verb) && !/(?:ed|ly|ing)$/.test(verb) && !FUNCTION_WORDS.has(verb);
  if (subject !== 'I' || at < 2 || !isPresent) return own;
  const participle = participleOf(verb);
  if (
    !participle ||
    words.slice(0, at).some((word, i) => /[,.;]$/.test(word) || (word === 'and' && isVerb(words[i + 1])))
  )
    return own;
  const time = timeAt(words, at + 1);
  if (!time && (since < 0 || !WHEN.test(words.slice(at + 1).join(' ')))) return own;
  return ['I', 'have', participle, ...words.slice(2, at), time ? 'for' : 'since', ...words.slice(at + 1)].join(' ');
}
