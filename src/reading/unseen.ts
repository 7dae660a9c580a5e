/**
 * What a reader never sees: zero-width signs, marks that turn the writing direction, tags and variation selectors
 * (Unicode calls them default-ignorable), and the blank pattern of Braille. White space is not meant.
 */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;

/**
 * What can't be seen or typed into LinkedIn's box: the same, control characters but line breaks, halves of characters,
 * and what is no character.
 */
export function hasUntypable(text: string): boolean {
  return UNTYPABLE.test(text);
}

const UNTYPABLE = /(?!\n)[\p{Default_Ignorable_Code_Point}\p{C}\p{Zl}\p{Zp}\u2800]/u;

/** A text without what nobody sees, and with two marks on a letter at most; emoji stay in one piece. */
export function seenOf(text: string): string {
  return text
    .replace(UNSEEN_RUN, (run) => (/^(?:\ufe0f?\u200d|\ufe0f)$/.test(run) ? run : ''))
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
}

const UNSEEN_RUN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]+/gu;
