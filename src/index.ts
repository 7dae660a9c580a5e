/** What adapters see of the coach. Who uses Notecoach as a library finds what is for them in ./library/. */

export { adviceOf, type Told } from './advice/advice.ts';
export { blanksLine } from './advice/blank-fields.ts';
export { type Readiness, readinessOf } from './advice/readiness.ts';
export { APOLOGY } from './apology.ts';
export { called } from './called.ts';
export { type Coach, type CoachOptions, createCoach } from './coach.ts';
export type { Command } from './commands/command.ts';
export { NOTE_OPTIONS, noteInputOf } from './commands/critique.ts';
export { critiqueReply } from './commands/critique-reply.ts';
export { DRAFT_OPTIONS } from './commands/draft.ts';
export { wordsOnLeftOut } from './commands/left-out.ts';
export { COMMANDS, commandsFor } from './commands/registry.ts';
export { readLimit, SHORTEN_OPTIONS } from './commands/shorten.ts';
export { nameTyped, usageOf } from './commands/typed.ts';
export { applyEdits, type Critique, type Finding, type Span } from './critique.ts';
export { parseFacts, type ReadBrief, readBrief } from './draft/brief.ts';
export { type Brief, type Composed, compose, type Draft, type Excess } from './draft/compose.ts';
export type { Fact, Facts } from './draft/facts.ts';
export { type Followup, type FollowupBrief, followup, OUTCOMES, type Outcome } from './draft/followup.ts';
export { FOLLOWUP_OPTIONS, readFollowup } from './draft/followup-brief.ts';
export { TONES, type Tone } from './draft/tones.ts';
export {
  bytesIn,
  decoded,
  decodedWhole,
  encodingOf,
  encodingShown,
  noticesOn,
  unreadableIn,
} from './encoding.ts';
export { errorKind } from './error-kind.ts';
export { createInOrder, type InOrder } from './in-order.ts';
export type { Length } from './length.ts';
export type { Log } from './log.ts';
export { marksApart } from './marks.ts';
export { nearest } from './nearest.ts';
export { type Check, secretCheck } from './operations/doctor.ts';
export { choicesOf, NOTE, type OptionSpec, type ParsedOptions, readOption, TEXT } from './options.ts';
export { type NoteContext, type NoteInput, noteInputSchema } from './reading/input.ts';
export {
  AUDIENCES,
  type Audience,
  FORMATS,
  type Format,
  LIMITS,
  PLANS,
  type Plan,
  SUBJECT_LIMIT,
} from './reading/limits.ts';
export { isGreeted } from './reading/read.ts';
export {
  aboutSchema,
  type Button,
  type Choice,
  type Copy,
  type Field,
  type Form,
  formSchema,
  isFormAlone,
  type Mark,
  type Point,
  pointsSchema,
  type Reply,
} from './reply.ts';
export type { Entry } from './report/entry.ts';
export { isReport } from './report/generator.ts';
export { gatherReport, type Report, type ReportOptions } from './report/report.ts';
export { type Request, requestSchema, type Typing } from './request.ts';
export { createReviewer, type Review, type Reviewer } from './review.ts';
export { improve } from './rewrite/improve.ts';
export { createRewriter, type Rewrite, type Rewriter } from './rewrite/rewriter.ts';
export { setUpRewriter } from './rewrite/set-up.ts';
export { needsAdmin, wantsNote } from './route.ts';
export { isWithin } from './rules/importance.ts';
export { RULES } from './rules/registry.ts';
export type { Edit, Family, Rule, Severity } from './rules/rule.ts';
export type { Verdict } from './score.ts';
export { type Adapter, type Platform, type Services, StartError } from './services.ts';
export { houseStyle } from './set-up.ts';
export { type Shortened, shorten } from './shorten/shorten.ts';
export { EDITABLE_MS } from './state/answers.ts';
export type { Store } from './state/store.ts';
export { described as describedStyle } from './style/described.ts';
export { STYLE_EXAMPLE } from './style/example.ts';
export { meant } from './style/meant.ts';
export type { Style } from './style/style.ts';
export { sampleDrafts } from './style/templates.ts';
export { counted, figure, listOf, upperFirst } from './text.ts';
export { UsageError } from './usage-error.ts';
export { version } from './version.ts';
export { NAME, withFooter } from './voice.ts';
export { within } from './within.ts';
export { type Better, type Blank, betterOf } from './writing/better.ts';
export { critique } from './writing/critique.ts';
