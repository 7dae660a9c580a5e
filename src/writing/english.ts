import { FUNCTION_WORDS, isOccupation, NUMBER_WORDS } from '../reading/classes.ts';
import { hitsOf, wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import type { Word } from '../reading/words.ts';

const COUNTABLE = wordsOfClass('countable');
/** Behind these a thing that can be counted has an article. */
const WANTS_ARTICLE = new Set('am is was in at for with have has need find want as like without some'.split(' '));
/** These may stand between; they change nothing. */
const BETWEEN = new Set('only also still now very already just'.split(' '));
const UNITS = new Set('year month week day hour'.split(' '));
/** A title may have so many words. */
const MOST_BEFORE = 3;

/**
 * Whether the English of a note is such that it can be handed back as correct. The proofreader finds single slips;
 * where a note has turns that only learners use, there are more than it finds.
 */
export function isSoundEnglish(note: Reading): boolean {
  const { words, sentences } = note;
  return (
    hitsOf(note.hits, 'learner').length === 0 &&
    !sentences.some(({ text }) => [SPLICED, STILL, NO_SUBJECT, NOT_TURNED].some((turn) => turn.test(text))) &&
    !words.some((word, at) => lacksArticle(words, at) || lacksPlural(word, words[at - 1], words[at + 1], note))
  );
}

/** Slips that those who grew up with the language make as well. */
const NATIVE_SLIPS = new Set(
  (
    "your you're its it's their they're there to too then than whose who's ive i've im i'm were " +
    "where whats what's an a"
  ).split(' '),
);

/**
 * Whether a slip of grammar stands in a note that only a learner makes ("I am nurse"), beside sentences in which none
 * was found: there is mostly one there, too.
 */
export function hidesMore({ problems, sentences }: Reading): boolean {
  const learners = problems.filter(
    ({ kind, start, end, replacement }) =>
      kind === 'grammar' && replacement !== undefined && !isNativeSlip(textOf(sentences, start, end), replacement),
  );
  if (learners.length === 0) return false;
  return sentences.some(
    (sentence) =>
      !sentence.courtesy &&
      sentence.text.split(' ').length > FEW_WORDS &&
      !learners.some((problem) => overlaps(problem, sentence)),
  );
}

/** In a sentence of so few words little can be wrong. */
const FEW_WORDS = 5;

function textOf(sentences: Reading['sentences'], start: number, end: number): string {
  const sentence = sentences.find((one) => one.start <= start && end <= one.end);
  return sentence ? sentence.text.slice(start - sentence.start, end - sentence.start) : '';
}

function isNativeSlip(text: string, replacement: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/['’]/g, '');
  return plain(text) === plain(replacement) || NATIVE_SLIPS.has(text.toLowerCase());
}

/** Two sentences with a comma between them: "for the bottling lines, it is posting 7731". */
const SPLICED = new RegExp(
  String.raw`^(?!(?:if|when|as|because|since|after|although|though|while|once|before|for|in|on|at|with|to)\b)` +
    String.raw`[^,;:()–—]{16,}, (?:it|this|they|we|she|he) (?:is|are|was|were|has|have)\b|` +
    String.raw`^(?:I|We|My)\b[^,;:()–—]{12,}, I (?:am|was|have|\p{Ll}{3,}) (?!think|believe|hope|guess|know)|` +
    String.raw`^(?:I|We|My)\b[^,;:()–—]{12,}, I(?:'m|'ve)\b`,
  'iu',
);
/** "I sew 20 years", "I run the audit since 2019": what still goes on is told in another tense. */
const STILL = new RegExp(
  String.raw`\bI (?!have\b|had\b|was\b|am\b|bring\b|hold\b|spent\b|did\b|` +
    String.raw`\p{Ll}+ed\b)\p{Ll}+ (?:(?!for|of|with|in)[\p{L}'-]+ ){0,3}` +
    String.raw`(?:since|already|\d+ years|\d+ months)\b(?! old| ago| experience| of)`,
  'u',
);
/** "Is closed?", "Is possible to …": a question without its subject. */
const NO_SUBJECT = /^(?:is|was) (?:possible|closed|open|free|still|necessary|needed|allowed|there's)\b/i;

/** "It is problem?", "or I should ask another person?": a question in the order of a statement. */
const NOT_TURNED =
  /(?:^|, |, (?:or|and) )(?:it|this|he|she|i|we|they) (?:is|are|was|were|should|can|must|will|could)\b[^,.;?]*\?$/i;

/** "I am nurse", "in hotel in Ohrid", "have driver licence". */
function lacksArticle(words: readonly Word[], at: number): boolean {
  const noun = words[at] as Word;
  if (noun.capital || noun.lower.endsWith('s') || goesOn(noun, words[at + 1])) return false;
  if (!COUNTABLE.has(noun.lower) && (!isOccupation(noun.lower) || noun.lower === 'hand')) return false;
  for (let back = 1; back <= MOST_BEFORE; back++) {
    const before = words[at - back];
    if (
      !before ||
      (before.capital && !before.upper && before.lower !== 'i') ||
      before.end + 1 !== words[at - back + 1]?.start
    )
      return false;
    if (WANTS_ARTICLE.has(before.lower)) return !(before.lower === 'as' && isOccupation(noun.lower) && back > 1);
    if (FUNCTION_WORDS.has(before.lower) && !BETWEEN.has(before.lower)) return false;
    if (NUMBER_WORDS.has(before.lower) || /\d/.test(before.text)) return false;
  }
  return false;
}

/** "hotel management", "team-lead work": the noun is not the last of its phrase. */
function goesOn(noun: Word, next: Word | undefined): boolean {
  return next !== undefined && next.start === noun.end + 1 && !FUNCTION_WORDS.has(next.lower);
}

/** "6 month in a home": but "a 6 month contract", "17 year old". */
function lacksPlural(word: Word, before: Word | undefined, next: Word | undefined, { text }: Reading): boolean {
  if (!UNITS.has(word.lower) || !before || before.end + 1 !== word.start) return false;
  const isMany = /^(?:[2-9]|\d\d+)$/.test(before.text) || (NUMBER_WORDS.has(before.lower) && before.lower !== 'one');
  return isMany && !goesOn(word, next) && text[word.end] !== '-';
}
