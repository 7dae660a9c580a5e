import type { Range } from './clean.ts';

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same stretches in order, with those that touch or overlap made one: what the look-ups below need. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Of ranges in order and apart from one another, the last that begins before `offset`: a binary search. */
export function lastBefore<R extends Range>(ranges: readonly R[], offset: number): R | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as R).start < offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}

/** Of ranges in order and apart, one that overlaps the given one. */
export function overlapping<R extends Range>(ranges: readonly R[], range: Range): R | undefined {
  const last = lastBefore(ranges, range.end);
  return last && last.end > range.start ? last : undefined;
}
