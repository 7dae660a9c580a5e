import type { Range } from '../reading/clean.ts';
import { overlaps } from '../reading/ranges.ts';
import { does } from '../reading/read.ts';
import { within } from './purpose.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE } from './sure.ts';

/** What the reader may be asked to do; connecting goes with anything. */
const KINDS = ['talk', 'consider', 'refer', 'tell', 'send', 'hire', 'help'] as const;

/** Two questions may be one asked twice; of three one is another matter. */
const MANY_QUESTIONS = 3;

export const manyAsks: Rule = {
  id: 'many-asks',
  name: 'several requests',
  family: 'purpose',
  severity: 'suggestion',
  summary: 'two or more different things are asked for besides connecting',
  why: 'One clear request is easy to grant. Two make the reader choose, and choosing is put off.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const asking = note.sentences.filter(
      (sentence) => Math.max(does(sentence, 'ask'), does(sentence, 'demand')) >= SURE.ask,
    );
    const spans: Range[] = KINDS.flatMap((kind) => {
      const request = within(note, `request-${kind}`).find((hit) => asking.some((sentence) => overlaps(hit, sentence)));
      return request ? [request] : [];
    });
    const questions = note.sentences.filter(({ text }) => text.includes('?'));
    if (spans.length < 2 && questions.length < MANY_QUESTIONS) return undefined;
    return {
      message: 'With two things to do, the reader may do neither.',
      fix: 'Keep the one request that matters most now; the other can wait for their answer.',
      spans: (spans.length < 2 ? placesOf(questions) : spans).sort((a, b) => a.start - b.start),
    };
  },
};
