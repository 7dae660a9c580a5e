import { lazily } from '../lazily.ts';

const diff = lazily<typeof import('diff')>('diff');

/** Fewer equal words than this between two changes make them one. */
const APART = 3;
/** A passage longer than this is quoted by its ends, in UTF-16 code units; each end has so many words. */
const LONG = 70;
const END_WORDS = 4;

/**
 * What became of a note's words, in the order of the note: "left out “…”", "“I would like to” → “I'd like to”", "added
 * “…”". Long notes are compared sentence by sentence: to compare takes the square of what is compared.
 */
export function changesBetween(before: string, after: string): string[] {
  const isLong = before.length + after.length > MOST_BY_WORDS;
  const parts = isLong ? sentencesOf : tokensOf;
  const hunks: Hunk[] = [];
  /** Equal words behind the last change; they belong to it if another one follows closely. */
  let between: string | undefined;
  /** All equal words since the last change. */
  let equal = '';
  for (const { value: tokens, removed, added } of diff().diffArrays(parts(before), parts(after))) {
    const value = tokens.join('');
    if (!removed && !added) {
      equal += value;
      between = between === undefined ? undefined : `${between}${value}`;
      if (words(between ?? '') >= APART) between = undefined;
      continue;
    }
    let hunk = hunks.at(-1);
    if (hunk && between !== undefined) {
      hunk.removed += between;
      hunk.added += between;
    } else {
      hunk = { ahead: equal, removed: '', added: '' };
      hunks.push(hunk);
    }
    between = '';
    equal = '';
    if (removed) hunk.removed += value;
    else hunk.added += value;
  }
  const changes = hunks.flatMap((hunk) => {
    const { removed, added } = slid(hunk);
    let from = trimmed(removed);
    let to = trimmed(added);
    // What stays at the end of a passage was not changed.
    if (to !== '' && from.endsWith(` ${to}`)) [from, to] = [from.slice(0, -to.length).trim(), ''];
    const gone = words(from) > 0 && (words(from) > words(to) || from.length > to.length);
    if (words(from) === 0) return words(to) > 1 ? [`added ${quoted(to)}`] : [];
    if (words(to) === 0) return gone ? [`left out ${quoted(from)}`] : [];
    return [`${quoted(from)} → ${quoted(to)}`];
  });
  return movesIn(changes);
}

/** What was left out here and added there was moved. */
function movesIn(changes: readonly string[]): string[] {
  const isAdded = (what: string) => changes.includes(`added ${what}`);
  const isLeftOut = (what: string) => changes.includes(`left out ${what}`);
  return changes.flatMap((change) => {
    const [, gone] = /^left out (.*)$/s.exec(change) ?? [];
    const [, come] = /^added (.*)$/s.exec(change) ?? [];
    if (gone !== undefined && isAdded(gone)) return [];
    return come !== undefined && isLeftOut(come) ? [`moved ${come}`] : [change];
  });
}

/** Two notes of so many UTF-16 code units together are compared word by word: two InMails. */
const MOST_BY_WORDS = 4_000;

/** A change, and the equal text in front of it. */
type Hunk = { ahead: string; removed: string; added: string };

/**
 * "I |hope you are well. I |saw" was left out as well as "|I hope you are well. |I saw": what is at the end of a
 * passage and in front of it, too, is said at its beginning, where that makes a sentence of it.
 */
function slid({ ahead, removed, added }: Hunk): Omit<Hunk, 'ahead'> {
  const [passage, other] = added === '' ? [removed, ''] : [added, 'added'];
  if (removed !== '' && added !== '') return { removed, added };
  for (const [tail] of passage.matchAll(/(?<=[.!?]\s+)[^.!?]*$/g)) {
    if (tail.trim() === '' || !ahead.trimEnd().endsWith(tail.trim())) continue;
    const whole = `${tail.trim()} ${passage.slice(0, passage.length - tail.length).trimStart()}`;
    return other === '' ? { removed: whole, added: '' } : { removed: '', added: whole };
  }
  return { removed, added };
}

/** Without what belongs to the sentence before it. */
function trimmed(text: string): string {
  return text.trim().replace(/^[.,;:!?]+\s*/, '');
}

function quoted(text: string): string {
  if (text.length <= LONG) return `“${text}”`;
  const all = text.split(' ');
  return `“${all.slice(0, END_WORDS).join(' ')} … ${all.slice(-END_WORDS).join(' ')}”`;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Sentences, as far as their stops tell, and blanks. */
function sentencesOf(text: string): string[] {
  return plain(text).split(/(?<=[.!?])( )/);
}

/** Words with what is inside them ("I'd", "med-surg"), single blanks and marks. */
function tokensOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+(?:['.&/-][\p{L}\p{N}]+)*| |[^ ]/gu) ?? [];
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
