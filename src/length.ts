import { limitOf } from './reading/limits.ts';
import type { Reading } from './reading/read.ts';

/** Length of a note against its limit, in UTF-16 code units. */
export type Length = {
  used: number;
  /** The limit that applies; with the plan unknown, the free one. */
  limit: number;
  /** Whether it fits on each plan. */
  fits: { free: boolean; premium: boolean };
  /** Length of an InMail's subject, where the note has one. */
  subject?: number;
};

/**
 * An InMail's subject has a limit of its own and does not count towards the body's; in the other formats it is text
 * like any.
 */
export function lengthOf({ clean, format, plan, limits, structure }: Reading): Length {
  const { subject } = structure;
  let used = clean.length;
  const length: Length = { used, limit: limitOf(format, plan, limits), fits: { free: true, premium: true } };
  if (subject) {
    length.subject = subject.end - subject.start;
    if (format === 'inmail') {
      let end = subject.end;
      while (end < clean.text.length && /\s/.test(clean.text[end] as string)) end++;
      const head = clean.toOriginal({ start: 0, end });
      used -= clean.original.slice(head.start, head.end).replaceAll('\r\n', '\n').length;
      length.used = used;
    }
  }
  length.fits = { free: used <= limitOf(format, 'free', limits), premium: used <= limitOf(format, 'premium', limits) };
  return length;
}
