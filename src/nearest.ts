import { distance } from 'fastest-levenshtein';

/** A longer name is cut, in UTF-16 code units. */
const LONGEST = 60;

/** How many slips of the hand are forgiven in a name of so many letters: one in three. */
const usual = (length: number) => Math.max(1, Math.floor(length / 3));

/**
 * The one of the known names that was meant by a slip of the hand; capitals make no difference. `forgiven`: how many
 * slips there may be in a name of so many letters.
 */
export function nearest(
  name: string,
  known: readonly string[],
  forgiven: (length: number) => number = usual,
): string | undefined {
  const typed = name.slice(0, LONGEST).toLowerCase();
  return known
    .filter((one) => Math.abs(one.length - typed.length) <= forgiven(one.length))
    .map((one) => ({ one, slips: slips(typed, one.toLowerCase()) }))
    .filter(({ one, slips }) => slips <= forgiven(one.length))
    .sort((a, b) => a.slips - b.slips)[0]?.one;
}

/** Edits from one to the other; two neighbours that changed places ("txet") are one slip. */
function slips(typed: string, known: string): number {
  const swapped = Array.from(
    { length: Math.max(0, typed.length - 1) },
    (_, at) => `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`,
  );
  return Math.min(distance(typed, known), ...swapped.map((one) => 1 + distance(one, known)));
}
