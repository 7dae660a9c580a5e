import type { Act } from '../reading/labels.ts';
import { does, type Sentence } from '../reading/read.ts';
import { cut, listOf } from '../text.ts';
import { removals } from './edits.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE } from './sure.ts';

/** What one would not say in a first interview. */
const RISKS = ['complaint', 'private', 'pay', 'belief'] as const satisfies readonly Act[];
type Risk = (typeof RISKS)[number];

/** Why it can wait, from the reader's side. */
const MESSAGES: Record<Risk, string> = {
  complaint: 'Complaints make the reader ask what you would say about them.',
  private: 'This is private: a reader who does not know you yet may not know what to do with it.',
  pay: 'Pay is a topic for later, when they know what you can do.',
  belief: 'In a first note, religion and politics can only cost you.',
};

/** More of them are marked, and not quoted. */
const MOST_TOLD = 2;
/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

export const interviewRisk: Rule = {
  id: 'interview-risk',
  name: 'something to keep for later',
  family: 'professional',
  severity: 'warning',
  cost: 20,
  summary: 'complaints about an employer or boss, pay demands, private troubles, religion, politics',
  why: 'The reader does not know you yet. In a first note, things like these can only cost you.',
  mended: 'it keeps private things for later',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = note.sentences.filter((sentence) =>
      RISKS.some((risk) => does(sentence, risk) >= SURE['interview-risk']),
    );
    const [first] = spans;
    if (!first) return undefined;
    const edits = removals(note, spans);
    const quotes = spans.slice(0, MOST_TOLD).map(({ text }) => `“${cut(text, MOST_QUOTED)}”`);
    return {
      message: MESSAGES[riskOf(first)],
      fix: `${edits ? 'Leave out' : 'Leave it out of'} ${listOf(quotes)}`,
      spans: placesOf(spans),
      ...(edits && { edits }),
    };
  },
};

/** What a sentence most likely is of those. */
function riskOf(sentence: Sentence): Risk {
  return RISKS.reduce((top, risk) => (does(sentence, risk) > does(sentence, top) ? risk : top));
}
