import { z } from 'zod';

/** A text in curly quotation marks, as word processors set them: to YAML they are letters. */
export function isCurly(text: string): boolean {
  return /^[“”„‘’]|[“”]$/.test(text.trim());
}

export const CURLY = 'has curly quotation marks round it: write straight ones (") or none';

/** A text with a mark at its end that nothing opened: the one in front was forgotten. */
function isHalfQuoted(text: string): boolean {
  return /^[^"]*[^"\s]"$/.test(text.trim());
}

const HALF_QUOTED = 'ends with a quotation mark that nothing opens: put one in front, too';

/** A text of some words. `longest` in UTF-16 code units; `kind`: what is said where it is no text. */
export function words(longest: number, kind: string) {
  return z
    .string({ error: kind })
    .trim()
    .min(1, { error: 'is empty; leave it out, or fill it in' })
    .max(longest, { error: `is too long: at most ${longest} characters` })
    .refine((text) => !isCurly(text), { error: CURLY })
    .refine((text) => !isHalfQuoted(text), { error: HALF_QUOTED });
}

/** The same in one line. */
export function line(longest: number) {
  return words(longest, 'has to be a text; put it in quotation marks').refine(
    (text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text),
    { error: 'has to be one line, without hidden characters' },
  );
}
