/** How likely a word is by its letters alone: what a name or a word that nobody listed looks like. */
type LetterModel = (word: string) => number;

const SYMBOLS = 27;
const A = 97;
/** Counts that a letter is given after letters it was never seen behind, shared out as after one letter. */
const SMOOTHING = 8;

/** How often letters stand in no order at all: a natural logarithm. */
const ANY_ORDER = -2;

const symbolAt = (word: string, index: number) =>
  index < 0 || index >= word.length ? 0 : word.charCodeAt(index) - A + 1;

/** Learns which letter follows which two; words are of a to z. The model gives natural logarithms. */
export function learnLetters(words: Iterable<string>): LetterModel {
  const threes = new Float64Array(SYMBOLS ** 3);
  const twos = new Float64Array(SYMBOLS ** 2);
  const ones = new Float64Array(SYMBOLS);
  for (const word of words) {
    for (let index = 0; index <= word.length; index++) {
      const pair = symbolAt(word, index - 2) * SYMBOLS + symbolAt(word, index - 1);
      const next = symbolAt(word, index);
      threes[pair * SYMBOLS + next]! += 1;
      twos[pair]! += 1;
      ones[next]! += 1;
    }
  }
  const total = ones.reduce((sum, count) => sum + count, 0);
  return (word) => {
    let sum = 0;
    for (let index = 0; index <= word.length; index++) {
      const pair = symbolAt(word, index - 2) * SYMBOLS + symbolAt(word, index - 1);
      const next = symbolAt(word, index);
      const alone = ((ones[next] ?? 0) + 1) / (total + SYMBOLS);
      sum += Math.log(((threes[pair * SYMBOLS + next] ?? 0) + SMOOTHING * alone) / ((twos[pair] ?? 0) + SMOOTHING));
    }
    // An abbreviation has letters in any order.
    return Math.max(sum, ANY_ORDER - word.length * Math.log(SYMBOLS - 1));
  };
}
