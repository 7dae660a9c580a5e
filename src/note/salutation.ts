import { HONORIFICS } from './lexicon/words.ts';
import type { Word } from './words.ts';

/** What greeting and sign-off have in common. An unfilled slot may stand where a name should: "[Name]", "{{name}}", "____". */
export const SLOT = /\[[^\]\n]{1,40}\]|\{\{?[^}\n]{1,40}\}?\}|<[^>\n]{1,40}>|_{3,}|\bx{3,}\b/i;

/** "Ms.", "Dr", "Sister": in front of a name, and no name by itself. */
export function isHonorific(word: Word): boolean {
  return HONORIFICS.has(word.lower);
}
