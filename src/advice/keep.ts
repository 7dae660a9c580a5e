import type { Finding } from '../critique.ts';
import type { Range } from '../reading/clean.ts';
import type { Act } from '../reading/labels.ts';
import { hitsOf, wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { within } from '../rules/purpose.ts';
import {
  COUNTED,
  FRAGMENT,
  LABEL_NUMBERS,
  NO_COUNT,
  NO_FACT,
  PAPER,
  POINTER,
  POINTS,
  SINGULAR,
  WEEKDAY,
  WORK_OF_READER,
  YEARS,
} from './keep-words.ts';
import { type Reader, readerOf } from './reader.ts';

/** What of a note is worth keeping, word for word, and why its reader likes it. */
export type Keep = { quote: string; why: string };

/** A span that is quoted is at least so likely what it is taken for, and stands in a sentence that does so. */
const SURE_SPAN = 0.9;
const SURE_SENTENCE = 0.6;
/** A quotation in UTF-16 code units: shorter says nothing, longer is not read. */
const LENGTH = { least: 11, most: 80 };
/** What a sentence does that is no fact to be proud of, from this chance on. */
const SPOILED_FROM = 0.2;
const SPOILS = [
  'demand',
  'pitch',
  'complaint',
  'private',
  'pay',
  'belief',
  'apology',
  'pressure',
] as const satisfies Act[];

/** Findings whose places are fit to be kept all the same. */
const HARMLESS = new Set(['long-sentence', 'self-centred', 'buried-purpose', 'too-long', 'many-asks', 'no-sign-off']);

const MEDIUM = wordsOfClass('medium');
const KIN = wordsOfClass('topic-kin');

/** The writer's strongest own fact, where the reading is sure of one; none is better than a stock one. */
export function keepOf(note: Reading, findings: readonly Finding[]): Keep | undefined {
  if (note.foreign || findings.some(({ rule }) => rule === 'empty-note')) return undefined;
  const reader = readerOf(note);
  const places = findings
    .filter(({ rule }) => !HARMLESS.has(rule))
    .flatMap(({ spans }) => spans.map(({ text }) => text));
  const isFit = (range: Range) => {
    const quote = note.text.slice(range.start, range.end);
    return (
      quote.length <= LENGTH.most &&
      !places.some((place) => place.includes(quote) || quote.includes(place)) &&
      !isSpoiled(note, range)
    );
  };
  for (const [candidates, why] of CANDIDATES) {
    const found = candidates(note).find(isFit);
    if (found) return { quote: note.text.slice(found.start, found.end), why: why(reader) };
  }
  return undefined;
}

/** What may be kept, the strongest first, and why its reader likes it. */
const CANDIDATES: readonly (readonly [(note: Reading) => Range[], (reader: Reader) => string])[] = [
  [(note) => background(note, YEARS, COUNTED), ({ object }) => `It shows ${object} how long you have done this work.`],
  [contacts, ({ object }) => `It tells ${object} who sent you.`],
  [readersWork, () => 'It shows that you know their work, not only their name.'],
  [(note) => background(note, COUNTED), ({ object }) => `A number like this is easy for ${object} to remember.`],
  [(note) => background(note, PAPER), ({ object }) => `This is something that ${object} can check.`],
  [background, ({ object }) => `It tells ${object} in a few words what you do.`],
  [job, ({ subject }) => `${subject} finds the job at once.`],
];

/** What the writer brings, where it matches all of the patterns. */
function background(note: Reading, ...patterns: readonly RegExp[]): Range[] {
  const praise = hitsOf(note.hits, 'self-praise');
  return note.background
    .filter(({ chance }) => chance >= SURE_SPAN)
    .map((span) => trimmed(note.text, span))
    .filter((span) => {
      const quote = note.text.slice(span.start, span.end);
      return (
        patterns.every((pattern) => pattern.test(pattern === COUNTED ? quote.replace(LABEL_NUMBERS, '') : quote)) &&
        !FRAGMENT.test(quote) &&
        quote.length >= LENGTH.least &&
        quote.trim().includes(' ') &&
        !NO_FACT.test(quote) &&
        !SINGULAR.test(quote) &&
        !NO_COUNT.test(quote) &&
        !note.words.some((word) => KIN.has(word.lower) && overlaps(word, span)) &&
        !POINTER.test(quote) &&
        !/[?!\n]/.test(quote) &&
        isBalanced(quote) &&
        !praise.some((hit) => overlaps(hit, span)) &&
        note.sentences.some((one) => overlaps(one, span) && does(one, 'background') >= SURE_SENTENCE)
      );
    });
}

/** Of a long one the first part that can stand alone. */
function trimmed(text: string, { start, end }: Range): Range {
  if (end - start <= LENGTH.most) return { start, end };
  const cut = text.slice(start, start + LENGTH.most).search(/(?:[,;—–(]| and)[^,;—–(]*$/);
  return cut > LENGTH.least ? { start, end: start + text.slice(start, start + cut).trimEnd().length } : { start, end };
}

function isBalanced(quote: string): boolean {
  const count = (sign: string) => quote.split(sign).length;
  return count('(') === count(')') && count('"') % 2 === 1;
}

/** A person who points to the job: "Youssef Tazi told me". */
function contacts({ sources, text, lower, words, hits }: Reading): Range[] {
  return sources.filter((source) => {
    const { chance, start, end } = source;
    const isPage =
      hitsOf(hits, 'job-board').some((hit) => overlaps(hit, source)) ||
      words.some((word) => MEDIUM.has(word.lower) && overlaps(word, source));
    return chance >= SURE_SPAN && text[start] !== lower[start] && !isPage && POINTS.test(text.slice(end, end + 60));
  });
}

/** What the reader wrote or said, with its subject: "your talk on kiln glazes". */
function readersWork(note: Reading): Range[] {
  return within(note, 'research').flatMap(({ start }) => {
    const work = WORK_OF_READER.exec(note.text.slice(start))?.[0].trimEnd();
    return work && !WEEKDAY.test(work) ? [{ start, end: start + work.length }] : [];
  });
}

/** The job with its number, where both stand together. */
function job({ jobAudience, roles, requisitions, text }: Reading): Range[] {
  const [role] = roles;
  const number = requisitions.find((one) => role && one.start > role.start);
  if (!jobAudience || !role || !number || role.chance < SURE_SPAN || number.chance < SURE_SPAN) return [];
  const between = text.slice(role.start, number.end);
  const closes = between.includes('(') && text[number.end] === ')' ? 1 : 0;
  return /[.!?\n]\s/.test(between) || !isBalanced(text.slice(role.start, number.end + closes))
    ? []
    : [{ start: role.start, end: number.end + closes }];
}

function isSpoiled({ sentences }: Reading, range: Range): boolean {
  const spoils = (sentence: Sentence) => SPOILS.some((act) => does(sentence, act) >= SPOILED_FROM);
  return sentences.some((sentence) => overlaps(sentence, range) && spoils(sentence));
}
