import type { Review } from '../engine/review.ts';
import { type Standing, standingOf } from './headline.ts';

/** Where a note of a class stands, the best first; the last where it could not be judged. */
export const READINESS_LEVELS = ['ready', 'almost', 'rework', 'foreign'] as const;
export type Readiness = (typeof READINESS_LEVELS)[number];

const PLACE_OF: Record<Standing, Readiness> = {
  ready: 'ready',
  premium: 'ready',
  unchecked: 'almost',
  almost: 'almost',
  rework: 'rework',
  empty: 'rework',
  foreign: 'foreign',
};

/** What each is called. */
export const READINESS_WORDS: Record<Readiness, string> = {
  ready: 'Ready to send',
  almost: 'Almost ready',
  rework: 'Needs work',
  foreign: 'Not in English, not judged',
};

/**
 * Where the reply to a note puts it, so that nobody is told "almost" of a note that its writer is told to send:
 * of the rubric's verdict the reply leaves out what makes no difference to this note.
 */
export function readinessOf(review: Review): Readiness {
  return PLACE_OF[standingOf(review)];
}
