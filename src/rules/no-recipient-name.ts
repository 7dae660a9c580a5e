import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noRecipientName: Rule = {
  id: 'no-recipient-name',
  name: 'no name in the greeting',
  family: 'personal',
  severity: 'warning',
  summary: 'the greeting is missing or names nobody ("Hi there", "Dear Hiring Manager")',
  why: 'Their name is on their profile. A note without it looks as if it was sent to many people.',
  mended: 'it now greets the reader by name',
  silencedBy: ['empty-note'],
  check(note) {
    const { greeting, body } = note.structure;
    if (note.to === 'internal' || note.recipients.length > 0 || note.chances.RCPT >= SURE['no-recipient-name'])
      return undefined;
    if (note.slots.some((slot) => slot.kind === 'recipient')) return undefined;
    const name = note.context.recipient;
    const start = greeting?.start ?? body.start;
    const end = greeting ? greeting.end : body.start;
    return {
      message: greeting
        ? 'A greeting without a name looks as if the note went to many people.'
        : 'Without their name the note looks as if it went to many people.',
      fix: name ? `Begin with “Hello ${name},”` : 'Begin with their name, as it stands on their profile: “Hello ____,”',
      ...(greeting && { spans: [{ start: greeting.start, end: greeting.end }] }),
      ...(name && { edits: [{ start, end, text: `Hello ${name},${/^\s/.test(note.text.slice(end)) ? '' : ' '}` }] }),
    };
  },
};
