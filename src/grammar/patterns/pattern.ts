import type { LanguageProblem } from '../types.ts';

/**
 * A slip that one regular expression is sure of. The whole match is the problem; what only has to
 * stand around it belongs into look-arounds.
 */
export type Pattern = {
  find: RegExp;
  /** The replacement of the match, with `$1` … for its groups; `undefined` where none is certain. */
  put?: string | ((match: RegExpExecArray) => string | undefined);
  /** Vetoes a match by what the expression can't see. */
  unless?: (match: RegExpExecArray, text: string) => boolean;
  /** Applies inside names and titles too ("Project Manger"). */
  insideNames?: true;
  message: string;
};

/** The letters of European languages. A Unicode property would do, but takes each expression ten times as long to compile. */
const LETTERS = 'a-z\u00c0-\u024f';

/**
 * Builds a pattern's expression: case does not matter, a space stands for any gap between two
 * words of a paragraph, « and » for the edges of a word (an apostrophe and a hyphen are part of
 * a word, so «your» is not found in "your's"), ¶ in a character class for any letter.
 *
 * Gaps and repetitions have to be bounded: time must grow linearly with the text.
 */
export function words(source: string): RegExp {
  const expression = source
    .replaceAll(' ', String.raw`[ \t\n\u00a0][ \u00a0]?`)
    .replaceAll('«', `(?<![${LETTERS}0-9_'-])`)
    .replaceAll('»', `(?![${LETTERS}0-9_-]|'[${LETTERS}])`)
    .replaceAll('¶', LETTERS);
  return new RegExp(expression, 'gi');
}

/** Everything that one pattern finds in the text. */
export function* matches(pattern: Pattern, text: string): Generator<LanguageProblem> {
  for (const match of text.matchAll(pattern.find)) {
    if (match[0] === '' || pattern.unless?.(match, text)) continue;
    const replacement = replacementOf(pattern, match)?.trim();
    const start = match.index + match[0].length - match[0].trimStart().length;
    yield {
      kind: 'grammar',
      start,
      end: start + match[0].trim().length,
      ...(replacement === undefined ? {} : { replacement }),
      message: pattern.message,
    };
  }
}

/** As much of what precedes a match as a veto may look at; a bound keeps the whole linear. */
export function before(match: RegExpExecArray, text: string): string {
  return text.slice(Math.max(0, match.index - 60), match.index);
}

/** As much of what follows a match as a veto may look at. */
export function after(match: RegExpExecArray, text: string): string {
  const end = match.index + match[0].length;
  return text.slice(end, end + 60);
}

function replacementOf(pattern: Pattern, match: RegExpExecArray): string | undefined {
  const raw =
    typeof pattern.put === 'function'
      ? pattern.put(match)
      : pattern.put?.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
  return raw === undefined ? undefined : withCaseOf(match[0], raw);
}

/** Writes `word` in the case of `model`: CAPITALS, Initial capital, or as it is. */
export function withCaseOf(model: string, word: string): string {
  if (model.length > 2 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
