import type { Tone } from '../draft/tones.ts';
import type { Limits } from '../reading/limits.ts';
import type { Severity } from '../rules/rule.ts';

/**
 * The style of a house: what a career centre wants judged, written and said otherwise than the rubric has it. Plain
 * data, so that it goes with a note into any thread; `readStyle` makes one of a file.
 */
export type Style = {
  /** Tells two styles apart: a hash of what they were read from. */
  id: string;
  /** What is weighed otherwise, by the rule's id. */
  rules: Readonly<Record<string, RuleStyle>>;
  /** The most that each box may take, in UTF-16 code units: never more than LinkedIn's. */
  limits: Limits;
  /** Phrases of the house, by the id of the rule that looks for them. */
  phrases: Readonly<Record<string, readonly HousePhrase[]>>;
  /** Words and names that are never a mistake: no misspelling, no slang, no shouting. */
  allow: readonly string[];
  /** How drafts of a tone begin and end. */
  drafts: Readonly<Partial<Record<Tone, DraftStyle>>>;
  voice: {
    /** What the coach calls itself. */
    name?: string;
    /** A line at the end of each answer. */
    footer?: string;
  };
};

/** How a rule is weighed; what is left out stays as it is. */
export type RuleStyle = { off?: true; severity?: Severity; cost?: number };

/** Words to look for, and what to write instead: `-` where they just go. */
export type HousePhrase = { phrase: string; instead?: string };

/** Templates; each part that is left out stays as it is. Slots are facts in braces: `{recipient}`. */
export type DraftStyle = { greeting?: string; opening?: string; ask?: string; close?: string };
