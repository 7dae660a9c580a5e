import { topicsOf, wordClassesOf } from './classes.ts';
import { hashOf } from './hash.ts';
import { knownWords, wordsOfClass } from './lexicon.ts';

/** What is looked at of a word by itself. Hashes, but for the bits. */
export type WordLooks = {
  word: number;
  /** `word`, all numbers of digits alike. */
  masked: number;
  prefix: number;
  suffix2: number;
  suffix3: number;
  stem4: number;
  stem5: number;
  shape: number;
  /** The shape where a note has but one case. */
  flatShape: number;
  classes: number;
  topics: number;
  /** A small word that leads what follows ("at", "for", "with"). */
  leads: boolean;
  /** A new clause begins behind it. */
  opens: boolean;
  /** The writer or the reader alone, or what else the word says of what a sentence is about, as bits of GIST. */
  gist: number;
};

/** What a sentence may speak of, as bits. */
export const GIST = { writer: 1, reader: 2, job: 4, years: 8, deed: 16, source: 32, seeks: 64 } as const;

const NUMBER = hashOf('<number>');
/** Looks of the lexicon's words, once they were met. Of what a user wrote nothing is kept: no name, no bit of it. */
const kept = new Map<string, WordLooks | undefined>(Array.from(knownWords(), (word) => [word, undefined]));

/** What a token looks like; of a word of the lexicon worked out once. */
export function wordLooksOf(text: string, lower: string, word: boolean): WordLooks {
  if (!kept.has(lower)) return lookAt(text, lower, word);
  let looks = kept.get(lower);
  if (!looks) {
    looks = lookAt(lower, lower, word);
    // The key stays the lexicon's own string: a piece of the note would keep all of it alive.
    kept.set(lower, looks);
  }
  return text === lower ? looks : { ...looks, shape: shapeOf(text) };
}

function lookAt(text: string, lower: string, word: boolean): WordLooks {
  const { length } = lower;
  const hash = hashOf(lower);
  const long = word && length > 4;
  return {
    word: word && /^\d+$/.test(lower) ? length : hash,
    masked: /^\d[\d.,]*$/.test(lower) ? NUMBER : hash,
    prefix: hashOf(lower, 0, Math.min(3, length)),
    suffix2: hashOf(lower, Math.max(0, length - 2)),
    suffix3: hashOf(lower, Math.max(0, length - 3)),
    stem4: long ? hashOf(lower, 0, 4) : 0,
    stem5: long ? hashOf(lower, 0, 5) : 0,
    shape: shapeOf(text),
    flatShape: shapeOf(lower) ^ 1,
    classes: word ? wordClassesOf(lower) : 0,
    topics: word ? topicsOf(lower) : 0,
    leads: LEADS.has(lower),
    opens: !word || OPENS_CLAUSE.has(lower),
    gist: gistOf(lower),
  };
}

const LEADS = wordsOfClass('leads');
const OPENS_CLAUSE = wordsOfClass('opens-clause');
const OF_WRITER = wordsOfClass('writer');
const OF_READER = wordsOfClass('reader');
const OF_YEARS = wordsOfClass('years');
const OF_SEEKING = wordsOfClass('seeks');

function gistOf(lower: string): number {
  if (OF_WRITER.has(lower)) return GIST.writer;
  if (OF_READER.has(lower)) return GIST.reader;
  return (OF_YEARS.has(lower) ? GIST.years : 0) | (OF_SEEKING.has(lower) ? GIST.seeks : 0);
}

/** "Xx", "xx", "XX", "d", "X-d": letters and digits in runs, so that words of one make look alike. */
function shapeOf(text: string): number {
  let hash = 0x811c9dc5;
  let last = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind =
      code >= 97 && code <= 122
        ? 1
        : code >= 65 && code <= 90
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : code < 128
              ? code
              : text[at] === text[at]?.toLowerCase()
                ? 1
                : 2;
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 2) hash = Math.imul(hash ^ kind, 0x01000193);
  }
  return hash;
}
