import type { Review } from '../engine/review.ts';
import { type Standing, standingOf } from './headline.ts';

/** Where a note of a class stands, the best first; the last where it could not be judged. */
export const PLACES = ['ready', 'almost', 'rework', 'foreign'] as const;
export type Place = (typeof PLACES)[number];

const PLACE_OF: Record<Standing, Place> = {
  ready: 'ready',
  premium: 'ready',
  unchecked: 'almost',
  almost: 'almost',
  rework: 'rework',
  empty: 'rework',
  foreign: 'foreign',
};

/** What each is called. */
export const PLACE_WORDS: Record<Place, string> = {
  ready: 'Ready to send',
  almost: 'Almost ready',
  rework: 'Needs work',
  foreign: 'Not in English, not judged',
};

/**
 * Where the reply to a note puts it, so that nobody is told "almost" of a note that its writer is told to send:
 * of the rubric's verdict the reply leaves out what makes no difference to this note.
 */
export function placeOf(review: Review): Place {
  return PLACE_OF[standingOf(review)];
}
