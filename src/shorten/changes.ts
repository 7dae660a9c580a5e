import { diffWordsWithSpace } from 'diff';

/** Fewer equal words than this between two changes make them one. */
const APART = 3;

/** What became of a note's words, in the order of the note: "left out “…”", "“I would like to” → “I'd like to”". */
export function changesBetween(before: string, after: string): string[] {
  const hunks: { removed: string; added: string }[] = [];
  /** Equal words behind the last change; they belong to it if another one follows closely. */
  let between: string | undefined;
  for (const { value, removed, added } of diffWordsWithSpace(plain(before), plain(after))) {
    if (!removed && !added) {
      between = between === undefined ? undefined : `${between}${value}`;
      if (words(between ?? '') >= APART) between = undefined;
      continue;
    }
    let hunk = hunks.at(-1);
    if (hunk && between !== undefined) {
      hunk.removed += between;
      hunk.added += between;
    } else {
      hunk = { removed: '', added: '' };
      hunks.push(hunk);
    }
    between = '';
    if (removed) hunk.removed += value;
    else hunk.added += value;
  }
  return hunks.flatMap(({ removed, added }) => {
    const from = removed.trim();
    const to = added.trim();
    const gone = words(from) > 0 && (words(from) > words(to) || from.length > to.length);
    if (!gone && words(to) === 0) return [];
    if (words(to) === 0) return [`left out “${from}”`];
    return from === '' ? [] : [`“${from}” → “${to}”`];
  });
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
