import type { Range } from './clean.ts';

/**
 * A regular expression over lower case text from phrases written as a person would list them: one a line (or parted by " | "),
 * a blank for any white space, `(a|b)` for a choice, `…` for up to four words. Each phrase stands on word boundaries.
 */
export function phrases(list: string): RegExp {
  const alternatives = list
    .split(/\n| \| /)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.replaceAll(' … ', String.raw`(?: [\w'-]+){0,4} `).replaceAll(' ?', String.raw`\s?`).replaceAll(' ', String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${alternatives.join('|')})(?![\p{L}\p{N}_])`, 'gu');
}

/** Every place within `range` where a global pattern matches. */
export function findAll(pattern: RegExp, lower: string, range: Range): Range[] {
  const found: Range[] = [];
  for (const match of lower.slice(range.start, range.end).matchAll(pattern)) {
    if (match[0].length === 0) continue;
    found.push({ start: range.start + match.index, end: range.start + match.index + match[0].length });
  }
  return found;
}

/** Whether a global pattern matches within `range`. */
export function occurs(pattern: RegExp, lower: string, range: Range): boolean {
  pattern.lastIndex = 0;
  return pattern.test(range.start === 0 && range.end === lower.length ? lower : lower.slice(range.start, range.end)) && resetting(pattern);
}

function resetting(pattern: RegExp): true {
  pattern.lastIndex = 0;
  return true;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
