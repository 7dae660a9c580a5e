import type { NoteContext } from '../reading/input.ts';
import type { SlotKind } from '../reading/slots.ts';
import { cut } from '../text.ts';
import type { Edit, Rule } from './rule.ts';

/** Of a blank so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 40;

export const placeholder: Rule = {
  id: 'placeholder',
  name: 'a blank left in',
  family: 'personal',
  severity: 'error',
  summary: 'an unfilled slot is left: [Name], {{company}}, <role>, XXX, "INSERT …"',
  why: 'A blank shows that the same text went to other people, and that nobody read it again.',
  mended: 'its blanks are filled in',
  anyLanguage: true,
  check({ slots, text, context }) {
    if (slots.length === 0) return undefined;
    const edits: Edit[] = [];
    for (const { start, end, kind } of slots) {
      const fact = givenFor(kind, context);
      if (fact) edits.push({ start, end, text: fact });
    }
    const [first] = slots;
    const shown = cut(text.slice(first?.start, first?.end), MOST_QUOTED);
    return {
      message: 'A blank is still in the text, so the reader sees that others got it too.',
      fix:
        slots.length === 1
          ? `Fill in “${shown}”, or take it out.`
          : `Fill in the ${slots.length} blanks; the first is “${shown}”.`,
      spans: slots,
      ...(edits.length === slots.length && { edits }),
    };
  },
};

/** What was given for a slot of a kind. */
export function givenFor(kind: SlotKind, context: NoteContext): string | undefined {
  return {
    recipient: context.recipient,
    company: context.company,
    role: context.role,
    requisition: context.req,
    source: context.source,
    sender: context.sender,
    other: undefined,
  }[kind];
}
