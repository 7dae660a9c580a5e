import { findingsToShow } from '../commands/left-out.ts';
import type { Finding } from '../critique.ts';
import type { Review } from '../engine/review.ts';
import { byImportance, isPolish } from '../rules/importance.ts';
import { isFreeBoxOnly } from './box.ts';

/** What a note is up to, and what its headline says. */
export type Standing = 'empty' | 'foreign' | 'ready' | 'unchecked' | 'premium' | 'almost' | 'rework';

/**
 * What is told, the most important first: what holds whatever stands in the rest of the text, what the writer can add,
 * and what the reading is sure of.
 */
export function tellable({ critique, unsaid = [], weights, wideAsk }: Review): Finding[] {
  const silent = [...unsaid, ...weights.unsure];
  const told = findingsToShow(critique).filter(({ rule }) => !silent.includes(rule));
  return byImportance(wideAsk && !told.some(({ rule }) => rule === wideAsk.rule) ? [...told, wideAsk] : told);
}

/** Suggestions that decide a note where nothing graver does. */
const WEIGHTY = new Set(['no-background', 'many-asks']);

/** What of that keeps a note from being sent; the box of a free account, which may not be the writer's, does not. */
export function deciding(review: Review): Finding[] {
  const { minor, major } = review.weights;
  return tellable(review).filter((finding) => {
    const { rule, severity } = finding;
    if (major.includes(rule)) return true;
    if (minor.includes(rule) || (isPolish(rule) && severity === 'suggestion')) return false;
    if (isFreeBoxOnly(finding, review)) return false;
    return severity !== 'suggestion' || WEIGHTY.has(rule);
  });
}

/** Where a note stands. What is not checked to the end is not called ready. */
export function standingOf(review: Review): Standing {
  const { critique, proofread, wideAsk } = review;
  const { findings, verdict } = critique;
  if (findings[0]?.rule === 'empty-note') return 'empty';
  if (findings.some(({ rule }) => rule === 'not-english')) return 'foreign';
  if ((verdict === 'ready' && !wideAsk) || deciding(review).length === 0) {
    if (proofread === 'late') return 'unchecked';
    return findings.some(({ rule }) => rule === 'too-long') ? 'premium' : 'ready';
  }
  return verdict === 'rework' ? 'rework' : 'almost';
}

/** Where one line will not do it, or more can be said than that one line will. */
const ALMOST: Record<string, string> = {
  'too-long': 'Make it shorter, then send.',
  spelling: 'Correct the spelling, then send.',
  grammar: 'Correct the English, then send.',
  'no-role': 'Name the job, then send.',
  'no-company': 'Name the company, then send.',
  'no-ask': 'Ask one clear question, then send.',
  'no-recipient-name': 'Add their name, then send.',
  'no-background': 'Add one fact about you, then send.',
  'many-asks': 'Ask for one thing, then send.',
};

/** What to do, in a few words. */
export function headlineFor(standing: Standing, changes: readonly Finding[], hasVersion: boolean): string {
  switch (standing) {
    case 'empty':
      return 'There is no note here yet.';
    case 'foreign':
      return 'I can judge English notes only.';
    case 'ready':
    case 'premium':
      return 'Send it.';
    case 'unchecked':
      return 'Almost sure: read it once more, then send.';
    case 'almost':
      if (changes.length > 1) return 'Change two things, then send.';
      return ALMOST[changes[0]?.rule ?? ''] ?? 'Change one line, then send.';
    case 'rework':
      if (hasVersion) return 'Start from this version.';
      return changes.length > 1 ? 'Not yet: change two things first.' : 'Not yet: change one thing first.';
  }
}
