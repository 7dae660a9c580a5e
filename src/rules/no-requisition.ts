import { bareNumber } from '../reading/requisition.ts';
import { nothingToCite, placeBehindRole, roleWith } from './posting-reference.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noRequisition: Rule = {
  id: 'no-requisition',
  name: 'no number',
  family: 'specifics',
  severity: 'suggestion',
  summary: 'no requisition, job or posting number',
  why: 'Recruiters have many open jobs. The number takes them to yours at once.',
  mended: 'it now has the number of the posting',
  silencedBy: ['empty-note', 'default-text', 'no-purpose', 'no-role+no-company'],
  check(note) {
    if (
      !note.jobAudience ||
      note.requisitions.length > 0 ||
      note.chances.REQ >= SURE['no-requisition'] ||
      nothingToCite(note) ||
      note.slots.some((slot) => slot.kind === 'requisition')
    )
      return undefined;
    const { req } = note.context;
    const at = placeBehindRole(note);
    const number = req && bareNumber(req);
    return {
      message: 'Without its number the reader has to search for the job.',
      fix: number
        ? `Add the number: “(req ${number})”.`
        : `Add the number of the posting, if it has one: ${roleWith(note, '(req ____)')}.`,
      ...(number && at !== undefined && { edits: [{ start: at, end: at, text: ` (req ${number})` }] }),
    };
  },
};
