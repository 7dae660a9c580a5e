import type { Severity } from './rules/rule.ts';

/** `ready` to send, `almost` there, or better begun again. */
export type Verdict = 'ready' | 'almost' | 'rework';

type Scored = { rule: string; severity: Severity; cost: number };

/** From this score on a note needs a touch, below it another draft. */
export const ALMOST_FROM = 75;
/** From this score on a note without error or warning is ready. */
export const READY_FROM = 95;
/** A note does not fall below this, less one point for each finding, however much there is to mend. */
export const FLOOR = 40;
/** What research adds where nothing but suggestions is left: less than the cheapest of them costs. */
export const RESEARCH_BONUS = 1;

/**
 * The score of a note, 0 to 100, a whole number: a hundred less what its findings cost. Both the rest and the floor
 * fall with every finding, so mending one always raises the score; and nothing but findings lowers it, so more text
 * alone never raises it.
 */
export function scoreOf(findings: readonly Scored[], strengths: readonly string[]): number {
  const cost = findings.reduce((sum, finding) => sum + finding.cost, 0);
  const bonus =
    strengths.includes('shows-research') && findings.every((finding) => finding.severity === 'suggestion')
      ? RESEARCH_BONUS
      : 0;
  return Math.min(100, Math.max(100 - cost, FLOOR - findings.length) + bonus);
}

export function verdictOf(findings: readonly Scored[], score: number): Verdict {
  if (score < ALMOST_FROM) return 'rework';
  return score >= READY_FROM && findings.every((finding) => finding.severity === 'suggestion') ? 'ready' : 'almost';
}
