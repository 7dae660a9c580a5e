import { hitsOf } from '../reading/lexicon.ts';
import { isWithinName, type Reading } from '../reading/read.ts';
import { LISTS } from '../style/house-words.ts';
import type { Style } from '../style/style.ts';
import { cut, listOf } from '../text.ts';
import { costOf, type Hit, type Rule, type Severity } from './rule.ts';

/** Phrases told at once; more would be a list of faults. */
const MOST_TOLD = 3;
/** Of a phrase so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

/** What a rule finds in a note by a house's own phrases, where the rule itself has no list that they were added to. */
export function houseHit(note: Reading, rule: Rule): Hit | undefined {
  const list = LISTS[rule.id];
  if (list?.kind !== 'told') return undefined;
  const spans = hitsOf(note.hits, list.class).filter((hit) => !isWithinName(note, hit));
  if (spans.length === 0) return undefined;
  const told = [...new Set(spans.map(({ start, end }) => note.text.slice(start, end)))].slice(0, MOST_TOLD);
  return {
    message: rule.why,
    fix: `Leave out ${listOf(told.map((phrase) => `“${cut(phrase, MOST_QUOTED)}”`))}.`,
    spans: spans.map(({ start, end }) => ({ start, end })),
  };
}

/** Whether a house leaves a rule out. */
export function isOff(style: Style | undefined, rule: string): boolean {
  return style?.rules[rule]?.off === true;
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'suggestion'];

/**
 * How grave a finding is and what it costs: as the house has it, else as the rule has it. A milder case of a rule, as
 * two friendly exclamation marks are, stays milder, and costs no more. A phrase that the house named itself costs
 * replies, whatever the rule says of others.
 */
export function weighed(rule: Rule, hit: Hit, note: Reading): { severity: Severity; cost: number } {
  const house = note.style?.rules[rule.id];
  const own = hit.severity ?? rule.severity;
  const isMilder = hit.severity !== undefined && hit.severity !== rule.severity;
  const wanted = house?.severity ?? (hasOwnPhrase(note, rule.id) ? graver(own, 'warning') : undefined);
  const severity = isMilder ? milder(own, wanted) : (wanted ?? own);
  const usual = wanted === undefined || severity === own ? costOf(rule, hit) : costOf({ severity }, {});
  return { severity, cost: isMilder ? Math.min(usual, house?.cost ?? usual) : (house?.cost ?? usual) };
}

/** Whether a phrase stands in a note that the house added to a rule. */
function hasOwnPhrase({ style, hits }: Reading, rule: string): boolean {
  const list = style && LISTS[rule];
  return list !== undefined && list.kind !== 'known' && hitsOf(hits, list.class).some(({ own }) => own);
}

/** Whether the house cares for what a rule finds: it said so, or named the phrase. Then it is told, and decides. */
export function isCaredFor(note: Reading, rule: string): boolean {
  const severity = note.style?.rules[rule]?.severity;
  return severity === undefined ? hasOwnPhrase(note, rule) : severity !== 'suggestion';
}

function graver(one: Severity, other: Severity): Severity {
  return GRAVEST_FIRST.indexOf(other) < GRAVEST_FIRST.indexOf(one) ? other : one;
}

function milder(one: Severity, other: Severity | undefined): Severity {
  return other !== undefined && GRAVEST_FIRST.indexOf(other) > GRAVEST_FIRST.indexOf(one) ? other : one;
}
