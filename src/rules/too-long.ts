import { lengthOf } from '../length.ts';
import { LIMITS, limitOf, SUBJECT_LIMIT } from '../reading/limits.ts';
import { characters, figure } from '../text.ts';
import { cuttableIn } from './cuttable.ts';
import type { Hit, Rule } from './rule.ts';

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
    const limit = limitOf(note.format, note.plan, note.limits);
    if (subject !== undefined && subject > SUBJECT_LIMIT) {
      return {
        message: `The subject is ${characters(subject - SUBJECT_LIMIT)} too long for its box (${SUBJECT_LIMIT}).`,
        fix: 'Keep the job, the company and the number in the subject. Move the rest into the message.',
        ...(note.structure.subject && { spans: [note.structure.subject] }),
      };
    }
    if (used <= limit) return undefined;
    const cuttable = cuttableIn(note);
    const cut = cuttable === undefined ? CUT : `Leave out “${cuttable}” first. ${KEEP}`;
    const { free, premium } = note.limits.invite;
    const isForEither = note.format === 'invite' && !note.plan;
    if (isForEither && used <= premium)
      return {
        severity: 'warning',
        cost: 5,
        message:
          `With Premium (${premium}) it fits. ` +
          `On a free account (${free}) it is ${characters(used - free)} too long.`,
        fix: `On a free account: ${cut}`,
      };
    const sent = LIMITS[note.format][note.plan ?? 'premium'];
    if (used <= sent)
      return { ...longerThan(limitOf(note.format, note.plan ?? 'premium', note.limits), used), fix: cut };
    const box = isForEither ? `even for Premium (${sent})` : `for its box (${figure(sent)})`;
    const wanted = limitOf(note.format, note.plan ?? 'premium', note.limits);
    const own = wanted < sent ? ` We ask for ${figure(wanted)}.` : '';
    return {
      message: `It is ${characters(used - sent)} too long ${box}, so LinkedIn does not send it.${own}`,
      fix: cut,
    };
  },
};

/** LinkedIn would send it; it is the house that wants it shorter. */
function longerThan(wanted: number, used: number): Pick<Hit, 'severity' | 'cost' | 'message'> {
  return {
    severity: 'warning',
    cost: 10,
    message: `It is ${characters(used - wanted)} longer than the ${figure(wanted)} that we ask for.`,
  };
}

/** What can go, and what is to stay. */
const KEEP = 'Keep their name, the job, your strongest fact and your question.';
const CUT = `Cut what the reader does not need. ${KEEP}`;
