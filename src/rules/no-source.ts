import { nothingToCite, placeBehindRole, roleWith, speaksOfPosting } from './posting-reference.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noSource: Rule = {
  id: 'no-source',
  name: 'no source',
  family: 'specifics',
  severity: 'suggestion',
  summary: 'a posting or role, but not where it was found',
  why: 'Companies want to know which of their postings people find.',
  mended: 'it now says where you found the job',
  silencedBy: ['empty-note', 'default-text', 'no-purpose', 'no-role+no-company'],
  check(note) {
    if (
      !note.jobAudience ||
      note.sources.length > 0 ||
      note.chances.SRC >= SURE['no-source'] ||
      nothingToCite(note) ||
      !speaksOfPosting(note) ||
      note.slots.some((slot) => slot.kind === 'source')
    )
      return undefined;
    const { source } = note.context;
    const edit = source ? sourceEdit(note, source) : undefined;
    return {
      message: 'The reader cannot see where you found the job.',
      fix: source
        ? `Say where you found it: “(on ${source})”.`
        : `Say where you found it: ${roleWith(note, '(on ____)')}.`,
      ...(edit && { edits: [edit] }),
    };
  },
};

/** Into the brackets that hold the number, or in brackets of its own behind the role. */
function sourceEdit(
  note: Parameters<Rule['check']>[0],
  source: string,
): { start: number; end: number; text: string } | undefined {
  const number = note.requisitions.find((one) => one.start >= note.structure.body.start);
  const preposition = /^(?:on|via|in|at|from|through) /i.test(source) ? '' : 'on ';
  if (number && note.text[number.end] === ')')
    return { start: number.end, end: number.end, text: `, ${preposition}${source}` };
  const at = placeBehindRole(note);
  return at === undefined ? undefined : { start: at, end: at, text: ` (${preposition}${source})` };
}
