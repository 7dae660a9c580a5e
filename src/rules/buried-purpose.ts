import { FUNCTION_WORDS } from '../reading/classes.ts';
import { greetingIn } from './edits.ts';
import { givesReason, mattersOf } from './purpose.ts';
import type { Edit, Rule } from './rule.ts';
import { isCourtesy, SURE } from './sure.ts';

export const buriedPurpose: Rule = {
  id: 'buried-purpose',
  name: 'a late reason',
  family: 'purpose',
  severity: 'warning',
  summary: 'the reason is there, but not in the first sentence',
  why: 'At the end of a long day the reader may stop after the first sentence. Whatever is not in it may not be read.',
  silencedBy: ['empty-note', 'default-text', 'no-purpose'],
  check(note) {
    const [first, second] = note.sentences;
    if (!note.jobAudience || !first || !second || note.structure.subject) return undefined;
    const matters = mattersOf(note);
    if (givesReason(note, first, matters, SURE['buried-purpose'])) return undefined;
    const next = note.sentences.find((sentence) => givesReason(note, sentence, matters));
    if (!next) return undefined;
    const edits: Edit[] = [];
    if (next === second && isCourtesy(first)) {
      const { greeting } = note.structure;
      const word = /^\p{L}+/u.exec(second.text)?.[0] ?? '';
      const goesOn =
        greeting &&
        note.text[greeting.end - 1] === ',' &&
        !note.text.slice(greeting.end, first.start).includes('\n') &&
        word !== 'I' &&
        FUNCTION_WORDS.has(word.toLowerCase());
      edits.push(
        goesOn
          ? { start: first.start, end: second.start + 1, text: second.text.slice(0, 1).toLowerCase() }
          : { start: first.start, end: second.start, text: greetingIn(note, first) },
      );
    }
    return {
      message: 'Whoever stops after the first sentence does not learn why you write.',
      fix:
        edits.length > 0
          ? 'Begin with the sentence that names the job.'
          : 'Move the sentence that says why you write to the front.',
      ...(edits.length > 0 && { edits }),
    };
  },
};
