/** What is suggested while somebody types an option. */
const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  source: [
    'LinkedIn',
    'Indeed',
    'Glassdoor',
    'ZipRecruiter',
    'Monster',
    'CareerBuilder',
    'Handshake',
    'Dice',
    'Wellfound',
    'Built In',
    'USAJOBS',
    'Idealist',
    'Hcareers',
    'Snagajob',
    'Craigslist',
    'Google Jobs',
    'StepStone',
    'Reed',
    'Seek',
    'Naukri',
    'your careers page',
    'a job fair',
  ],
  role: [
    'accountant',
    'administrative assistant',
    'bookkeeper',
    'business analyst',
    'care assistant',
    'chef',
    'civil engineer',
    'customer service representative',
    'data analyst',
    'data engineer',
    'delivery driver',
    'designer',
    'electrician',
    'executive assistant',
    'financial analyst',
    'front desk agent',
    'graphic designer',
    'HR generalist',
    'IT support specialist',
    'machine operator',
    'marketing manager',
    'mechanical engineer',
    'medical assistant',
    'nurse',
    'office manager',
    'operations manager',
    'product manager',
    'project manager',
    'QA engineer',
    'receptionist',
    'recruiter',
    'registered nurse',
    'sales representative',
    'security officer',
    'social worker',
    'software engineer',
    'store manager',
    'teacher',
    'truck driver',
    'UX designer',
    'warehouse lead',
    'web developer',
    'welder',
  ],
};

/** The options that values are suggested for. */
export const SUGGESTED: readonly string[] = Object.keys(SUGGESTIONS);

/** Values for an option that go with what was typed so far, which comes first as it is; at most `most`. */
export function suggest(option: string, typed: string, most: number): string[] {
  const low = typed.trim().toLowerCase();
  const known = SUGGESTIONS[option] ?? [];
  const beginning = known.filter((value) => value.toLowerCase().startsWith(low));
  const inside = known.filter((value) => !beginning.includes(value) && value.toLowerCase().includes(` ${low}`));
  const found = [...beginning, ...inside].filter((value) => value.toLowerCase() !== low);
  return [...(low === '' ? [] : [typed.trim()]), ...found].slice(0, most);
}
