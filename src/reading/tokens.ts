import type { Range } from './clean.ts';
import type { Word } from './words.ts';

/** A word, the "'s" of a name, or a punctuation mark: what spans are made of. */
export type Token = Range & {
  text: string;
  lower: string;
  /** It has a letter or digit. */
  word: boolean;
  /** Line breaks in front of it. */
  breaks: number;
  /** White space stands in front of it. */
  spaced: boolean;
};

const POSSESSIVE = /'s$/i;
/** "it's", "let's": one word. */
const CONTRACTED = /^(?:it|that|what|there|here|who|where|how|let|he|she|when)'s$/;

/** All tokens of a text from left to right; `words` are its words. */
export function tokensOf(text: string, lower: string, words: readonly Word[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const word of words) {
    marks(at, word.start);
    const possessive = CONTRACTED.test(word.lower) ? null : POSSESSIVE.exec(word.text);
    const end = possessive ? word.end - possessive[0].length : word.end;
    push(word.start, end, true);
    if (end < word.end) push(end, word.end, true);
    at = word.end;
  }
  marks(at, text.length);
  return tokens;

  function marks(from: number, to: number): void {
    for (let i = from; i < to; i++) if (text.charCodeAt(i) > 32) push(i, i + 1, false);
  }

  function push(start: number, end: number, word: boolean): void {
    const last = tokens.at(-1)?.end ?? 0;
    let breaks = 0;
    for (let i = last; i < start; i++) if (text[i] === '\n') breaks++;
    tokens.push({
      start,
      end,
      text: text.slice(start, end),
      lower: lower.slice(start, end),
      word,
      breaks,
      spaced: start > last,
    });
  }
}
