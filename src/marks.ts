import type { Mark } from './reply.ts';
import type { Severity } from './rules/rule.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, suggestion: 0 };

/**
 * Marks made apart from one another, in order and within a text of this length: those that overlap or touch are one, of
 * the gravest severity. Offsets in UTF-16 code units.
 */
export function marksApart(marks: readonly Mark[], length: number): Mark[] {
  const apart: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(0, Math.trunc(mark.start));
    const end = Math.min(length, Math.trunc(mark.end));
    const last = apart.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      if (RANK[mark.severity] > RANK[last.severity]) last.severity = mark.severity;
    } else if (end > start) apart.push({ ...mark, start, end });
  }
  return apart;
}
