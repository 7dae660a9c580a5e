import type { Rule } from './rule.ts';

export const noSignOff: Rule = {
  id: 'no-sign-off',
  name: 'no name at the end',
  family: 'personal',
  severity: 'suggestion',
  cost: 2,
  summary: "the note does not end with the writer's name",
  why: 'Your name shows that a person wrote this, and how you like to be called.',
  mended: 'it now ends with your name',
  silencedBy: ['empty-note'],
  check(note) {
    if (note.to === 'internal' || note.structure.signOff?.name || note.slots.some((slot) => slot.kind === 'sender'))
      return undefined;
    // Who says their name in the note need not be asked for it.
    const [told] = note.senders;
    const sender = note.context.sender ?? (told && note.text.slice(told.start, told.end));
    const end = note.text.length;
    return {
      message: 'Your name is missing at the end.',
      fix: sender ? `End with “– ${sender}”.` : 'End with your name: “– ____”.',
      ...(sender && { edits: [{ start: end, end, text: `\n– ${sender}` }] }),
    };
  },
};
