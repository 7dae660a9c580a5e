import { readBrief } from '../draft/brief.ts';
import { compose } from '../draft/compose.ts';
import { followup } from '../draft/followup.ts';
import { readFollowup } from '../draft/followup-brief.ts';
import { judgeRewrite } from '../rewrite/guard/guard.ts';
import { improve } from '../rewrite/improve.ts';
import { changesBetween } from '../shorten/changes.ts';
import { shorten } from '../shorten/shorten.ts';
import { betterWithout, faultySentences, proseOf, reviewOf } from './review.ts';

/**
 * All that the engine does with a user's text. Each is pure, takes plain data and gives plain data, so that it can be
 * done in any thread.
 */
export const TASKS = {
  proseOf,
  reviewOf,
  betterWithout,
  faultySentences,
  shorten,
  improve,
  judgeRewrite,
  changesBetween,
  readBrief,
  compose,
  readFollowup,
  followup,
};

export type Tasks = typeof TASKS;
