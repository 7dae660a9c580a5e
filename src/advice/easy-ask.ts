import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { hitsInBody } from '../rules/purpose.ts';
import { isCourtesy } from '../rules/sure.ts';
import { oneOf } from './keep-words.ts';
import type { Found } from './merit.ts';

/** From this chance on a sentence asks for something. */
const SURE_ASK = 0.5;
/** Fewer words are no question by themselves: "Sound?". */
const LEAST_WORDS = 2;

/** The sentences of a note that ask the reader something, with a question mark. */
function questionsIn(note: Reading): Sentence[] {
  return note.sentences.filter(
    (sentence) =>
      sentence.text.trimEnd().endsWith('?') &&
      sentence.text.split(' ').length >= LEAST_WORDS &&
      does(sentence, 'ask') >= SURE_ASK &&
      !isCourtesy(sentence),
  );
}

const FOR_A_JOB = ['request-connect', 'request-hire', 'request-refer', 'request-consider', 'jobs-at-large'] as const;
/** "Are you hiring?", "Do you have an opening?": whether there is a job at all. */
const ANY_JOB = /\b(?:hiring|recruiting|openings?|vacanc(?:y|ies)|any (?:jobs?|work|positions?|roles?))\b/i;
/** "How much do you pay?" can wait. */
const PAY = /\b(?:pay|paying|paid|salary|wages?)\b/i;

/** Questions about the work itself, a course, a tool, how to apply: no wish to connect, and no "any jobs?". */
export function questionsOfSubstance(note: Reading): Sentence[] {
  const others = FOR_A_JOB.flatMap((name) => hitsInBody(note, name));
  return questionsIn(note).filter(
    (sentence) =>
      sentence.text.split(' ').length > 3 &&
      !ANY_JOB.test(sentence.text) &&
      !PAY.test(sentence.text) &&
      !WIDE.test(sentence.text) &&
      !others.some((hit) => overlaps(hit, sentence) && !isName(note, hit.start)),
  );
}

/** "Network+": a name, and no request. */
function isName({ text, lower, letterCase }: Reading, at: number): boolean {
  return letterCase === 'mixed' && text[at] !== lower[at] && !/[.!?]\s*$/.test(text.slice(0, at));
}

/** A request for nothing in particular: it takes a page to answer. */
export const WIDE = oneOf(
  'i',
  /\b(?:any|some) (?:advice|tips|guidance)(?! (?:on|about|for|how))\b/,
  /\b(?:learn|know|hear) (?:more )?about what you do\b/,
  /\b(?:learn|know|hear) (?:more )?about your (?:work|job|journey|career|company|team)\b/,
);
/** A question that is announced and not asked. */
export const ANNOUNCED = /\bask you (?:something|(?:a|one|some|a few|a couple of) questions?)\b/i;

const MINUTES = /\b(?:\d+|five|ten|fifteen|twenty|thirty) minutes\b/i;
const MAY_I_SEND = /\b(?:may|can|could|shall) i (?:send|share|email|forward)\b/i;
const YES_OR_NO = /^(?:hi |hello |so |and )?(?:is|are|do|does|did|has|have|will|can|could|would)\b/i;
/** A question within a question: "Can you tell me when …?" */
const ASKS_WHAT = /\b(?:what|which|how|where|when|who)\b/i;
const OF_READER = /\b(?:what|which|how|where|when|who)\b[^?]*\b(?:you|your)\b/i;

/** The request, where it is one and easy to answer, and what may be said of it. */
export function askOf(note: Reading): Found | undefined {
  const asking = note.sentences.filter((sentence) => does(sentence, 'ask') >= SURE_ASK);
  const questions = questionsIn(note);
  const [question] = questions;
  if (question && questions.length === 1 && !WIDE.test(question.text)) {
    const says = saysOf(note, question);
    return says === undefined ? undefined : { about: 'ask', says, range: { start: question.start, end: question.end } };
  }
  const connects = hitsInBody(note, 'request-connect');
  const [only] = asking;
  const onlyConnects = asking.length === 1 && only && connects.some((hit) => overlaps(hit, only));
  if (!onlyConnects || questions.length > 0 || ANNOUNCED.test(only.text)) return undefined;
  return { about: 'ask', says: 'you ask only to connect', range: { start: only.start, end: only.end } };
}

function saysOf(note: Reading, { text, start, end }: Sentence): string | undefined {
  const minutes = MINUTES.exec(text)?.[0];
  if (minutes) return /\b(?:on|about|how|what)\b/.test(text) ? `you ask for ${minutes} and say what about` : undefined;
  if (MAY_I_SEND.test(text)) return 'you ask for one small thing';
  const is = (name: string) => hitsInBody(note, name).some((hit) => hit.start >= start && hit.end <= end);
  if ((is('request-connect') && !isName(note, start)) || /\bconnected\b/i.test(text))
    return connectsOnly(text) ? 'you ask only to connect' : undefined;
  if (is('request-talk') || is('request-hire') || is('request-refer') || is('request-consider')) return undefined;
  if (/ or /.test(text)) return 'your question can be answered in a few words';
  if (OF_READER.test(text)) return 'you ask one thing that {they} can tell you';
  if (ASKS_WHAT.test(text)) return 'you ask one clear question';
  if (YES_OR_NO.test(text)) return '{they} can answer your question with yes or no';
  return 'you ask one clear question';
}

/** "Could we connect?": and nothing behind it. */
function connectsOnly(text: string): boolean {
  return /\bconnect(?:ed)?(?: here)?\W*$/i.test(text.trim());
}

/** "Do you have 15 minutes to tell me about it?": one favour in two verbs. */
export function isOneTalk(note: Reading): boolean {
  const kinds = ['consider', 'refer', 'send', 'hire', 'help'].filter(
    (kind) => hitsInBody(note, `request-${kind}`).length > 0,
  );
  return kinds.length === 0 && note.sentences.filter(({ text }) => text.includes('?')).length < MANY_QUESTIONS;
}

const MANY_QUESTIONS = 3;
