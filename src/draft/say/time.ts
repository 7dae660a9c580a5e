import { NUMBER_WORDS } from '../../reading/classes.ts';
import { listed } from './lists.ts';

/** How long, in the words of a fact: "over 20 years", "six months", "10+ years". */
export type Time = {
  /** As it is said: "5 year" is "5 years". */
  text: string;
  start: number;
  end: number;
};

const UNITS = listed('time');
const ABOUT = listed('about');
const ONES = new Set(['a', 'an', 'one', '1']);

/** The length of time that begins with a word. */
export function timeAt(words: readonly string[], start: number): Time | undefined {
  let at = start;
  const [first = '', second = ''] = words.slice(at, at + 2).map((word) => word.toLowerCase());
  if (ABOUT.has(`${first} ${second}`)) at += 2;
  else if (ABOUT.has(first)) at += 1;
  const number = numberAt(words, at);
  if (number === undefined) return undefined;
  const unit = (words[number.end] ?? '').toLowerCase();
  if (!UNITS.has(unit)) return undefined;
  const isOne = ONES.has(number.text.toLowerCase());
  const said = !isOne && !unit.endsWith('s') ? `${unit}s` : unit;
  const text = [...words.slice(start, at), number.text, said].join(' ');
  return { text, start, end: number.end + 1 };
}

/** "6", "10+", "6.5", "six", "twenty-two", "a few", "one and a half". */
function numberAt(words: readonly string[], at: number): { text: string; end: number } | undefined {
  const [first = '', second = ''] = words.slice(at, at + 2).map((word) => word.toLowerCase());
  if (first === 'one' || first === '1') return { text: words[at] as string, end: at + 1 };
  const isNumber = /^\d+(?:[.,]\d+)?\+?$/.test(first) || /^\d+[-–]\d+$/.test(first);
  if (isNumber && second === '+') return { text: `${first}+`, end: at + 2 };
  if (isNumber || NUMBER_WORDS.has(first) || NUMBER_WORDS.has(first.split('-')[0] as string))
    return { text: words[at] as string, end: at + 1 };
  if (ONES.has(first) && UNITS.has(second)) return { text: words[at] as string, end: at + 1 };
  if (ONES.has(first) && NUMBER_WORDS.has(second)) return { text: `${words[at]} ${words[at + 1]}`, end: at + 2 };
  return undefined;
}

/** The first length of time behind a word. */
export function timeIn(words: readonly string[], from = 0): Time | undefined {
  for (let at = from; at < words.length; at++) {
    const time = timeAt(words, at);
    if (time) return time;
  }
  return undefined;
}
