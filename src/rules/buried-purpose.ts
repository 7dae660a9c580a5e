import { FUNCTION_WORDS } from '../note/lexicon/words.ts';
import { findAll, phrases } from '../note/pattern.ts';
import { contains } from '../note/ranges.ts';
import { greetingIn } from './edits.ts';
import { isCourtesy } from './prose.ts';
import { purposesOf } from './purpose.ts';
import type { Edit, Rule } from './rule.ts';

/** Openings that could go: pleasantries and introductions that hold no reason. */
const PLEASANTRY = phrases(
  `hope (you|this|all|your) | how are you | trust you | great (talking|speaking|to meet|meeting) | good to | nice (to|meeting|talking) | wishing you | happy (monday|tuesday|wednesday|thursday|friday|new year|holidays)`,
);

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
    const purposes = purposesOf(note);
    const next = note.sentences.find((sentence) => purposes.some((purpose) => contains(sentence, purpose)));
    if (!next || next === first) return undefined;
    const edits: Edit[] = [];
    if (next === second && (findAll(PLEASANTRY, note.lower, first).length > 0 || isCourtesy(first))) {
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
