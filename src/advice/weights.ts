import type { Finding } from '../critique.ts';
import { isOccupation } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import type { Act } from '../reading/labels.ts';
import { hitsOf, wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { apologiesIn, MANY_SORRY } from '../rules/apologetic.ts';
import { isCaredFor } from '../rules/house.ts';
import { isSureRisk } from '../rules/interview-risk.ts';
import { bodyWords } from '../rules/prose.ts';
import { hitsInBody } from '../rules/purpose.ts';
import { sentencesThat } from '../rules/sure.ts';
import { isOneTalk, questionsOfSubstance } from './easy-ask.ts';
import { oneOf } from './keep-words.ts';

/**
 * What the findings of a note weigh in its reply, where that differs from their place in the order: `minor` ones decide
 * nothing, `major` ones come first, `unsure` ones are not told.
 */
export type Weights = { minor: string[]; major: string[]; unsure: string[] };

export function weightsOf(note: Reading, findings: readonly Finding[]): Weights {
  const has = (rule: string) => findings.some((finding) => finding.rule === rule);
  const holding = (tests: Readonly<Record<string, (note: Reading) => boolean>>) =>
    Object.entries(tests).flatMap(([rule, test]) => (has(rule) && test(note) ? [rule] : []));
  const lacksAsk = has('no-ask');
  const cares = (rule: string) => isCaredFor(note, rule);
  const usual = {
    minor: holding({
      'no-role': (one) => !jobMatters(one, lacksAsk),
      'no-company': (one) => !companyMatters(one, lacksAsk),
      'buried-purpose': (one) => isSoonSaid(one) || (one.roles.length === 0 && !jobMatters(one, lacksAsk)),
      'many-asks': isOneTalk,
      'demanding-ask': isTalkOfPay,
    }),
    major: holding({ apologetic: isDrowned, 'too-thin': saysNothing }),
    unsure: holding({ 'sales-pitch': isNoPitch, 'interview-risk': isNoRisk }),
  };
  const isGrave = ({ rule }: Finding) => note.style?.rules[rule]?.severity === 'error';
  return {
    minor: usual.minor.filter((rule) => !cares(rule)),
    // What a house calls an error comes first in it.
    major: [...usual.major, ...findings.filter(isGrave).map(({ rule }) => rule)],
    unsure: usual.unsure.filter((rule) => !cares(rule)),
  };
}

/** A word or two: there is no job that could be named in it yet. */
function saysNothing(note: Reading): boolean {
  return bodyWords(note) <= FEWEST_WORDS;
}

const FEWEST_WORDS = 2;

/** Where a job is posted, or there are jobs: what is written about it. */
const POSTING = ['speaks-of-posting', 'vague-job'] as const;
/** "You recruit for", "your team": the reader knows which firm is meant, and who they look for. */
const READER_HIRES = oneOf(
  '',
  /\byou(?:'re| are)? (?:hire|hiring|recruit|recruiting|place|staff|staffing|lead|taking)\b/,
  /\byour (?:team|crew|ward|kitchen|agency|desk|books|site|project)\b/,
  /\byour (?:post|posting|ad|advert)\b/,
);

/**
 * Whether a reader who hires misses the name of the job: not where the note asks something else, or speaks of what the
 * two share, and not where the writer's trade and the reader's firm or team tell it.
 */
function jobMatters(note: Reading, lacksAsk: boolean): boolean {
  const speaksOfJob = hitsOf(note.hits, 'job-talk').length > 0;
  if (questionsOfSubstance(note).length > 0) return false;
  if (lacksAsk && !speaksOfJob) return false;
  if (note.sentences.some(({ text }) => WORK_IN_NOTE.test(text)) && !speaksOfJob) return false;
  if (note.sentences.some((sentence) => does(sentence, 'memory') >= MEMORY)) return false;
  const isPosting = POSTING.some((name) => hitsInBody(note, name).length > 0);
  const hasFirm =
    note.to === 'recruiter' ||
    note.companies.some(({ chance }) => chance >= SURE_SPAN) ||
    READER_HIRES.test(note.lower);
  return isPosting || !hasFirm || !namesTrade(note);
}

const SURE_SPAN = 0.7;
const MEMORY = 0.5;

/** "I read your article on …": there is a reason beside a job. */
const WORK_IN_NOTE = /\byour (?:\S+ )?(?:talk|article|paper|book|podcast|blog|newsletter|piece|lecture)\b/i;

/** Whether the writer says what they work as: "kindergarten teacher", "teach kindergarten". */
function namesTrade(note: Reading): boolean {
  const deeds = wordsOfClass('deed');
  const years = wordsOfClass('years');
  return note.background.some(
    (span) =>
      span.chance >= SURE_SPAN &&
      note.words.some(
        (word) =>
          overlaps(word, span) &&
          (isOccupation(word.lower) || deeds.has(word.lower) || years.has(word.lower) || word.lower === 'teach'),
      ),
  );
}

/**
 * Whether the reader misses the name of the firm: not where the note asks something else, or the reader's own job is
 * meant.
 */
function companyMatters(note: Reading, lacksAsk: boolean): boolean {
  if (questionsOfSubstance(note).length > 0 || READER_HIRES.test(note.lower)) return false;
  if (lacksAsk && hitsOf(note.hits, 'job-talk').length === 0 && note.roles.length === 0) return false;
  const isFound = (spans: readonly { chance: number }[]) => spans.some(({ chance }) => chance >= SURE_SPAN);
  if (isFound(note.roles) && isFound(note.sources)) return false;
  // Who looks for work in a trade, wherever it is, has no firm to name.
  return (
    ['speaks-of-posting', 'your-company'].some((name) => hitsInBody(note, name).length > 0) ||
    note.roles.some(isPosted(note))
  );
}

/** "the software engineer position": one that is there to be had. */
function isPosted({ lower }: Reading): (role: Range) => boolean {
  return ({ start, end }) =>
    /\b(?:the|your|this) $/.test(lower.slice(0, start)) &&
    /^ (?:role|position|job|opening|vacancy|post)\b/.test(lower.slice(end, end + 12));
}

/** The reason comes within what is seen at a glance, in UTF-16 code units from the beginning of the body. */
const GLANCE = 150;

/** Whether the reason is the second sentence and soon reached: who writes may say hello first. */
function isSoonSaid({ sentences, structure: { body } }: Reading): boolean {
  const [, second] = sentences;
  return second !== undefined && second.start - body.start <= GLANCE && does(second, 'reason') >= SURE_REASON;
}

const SURE_REASON = 0.6;

/** In a longer text three apologies are less, in UTF-16 code units. */
const SHORT = 600;

/** Whether the request drowns in apologies. */
function isDrowned(note: Reading): boolean {
  return note.text.length <= SHORT && apologiesIn(note) >= MANY_SORRY;
}

/** A sentence is told to be one of these only where its words say so, or the reading is as sure as this. */
const SURE_FAULT = 0.5;
const WARES = wordsOfClass('topic-wares');

/** "How much do you pay?" sells nothing. */
function isNoPitch(note: Reading): boolean {
  return sentencesThat(note, 'pitch', SURE_FAULT).length === 0 && !isSaid(note, 'pitch', WARES);
}

/** "How much of the job is pricing?" is no talk of pay. */
function isNoRisk(note: Reading): boolean {
  return !note.sentences.some((sentence) => isSureRisk(sentence) && !isFarewell(sentence));
}

/** "Base salary 3200 minimum.": an order, and more of a talk of pay. */
function isTalkOfPay(note: Reading): boolean {
  const demands = note.sentences.filter((sentence) => does(sentence, 'demand') >= LEAST);
  return !isNoRisk(note) && demands.every((sentence) => does(sentence, 'pay') > does(sentence, 'demand'));
}

/** "God bless.": a way to say goodbye. */
function isFarewell(sentence: Sentence): boolean {
  return does(sentence, 'belief') >= LEAST && sentence.text.trim().split(/\s+/).length <= FAREWELL;
}

const FAREWELL = 4;

const LEAST = 0.25;
function isSaid(note: Reading, act: Act, words: ReadonlySet<string>): boolean {
  return sentencesThat(note, act, LEAST).some((sentence) => wordsIn(note, sentence).some((word) => words.has(word)));
}

function wordsIn({ words }: Reading, sentence: Sentence): string[] {
  return words.filter((word) => overlaps(word, sentence)).map(({ lower }) => lower);
}
