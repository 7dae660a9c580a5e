import type { Severity } from './rules/rule.ts';

/** `ready` to send, `almost` there, or better begun again. */
export type Verdict = 'ready' | 'almost' | 'rework';

type Scored = { rule: string; severity: Severity; cost: number };

/** Down to this score a finding costs its points in full; below, a fifth of them. */
const FULL_COST_DOWN_TO = 75;
/** From this score on a note without error or warning is ready. */
const READY_FROM = 95;
/** What research adds where nothing but suggestions is left. */
const RESEARCH_BONUS = 2;

/**
 * The score of a note, 0 to 100, a whole number. Every cost is a multiple of five, so that even below 75 mending one finding
 * raises the score; nothing but findings lowers it, so that more text alone never raises it.
 */
export function scoreOf(findings: readonly Scored[], strengths: readonly string[]): number {
  const cost = findings.reduce((sum, finding) => sum + finding.cost, 0);
  const inFull = 100 - FULL_COST_DOWN_TO;
  const score = cost <= inFull ? 100 - cost : FULL_COST_DOWN_TO - (cost - inFull) / 5;
  const bonus =
    strengths.includes('shows-research') && findings.every((finding) => finding.severity === 'suggestion')
      ? RESEARCH_BONUS
      : 0;
  return Math.max(0, Math.min(100, score + bonus));
}

export function verdictOf(findings: readonly Scored[], score: number): Verdict {
  if (score < FULL_COST_DOWN_TO) return 'rework';
  return score >= READY_FROM && findings.every((finding) => finding.severity === 'suggestion') ? 'ready' : 'almost';
}
