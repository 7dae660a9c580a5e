import { upperFirst } from '../../text.ts';
import { isKnownPast, listed, verbOf } from './lists.ts';
import { partOf } from './parts.ts';
import { perfected } from './perfect.ts';
import { bare, firstWord, lowerFirst, sentence } from './sentence.ts';
import { tidied } from './tidy.ts';

/** Why somebody writes, as a sentence. */

const SUBJECT = /^(?:i|i'm|i've|i'd|i'll|we|we've|we're|my|our|both)\b/i;
/** Others, in front of their verb: "you promote from within". */
const OTHERS = listed('others');
const FINITE = listed('finite');
/** "your team helps newcomers", but not "your company values and culture". */
const YOURS = /^your (?:team|company|people|staff|crew|shop|clinic|school) \p{Ll}+(?:s|ed) (?!and|or|in|of|for|at)/iu;
const CLAUSE_WORDS = new Set(['that', 'which', 'who', 'how', 'what', 'where']);
const DETERMINER = /^(?:your|the|their|its|his|her|this|that|these|those|an?|all|how|what|\p{Lu}[\p{L}&.'-]*'s?)\s/u;
/** What one writer can say of themselves without "I": "read your report", "enjoyed your talk". */
const NO_PREPOSITION = /^(?!by\b|in\b|and\b)/;
/** "Dana Lee told me good things": a sentence already. */
const PERSON = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+)? (\p{Ll}+)\b/u;
/** "always wanted to work there" */
const LONGED = /^(?:have )?(?:always \p{Ll}+ed|(?:wanted|dreamed|used|followed|admired|loved|liked) .*\bsince)\b/u;
/** Behind these a clause says what. */
const LEARNT = new Set(['heard', 'read', 'saw', 'noticed', 'learned', 'learnt', 'know', 'understood']);
const SAID = listed('said by somebody');

type Form = readonly [when: (why: string, first: string) => boolean, say: (why: string, job: boolean) => string];

/** In this order: what is surer stands first. */
const FORMS: readonly Form[] = [
  [
    (why) => SUBJECT.test(why) && why.includes(' ') && (isClause(why) || !/^(?:my|our)\b/i.test(why)),
    (why) => perfected(why).replace(/^I (\p{Ll}+) (.+) always$/u, 'I always $1 $2'),
  ],
  [(why) => /^(?:because|since)\s/i.test(why), (why) => `I'm writing ${lowerFirst(why)}`],
  [(why) => LONGED.test(why), (why) => `I have ${why.replace(/^have /, '')}`],
  [(why) => /^to \p{Ll}+/u.test(why), (why) => `I hope ${why}`],
  [(why, first) => why.includes(' ') && verbOf(first) !== undefined, (why) => `I ${why}`],
  [isDeed, (why) => `I ${why}`],
  [(why) => SAID.has(PERSON.exec(why)?.[1] ?? ''), (why) => why],
  [(why) => /^your /i.test(why) && isClause(why), (why) => `I like that ${lowerFirst(why)}`],
  [isOfOthers, (why) => `I like that ${lowerFirst(why)}`],
  [
    (why) => DETERMINER.test(why) && !isClause(why) && !isMyself(why),
    (why, job) => (job ? 'What draws me is ' : "I'm writing because of ") + lowerFirst(why),
  ],
  [(why) => partOf(why)?.kind === 'was', (why) => `I was ${why}`],
  [isMyself, (why) => `I'm ${lowerFirst(partOf(why)?.text ?? why)}`],
];

/** Why the writer turns to this company or person, as a sentence. `job`: a position is in play. */
export function whySentence(given: string, { job }: { job: boolean }): string {
  const why = lowerFirst(tidied(bare(given)));
  if (/\?$/.test(given.trim())) return `${upperFirst(why)}?`;
  const first = firstWord(why);
  const form = FORMS.find(([when]) => when(why, first));
  if (form) return sentence(form[1](why, job));
  return sentence(`${job ? 'What draws me' : 'What made me write'}: ${why}`);
}

/** "read your annual report", "visited your stand" */
function isDeed(why: string, first: string): boolean {
  const rest = why.slice(first.length + 1);
  return (
    first === first.toLowerCase() &&
    rest !== '' &&
    isKnownPast(first) &&
    NO_PREPOSITION.test(rest) &&
    (LEARNT.has(first) || !isClause(rest))
  );
}

/** "big fan of Wrapped": what the writer is, and nobody else. */
function isMyself(why: string): boolean {
  const part = /^(?:the|your|their|its|his|her|this|that|these|those)\b/i.test(why) ? undefined : partOf(why);
  // "working on your team" may be what the writer wants.
  return part?.kind === 'am' && !/^(?!moving|relocating|looking)\p{L}+ing\b/u.test(why);
}

/** A verb with its subject in front makes a clause: "the team won an award". */
function isClause(why: string): boolean {
  const words = why.toLowerCase().split(' ');
  return (
    words.slice(1).some((word) => FINITE.has(word)) &&
    !words.some((word) => CLAUSE_WORDS.has(word)) &&
    !/\bthe way\b/.test(why)
  );
}

/** "you promote from within", "your team is known for its calm" */
function isOfOthers(why: string): boolean {
  if (YOURS.test(why)) return true;
  return OTHERS.has(firstWord(why).toLowerCase()) && why.includes(' ');
}
