/**
 * What it takes to mistype one word for another: the cost of the cheapest edits, as a negative natural logarithm of how
 * often hands and ears make them. A doubled letter and two swapped ones are the commonest, then a vowel for a vowel.
 */
const COSTS = {
  swap: 2.5,
  /** One letter for two, or two for one. */
  double: 1.2,
  vowelForVowel: 3,
  soundAlike: 3,
  nearKey: 4.5,
  other: 6.5,
  /** The h of "which", "schedule". */
  silent: 1.5,
  missingVowel: 2.5,
  missing: 3.5,
  extraVowel: 4.5,
  extra: 5.5,
  /** Behind a whole word; "poste" and "concepta" are of other languages. */
  endingE: 4,
  endingVowel: 7.5,
  ending: 6,
  /** The first letter is the last to go wrong, but for a swap, and the next is seen better than those in the middle. */
  first: 4,
  firstSwap: 1.5,
  early: 1,
  last: 1,
};

const VOWEL = new Set('aeiouy');
const ALIKE = ['cs', 'sz', 'ck', 'kq', 'gj', 'mn', 'dt', 'vw', 'iy', 'fv', 'cq', 'cz', 'bp'];
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const Z = 26;
const A = 97;
const substitution = new Float64Array(Z * Z).fill(COSTS.other);

function setBoth(a: string, b: string, cost: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const at = (from.charCodeAt(0) - A) * Z + to.charCodeAt(0) - A;
    substitution[at] = Math.min(cost, substitution[at] ?? cost);
  }
}

KEY_ROWS.forEach((row, number) => {
  const below = KEY_ROWS[number + 1] ?? '';
  for (let at = 0; at < row.length; at++) {
    for (const near of [row[at + 1], below[at], below[at - 1]]) if (near) setBoth(row[at]!, near, COSTS.nearKey);
  }
});
for (const a of VOWEL) for (const b of VOWEL) setBoth(a, b, COSTS.vowelForVowel);
for (const [a = '', b = ''] of ALIKE) setBoth(a, b, COSTS.soundAlike);
for (let letter = 0; letter < Z; letter++) substitution[letter * Z + letter] = 0;

/** Letters that may be missing or too many on the way from one word to the other. */
const BAND = 2;
/** Longer words are none. */
const LONGEST = 24;
const NO_WAY = Number.POSITIVE_INFINITY;
/** Three rows of costs, used by every call anew. */
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 2));

/** What `typed` costs where `meant` was, both of a to z; `most` where that is as much or more. */
export function channelCost(typed: string, meant: string, most: number): number {
  if (Math.abs(typed.length - meant.length) > BAND || typed.length > LONGEST) return most;
  let [beforeLast, last, current] = rows as [Float64Array, Float64Array, Float64Array];
  last.fill(NO_WAY);
  last[0] = 0;
  for (let column = 1; column <= BAND; column++) last[column] = last[column - 1]! + missing(meant, column - 1);
  for (let row = 1; row <= typed.length; row++) {
    const from = Math.max(1, row - BAND);
    const to = Math.min(meant.length, row + BAND);
    current[from - 1] = from === 1 && row <= BAND ? last[0]! + extra(typed, row - 1) : NO_WAY;
    current[to + 1] = NO_WAY;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      let cost = last[column - 1]! + changed(typed, row - 1, meant, column - 1);
      cost = Math.min(cost, last[column]! + extra(typed, row - 1), current[column - 1]! + missing(meant, column - 1));
      if (row > 1 && column > 1 && isSwapped(typed, row - 1, meant, column - 1)) {
        cost = Math.min(cost, beforeLast[column - 2]! + COSTS.swap + (row === 2 && column === 2 ? COSTS.firstSwap : 0));
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least >= most) return most;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(most, last[meant.length]!);
}

/** A letter for another. */
function changed(typed: string, row: number, meant: string, column: number): number {
  const cost = substitution[(typed.charCodeAt(row) - A) * Z + meant.charCodeAt(column) - A]!;
  if (cost === 0) return 0;
  if (row === 0 && column === 0) return cost + COSTS.first;
  if (row === typed.length - 1 && column === meant.length - 1) return cost + COSTS.last;
  return row === 1 && column === 1 ? cost + COSTS.early : cost;
}

function isSwapped(typed: string, row: number, meant: string, column: number): boolean {
  return typed[row] === meant[column - 1] && typed[row - 1] === meant[column] && typed[row] !== typed[row - 1];
}

/** A letter of the word meant that was not typed. */
function missing(meant: string, at: number): number {
  const letter = meant[at]!;
  if (letter === meant[at - 1] || letter === meant[at + 1]) return COSTS.double;
  if (at === 0) return COSTS.missing + COSTS.first;
  if (at === meant.length - 1 && letter !== 'e') return COSTS.missing + COSTS.last;
  if (letter === 'h' && 'wcrt'.includes(meant[at - 1]!)) return COSTS.silent;
  return VOWEL.has(letter) || letter === 'r' ? COSTS.missingVowel : COSTS.missing;
}

/** A letter that was typed and is none of the word meant. */
function extra(typed: string, at: number): number {
  const letter = typed[at]!;
  if (letter === typed[at - 1] || letter === typed[at + 1]) return COSTS.double;
  if (at === 0) return COSTS.extra + COSTS.first;
  if (at === typed.length - 1) {
    if (letter === 'e') return COSTS.endingE;
    return VOWEL.has(letter) && letter !== 'y' ? COSTS.endingVowel : COSTS.ending;
  }
  return VOWEL.has(letter) && letter !== 'y' ? COSTS.extraVowel : COSTS.extra;
}
