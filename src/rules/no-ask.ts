import { overlaps } from '../reading/ranges.ts';
import { does, type Reading } from '../reading/read.ts';
import { askFor } from './our-asks.ts';
import { hitsInBody } from './purpose.ts';
import type { Rule } from './rule.ts';
import { isCourtesy, SURE } from './sure.ts';

export const noAsk: Rule = {
  id: 'no-ask',
  name: 'no request',
  family: 'purpose',
  severity: 'warning',
  summary: 'the note never says what should happen next',
  why: 'A reader who has to guess what you want often does nothing.',
  mended: 'it now asks for something',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (asks(note)) return undefined;
    const { body, signOff } = note.structure;
    const ask = askFor(note);
    const end = body.end;
    const before = /[.!?…]["')]*$/.test(note.text.slice(0, end)) ? ' ' : '. ';
    const edits = [
      { start: end, end, text: `${before}${ask}${signOff && !/^\s/.test(note.text.slice(end)) ? ' ' : ''}` },
    ];
    return {
      message: 'The reader cannot see what you would like them to do.',
      fix: `End with one small question: “${ask}”`,
      edits,
    };
  },
};

/** A request, a demand, or any question to the reader. */
function asks(note: Reading): boolean {
  const waits = hitsInBody(note, 'waits');
  if (hitsInBody(note, 'request-apply').length > 0) return true;
  return note.sentences.some((sentence) => {
    if (sentence.text.includes('?')) return !isCourtesy(sentence);
    const chance = Math.max(does(sentence, 'ask'), does(sentence, 'demand'));
    return (
      chance >= SURE['no-ask'] &&
      !waits.some((hit) => hit.start - sentence.start < NEAR_START && overlaps(hit, sentence))
    );
  });
}

/** "I look forward to hearing from you": how far its words stand from the sentence's first, in UTF-16 code units. */
const NEAR_START = 20;
