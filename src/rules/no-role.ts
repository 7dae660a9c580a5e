import { hitsOf } from '../reading/lexicon.ts';
import { replace } from './edits.ts';
import { within } from './purpose.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

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
    const [vague] = within(note, 'vague-job');
    const speaksOfJobs = vague !== undefined || hitsOf(note.hits, 'job-talk').length > 0;
    return {
      message: speaksOfJobs
        ? 'The reader may have many open jobs, and cannot tell which one you mean.'
        : 'The reader cannot see which job you are interested in.',
      fix: role
        ? `Name the job: the ${role} role.`
        : vague
          ? `Write the name of the job in place of “${note.text.slice(vague.start, vague.end)}”.`
          : speaksOfJobs
            ? 'Name the job in the words of its posting, or the kind of work that you want.'
            : 'Name the job, or the kind of work that you want. If you want no job from them, put to:peer in front.',
      ...(role && vague && { edits: [replace(note, vague, `the ${role} role`)] }),
      ...(vague && { spans: [vague] }),
    };
  },
};
