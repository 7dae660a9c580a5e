import type { Rule } from './rule.ts';

export const noAsk: Rule = {
  id: 'no-ask',
  name: 'no request',
  family: 'purpose',
  severity: 'warning',
  summary: 'the note never says what should happen next',
  why: 'A reader who has to guess what you want does nothing. Asking for one thing shows that you know what you want.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (note.asks.length > 0) return undefined;
    const { body, signOff } = note.structure;
    const ask = note.jobAudience ? 'Could we connect?' : 'Could we connect and compare notes?';
    const end = body.end;
    const before = /[.!?…]["')]*$/.test(note.text.slice(0, end)) ? ' ' : '. ';
    const edits = [
      { start: end, end, text: `${before}${ask}${signOff && !/^\s/.test(note.text.slice(end)) ? ' ' : ''}` },
    ];
    return {
      message: 'The reader is left wondering what you would like them to do.',
      fix: `End with one small question, for example “${ask}”`,
      edits,
    };
  },
};
