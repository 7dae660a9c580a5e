import type { Range } from '../reading/clean.ts';
import { hitsOf, type PhraseHit } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { isWithinName, type Reading } from '../reading/read.ts';
import { upperFirst } from '../text.ts';
import { remove, replace } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

const EMOTICON = /(?:^|[\s.,!?])([:;=]['-]?[)(DPpOo3/\\|*]+|8-\)|<3|\^_?\^|:'\(|[:;]-?\]|xD|XD|\\o\/)(?=$|[\s.,!?])/g;
/** A cheap look before the thorough one. */
const MAY_BE_EMOJI = /[\u00a9\u00ae\u203c-\u21ff\u2300-\u33ff\ud83c-\ud83e]/;
/** "soooo", "pleaseee", "hahaha", "hiii". */
const DRAWN_OUT = /^(?:so{3,}|plea*se{2,}|ha(?:ha)+|lo{2,}l|tha*nk{2,}s*|ye+s{2,}|h[ei]+y{2,}|hi{3,}|aw{2,}|hm{2,})$/;
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\u{1f3fb}-\u{1f3ff}])+/gu;
const PLAIN_SYMBOLS = /^[©®™↔→←↑↓▪▫◾◽☎✓✔●★☆•〰]+$/u;

export const casualTone: Rule = {
  id: 'casual-tone',
  name: 'casual words',
  family: 'professional',
  severity: 'warning',
  summary: 'slang, text-speak, emoji or emoticons, over-familiar address',
  why: 'On LinkedIn people are at work. They do not know you yet, and judge you by your words.',
  mended: 'it now sounds like a note to someone at work',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = casualSpans(note);
    if (spans.length === 0) return undefined;
    const edits = editsFor(note, spans);
    return {
      message: 'This is how friends write. To a stranger at work it does not look serious.',
      fix: stepsFor(note, spans),
      spans: spans.map(({ start, end }) => ({ start, end })),
      ...(edits.length === spans.length && { edits }),
    };
  },
};

/** Words told at once; more would be a list of faults. */
const MOST_STEPS = 3;

function stepsFor({ text }: Reading, spans: readonly PhraseHit[]): string {
  const steps = spans.slice(0, MOST_STEPS).map((span) => {
    const shown = `“${text.slice(span.start, span.end)}”`;
    if (isReplaced(span))
      return `${shown} → “${/^“\p{Lu}/u.test(shown) ? upperFirst(span.instead ?? '') : span.instead}”`;
    const isSign = span.instead === '-' || !/\p{L}{2}/u.test(shown);
    return isSign ? `take out ${shown}` : `say ${shown} as you would at work`;
  });
  const rest = spans.length > MOST_STEPS ? ['and the other words too'] : [];
  const line = upperFirst([...new Set(steps), ...rest].join(', '));
  return /[”"]$/.test(line) ? line : `${line}.`;
}

/**
 * The casual words that have a plain one, replaced: some of them, where the others are for the writer to say
 * otherwise.
 */
export function casualEdits(note: Reading): Edit[] {
  return editsFor(note, casualSpans(note));
}

function editsFor(note: Reading, spans: readonly PhraseHit[]): Edit[] {
  return spans.flatMap((span) => editFor(note, span) ?? []);
}

function isReplaced({ instead }: PhraseHit): boolean {
  return instead !== undefined && instead !== '-';
}

/** The plain word in its place, or the place without it; undefined where only the writer can say it otherwise. */
function editFor(note: Reading, span: PhraseHit): Edit | undefined {
  if (isReplaced(span)) {
    const opens = note.sentences.some(({ start }) => start === span.start);
    if (span.instead === 'thank you' && !opens && isTackedOn(note, span)) return remove(note, span);
    return replace(note, span, opens ? upperFirst(span.instead as string) : (span.instead as string));
  }
  if (span.instead === undefined && /\p{L}{2}/u.test(note.text.slice(span.start, span.end))) return undefined;
  return isIn(note.structure.greeting, span) ? { start: span.start - 1, end: span.end, text: '' } : remove(note, span);
}

/** "… six years in ICU thx": thanks with nothing behind them in their sentence. */
function isTackedOn({ text, structure: { body } }: Reading, { end }: Range): boolean {
  return end >= body.end || /^\s*[.!\n–—]/.test(text.slice(end, end + 4));
}

/** A word of the greeting goes alone: the comma behind it stays. */
function isIn(greeting: Range | undefined, span: Range): boolean {
  return greeting !== undefined && span.start > greeting.start && span.end <= greeting.end;
}

function casualSpans(note: Reading): PhraseHit[] {
  const { text, hits, words, structure } = note;
  const from = structure.greeting?.start ?? structure.body.start;
  const company = note.context.company?.toLowerCase() ?? '';
  const found: PhraseHit[] = [];
  for (const match of MAY_BE_EMOJI.test(text) ? text.matchAll(EMOJI) : []) {
    if (PLAIN_SYMBOLS.test(match[0]) || company.includes(match[0])) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    if (!note.companies.some((one) => one.start < range.start && range.end < one.end))
      found.push({ ...range, instead: '-' });
  }
  for (const match of text.matchAll(EMOTICON)) {
    const start = match.index + match[0].indexOf(match[1] as string);
    found.push({ start, end: start + (match[1] as string).length, instead: '-' });
  }
  for (const word of words)
    if (word.start >= from && DRAWN_OUT.test(word.lower) && !isNamePart(note, word))
      found.push({ start: word.start, end: word.end });
  for (const name of ['casual', 'casual-phrase'])
    for (const hit of hitsOf(hits, name))
      if (
        hit.start >= from &&
        !isNamePart(note, hit) &&
        !isLetters(note, hit) &&
        !found.some((one) => overlaps(one, hit))
      )
        found.push(hit);
  return found.sort((a, b) => a.start - b.start);
}

/** "U of T", "R", "U.S.": letters of a name, an abbreviation or a language, and no text-speak. */
function isLetters({ text, lower }: Reading, { start, end }: Range): boolean {
  if (end - start > 1) return false;
  return text[start] !== lower[start] || /[.&/-]/.test(text[end] ?? '') || /[.&/-]/.test(text[start - 1] ?? '');
}

/** "Hey Day Bakery", "Yo! Sushi", "Dude Ranch": part of a name and no slang. */
function isNamePart(note: Reading, word: Range): boolean {
  if (isWithinName(note, word)) return true;
  const { text, letterCase, structure } = note;
  if (isIn(structure.greeting, word) || word.start === structure.greeting?.start) return false;
  if (letterCase !== 'mixed' || !/\p{Lu}/u.test(text[word.start] as string)) return false;
  if (word.start === structure.body.start)
    return (
      /^\s\p{Lu}/u.test(text.slice(word.end, word.end + 2)) &&
      /^ \p{Lu}\S* \p{Lu}|^ \p{Lu}\S*'s /u.test(text.slice(word.end, word.end + 40))
    );
  return (
    !/[.!?\n]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start)) ||
    /^!? \p{Lu}/u.test(text.slice(word.end, word.end + 3))
  );
}
