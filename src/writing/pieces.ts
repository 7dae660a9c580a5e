import { isEnglish } from '../grammar/spelling/dictionary.ts';
import { FUNCTION_WORDS, isOccupation, MONTHS, NUMBER_WORDS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import type { Act } from '../reading/labels.ts';
import { hitsOf, wordsOfClass } from '../reading/lexicon.ts';
import { contains, overlaps } from '../reading/ranges.ts';
import { does, type Reading, readNote, type Sentence, settingsOf } from '../reading/read.ts';
import { cannedIn } from '../rules/purpose.ts';
import { isCourtesy, SURE } from '../rules/sure.ts';
import { factsIn } from '../shorten/kept-facts.ts';
import { ORDINALS, type Unit, unitsOf } from '../shorten/units.ts';
import { compressed, connectsIn } from '../shorten/wordy.ts';
import { trimEnd, upperFirst } from '../text.ts';
import { isCommon } from './capitals.ts';

/** A sentence of the better note. */
export type Piece = {
  text: string;
  /** What stood in front of it: a blank, a line break, an empty line. */
  gap: string;
  /** It has to stand behind the one before it. */
  leans: boolean;
  /** What it points at is known without the one before it. */
  knows: boolean;
  asks: boolean;
  reason: boolean;
  background: boolean;
  /** How much it says of why the writer writes: the more, the sooner it is to stand first. */
  weight: number;
  /** It falls into clauses that each stand alone. */
  clauses: readonly Unit[];
  /** Where it stood; for one that was added undefined. */
  place: Range | undefined;
};

/** What reader and writer share is not dropped for a doubt. */
const SURELY_BARE = 0.8;

/** What costs a note more than it brings. */
const HARMFUL: readonly [Act, number][] = [
  ['apology', SURE.apologetic],
  ['pressure', SURE.pressure],
  ['complaint', SURE['interview-risk']],
  ['private', SURE['interview-risk']],
  ['pay', SURE['interview-risk']],
  ['belief', SURE['interview-risk']],
  ['barememory', SURELY_BARE],
  ['bot', SURE.reason],
  ['pitch', SURE['sales-pitch']],
];

/** Words at the start of a sentence that point at the one before. */
const LEANS = new RegExp(
  String.raw`^(?:${[
    ...wordsOfClass('leans'),
    "i also|i've also|i have also|i'm also|i am also|if so|in that|the same|one of",
    'before that|after that|since then|until then|by then',
  ].join('|')})\b`,
  'i',
);
/** Such words within it. */
const POINTS_BACK = new RegExp(
  [
    String.raw`\b(?:it|them|this|these|those|that(?=[.,;!?]|$)|that (?:role|job|post|position|talk|team)|the same|`,
    String.raw`there|so too|instead(?=[.?!])|one|ones|(?:in|at|on|of|for|from|with|about) that \p{L}+)\b(?!'s|` +
      String.raw` (?:is|are|was|were) )`,
  ].join(''),
  'i',
);

/** "The audit is on the 30th.": what was spoken of before. */
const SPOKEN_OF = /^The (?!\p{Lu})/u;

/** "Could I come by on a Monday?" says itself what it is about. */
const REQUESTS = /^(?:could|may|can|would|might|shall|should) (?:i|we|you)\b/i;

/** "Does that rule me out?": what was said last, whatever job is named. */
const OF_THAT =
  /^(?:does|do|did|is|was|would|will|can|could|might|should) (?:that|this) (?!role|job|post|position|team)/i;

/** Whether a sentence points at the one before it; `knows`: what it points at is known without it. */
export function leansBack(text: string, knows: boolean): boolean {
  return (
    LEANS.test(text) || OF_THAT.test(text) || (!knows && (SPOKEN_OF.test(text) || POINTS_BACK.test(text.slice(2))))
  );
}

/**
 * The sentences of the body that stay, in order. `cuts`: clauses that only harm are cut out of sentences that hold
 * facts.
 */
export function piecesOf(note: Reading, { cuts }: { cuts: boolean }): Piece[] {
  const { places } = factsIn(note);
  const canned = cannedIn(note);
  const harmful = cuts ? harmfulClauses(note, places) : new Map<Sentence, readonly Unit[]>();
  const pieces: Piece[] = [];
  const sentences = whole(note);
  const hasJob = note.jobAudience && note.roles.length > 0;
  for (const [at, sentence] of sentences.entries()) {
    const before = sentences[at - 1];
    const gap = before ? gapOf(note.text.slice(before.end, sentence.start)) : '';
    const holds = holdsFacts(note, sentence);
    const asks =
      Math.max(does(sentence, 'ask'), does(sentence, 'demand')) >= SURE.ask ||
      (sentence.text.includes('?') && !isCourtesy(sentence));
    const background = note.background.some((span) => overlaps(span, sentence));
    const knows = holds || (asks && hasJob);
    // A question on no job grows out of what stands before it.
    const asksOn =
      asks &&
      !knows &&
      before !== undefined &&
      !isCourtesy(before) &&
      sentence.text.includes('?') &&
      !REQUESTS.test(sentence.text) &&
      !connectsIn(sentence.text);
    const reason = holds || does(sentence, 'reason') >= SURE.reason;
    const harms = HARMFUL.some(([act, bound]) => does(sentence, act) >= bound);
    const next = sentences[at + 1];
    const isLeantOn = next !== undefined && !isCourtesy(next) && leansBack(next.text, holdsFacts(note, next) || hasJob);
    const says = isLeantOn && !sentence.courtesy;
    if (isEmpty(sentence) && !holds && !says) continue;
    if (canned.some((hit) => contains(sentence, hit)) && !holds && !background) continue;
    if (
      harms &&
      !holds &&
      !asks &&
      !background &&
      does(sentence, 'reason') < SURE.reason &&
      !(says && !isHarsh(sentence))
    )
      continue;
    if (onlyBoasts(note, sentence) && !holds && !asks) continue;
    const clauses = unitsOf({ ...note, sentences: [sentence] }, places);
    const left = harmful.get(sentence);
    const said = upperFirstIf(sentence.text.replace(ORDINALS, ''), sentence.text);
    const text = left ? left.map((unit) => unit.text).join(' ') : harms ? compressed(said, { thorough: false }) : said;
    pieces.push({
      text: namesWriter(note, sentence) ? `${trimEnd(text, /,/)},` : stopped(text),
      gap,
      // What names the job says itself what it means by "it".
      leans: leansBack(text, knows) || asksOn,
      knows: knows && !asksOn,
      asks,
      reason,
      background,
      weight: weightOf(note, sentence),
      clauses: left ?? clauses,
      place: sentence,
    });
  }
  return pieces;
}

/** Good wishes and thanks, in few words or surely nothing else: what a reader skips. */
function isEmpty(sentence: Sentence): boolean {
  if (sentence.courtesy) return true;
  const polite = Math.max(does(sentence, 'pleasantry'), does(sentence, 'thanks'));
  return isCourtesy(sentence) && (polite >= SURELY_POLITE || sentence.text.split(' ').length <= FEW_WORDS);
}

const SURELY_POLITE = 0.8;
const FEW_WORDS = 7;

/** With a capital where something went from in front of it. */
function upperFirstIf(text: string, whole: string): string {
  return text === whole ? text : upperFirst(text);
}

/** An apology may stand where something hangs on its sentence; the rest may not. */
function isHarsh(sentence: Sentence): boolean {
  return HARMFUL.some(([act, bound]) => act !== 'apology' && does(sentence, act) >= bound);
}

/**
 * "Dig Here! is hiring": what goes on in small letters is no sentence of its own. Behind what may be an abbreviation
 * ("p. C4", "Duluth, Minn. I …") nothing is parted.
 */
function whole(note: Reading): Sentence[] {
  const result: Sentence[] = [];
  for (const sentence of note.sentences) {
    const last = result.at(-1);
    const goesOn = last && /^\p{Ll}/u.test(sentence.text) && endsWithName(note, last);
    if (last && (goesOn || mayBeShort(last.text, sentence.text)))
      result[result.length - 1] = { ...last, end: sentence.end, text: note.text.slice(last.start, sentence.end) };
    else result.push(sentence);
  }
  return result;
}

/** "Shimon Azulay, Afula": the name at the end has its comma, and no stop. */
function namesWriter({ text, sentences }: Reading, { end, text: said }: Sentence): boolean {
  const isLast = sentences.at(-1)?.end === end;
  return isLast && said.split(' ').length <= 5 && (said.endsWith(',') || text.startsWith(',', end));
}

/** Whether a sentence ends with what may be an abbreviation: a few letters without a vowel, or a figure behind it. */
function mayBeShort(text: string, next: string): boolean {
  const word = /(?<![\p{L}\p{N}'’-])(\p{L}{1,5})\.$/u.exec(text)?.[1]?.toLowerCase();
  if (word === undefined || isCommon(word) || isEnglish(word) || MONTHS.has(word)) return false;
  return !/[aeiouy]/.test(word) || /^(?:\p{Lu}?\d|\p{Ll})/u.test(next);
}

/** Whether a mark at the end of a sentence belongs to a name. */
function endsWithName({ names }: Reading, { start, end, text }: Sentence): boolean {
  return (
    /[!?]["')]*$/.test(text) && names.some((name) => name.start >= start && name.end >= end - 1 && name.end <= end)
  );
}

function weightOf(note: Reading, sentence: Sentence): number {
  const has = (spans: readonly Range[]) => Number(spans.some((span) => overlaps(span, sentence)));
  const reason = does(sentence, 'reason') >= SURE.reason ? 1 : 0;
  return 4 * has(note.roles) + 2 * has(note.companies) + 2 * has(note.requisitions) + reason;
}

function gapOf(gap: string): string {
  return /\n\s*\n/.test(gap) ? '\n\n' : gap.includes('\n') ? '\n' : ' ';
}

function holdsFacts(note: Reading, range: Range): boolean {
  return [note.roles, note.companies, note.requisitions, note.sources].some((spans) =>
    spans.some((span) => overlaps(span, range)),
  );
}

/** "I am hard-working and motivated.": praise of oneself and nothing of one's work. */
function onlyBoasts(note: Reading, sentence: Sentence): boolean {
  const praise = [...hitsOf(note.hits, 'self-praise'), ...hitsOf(note.hits, 'cliche')].filter((hit) =>
    contains(sentence, hit),
  );
  if (praise.length === 0 || does(sentence, 'reason') >= SURE.reason) return false;
  const inside = note.words.filter((word) => contains(sentence, word));
  if (inside.some((word) => isOccupation(word.lower) || NUMBER_WORDS.has(word.lower) || /\d/.test(word.text)))
    return false;
  const others = inside.filter(
    (word) =>
      !praise.some((hit) => overlaps(hit, word)) &&
      !FUNCTION_WORDS.has(word.lower) &&
      !EMPTY_PRAISE.has(word.lower) &&
      !word.upper,
  );
  const praising = inside.filter((word) => praise.some((hit) => overlaps(hit, word)));
  return others.length < LEAST_SAID || (praise.length > 1 && others.length <= praising.length);
}

/** With fewer words of its own a sentence of praise says nothing of anybody's work. */
const LEAST_SAID = 3;
const EMPTY_PRAISE = new Set(
  'person worker learner player skills strong good great known being team things drawn success'.split(' '),
);

/**
 * Sentences that harm and hold facts, with those of their clauses that do not harm: each clause is read as a sentence
 * of its own.
 */
function harmfulClauses(note: Reading, places: readonly Range[]): Map<Sentence, readonly Unit[]> {
  const result = new Map<Sentence, readonly Unit[]>();
  const boasts = ['self-praise', 'cliche'].flatMap((name) => hitsOf(note.hits, name));
  const suspects = note.sentences.filter(
    (sentence) =>
      HARMFUL.some(([act, bound]) => does(sentence, act) >= bound) || boasts.some((hit) => contains(sentence, hit)),
  );
  const taken = suspects
    .map((sentence) => ({ sentence, units: unitsOf({ ...note, sentences: [sentence] }, places) }))
    // Notes of nothing but dashes have no clauses that can be told apart.
    .filter(({ sentence, units }) => units.length > 1 && (sentence.text.match(/ [–—-] /g)?.length ?? 0) < 2);
  if (taken.length === 0) return result;
  const lines = taken.flatMap(({ units }) => units.map(({ text }) => text.replaceAll('\n', ' ')));
  const read = readNote({ ...settingsOf(note), text: `Hi Sam,\n${lines.join('\n')}\n– Kim` });
  const harms = (line: string) => {
    const sentence = read.sentences.find(({ text }) => line.startsWith(text) || text === line);
    return (
      sentence !== undefined &&
      !holdsFacts(read, sentence) &&
      (HARMFUL.some(([act, bound]) => does(sentence, act) >= bound) || onlyBoasts(read, sentence))
    );
  };
  for (const { sentence, units } of taken) {
    const left = units.filter(({ text, kind }) => kind === 'posting' || !harms(text.replaceAll('\n', ' ')));
    if (left.length > 0 && left.length < units.length && !left[0]?.leans) result.set(sentence, left);
  }
  return result;
}

/** How a question to the reader begins. */
const ASKS = new RegExp(
  String.raw`^(?:(?:what|which|when|where|who|how|why)(?:'s| \S+)? )?(?:do|does|did|can|could|would|will|may|` +
    String.raw`might|is|are|have|has) (?:you|i|we|it|there|the|your|that|this|they)\b`,
  'i',
);

/** "My name is Pawel, can you check it": so it may end. */
const ASKS_LAST = /, (?:and )?(?:can|could|would|will|do|are|is) (?:you|i|it|there)\b[^,.;]*$/i;

/** A sentence ends with a stop, a question with its mark. */
export function stopped(text: string): string {
  if (/[.!?…]["')]*$/.test(text)) return text;
  return `${trimEnd(text, /[\s,;:–—-]/)}${ASKS.test(text) || ASKS_LAST.test(text) ? '?' : '.'}`;
}
