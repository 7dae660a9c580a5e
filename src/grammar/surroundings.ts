import { wordsOfClass } from '../reading/lexicon.ts';
import { Mask } from '../reading/mask.ts';
import { COMMON_WORDS, NOTE_WORDS } from './note-words.ts';
import type { Demand } from './spelling/misspelling.ts';
import { nameZones, readWords, type TextWord } from './text-words.ts';
import type { HarperLint, Stretch } from './types.ts';

/** What stands in prose may be a term of a trade; where no word has a capital, any name. Natural logarithms. */
const IN_PROSE: Demand = { odds: 1.5 };
const IN_SMALL_LETTERS: Demand = { odds: 4 };
/** Where a name may stand, as in front of a sentence, only words that notes are made of are looked for. */
const NAME_LIKE: Demand = { odds: 5, among: NOTE_WORDS };
/** A greeting and a sign-off are names, but for "sincerly". */
const ROUND_NAMES: Demand = { odds: 5, among: wordsOfClass('closing') };
/** A small word beside names: a last line may be more than a sign-off. */
const BY_NAMES: Demand = { odds: 3, among: NOTE_WORDS };
/** What is added where the note itself speaks for the word: it is used again, or stands by words like it. */
const USED_AGAIN = 6;
const BY_UNKNOWN = 4;
const BY_FOREIGN = 9;

const FOREIGN_WORDS = wordsOfClass('foreign-word');

const OPENER = String.raw`(?:^|[.!?,;:\n]\s?|\b(?:and|but|because|that|when|if|so|where|which|as)\s)`;
const CLAUSE_OPENS = new RegExp(String.raw`${OPENER}(?:i|you|he|she|it|we|they)\s+\S+$`, 'i');

/** What is known of the note around a finding. */
export class Surroundings {
  readonly text: string;
  readonly #protected: Mask;
  readonly #zones: Mask;
  readonly #unknown: Mask;
  readonly #words: readonly TextWord[];
  readonly #indexAt = new Map<number, number>();
  readonly #stems = new Map<string, number>();
  readonly #allLower: boolean;
  readonly #allCaps: boolean;
  readonly #titleCase: boolean;
  /** Most of the note is in no English that harper could judge. */
  readonly isForeign: boolean;

  constructor(text: string, lints: readonly HarperLint[], protectedSpans: readonly Stretch[]) {
    const words = readWords(text);
    this.text = text;
    this.#words = words;
    this.#protected = new Mask(text.length, protectedSpans);
    words.forEach((word, index) => {
      this.#indexAt.set(word.start, index);
      if (this.#protected.touches(word)) return;
      const stem = stemOf(word.text);
      this.#stems.set(stem, (this.#stems.get(stem) ?? 0) + 1);
    });
    this.#zones = new Mask(text.length, nameZones(text));
    this.#unknown = new Mask(
      text.length,
      lints.filter((lint) => lint.rule === 'SpellCheck' && lint.end - lint.start > 2),
    );

    const long = words.filter((word) => word.text.length > 3);
    const share = (test: (word: string) => boolean) =>
      long.filter((word) => test(word.text)).length / Math.max(1, long.length);
    this.#allCaps = long.length > 2 && share((word) => word === word.toUpperCase()) > 0.9;
    this.#allLower = words.every((word) => word.text === word.text.toLowerCase());
    this.#titleCase = !this.#allCaps && long.length > 5 && share((word) => /^\p{Lu}/u.test(word)) > 0.85;
    // A quarter of the words of any English note are among the commonest; other languages share few of them.
    const common = words.filter(
      (word) => COMMON_WORDS.has(word.text.toLowerCase()) || /^(?:i|a|an|the|i'm|i've|i'd)$/i.test(word.text),
    ).length;
    this.isForeign = words.length >= 6 && common / words.length < 0.25;
  }

  isProtected(stretch: Stretch): boolean {
    return this.#protected.touches(stretch);
  }

  /** Whether the pronoun before the verb is a subject: it opens a clause, and "I" is no number. */
  startsClause({ start, end }: Stretch): boolean {
    const upToVerb = this.text.slice(Math.max(0, start - 40), end);
    return CLAUSE_OPENS.test(upToVerb);
  }

  /** A piece of a URL, an e-mail address, a file name, a handle, an id. */
  isPartOfAddress({ start, end }: Stretch): boolean {
    const left = this.text.slice(Math.max(0, start - 80), start).match(/\S*$/)?.[0] ?? '';
    const right = this.text.slice(end, end + 80).match(/^\S*/)?.[0] ?? '';
    const token = left + this.text.slice(start, end) + right;
    return /[@_\\#{}<>[\]=]|:\/\/|^www\.|\p{L}\.\p{L}{2,}|\p{L}\/\p{L}*\.|\.\p{L}+\/|\d\p{L}|\p{L}\d/u.test(token);
  }

  /** What a correction of this word has to be here; undefined where the word is none of anybody's business. */
  demandOn(stretch: Stretch): Demand | undefined {
    const word = this.text.slice(stretch.start, stretch.end);
    const demand = this.isForeign ? undefined : this.#demandByCase(stretch, word);
    if (demand === undefined) return undefined;
    const isUsedAgain = (this.#stems.get(stemOf(word)) ?? 0) > 1;
    const neighbours = [this.#neighbour(stretch.start, -1), this.#neighbour(stretch.start, 1)];
    const strangeness = Math.max(...neighbours.map((other) => (other ? this.#strangenessOf(other) : 0)));
    return { ...demand, odds: demand.odds + (isUsedAgain ? USED_AGAIN : 0) + strangeness };
  }

  #demandByCase(stretch: Stretch, word: string): Demand | undefined {
    if (/\p{Ll}\p{Lu}/u.test(word)) return undefined;
    const isCapitalised = /^\p{Lu}/u.test(word);
    if (this.#zones.touches(stretch)) return isCapitalised || this.#allLower ? ROUND_NAMES : BY_NAMES;
    if (word === word.toUpperCase()) return this.#allCaps ? NAME_LIKE : undefined;
    if (isCapitalised) {
      if (this.#titleCase) return NAME_LIKE;
      if (!this.#startsSentence(stretch.start)) return undefined;
      return this.#isCapitalised(this.#neighbour(stretch.start, 1)) ? ROUND_NAMES : NAME_LIKE;
    }
    if (!this.#allLower) return IN_PROSE;
    return this.#followsPreposition(stretch.start) ? NAME_LIKE : IN_SMALL_LETTERS;
  }

  /** What a word by its side says for one that harper does not know. */
  #strangenessOf(word: TextWord): number {
    const lower = word.text.toLowerCase();
    if (lower.length > 1 && FOREIGN_WORDS.has(lower) && !COMMON_WORDS.has(lower)) return BY_FOREIGN;
    return this.#unknown.touches(word) && /^\p{Ll}/u.test(word.text) ? BY_UNKNOWN : 0;
  }

  #neighbour(start: number, step: -1 | 1): TextWord | undefined {
    const index = this.#indexAt.get(start);
    return index === undefined ? undefined : this.#words[index + step];
  }

  #followsPreposition(start: number): boolean {
    return /^(?:at|for|with|from|in|by|to|near|and|is|am|ms|mr|mrs|dr)$/i.test(this.#neighbour(start, -1)?.text ?? '');
  }

  #isCapitalised(word: TextWord | undefined): boolean {
    return word !== undefined && /^\p{Lu}/u.test(word.text) && word.text !== 'I';
  }

  #startsSentence(start: number): boolean {
    return /(?:^|[.!?]["')]*\s|\n)\s*["'(]*$/.test(this.text.slice(Math.max(0, start - 12), start));
  }
}

/** "Calender" and "calendering" have one: a word whose relatives a note uses is no slip. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/(?<=.{4})(?:'s|s|er|ed|ing)+$/, '');
}
