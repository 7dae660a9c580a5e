import { lengthOf } from '../length.ts';
import { LIMITS, limitOf, SUBJECT_LIMIT } from '../reading/limits.ts';
import { characters } from '../text.ts';
import { cuttableIn } from './cuttable.ts';
import type { Rule } from './rule.ts';

export const tooLong: Rule = {
  id: 'too-long',
  name: 'the length',
  family: 'fit',
  severity: 'error',
  cost: 20,
  summary: 'longer than its box: invite 200 (free) or 300 (Premium), InMail subject 200 and body 1,900, message 8,000',
  why: 'LinkedIn does not send a note that is longer than its box.',
  mended: 'it is short enough now',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    const { used, subject } = lengthOf(note);
    const limit = limitOf(note.format, note.plan);
    if (subject !== undefined && subject > SUBJECT_LIMIT) {
      return {
        message: `The subject is ${characters(subject - SUBJECT_LIMIT)} too long for its box (${SUBJECT_LIMIT}).`,
        fix: 'Keep the job, the company and the number in the subject. Move the rest into the message.',
        ...(note.structure.subject && { spans: [note.structure.subject] }),
      };
    }
    if (used <= limit) return undefined;
    const over = characters(used - limit);
    const cuttable = cuttableIn(note);
    const cut = cuttable === undefined ? CUT : `Leave out “${cuttable}” first. ${KEEP}`;
    if (note.format === 'invite' && !note.plan && used <= LIMITS.invite.premium) {
      return {
        severity: 'warning',
        cost: 5,
        message:
          `With Premium (${LIMITS.invite.premium}) it fits. ` +
          `On a free account (${LIMITS.invite.free}) it is ${over} too long.`,
        fix: `On a free account: ${cut}`,
      };
    }
    if (note.format === 'invite' && !note.plan)
      return {
        message:
          `It is ${characters(used - LIMITS.invite.premium)} too long even for Premium ` +
          `(${LIMITS.invite.premium}), so LinkedIn does not send it.`,
        fix: cut,
      };
    return {
      message: `It is ${over} too long for its box (${limit.toLocaleString('en-US')}), so LinkedIn does not send it.`,
      fix: cut,
    };
  },
};

/** What can go, and what is to stay. */
const KEEP = 'Keep their name, the job, your strongest fact and your question.';
const CUT = `Cut what the reader does not need. ${KEEP}`;
