import { hitsOf } from '../reading/lexicon.ts';
import { replace } from './edits.ts';
import { hitsInBody } from './purpose.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

/** Whatever there is: no job by which the reader could look. */
const WHATEVER_JOB = new RegExp(
  String.raw`\bany (?:\p{L}+ )?(?:posts?|jobs?|positions?|work|roles?)\b|\banything (?:available|going|open)\b|` +
    String.raw`\b(?:take|do|try|accept|consider|open to|looking for|interested in) anything\b(?! else)`,
  'iu',
);

export const noRole: Rule = {
  id: 'no-role',
  name: 'no job named',
  family: 'specifics',
  severity: 'warning',
  summary: 'no position, or kind of position, is named ("a position" does not count, nor does what the writer is)',
  why: 'A recruiter has many open jobs and cannot guess which one you mean.',
  mended: 'it now says which job',
  silencedBy: ['empty-note', 'default-text', 'no-purpose'],
  check(note) {
    if (!note.jobAudience || note.roles.length > 0 || note.chances.ROLE >= SURE['no-role']) return undefined;
    if (note.slots.some((slot) => slot.kind === 'role')) return undefined;
    const { role } = note.context;
    const [vague] = hitsInBody(note, 'vague-job');
    const anything = WHATEVER_JOB.exec(note.text.slice(note.structure.body.start, note.structure.body.end))?.[0];
    const posting = hitsInBody(note, 'speaks-of-posting').find(({ start }) => note.lower.startsWith('your ', start));
    const speaksOfJobs = vague !== undefined || hitsOf(note.hits, 'job-talk').length > 0;
    return {
      message: anything
        ? `“${anything}” tells the reader that you would take anything, so they cannot see where you fit.`
        : posting
          ? `“${note.text.slice(posting.start, posting.end)}” does not say which one, and the reader may have many.`
          : speaksOfJobs
            ? 'The reader may have many open jobs, and cannot tell which one you mean.'
            : 'The reader cannot tell what kind of work you want.',
      fix: role
        ? `Name the job: the ${role} role.`
        : vague
          ? `Write the name of the job in place of “${note.text.slice(vague.start, vague.end)}”.`
          : posting
            ? `Write which one: “your ____ ${note.text.slice(posting.start, posting.end).split(' ').at(-1)}”.`
            : speaksOfJobs
              ? 'Name the job in the words of its posting, or the kind of work that you want.'
              : anything
                ? 'Choose one kind of work, and name it.'
                : 'Name it in a few words, right behind your reason to write.',
      ...(role && vague && { edits: [replace(note, vague, `the ${role} role`)] }),
      ...(vague && { spans: [vague] }),
    };
  },
};
