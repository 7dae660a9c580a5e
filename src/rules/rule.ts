import type { Range } from '../reading/clean.ts';
import type { Reading } from '../reading/read.ts';

/** `error`: do not send this. `warning`: costs replies. `suggestion`: would make it better. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** The families of the rubric, in the order in which a reader meets their faults. */
export type Family = 'fit' | 'purpose' | 'specifics' | 'personal' | 'professional';

/** A change of the note: `text` in place of the range (an insertion where the range is empty). */
export type Edit = Range & { text: string };

/** What a rule found in one note. Ranges are offsets into `note.text`. */
export type Hit = {
  /** What the reader of the note will make of it: one sentence. */
  message: string;
  /** One concrete next step. */
  fix: string;
  /** The places that it is about, where it points at text. */
  spans?: readonly Range[];
  /** Changes that carry out the step, where they can be derived; applied together they clear the finding. */
  edits?: readonly Edit[];
  /** Where it differs from the rule's own. */
  severity?: Severity;
  /** Points off the score, where they differ from the rule's own. */
  cost?: number;
};

/** One rule of the rubric. `check` is pure and takes time linear in the note. */
export type Rule = {
  /** The public id; also the file's name. */
  id: string;
  /** What it finds, in two or three words: "no company". */
  name: string;
  family: Family;
  severity: Severity;
  /** Points off the score of 100. Left out: 10 for a warning, 5 for a suggestion. */
  cost?: number;
  /** What it finds, for the docs: one line. */
  summary: string;
  /** Why it matters to the person who reads the note; shown on "Why?". */
  why: string;
  /** What is better about a revision that mended it: "it now says which job". */
  mended: string;
  /** Rules whose finding already says this, or says something that comes first. */
  silencedBy?: readonly string[];
  /** Judged in every language, not in English alone. */
  anyLanguage?: true;
  check(note: Reading): Hit | undefined;
};

/** What a finding of each severity costs unless its rule says otherwise. */
const COSTS: Record<Severity, number> = { error: 35, warning: 10, suggestion: 5 };

export function costOf(rule: Pick<Rule, 'severity' | 'cost'>, hit: Partial<Hit>): number {
  return hit.cost ?? rule.cost ?? COSTS[hit.severity ?? rule.severity];
}
