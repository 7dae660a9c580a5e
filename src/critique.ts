import type { LeftOut } from './bounds.ts';
import type { LanguageProblem } from './grammar/types.ts';
import { type Length, lengthOf } from './length.ts';
import type { NoteInput } from './reading/input.ts';
import { type Reading, readNote, settingsOf } from './reading/read.ts';
import { united } from './rules/edits.ts';
import { houseHit, isOff, weighed } from './rules/house.ts';
import { byImportance } from './rules/importance.ts';
import { RULES } from './rules/registry.ts';
import type { Edit, Hit, Rule, Severity } from './rules/rule.ts';
import { scoreOf, type Verdict, verdictOf } from './score.ts';
import { strengthsOf } from './strengths.ts';
import type { Better } from './writing/better.ts';

/** A place in the text as it was given: `text.slice(start, end) === span.text`; offsets in UTF-16 code units. */
export type Span = { start: number; end: number; text: string };

/** One thing to change. */
export type Finding = {
  /** The rule's public id. */
  rule: string;
  severity: Severity;
  /** What the reader of the note will make of it. */
  message: string;
  /** One concrete next step. */
  fix: string;
  /** The places that it is about; empty for what is missing. */
  spans: Span[];
  /**
   * Changes of the text that carry out the step; applied together they clear the finding. They lie apart from one
   * another and from those of other findings, or are the same as theirs. Not there where only the writer knows what to
   * put.
   */
  edits?: Edit[];
  /** Points that it takes off the score. */
  cost: number;
};

/** What there is to say about a note. Plain data. */
export type Critique = {
  /** 0 to 100. */
  score: number;
  verdict: Verdict;
  length: Length;
  /** The most important first. */
  findings: Finding[];
  /** Ids of what is right, what counts most first. */
  strengths: string[];
  /** The note as it could be, where it is not ready and something better can be made of it. */
  better?: Better;
  /**
   * What of the text was not read, where it is beyond all bounds (src/bounds.ts): then nothing is proposed for it
   * either.
   */
  leftOut?: LeftOut[];
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion'];

/**
 * Judges a note by every rule but `spelling` and `grammar`, which need a proofreader; how the note could be is not said
 * (src/writing/critique.ts adds it). Pure and synchronous; never throws, whatever the text; the same note gives the
 * same critique.
 */
export function judgeText(input: NoteInput): Critique {
  return judge(readNote(input));
}

/** Judges a note that was read, with what a proofreader found in it (offsets into `note.text`). */
export function judge(note: Reading, problems: readonly LanguageProblem[] = []): Critique {
  const judged = faultsOf(note, problems)
    .map((fault) => findingOf(note, fault))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  keepEditsThatHelp(note, judged);
  const findings = byImportance(judged);
  const strengths = strengthsOf(note, new Set(findings.map((finding) => finding.rule)));
  const score = scoreOf(findings, strengths);
  const leftOut = [...note.clean.leftOut];
  return {
    score,
    verdict: verdictOf(findings, score),
    length: lengthOf(note),
    findings,
    strengths,
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** What a rule found, with the rule, and what it weighs. */
export type WeighedHit = { rule: Rule; hit: Hit; severity: Severity; cost: number };

/** What a fault is to the score: the rule's id, and what it weighs. */
export function scored({ rule, severity, cost }: WeighedHit): { rule: string; severity: Severity; cost: number } {
  return { rule: rule.id, severity, cost };
}

/**
 * What the rules find in a note, in their order, as far as its house style judges by them; nothing that another finding
 * already says.
 */
export function faultsOf(note: Reading, problems: readonly LanguageProblem[] = []): WeighedHit[] {
  const proofread = problems.length > 0 ? { ...note, problems } : note;
  const hits = new Map<string, WeighedHit>();
  for (const rule of RULES) {
    if ((note.foreign && !rule.anyLanguage) || isOff(note.style, rule.id)) continue;
    const hit = rule.check(proofread) ?? (note.style && !note.foreign ? houseHit(note, rule) : undefined);
    if (hit) hits.set(rule.id, { rule, hit, ...weighed(rule, hit, note) });
  }
  return [...hits.values()].filter(({ rule }) => !isSilenced(rule, hits));
}

/** One cause, one finding. "a+b" silences where both have fired. */
function isSilenced(rule: Rule, hits: ReadonlyMap<string, unknown>): boolean {
  return rule.silencedBy?.some((ids) => ids.split('+').every((id) => hits.has(id))) ?? false;
}

function findingOf(note: Reading, { rule, hit, severity, cost }: WeighedHit): Finding {
  const { clean } = note;
  const finding: Finding = {
    rule: rule.id,
    severity,
    message: hit.message,
    fix: hit.fix,
    spans: (hit.spans ?? []).map((range) => {
      const { start, end } = clean.toOriginal(range);
      return { start, end, text: clean.original.slice(start, end) };
    }),
    cost,
  };
  const edits = hit.edits && clean.whole ? united(hit.edits) : undefined;
  if (edits && staysWithin(note, severity, edits))
    finding.edits = edits.map((edit) => ({ ...clean.toOriginal(edit), text: edit.text }));
  return finding;
}

/**
 * Takes the edits off findings that they do not clear, and those that touch the edits of a more important finding
 * without being the same: each set can be carried out, and all of them together.
 */
function keepEditsThatHelp(note: Reading, findings: readonly Finding[]): void {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const { rule, edits } = finding;
    if (!edits) continue;
    const isApart = edits.every((edit) => taken.every((other) => areApart(edit, other) || isSame(edit, other)));
    if (isApart && isCleared(note, rule, edits)) taken.push(...edits);
    else delete finding.edits;
  }
}

function areApart(a: Edit, b: Edit): boolean {
  return a.end < b.start || b.end < a.start;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** What a rule finds is looked at once more where it is to be gone. */
function isCleared(note: Reading, id: string, edits: readonly Edit[]): boolean {
  const mended = readNote({ ...settingsOf(note), text: applyEdits(note.clean.original, edits) });
  const rule = RULES.find((one) => one.id === id);
  return rule === undefined || (mended.foreign && !rule.anyLanguage) || rule.check(mended) === undefined;
}

/** A note that fits its box is not talked out of it, unless an error is mended by it. */
function staysWithin(note: Reading, severity: Severity, edits: readonly Edit[]): boolean {
  const { used, limit } = lengthOf(note);
  const growth = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  return severity === 'error' || used > limit || used + growth <= limit;
}

/**
 * A text with edits carried out: where two overlap, the place is taken out once and both texts stand; one within
 * another is left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  const isReplacement = ({ start, end }: Edit) => Number(end > start);
  // Of two edits in the same place the longer one says it all; what is inserted in front of one stays.
  for (const edit of [...edits].sort(
    (a, b) => a.start - b.start || isReplacement(a) - isReplacement(b) || b.end - a.end,
  )) {
    if (edit.start < at && edit.end <= at) continue;
    parts.push(text.slice(at, Math.max(at, edit.start)));
    // The sentence that an insertion would have ended may be gone: the one before it has its stop.
    const isEnded = edit.text.startsWith('. ') && /[.!?]$/.test(parts.findLast((part) => part !== '') ?? '');
    parts.push(isEnded ? edit.text.slice(1) : edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
