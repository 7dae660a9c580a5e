import { lengthOf } from '../length.ts';
import { LIMITS, limitOf, SUBJECT_LIMIT } from '../reading/limits.ts';
import type { Rule } from './rule.ts';

export const tooLong: Rule = {
  id: 'too-long',
  name: 'the length',
  family: 'fit',
  severity: 'error',
  cost: 20,
  summary: 'longer than its box: invite 200 (free) or 300 (Premium), InMail subject 200 and body 1,900, message 8,000',
  why: 'LinkedIn does not send a note that is over its limit; what does not fit is cut off or refused.',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    const { used, subject } = lengthOf(note);
    const limit = limitOf(note.format, note.plan);
    if (subject !== undefined && subject > SUBJECT_LIMIT) {
      return {
        message: `The subject is ${count(subject - SUBJECT_LIMIT)} over the ${SUBJECT_LIMIT} that fit.`,
        fix: 'Keep the role, the company and the number in the subject; move the rest into the message.',
        ...(note.structure.subject && { spans: [note.structure.subject] }),
      };
    }
    if (used <= limit) return undefined;
    const over = count(used - limit);
    if (note.format === 'invite' && !note.plan && used <= LIMITS.invite.premium) {
      return {
        severity: 'warning',
        cost: 5,
        message: `It fits Premium (${LIMITS.invite.premium}), but is ${over} over on a free account (${LIMITS.invite.free}).`,
        fix: 'On a free account, cut words that carry no fact first. On Premium, you can leave it.',
      };
    }
    if (note.format === 'invite' && !note.plan) {
      return {
        message: `It is ${count(used - LIMITS.invite.premium)} over even on Premium (${LIMITS.invite.premium}), so LinkedIn will not send it as it is.`,
        fix: 'Cut words that carry no fact first; keep the name, the role, the company and your question.',
      };
    }
    return {
      message: `It is ${over} over the ${limit.toLocaleString('en-US')} that fit, so LinkedIn will not send it as it is.`,
      fix: 'Cut words that carry no fact first; keep the name, the role, the company and your question.',
    };
  },
};

function count(characters: number): string {
  return characters === 1 ? '1 character' : `${characters.toLocaleString('en-US')} characters`;
}
