import { FUNCTION_WORDS, isOccupation } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { isCourtesy, SURE } from './sure.ts';

/** LinkedIn's canned invitation and its close variants, where they stand in the body. */
export function cannedIn(note: Reading): Range[] {
  return hitsInBody(note, 'canned').filter(({ end }) => !OBJECT.test(note.lower.slice(end, end + 8)));
}

/** "Let us connect the new kiln": that is no invitation. */
const OBJECT = /^ (?:the|an?|our|your|this|these|two)\b/;

/** Where phrases of a class stand in the body. */
export function hitsInBody({ hits, structure: { body } }: Reading, name: string): Range[] {
  return hitsOf(hits, name).filter((hit) => hit.start >= body.start && hit.end <= body.end);
}

/**
 * What is named in the note that gives a reason to reach this person: a job, its number, who hires; or a blank for
 * one of them.
 */
export function mattersOf(note: Reading): Range[] {
  return [
    ...note.roles,
    ...note.requisitions,
    ...note.companies,
    ...note.slots.filter(({ kind }) => kind === 'company' || kind === 'role' || kind === 'requisition'),
  ];
}

/** Whether a sentence gives the reason: it names the job or who hires, or says what else brings the writer here. */
export function givesReason(
  note: Reading,
  sentence: Sentence,
  matters: readonly Range[],
  bound: number = SURE.reason,
): boolean {
  if (matters.some((matter) => overlaps(matter, sentence))) return true;
  const atLarge = note.jobAudience && hitsInBody(note, 'jobs-at-large').some((hit) => overlaps(hit, sentence));
  if (atLarge && !note.words.some((word) => overlaps(word, sentence) && isOccupation(word.lower))) return false;
  return does(sentence, 'reason') >= bound || (does(sentence, 'memory') >= bound && !note.jobAudience);
}

/**
 * Whether the note, or its subject, gives a reason to reach this person; `bound` is how likely a sentence must be to
 * give it.
 */
export function hasPurpose(note: Reading, bound: number = SURE.reason): boolean {
  const matters = mattersOf(note);
  if (matters.length > 0 || note.sentences.some((sentence) => givesReason(note, sentence, matters, bound))) return true;
  // "Any work in your company" is a poor purpose, but one; and a colleague who asks for something has one.
  if (note.jobAudience) return hitsInBody(note, 'your-company').length > 0;
  return note.to === 'internal' && note.sentences.some((sentence) => isErrand(note, sentence));
}

/** Between colleagues anything that is more than a wish to connect: two words that say what about. */
function isErrand(note: Reading, sentence: Sentence): boolean {
  const connects = hitsInBody(note, 'request-connect');
  const said = note.words.filter(
    (word) =>
      overlaps(word, sentence) &&
      word.lower.length > 2 &&
      !FUNCTION_WORDS.has(word.lower) &&
      !connects.some((hit) => overlaps(hit, word)),
  );
  return !isCourtesy(sentence) && said.length >= 2;
}
