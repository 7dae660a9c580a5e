/**
 * `notecoach`: judge a note, or write one. All but {@link createReviewer} is pure and synchronous, and never throws
 * whatever the text; the first note waits for the model, which is read with it.
 */
import './needs-node.ts';

export { applyEdits, type Critique, type Finding, type Span } from '../critique.ts';
export { parseFacts, type ReadBrief, readBrief } from '../draft/brief.ts';
export { type Brief, type Composed, compose, type Draft, type Excess } from '../draft/compose.ts';
export type { Fact, Facts } from '../draft/facts.ts';
export { type Followup, type FollowupBrief, followup, OUTCOMES, type Outcome } from '../draft/followup.ts';
export { readFollowup } from '../draft/followup-brief.ts';
export { TONES, type Tone } from '../draft/tones.ts';
export type { Length } from '../length.ts';
export type { NoteContext, NoteInput } from '../reading/input.ts';
export {
  AUDIENCES,
  type Audience,
  FORMATS,
  type Format,
  LIMITS,
  PLANS,
  type Plan,
  SUBJECT_LIMIT,
} from '../reading/limits.ts';
export { createReviewer, type Review, type Reviewer } from '../review.ts';
export { improve } from '../rewrite/improve.ts';
export { RULES } from '../rules/registry.ts';
export type { Edit, Family, Rule, Severity } from '../rules/rule.ts';
export type { Verdict } from '../score.ts';
export { type Shortened, shorten } from '../shorten/shorten.ts';
export type { Style } from '../style/style.ts';
export { type Better, type Blank, betterOf } from '../writing/better.ts';
export { critique } from '../writing/critique.ts';
