/**
 * What people send in a soak: mostly notes to judge, some to be rewritten, some drafts. Each begins with a word of
 * its own, for the search of leaks.
 */
const COMPANIES = ['Acme Tooling', 'Larkfield', 'Northwind', 'Doyle & Reyes LLP', 'St. Brendan Parish'];
const ROLES = ['warehouse lead', 'RN', 'welder', 'paralegal', 'regional manager'];

/** A word that stands in every note of a run and must stand in no log and no metric. */
export const PLANTED = 'Quillfeather';

export function noteFor(index: number): string {
  const company = COMPANIES[index % COMPANIES.length];
  const role = ROLES[(index * 7) % ROLES.length];
  return `Hi Ms. ${PLANTED}, is the ${role} job at ${company} (req ${1000 + (index % 9000)}) still open? I bring six years of it. – Dana Whitlock`;
}

export type Deed = { command: 'critique' | 'rewrite' | 'draft'; direct: boolean };

/** Of twenty: thirteen critiques by command, four by direct message, two rewrites, a draft. */
export function deedFor(index: number): Deed {
  const turn = index % 20;
  if (turn < 13) return { command: 'critique', direct: false };
  if (turn < 17) return { command: 'critique', direct: true };
  return { command: turn < 19 ? 'rewrite' : 'draft', direct: false };
}

export const FACTS = {
  company: 'Acme',
  req: '1130',
  role: 'warehouse lead',
  recipient: `Ms. ${PLANTED}`,
  sender: 'Dana',
};
