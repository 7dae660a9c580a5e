import { replace } from './edits.ts';
import { hitsInBody } from './purpose.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noCompany: Rule = {
  id: 'no-company',
  name: 'no company',
  family: 'specifics',
  severity: 'warning',
  summary: 'the target company is not named ("your company" does not count)',
  why: 'A note that fits any company looks as if it was sent to many. The name shows that you chose this one.',
  mended: 'it now names the company',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (
      !note.jobAudience ||
      note.companies.length > 0 ||
      note.chances.CO >= SURE['no-company'] ||
      note.slots.some((slot) => slot.kind === 'company')
    )
      return undefined;
    const { company } = note.context;
    const [vague] = hitsInBody(note, 'your-company');
    const role = note.roles.find((one) => one.start >= note.structure.body.start);
    const hit = {
      message: vague
        ? 'This fits any company, so the note looks as if it went to many.'
        : 'Without the company’s name this note could be for anyone.',
      fix: company
        ? `Name the company: ${company}.`
        : vague
          ? `Write the company’s name in place of “${note.text.slice(vague.start, vague.end)}”.`
          : 'Name the company, right behind the job: “… at ____”.',
    };
    if (!company) return hit;
    if (vague) return { ...hit, edits: [replace(note, vague, company)] };
    if (!role) return hit;
    const noun = /^ (?:role|position|job|opening|vacancy|post|posting)\b/.exec(
      note.lower.slice(role.end, role.end + 12),
    );
    const at = role.end + (noun?.[0].length ?? 0);
    return { ...hit, edits: [{ start: at, end: at, text: ` at ${company}` }] };
  },
};
