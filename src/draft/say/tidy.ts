import { FUNCTION_WORDS, isField, isOccupation, isPlace, NUMBER_WORDS } from '../../reading/classes.ts';
import { isOrdinary, listed, longForm, spellingOf } from './lists.ts';
import { withArticle } from './sentence.ts';

/** A fact as it was meant: short forms in full, names with their capitals, the small words that telegrams leave out. */

const PLACES = [...listed('place of work')].join('|');
const TIMES = [...listed('time')].filter((unit) => unit.endsWith('s')).join('|');
const IDENTITIES = listed('identity');
const ONE_OF_A_KIND = listed('one of a kind');

/** Two or three words are looked up as a name before one is: "CDL Class A", "Power BI". */
const LONGEST_NAME = 3;

/** A fact with the capitals of its names, and its short forms left short. */
export function capitalised(typed: string): string {
  return typed
    .trim()
    .split(/\s+/)
    .map((word) => (longForm(word) || longForm(parted(word)[0]) ? word : spelledWord(word)))
    .join(' ')
    .replace(STOP, '; ')
    .replace(POLISH, '$1Polish');
}

/** "barista 2 years. good with people" */
const STOP = /(?<=\p{Ll}{3})(?<!yrs|exp|etc|prox|dept)\.\s+(?=\p{Ll})/gu;
/** A language among others, and no verb. */
const POLISH = /(^|, |and |speak |in )polish(?=$|[,.]| and\b)/g;

/** The words of a fact, each as it is spelled. */
export function tidied(typed: string): string {
  const text = typed
    .replace(/\s+/g, ' ')
    // "6yrs", "10+yrs"
    .replace(/\b(\d+\+?)(yrs?|years?|mos|mths|months?)\b/gi, '$1 $2')
    .replace(/\bw\/(?=\p{L}{2})/giu, 'w/ ')
    .trim();
  return mended(spelled(text.split(' ')));
}

function spelled(words: readonly string[]): string {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { text, count } = nameAt(words, at) ?? { text: spelledWord(words[at] as string), count: 1 };
    found.push(text);
    at += count;
  }
  return found.join(' ');
}

/** A name of several words. */
function nameAt(words: readonly string[], at: number): { text: string; count: number } | undefined {
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 1; count--) {
    const [core, mark] = parted(words.slice(at, at + count).join(' '));
    const name = core === core.toLowerCase() ? spellingOf(core) : undefined;
    if (name) return { text: `${name}${mark}`, count };
  }
  return undefined;
}

/** A word without the mark behind it, and the mark. */
function parted(word: string): [string, string] {
  const mark = /[,;:.!?)]*$/.exec(word)?.[0] ?? '';
  return [word.slice(0, word.length - mark.length), mark];
}

function spelledWord(word: string): string {
  const whole = longForm(word);
  if (whole) return whole;
  const [core, mark] = parted(word);
  const long = longForm(core);
  if (long) return `${long}${mark}`;
  if (core !== core.toLowerCase()) return word;
  // "java/spring": each is a name.
  const names = core.split('/');
  if (names.length > 1 && names.some((name) => spellingOf(name)))
    return `${names.map((name) => spellingOf(name) ?? name).join('/')}${mark}`;
  return isOrdinary(core) ? word : `${spellingOf(core) ?? core}${mark}`;
}

/** "5 years fintech experience" */
const OF_EXPERIENCE = new RegExp(
  String.raw`\b(${TIMES}) (?!(?:of|in|with|and|as|at|on|for)\b)((?:\p{L}+ ){1,3})experience\b`,
  'giu',
);

type Mend = readonly [RegExp, string | ((...found: string[]) => string)];

/** What telegrams leave out, and learners put otherwise. */
const MENDS: readonly Mend[] = [
  // "3rd year student"
  [/\b(\d(?:st|nd|rd|th)|first|second|third|fourth|final) years? (?=\p{L})/giu, '$1-year '],
  // "6 years experience in": its "of"
  [new RegExp(String.raw`\b(${TIMES}) experience\b`, 'gi'), '$1 of experience'],
  // "of experience manufacturing": its "in"
  [/\bof experience (?=(\p{Ll}+))/gu, (_: string, field = '') => `of experience ${isField(field) ? 'in ' : ''}`],
  [/\bfor (first|next) (job|role|position)\b/gi, 'for my $1 $2'],
  [
    /\bfor (new|permanent|full-time|part-time|good|better|stable|similar) (job|role|position|challenge|start)\b/gi,
    'for a $1 $2',
  ],
  [/\bfluent (\p{Lu}\p{Ll}+)(?=$|,| and)/gu, 'fluent in $1'],
  [/\b(master|bachelor)s (?=in\b|degree)/gi, "$1's "],
  [/\b(grew|increased|raised|cut|reduced|improved) (\p{L}+(?: \p{L}+)?)(?<! by) (\d+ ?%)/giu, '$1 $2 by $3'],
  [/^(graduated|finished) ((?:19|20)\d\d)\b/i, '$1 in $2'],
  [/^its (?=near|close|not|an?\b|the\b|my\b|been|very|so\b)/i, "it's "],
  [/^been (?=an?\b|in\b|the\b|\p{L}+ing\b)/iu, 'have been '],
  [/\bhard working\b/gi, 'hard-working'],
  [/\b(1|one|an?) (year|month|decade|week)s\b(?!['’])/gi, '$1 $2'],
  [OF_EXPERIENCE, '$1 of $2experience'],
  [/\b(from|in|to) (?=(?:Philippines|Netherlands|UK|US|USA|UAE)\b)/g, '$1 the '],
  [/\b(wants?|hope) (?=(?:see|work|learn|move|grow|be|join|help|become|go|get|find|make|build|start)\b)/gi, '$1 to '],
  [/\bstay at home (?=mom|mum|dad|parent|mother|father)/gi, 'stay-at-home '],
  [/\bex (?=\p{Ll})/gu, 'ex-'],
  [/(^|, )excel(?=,|$| pro\b| expert| skills)/g, '$1Excel'],
  [/\bpart qualified\b/gi, 'part-qualified'],
  // "CNA just certified"
  [/^(\p{L}+) just (certified|graduated|finished|qualified)\b/iu, '$1, just $2'],
  [POLISH, '$1Polish'],
  [/^am (?=\p{L})/u, 'I am '],
  [STOP, '; '],
  [/\bmy (uncle|aunt|father|mother|brother|sister|friend|dad|mum|mom|boss|cousin)s (?=\p{Ll}+\b(?! me))/gu, "my $1's "],
  [/\bmy (kids|parents) (?=classroom|school|shop|store|restaurant|business|company|farm|bakery)/g, "my $1' "],
  // "worked as nurse"
  [/\bas (?!an?\b|the\b|my\b)(\p{L}+(?: \p{L}+)??)(?=$|[,;]| (?:in|at|for|of|with|on|since)\b| \d)/giu, asOne],
  // "in manchester"
  [/\b(in|from|near) (\p{Ll}{4,}(?: \p{Ll}{4,})?)(?=$|[,;]| and\b| (?:for|since|as|with)\b)/gu, inPlace],
  // "in library"
  [
    new RegExp(String.raw`\b(in|at) ((?:\p{Ll}+ )?(?:${PLACES}))(?=$|[,;]| (?:for|since|in|and|as)\b| \d)`, 'gu'),
    inOne,
  ],
  // "12 years no accidents"
  [new RegExp(String.raw`\b(${TIMES}) no (?=\p{L}+s\b)`, 'giu'), '$1 without '],
  [/\b(1|one) year experience\b/gi, '$1 year of experience'],
  [/ \.(?=\s|$)/g, '.'],
];

function mended(text: string): string {
  return MENDS.reduce((mended, [pattern, instead]) => mended.replace(pattern, instead as string), text);
}

function asOne(whole: string, role: string): string {
  const words = role.toLowerCase().split(' ');
  const last = words.at(-1) as string;
  const isPlural = last.endsWith('s') && isOccupation(last.slice(0, -1));
  if (!(isOccupation(last) || IDENTITIES.has(last)) || isPlural || words.some((word) => ONE_OF_A_KIND.has(word)))
    return whole;
  return `as ${withArticle(role)}`;
}

/** Places that are words, too. */
const NO_PLACES = new Set(['reading', 'mobile', 'nice', 'bath', 'orange', 'home', 'care']);

function inPlace(whole: string, where: string, place: string): string {
  if (NO_PLACES.has(place) || !isPlace(place)) return whole;
  return `${where} ${place.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())}`;
}

function inOne(whole: string, where: string, place: string): string {
  const [first = ''] = place.split(' ');
  if (FUNCTION_WORDS.has(first) || /s$/.test(first) || NUMBER_WORDS.has(first)) return whole;
  return `${where} ${withArticle(place)}`;
}
