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
  why: 'The reader asks what is in it for them. A sentence that begins with them, or with the job, gets read.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const { sentences } = note;
    const own = sentences.filter(beginsWithSelf);
    const counted = sentences.filter((sentence) => !isCourtesy(sentence) || beginsWithSelf(sentence));
    if (counted.length < ENOUGH_SENTENCES || own.length < counted.length * SHARE) return undefined;
    return {
      message: 'Nearly every sentence begins with you, and none with the reader or the job.',
      fix: 'Begin one or two sentences with the job, the company or the reader: “The … role at …”',
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
