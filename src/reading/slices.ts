import type { Range } from './clean.ts';
import type { Parsed } from './parse.ts';
import { contains } from './ranges.ts';
import type { SentencePosition } from './sentence-features.ts';
import { sentencesOf } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A sentence of the body with its tokens, from `from` to `to`. */
export type Slice = Range & {
  text: string;
  from: number;
  to: number;
  /** Where it stands among those that count; undefined for a courtesy in set words, which counts for nothing. */
  place: SentencePosition | undefined;
};

/** The sentences of a body, as they are learned from and as they are judged. */
export function slicesOf({ clean, tokens, courtesies }: Parsed, body: Range): Slice[] {
  const sentences = sentencesOf(clean.text, body).map((sentence) => ({
    sentence,
    isCourtesy: courtesies.some((courtesy) => contains(courtesy, sentence)),
  }));
  const count = sentences.filter(({ isCourtesy }) => !isCourtesy).length;
  let index = 0;
  let at = 0;
  return sentences.map(({ sentence, isCourtesy }) => {
    while (at < tokens.length && (tokens[at] as Token).start < sentence.start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).end <= sentence.end) at++;
    return { ...sentence, from, to: at, place: isCourtesy ? undefined : { index: index++, count } };
  });
}
