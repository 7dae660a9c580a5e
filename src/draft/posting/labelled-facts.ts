import { trimEnd } from '../../text.ts';
import type { Line, LinePart } from './layout.ts';
import { entriesOf } from './lists.ts';

/** The facts that stand behind a label, or on the line below it. */
export type Labelled = 'company' | 'recruiter' | 'role' | 'req' | 'location' | 'source' | 'contact' | 'town';

const KINDS: readonly Labelled[] = ['company', 'recruiter', 'role', 'req', 'location', 'source', 'contact', 'town'];
/** Which facts a label may lead to: "Vacancy:" a number or a position. */
const LEADS = new Map<string, Set<Labelled>>();
for (const kind of KINDS)
  for (const label of entriesOf('labels', kind)) LEADS.set(label, (LEADS.get(label) ?? new Set()).add(kind));
const WITH_COLON = new Set(entriesOf('labels', 'with colon'));

/** The most words of a label that does without a colon. */
const LONGEST = 4;
/** A line below a label that is longer is a paragraph. */
const LONGEST_BELOW = 90;

/** A value that a label leads to, and the line that it stands on. */
export type Value = { text: string; at: number };

/** All that stands behind labels for a fact, in order. */
export function labelledValues(lines: readonly Line[], kind: Labelled): Value[] {
  const found: Value[] = [];
  for (const [at, { parts, menu, trail }] of lines.entries()) {
    if (menu || trail) continue;
    for (const [i, part] of parts.entries()) {
      const behind = behindLabel(part, kind);
      if (behind) found.push({ text: behind, at });
      // "TITLE          Operator", or the label alone on its line.
      const beside = parts.length === 1 ? lines[at + 1]?.parts[0] : parts.length === 2 ? parts[i + 1] : undefined;
      if (isLabel(part.lower, kind) && beside && beside.text.length < LONGEST_BELOW && !/:$/.test(beside.text))
        found.push({ text: beside.text, at: parts[i + 1] ? at : at + 1 });
    }
  }
  return found;
}

/** Whether a part is a label, whatever it leads to. */
export function isAnyLabel(lower: string): boolean {
  return LEADS.has(labelIn(lower));
}

function isLabel(lower: string, kind: Labelled): boolean {
  return LEADS.get(labelIn(lower))?.has(kind) ?? false;
}

/** Whether a part has a label and what it leads to. */
export function isLabelled(part: LinePart): boolean {
  return KINDS.some((kind) => behindLabel(part, kind) !== undefined);
}

/** A label as the list has it: "Reference no.:" is "reference no". */
function labelIn(lower: string): string {
  return trimEnd(lower, /[\s.:#]/).replace(/\s+/g, ' ');
}

/** What stands behind a label of the kind within one part; of "Lleoliad / Location:" one side is enough. */
function behindLabel({ text, lower }: LinePart, kind: Labelled): string | undefined {
  const [, label = '', value = ''] = /^([^:|]{1,40}?)\s*(?::|\s[–-](?=\s))\s*(\S.*)$/.exec(text) ?? [];
  if (
    label
      .toLowerCase()
      .split(/\s+\/\s+/)
      // "Job TF-24-09: Technician"
      .some((side) => isLabel(side, kind) || (kind === 'role' && isLabel(side.replace(/ \S*\d\S*$/, ''), kind)))
  )
    return value;
  // "Reference number C9417-25": without a colon the value shows by a capital or a digit.
  const words = text.split(' ');
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    const named = labelIn(words.slice(0, length).join(' ').toLowerCase());
    const behind = words.slice(length).join(' ');
    // "CALL 0627-14": nothing but an id may stand behind a word that sentences begin with.
    const isAlone = kind === 'req' && words.length - length === 1 && /\d[-/]\d|\d{4,}/.test(behind);
    if (!isLabel(named, kind) || (WITH_COLON.has(named) && !isAlone)) continue;
    if ((kind === 'req' && !/^\S*\d/.test(behind)) || /^of /i.test(behind)) continue;
    return /^[#\p{Lu}\p{Lo}\d]/u.test(behind) && lower.length < LONGEST_BELOW ? behind : undefined;
  }
  return undefined;
}
