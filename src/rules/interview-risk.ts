import type { Act } from '../reading/labels.ts';
import { does } from '../reading/read.ts';
import { cut } from '../text.ts';
import { removals } from './edits.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE } from './sure.ts';

/** What one would not say in a first interview. */
const RISKS = ['complaint', 'private', 'pay', 'belief'] as const satisfies readonly Act[];
/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

export const interviewRisk: Rule = {
  id: 'interview-risk',
  name: 'something private',
  family: 'professional',
  severity: 'warning',
  cost: 20,
  summary: 'complaints about an employer or boss, pay demands, private troubles, religion, politics',
  why: 'Every word here counts as a first phone interview. What you would not say there can only cost you.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = note.sentences.filter((sentence) =>
      RISKS.some((risk) => does(sentence, risk) >= SURE['interview-risk']),
    );
    const [first] = spans;
    if (!first) return undefined;
    const edits = removals(note, spans);
    return {
      message: 'Some of this is better kept for later, when they know you.',
      fix: `Leave out “${cut(first.text, MOST_QUOTED)}” here; say what you can do instead.`,
      spans: placesOf(spans),
      ...(edits && { edits }),
    };
  },
};
