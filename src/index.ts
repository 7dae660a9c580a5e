/** Notecoach as a library: judge a note, or run the whole coach behind a platform of your own. */

export { type Coach, type CoachOptions, createCoach } from './coach.ts';
export { NOTE_OPTIONS, noteInputOf } from './commands/critique.ts';
export { critiqueReply } from './commands/critique-reply.ts';
export { readOption } from './commands/options.ts';
export { applyEdits, type Critique, critique, type Finding, type Span } from './critique.ts';
export type { Length } from './length.ts';
export { type NoteContext, type NoteInput, noteInputSchema } from './note/input.ts';
export {
  AUDIENCES,
  type Audience,
  FORMATS,
  type Format,
  LIMITS,
  PLANS,
  type Plan,
  SUBJECT_LIMIT,
} from './note/limits.ts';
export type { Button, Field, Form, Mark, Point, Reply } from './reply.ts';
export { type Request, requestSchema } from './request.ts';
export { createReviewer, type Review, type Reviewer } from './review.ts';
export { RULES } from './rules/registry.ts';
export type { Edit, Family, Rule, Severity } from './rules/rule.ts';
export type { Verdict } from './score.ts';
