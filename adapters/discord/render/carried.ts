import { type Point, type Reply, TEXT } from '../../../src/index.ts';
import { type MessageState, packState } from '../message-state.ts';

/** What of a reply travels in the address of its embed; the rest has to be shown, or is read from what is shown. */
export type Carried = { url?: string; hasMore: boolean; hasNote: boolean; hasForm: boolean };

/**
 * Packs what the buttons act on. Where it is too much, what is folded goes first, for it can be shown instead; then the
 * note, which is read back from what is shown; then the form, which the coach has another of.
 */
export function carried({ about, form }: Reply, more: readonly Point[]): Carried {
  const tries: [boolean, boolean, boolean][] = [
    [true, true, true],
    [false, true, true],
    [false, false, true],
    [false, false, false],
  ];
  for (const [hasMore, hasNote, hasForm] of tries) {
    const url = packState({
      ...(about && { about: hasNote ? about : { options: about.options } }),
      ...(hasForm && form && { form }),
      ...(hasMore && more.length > 0 && { more }),
    } satisfies MessageState);
    if (url !== undefined) return { url, hasMore, hasNote, hasForm };
  }
  return { hasMore: false, hasNote: false, hasForm: false };
}

/** What was typed into a form that can't be opened again with it, to be copied; nothing that is there already. */
export function typedInto({ form, copies = [] }: Reply): string[] {
  const { [TEXT]: text, ...others } = form?.values ?? {};
  const lines = Object.entries(others).map(([name, value]) => `${name}: ${value}`);
  return [text ?? '', lines.join('\n')].filter(
    (typed) => typed.trim() !== '' && !copies.some((copy) => copy.text.includes(typed)),
  );
}
