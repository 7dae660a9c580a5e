import { FUNCTION_WORDS } from '../reading/classes.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading, Sentence } from '../reading/read.ts';
import { cut } from '../text.ts';
import { greetingIn } from './edits.ts';
import { givesReason, mattersOf } from './purpose.ts';
import type { Edit, Rule } from './rule.ts';
import { isCourtesy, SURE } from './sure.ts';

/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

/** Where the sentence can't stand first as it is. */
const SAY_FIRST = 'Say first which job you write about.';

export const buriedPurpose: Rule = {
  id: 'buried-purpose',
  name: 'a late reason',
  family: 'purpose',
  severity: 'warning',
  summary: 'the reason is there, but not in the first sentence',
  why: 'Recruiters read many notes a day, and often only the first sentence.',
  mended: 'it now says at once why you write',
  silencedBy: ['empty-note', 'default-text', 'no-purpose'],
  check(note) {
    const [first, second] = note.sentences;
    if (!note.jobAudience || !first || !second || note.structure.subject) return undefined;
    const matters = mattersOf(note);
    if (givesReason(note, first, matters, SURE['buried-purpose'])) return undefined;
    const next = note.sentences.find((sentence) => givesReason(note, sentence, matters));
    if (!next) return undefined;
    const telling = tellingOf(note, next).text;
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
      message: 'Many readers stop after the first sentence, and yours does not say yet why you write.',
      fix: !/^\P{Ll}/u.test(telling)
        ? SAY_FIRST
        : edits.length > 0 && !holdsName(note, first)
          ? `Leave out “${cut(first.text, MOST_QUOTED)}” Begin with “${cut(telling, MOST_QUOTED)}”`
          : `Put this first: “${cut(telling, MOST_QUOTED)}”`,
      ...(edits.length > 0 && { edits }),
    };
  },
};

function holdsName({ recipients }: Reading, sentence: Sentence): boolean {
  return recipients.some((name) => overlaps(name, sentence));
}

/** The sentence that names the job, where one does; else the first that gives a reason. */
function tellingOf({ sentences, roles }: Reading, next: Sentence): Sentence {
  return sentences.find((sentence) => roles.some((role) => overlaps(role, sentence))) ?? next;
}
