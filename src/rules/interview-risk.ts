import type { Act } from '../reading/labels.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
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
  complaint: 'After a complaint about a boss, the reader may think that you would speak of them like that.',
  private: 'This is private, and the reader may not know what to answer.',
  pay: 'This brings in pay before the reader knows what you can do.',
  belief: 'This is about religion or politics, and in a first note that can only cost you.',
};
/** Where no word says what it is. */
const NOT_NEEDED = 'The reader does not need this yet.';

/** The words that tell which of them it is, and where. */
const TOPICS: Record<Risk, readonly ReadonlySet<string>[]> = {
  complaint: ['boss', 'bad'].map((topic) => wordsOfClass(`topic-${topic}`)),
  private: ['health', 'kin', 'money'].map((topic) => wordsOfClass(`topic-${topic}`)),
  pay: ['pay'].map((topic) => wordsOfClass(`topic-${topic}`)),
  belief: ['faith', 'politics'].map((topic) => wordsOfClass(`topic-${topic}`)),
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
    // What is for certain one is told first.
    const first = spans.find(isSureRisk) ?? spans[0];
    if (!first) return undefined;
    const edits = removals(note, spans);
    const quotes = spans
      .slice(0, MOST_TOLD)
      .map((one) => `“${cut(edits ? one.text.trim() : clauseOf(one), MOST_QUOTED)}”`);
    return {
      message: isSureRisk(first) ? MESSAGES[riskOf(first)] : NOT_NEEDED,
      fix: `Leave out ${listOf(quotes)}`,
      spans: placesOf(spans),
      ...(edits && { edits }),
    };
  },
};

/** How sure the reading must be of each: by itself, and where the words say so, too. */
const CERTAIN: Record<Risk, { alone: number; said: number }> = {
  complaint: { alone: 0.8, said: 0.4 },
  private: { alone: 0.6, said: 0.4 },
  pay: { alone: 0.8, said: 0.4 },
  belief: { alone: 0.6, said: 0.6 },
};
/** A boss whom one speaks ill of. */
const BOSS =
  /\b(?:boss|bosses|(?:my|our) (?:last|former|old|current|previous|ex-?) ?(?:manager|employer|company|supervisor))\b/i;
/** From this chance on a sentence tells of the writer's work, with words that mean something else elsewhere. */
const WORK = 0.8;

/**
 * Whether a sentence is for certain what it is taken for: "the blood bank" is nothing private, "the owner agreed" no
 * complaint.
 */
export function isSureRisk(sentence: Sentence): boolean {
  const risk = riskOf(sentence);
  const chance = does(sentence, risk);
  if (chance >= CERTAIN[risk].alone) return true;
  if (chance < CERTAIN[risk].said) return false;
  if (risk === 'complaint') return BOSS.test(sentence.text);
  return does(sentence, 'background') < WORK && topicWords(sentence.text, risk) > 0;
}

/** The part of a sentence that says it. */
function clauseOf(sentence: Sentence): string {
  const risk = riskOf(sentence);
  const clauses = sentence.text.trim().split(/, (?:and |but )?|; | [-–—] | and | but /);
  const [said] = clauses.toSorted((a, b) => topicWords(b, risk) - topicWords(a, risk));
  return said !== undefined && topicWords(said, risk) > 0 ? said : sentence.text.trim();
}

function topicWords(clause: string, risk: Risk): number {
  const words = clause.toLowerCase().split(/[^\p{L}']+/u);
  return words.filter((word) => TOPICS[risk].some((topic) => topic.has(word))).length;
}

/** What a sentence most likely is of those. */
function riskOf(sentence: Sentence): Risk {
  return RISKS.reduce((top, risk) => (does(sentence, risk) > does(sentence, top) ? risk : top));
}
