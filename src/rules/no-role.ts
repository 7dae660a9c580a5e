import { replace } from './edits.ts';
import { within } from './purpose.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noRole: Rule = {
  id: 'no-role',
  name: 'no position',
  family: 'specifics',
  severity: 'warning',
  summary: 'no position, or kind of position, is named ("a position" does not count, nor does what the writer is)',
  why: 'A recruiter fills many positions at once and cannot guess which one you mean.',
  silencedBy: ['empty-note', 'default-text', 'no-purpose'],
  check(note) {
    if (!note.jobAudience || note.roles.length > 0 || note.chances.ROLE >= SURE['no-role']) return undefined;
    if (note.slots.some((slot) => slot.kind === 'role')) return undefined;
    const { role } = note.context;
    const [vague] = within(note, 'vague-job');
    return {
      message: 'The reader fills many positions and cannot tell which one you mean.',
      fix: role
        ? `Name the position: the ${role} role.`
        : 'Name the position in the words of its posting, or the kind of work that you mean.',
      ...(role && vague && { edits: [replace(note, vague, `the ${role} role`)] }),
      ...(vague && { spans: [vague] }),
    };
  },
};
