import type { Rule } from './rule.ts';
import { isCourtesy } from './sure.ts';

const SELF = /^["'(]*(?:i|i'\p{L}+|im|ive|id|ill|my|me)(?![\p{L}\p{N}])/iu;
/** "ID 4471 is the job that I mean": a number, and no "I'd" without its apostrophe. */
const NUMBER = /^["'(]*id\b(?:\W*\d|[ .:]*(?:no|number|code)\b)/i;
/** From this many sentences on the openings make a pattern. */
const ENOUGH_SENTENCES = 3;
const SHARE = 0.75;

export const selfCentred: Rule = {
  id: 'self-centred',
  name: 'many sentences that begin with I',
  family: 'professional',
  severity: 'suggestion',
  summary: 'three sentences or more, and three quarters of them begin with I, My or Me',
  why: 'A sentence that begins with the job or with the reader is about them, and gets read.',
  mended: 'fewer of its sentences begin with “I”',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const { sentences } = note;
    const own = sentences.filter(beginsWithSelf);
    const counted = sentences.filter((sentence) => !isCourtesy(sentence) || beginsWithSelf(sentence));
    if (counted.length < ENOUGH_SENTENCES || own.length < counted.length * SHARE) return undefined;
    return {
      message: 'Almost every sentence begins with “I” or “my”.',
      fix: 'Begin one sentence with the job, the company or the reader.',
      spans: own.map((sentence) => ({
        start: sentence.start,
        end: sentence.start + (SELF.exec(sentence.text)?.[0].length ?? 1),
      })),
    };
  },
};

function beginsWithSelf({ text }: { text: string }): boolean {
  return SELF.test(text) && !NUMBER.test(text);
}
