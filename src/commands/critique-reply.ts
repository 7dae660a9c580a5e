import type { Critique, Finding } from '../critique.ts';
import { LIMITS, PLANS } from '../reading/limits.ts';
import { seenOf } from '../reading/unseen.ts';
import type { Button, Mark, Point, Reply } from '../reply.ts';
import type { Review } from '../review.ts';
import { RULES } from '../rules/registry.ts';
import type { Verdict } from '../score.ts';
import type { LastResult } from '../state/memory-of-user.ts';
import { findingsToShow, pointsOnLeftOut } from './left-out.ts';

/** A verdict in the user's words. */
export const VERDICTS: Record<Verdict, string> = {
  ready: 'Ready to send',
  almost: 'Almost there',
  rework: 'Worth another draft',
};
/** Findings shown at once, behind the first; the rest is folded. */
const SHOWN = 2;

/** The words for a review: one strength, the one thing to fix first, the rest in a line each. `before`: what became of the last draft. */
export function critiqueReply(
  text: string,
  { critique, note, praise, proofread }: Review,
  { before, options = {} }: { before?: LastResult | undefined; options?: Readonly<Record<string, string>> } = {},
): Reply {
  const { verdict } = critique;
  const findings = findingsToShow(critique);
  const ready = verdict === 'ready';
  const points: Point[] = [];
  const progress = before && progressOf(before, critique);
  if (progress) points.push(progress);
  if (praise) points.push({ label: 'Good', text: praise });
  const [first, ...rest] = findings.map(
    (finding, at): Point => ({
      label: at > 0 ? 'Then' : ready ? 'If you like' : 'First',
      text: finding.message,
      step: finding.fix,
    }),
  );
  if (first) points.push(first);
  const shown = ready ? 0 : SHOWN;
  const more = rest.slice(shown);
  const late = {
    label: 'Note',
    text: 'Spelling and grammar took too long this time; send the note again to have them checked.',
  };
  const marks = marksOf(findings);
  const buttons = [
    ...(ready || critique.leftOut || findings[0]?.rule === 'empty-note'
      ? []
      : [{ action: 'rewrite', label: 'Rewrite' }]),
    ...fitsFor(critique, options),
    ...(findings.length > 0 ? [{ action: 'why', label: 'Why these points?' }] : []),
  ];
  return {
    headline: headlineFor(critique),
    detail: lengthLine(critique),
    points: [
      ...pointsOnLeftOut(critique.leftOut),
      ...points,
      ...rest.slice(0, shown),
      ...(proofread === 'late' ? [late] : []),
    ],
    ...(more.length > 0 && { more }),
    ...(marks.length > 0 && { note: { text, marks } }),
    ...(ready && !critique.leftOut && { copies: [{ label: 'Your note, ready to paste', text: note }] }),
    ...(hasHidden(critique) && { copies: [{ label: 'Your note without the hidden signs', text: seenOf(text) }] }),
    ...(buttons.length > 0 && { buttons }),
    about: { text, options },
  };
}

/** Whether all that is wrong with how it was sent are signs that nobody sees. */
function hasHidden({ leftOut, findings }: Critique): boolean {
  return leftOut?.length === 1 && leftOut[0] === 'marks' && findings[0]?.rule !== 'empty-note';
}

function headlineFor({ findings, verdict, score }: Critique): string {
  if (findings[0]?.rule === 'empty-note') return 'There is no note here yet';
  if (findings.some(({ rule }) => rule === 'not-english')) return 'I can judge English notes only';
  return `${VERDICTS[verdict]} · ${score} of 100`;
}

/** Buttons that shorten an invite to a limit that it is over: with the plan known to that plan's alone. */
export function fitsFor(
  { length: { used, limit }, verdict, leftOut }: Critique,
  { plan }: Readonly<Record<string, string>>,
): Button[] {
  const isInvite = limit === LIMITS.invite.free || limit === LIMITS.invite.premium;
  if (!isInvite || leftOut) return [];
  return PLANS.filter(
    (one) => (plan === undefined || plan === one) && used > LIMITS.invite[one] && (verdict !== 'ready' || plan === one),
  )
    .map((one) => LIMITS.invite[one])
    .map((most) => ({ action: `fit-${most}`, label: `Fit to ${most}` }));
}

/** "262 characters: fits Premium (300), 62 over on a free account (200)". */
function lengthLine({ length }: Critique): string {
  const { used, limit, fits } = length;
  const characters = `${used.toLocaleString('en-US')} ${used === 1 ? 'character' : 'characters'}`;
  const { free, premium } = LIMITS.invite;
  if (limit !== free && limit !== premium) {
    return used <= limit
      ? `${characters}: fits (limit ${limit.toLocaleString('en-US')})`
      : `${characters}: ${(used - limit).toLocaleString('en-US')} over the limit of ${limit.toLocaleString('en-US')}`;
  }
  if (fits.free) return `${characters}: fits a free account (${free}) and Premium (${premium})`;
  const overFree = (used - free).toLocaleString('en-US');
  if (fits.premium) return `${characters}: fits Premium (${premium}), ${overFree} over on a free account (${free})`;
  return `${characters}: ${(used - premium).toLocaleString('en-US')} over on Premium (${premium}), ${overFree} over on a free account (${free})`;
}

/** What became of the findings of the draft before. */
function progressOf(before: LastResult, { score, findings, length }: Critique): Point | undefined {
  const now = new Set(findings.map((finding) => finding.rule));
  const fixed = before.rules.filter((rule) => !now.has(rule));
  const fresh = [...now].filter((rule) => !before.rules.includes(rule));
  if (fixed.length === 0 && fresh.length === 0 && score === before.score)
    return length.used === before.length
      ? undefined
      : { label: 'Before', text: `${before.score} of 100, the same as now.` };
  const parts = [`${before.score} of 100, now ${score}.`];
  if (fixed.length > 0) parts.push(`Mended: ${fixed.map(nameOf).join(', ')}.`);
  if (fresh.length > 0) parts.push(`New: ${fresh.map(nameOf).join(', ')}.`);
  const left = now.size;
  if (left > 0 && fixed.length > 0) parts.push(left === 1 ? 'One thing is left.' : `${left} things are left.`);
  return { label: 'Before', text: parts.join(' ') };
}

/** A finding in two or three words. */
function nameOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.name ?? rule;
}

function marksOf(findings: readonly Finding[]): Mark[] {
  return findings
    .flatMap(({ spans, severity }) => spans.map(({ start, end }) => ({ start, end, severity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
