import type { Range } from '../reading/clean.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading } from '../reading/read.ts';
import { inWords } from '../text.ts';
import { hitsInBody } from './purpose.ts';
import type { Rule } from './rule.ts';
import { isCourtesy, placesOf, SURE } from './sure.ts';

/** What the reader may be asked to do; connecting goes with anything. */
const KINDS = ['talk', 'consider', 'refer', 'tell', 'send', 'hire', 'help'] as const;

/** Two questions may be one asked twice; of three one is another matter. */
const MANY_QUESTIONS = 3;

/** "Read my CV and tell me": one favour in two or three verbs. */
const MANY_FAVOURS = 4;
const FAVOURS = wordsOfClass('topic-favour');
const OPENS_CLAUSE = wordsOfClass('opens-clause');

export const manyAsks: Rule = {
  id: 'many-asks',
  name: 'several requests',
  family: 'purpose',
  severity: 'suggestion',
  summary: 'two or more different things are asked for besides connecting',
  why: 'One clear request is easy to answer. With several, the reader has to choose, and may leave it.',
  mended: 'it now asks for one thing',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const asking = note.sentences.filter(
      (sentence) => Math.max(does(sentence, 'ask'), does(sentence, 'demand')) >= SURE.ask,
    );
    const spans: Range[] = KINDS.flatMap((kind) => {
      const request = hitsInBody(note, `request-${kind}`).find((hit) =>
        asking.some((sentence) => overlaps(hit, sentence)),
      );
      return request ? [request] : [];
    });
    const connects = hitsInBody(note, 'request-connect');
    const questions = asking.filter(
      (sentence) =>
        sentence.text.includes('?') && !isCourtesy(sentence) && !connects.some((hit) => overlaps(hit, sentence)),
    );
    const favours = favoursIn(note, asking);
    if (spans.length < 2 && questions.length < MANY_QUESTIONS && favours.length < MANY_FAVOURS) return undefined;
    const count = Math.max(spans.length, favours.length, questions.length);
    const smallest = spans.length > 1 ? smallestOf(note, asking) : undefined;
    return {
      message: `You ask for ${inWords(count)} things, so the reader has to choose, and may do nothing.`,
      fix: smallest
        ? `Keep one, such as “${note.text.slice(smallest.start, smallest.end)}”. Ask the rest after their answer.`
        : 'Keep the one request that matters most now. Ask the rest after their answer.',
      spans: (spans.length > 1 ? spans : questions.length < MANY_QUESTIONS ? favours : placesOf(questions)).sort(
        (a, b) => a.start - b.start,
      ),
    };
  },
};

/** What takes the reader the least, first. */
const SMALLEST = ['send', 'talk', 'consider'] as const;

/** The smallest of several requests, where one is of a kind that is small. */
function smallestOf(note: Reading, asking: readonly Range[]): Range | undefined {
  return SMALLEST.flatMap((kind) => hitsInBody(note, `request-${kind}`)).find((hit) =>
    asking.some((sentence) => overlaps(hit, sentence)),
  );
}

/** The verbs that a clause of a request begins with, each once: "check my CV, tell Sam I'm good, lend me a book". */
function favoursIn({ words, text }: Reading, asking: readonly Range[]): Range[] {
  const favours = new Map<string, Range>();
  let last = 0;
  let opens = true;
  for (const word of words) {
    if (/[^\s']/.test(text.slice(last, word.start)) || last === 0) opens = true;
    last = word.end;
    const isFavour = opens && FAVOURS.has(word.lower) && asking.some((sentence) => overlaps(word, sentence));
    if (isFavour && !favours.has(word.lower)) favours.set(word.lower, { start: word.start, end: word.end });
    opens = OPENS_CLAUSE.has(word.lower);
  }
  return [...favours.values()];
}
