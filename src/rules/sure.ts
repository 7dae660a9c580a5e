import type { Range } from '../reading/clean.ts';
import { ACTS, type Act } from '../reading/labels.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { trimEnd } from '../text.ts';

/**
 * How sure the reading must be for a finding to be said, from 0 to 1. What is missing is said where nothing in the note
 * is as likely to be it as the figure; what is wrong, where a sentence is at least as likely to do it. Set by hand from
 * what `npm run bounds` prints of labelled notes, each read by a model that had not learned from it: where F1 is high
 * and precision no lower.
 */
export const SURE = {
  'no-purpose': 0.15,
  'buried-purpose': 0.35,
  'no-ask': 0.12,
  'no-background': 0.15,
  'no-company': 0.09,
  'no-role': 0.12,
  'no-requisition': 0.15,
  'no-source': 0.09,
  'no-recipient-name': 0.15,
  'demanding-ask': 0.3,
  'assumed-memory': 0.35,
  pressure: 0.7,
  'interview-risk': 0.25,
  'sales-pitch': 0.25,
  apologetic: 0.12,
  courtesy: 0.35,
  reason: 0.45,
  ask: 0.5,
} as const;

/** The sentences that do something, by a bound. */
export function sentencesThat(note: Reading, act: Act, bound: number): Sentence[] {
  return note.sentences.filter((sentence) => does(sentence, act) >= bound);
}

/** How likely it is that any sentence of the note does something. */
export function chanceOf(note: Reading, act: Act): number {
  return note.sentences.reduce((most, sentence) => Math.max(most, does(sentence, act)), 0);
}

const CONTENT = ACTS.filter((act) => act !== 'pleasantry' && act !== 'thanks' && act !== 'other');

/** Thanks and good wishes alone: polite, and no content. Padding a note with them changes no verdict. */
export function isCourtesy(sentence: Sentence): boolean {
  if (sentence.courtesy) return true;
  return (
    Math.max(does(sentence, 'pleasantry'), does(sentence, 'thanks')) >= SURE.courtesy &&
    CONTENT.every((act) => does(sentence, act) < SURE.courtesy)
  );
}

/** The places of sentences, without the stop at their end. */
export function placesOf(sentences: readonly Sentence[]): Range[] {
  return sentences.map(({ start, text }) => ({ start, end: start + trimEnd(text, /[.!?\s]/).length }));
}
