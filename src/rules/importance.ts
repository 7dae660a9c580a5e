/**
 * What decides whether a recruiter reads on, the first first. A reply tells the first finding that decides this note
 * (src/advice/weights.ts says which do not), and a second only out of the same class: what is further down is worth
 * nothing before what is above it is mended.
 */
export const IMPORTANCE = [
  // There is nothing to judge.
  ['empty-note', 'not-english'],
  // It was plainly written for somebody else: the reader stops at that word.
  ['context-mismatch', 'placeholder'],
  // It sells something: no better reason would save it.
  ['sales-pitch'],
  // It gives no reason to read on.
  ['default-text', 'no-purpose'],
  // It gives a reason to stop: people say no to these, whatever else the note says.
  ['demanding-ask', 'interview-risk', 'pressure'],
  // The reader would help, and can't: which job, and where?
  ['no-role', 'no-company'],
  // LinkedIn does not send it. Behind the above, for they change the text that is to fit.
  ['too-long'],
  // It says too little, or leans on what the reader can't know, or looks like spam.
  ['too-thin', 'assumed-memory', 'link-or-contact'],
  // The reason is there, and may not be reached.
  ['buried-purpose'],
  // The reader likes it, and does not know what to do.
  ['no-ask'],
  // It looks as if it went to many.
  ['no-recipient-name'],
  // It can be read, and costs respect.
  ['grammar', 'spelling', 'casual-tone', 'shouting'],
  // It would be stronger with it.
  ['no-background', 'apologetic', 'many-asks'],
  // It saves the reader a search.
  ['no-requisition', 'no-source'],
  // Polish.
  ['long-sentence', 'self-centred', 'cliche', 'no-sign-off'],
] as const satisfies readonly (readonly string[])[];

/** Of these classes one finding may be told beside another: both are for the reader to stop at. */
const STOPS_READER = 6;

/** What needs no word of its own where another is told: its step is carried out by the other's. */
const SAID_BY: Readonly<Record<string, readonly string[]>> = {
  'sales-pitch': ['no-purpose', 'no-role', 'no-company', 'no-background', 'too-thin'],
  'default-text': ['no-role', 'no-company', 'too-thin'],
  'no-purpose': ['no-role', 'no-company', 'too-thin'],
  'no-role': ['too-thin'],
};

/** The class of a rule, 0 for what decides most; of a rule that is in none, behind all of them. */
export function classOf(rule: string): number {
  const at = IMPORTANCE.findIndex((rules: readonly string[]) => rules.includes(rule));
  return at < 0 ? IMPORTANCE.length : at;
}

type Ranked = {
  rule: string;
  severity: 'error' | 'warning' | 'suggestion';
  spans: readonly { start: number; end: number }[];
};

/** Findings in the order of what decides; what would only make a note better comes behind what costs replies. */
export function byImportance<Finding extends Ranked>(findings: readonly Finding[]): Finding[] {
  const isMinor = ({ severity }: Ranked) => Number(severity === 'suggestion');
  const placeOf = ({ rule }: Ranked) => IMPORTANCE.flat().indexOf(rule as never);
  return findings.toSorted(
    (a, b) => isMinor(a) - isMinor(b) || classOf(a.rule) - classOf(b.rule) || placeOf(a) - placeOf(b),
  );
}

/**
 * Whether a finding is carried out with others: it is about nothing but places that they change, or about what they
 * ask for.
 */
export function isWithin(
  { rule, spans }: Pick<Ranked, 'rule' | 'spans'>,
  others: readonly Pick<Ranked, 'rule' | 'spans'>[],
): boolean {
  if (others.some((other) => SAID_BY[other.rule]?.includes(rule))) return true;
  const taken = others.flatMap((other) => other.spans);
  return spans.length > 0 && spans.every((span) => taken.some((one) => one.start <= span.start && span.end <= one.end));
}

/** A class that makes no difference to whether a note is answered. */
export function isPolish(rule: string): boolean {
  return classOf(rule) === IMPORTANCE.length - 1;
}

/**
 * The one thing that decides the note; a second only if it matters as much: both stop a reader, or both are errors.
 * What is `major` in this note comes first.
 */
export function decisive<Finding extends Ranked>(
  findings: readonly Finding[],
  major: readonly string[] = [],
): Finding[] {
  const [first, second] = byImportance(findings).toSorted(
    (a, b) => Number(major.includes(b.rule)) - Number(major.includes(a.rule)),
  );
  if (!first) return [];
  const isAsGrave =
    second !== undefined &&
    !isWithin(second, [first]) &&
    ((classOf(second.rule) === classOf(first.rule) && classOf(first.rule) < STOPS_READER) ||
      (first.severity === 'error' && second.severity === 'error'));
  return isAsGrave ? [first, second] : [first];
}
