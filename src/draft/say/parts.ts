import { FUNCTION_WORDS, isField, isOccupation } from '../../reading/classes.ts';
import { isDoing, isKnownPast, isLanguage, isPast, isTool, isWard, listed, spellingOf, verbOf } from './lists.ts';
import { lowerFirst, withArticle } from './sentence.ts';
import { type Time, timeAt, timeIn } from './time.ts';

/** What goes in front of a part: "I'm a nurse", "I've been a nurse since 2015", "I bring six years", "I led …", "I was …". */
export type Kind = 'am' | 'been' | 'bring' | 'do' | 'was' | 'in' | 'know' | 'speak';

/** One thing that a background tells, with the words that a sentence has for it. */
export type Part = {
  kind: Kind;
  text: string;
};

const IDENTITIES = listed('identity');
const STATES = listed('state');
const STATES_AT_END = listed('state at end');
const GOES_ON = listed('state goes on');
const ADJECTIVES = listed('adjective');
const ADVERBS = listed('adverb');
const CREDENTIALS = listed('credential');
const DEGREES = listed('degree');
const WAS = listed('was');
const BROUGHT = listed('brought');
const DOING = listed('doing');
const PREPOSITIONS = listed('preposition');
/** Longer is a story, and no part. */
const MOST_WORDS = 16;

type Recogniser = (words: readonly string[], low: readonly string[]) => Part | undefined;

/** In this order: what is surer stands first. */
const RECOGNISERS: readonly Recogniser[] = [
  article,
  laidOff,
  timeFirst,
  fieldFirst,
  adjectives,
  state,
  identity,
  doing,
  own,
  does,
  did,
  skills,
  credential,
  brought,
];

/** What a stretch of a background tells; undefined where its form does not show it. */
export function partOf(text: string): Part | undefined {
  const words = text.split(' ');
  if (text === '' || words.length > MOST_WORDS || /[:;!?]\s|\p{Ll}{2}\.\s/u.test(text)) return undefined;
  const low = words.map((word) => word.toLowerCase());
  for (const recognise of RECOGNISERS) {
    const part = recognise(words, low);
    if (part) return part;
  }
  return undefined;
}

const joined = (words: readonly string[]): string => words.join(' ');
const lettersOf = (word = ''): string => word.toLowerCase().replace(/[^\p{L}\p{N}'/+-]/gu, '');

/** "a nurse", "an MBA and five years in HR", "my own tools" */
function article(words: readonly string[], low: readonly string[]): Part | undefined {
  if (!['a', 'an', 'my'].includes(low[0] as string) || words.length < 2 || timeAt(words, 0)) return undefined;
  const named = headed(words.slice(1));
  if (named && low[0] !== 'my' && !timeIn(words)) return { kind: 'am', text: lowerFirst(joined(words)) };
  return words.some((word) => isPast(word)) ? undefined : { kind: 'bring', text: lowerFirst(joined(words)) };
}

function laidOff(words: readonly string[], low: readonly string[]): Part | undefined {
  const isWas = (WAS.has(low[0] as string) && PREPOSITIONS.has(low[1] as string)) || WAS.has(joined(low.slice(0, 2)));
  return isWas && words.length > 1 ? { kind: 'was', text: lowerFirst(joined(words)) } : undefined;
}

/** "six years in retail", "10 years accountant", "6+ years Java/Spring", "20 years of experience" */
function timeFirst(words: readonly string[]): Part | undefined {
  const time = timeAt(words, 0);
  if (!time) return undefined;
  const rest = words.slice(time.end);
  const text = afterTime(time, rest);
  return text === undefined ? undefined : { kind: 'bring', text: lowerFirst(text) };
}

/** "sales 10 years" */
function fieldFirst(words: readonly string[]): Part | undefined {
  const time = timeIn(words, 1);
  if (!time || time.end !== words.length || !areSkills(words.slice(0, time.start))) return undefined;
  return { kind: 'bring', text: `${time.text} of ${joined(words.slice(0, time.start))} experience` };
}

/** "reliable and punctual" */
function adjectives(_: readonly string[], low: readonly string[]): Part | undefined {
  if (!low.every((word) => word === 'and' || ADJECTIVES.has(word)) || low[0] === 'and') return undefined;
  return { kind: 'am', text: joined(low) };
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

/** "fluent in Spanish", "forklift certified", "TIPS-certified", "unemployed since June" */
function state(words: readonly string[], low: readonly string[]): Part | undefined {
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

/** A phrase that says who somebody is: its head ends in an occupation or the like, and a preposition or a time follows. */
function headed(words: readonly string[]): Headed | undefined {
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
  if (!isName || isPlural || isOther) return undefined;
  if (timeAt(words, 0) || (head.length === 1 && isTool(first))) return undefined;
  return { head, tail: words.slice(end) };
}

/** Whether a phrase says who somebody is, and leaves out the article that it needs. */
export function isNamed(text: string): boolean {
  const words = text.split(' ');
  return !/^(?:an?|the|my)$/i.test(words[0] as string) && headed(words) !== undefined;
}

/** "licensed welder", "nurse 6 years in ICU", "nurse since 2015", "currently a line cook" */
function identity(words: readonly string[], low: readonly string[]): Part | undefined {
  let at = 0;
  while (['currently', 'now', 'presently', 'just', 'also', 'still'].includes(low[at] as string)) at++;
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

/** "leading a team of 9", "cooking since 2009 in hotels", "managing trials for 5 years" */
function doing(words: readonly string[], low: readonly string[]): Part | undefined {
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

/** With a small letter in front, where the first word is known to be no name. */
function decapital(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** "own car": the writer's. */
function own(words: readonly string[], low: readonly string[]): Part | undefined {
  if (low[0] !== 'own' || words.length > 3 || timeIn(words) || /^(?:an?|the|my|two|\d)/.test(low[1] ?? 'a'))
    return undefined;
  return { kind: 'bring', text: `my ${joined(low)}` };
}

/** "run a bakery", "speak Spanish", "can weld", "have led two teams" */
function does(words: readonly string[], low: readonly string[]): Part | undefined {
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
function did(words: readonly string[], low: readonly string[]): Part | undefined {
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

/** "BSc in biology", "PhD physics", "forklift licence", "CDL Class A" */
function credential(words: readonly string[], low: readonly string[]): Part | undefined {
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
function brought(words: readonly string[], low: readonly string[]): Part | undefined {
  const at = low.findIndex(
    (word, i) => BROUGHT.has(lettersOf(word)) && (i === low.length - 1 || PREPOSITIONS.has(low[i + 1] as string)),
  );
  if (at < 0 || low.slice(0, at).some((word) => PREPOSITIONS.has(word) || word === 'no')) return undefined;
  return timeIn(words) ? undefined : { kind: 'bring', text: lowerFirst(joined(words)) };
}

/** "Python and SQL", "Spanish", "retail" */
function skills(words: readonly string[]): Part | undefined {
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
