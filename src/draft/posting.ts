import { bounded, POSTING_LIMIT } from '../bounds.ts';
import { companyIn } from './posting/company.ts';
import { layoutOf } from './posting/layout.ts';
import { locationIn } from './posting/place.ts';
import { requisitionIn } from './posting/requisition.ts';
import { roleIn } from './posting/role.ts';
import { sourceIn } from './posting/source.ts';

/** What a job posting tells of the job. */
export type PostingFacts = Partial<Record<'company' | 'role' | 'req' | 'source' | 'location', string>>;

/** A pasted posting is longer than this; shorter is a line of facts. */
const SHORTEST = 140;

/** Whether a text is a job posting rather than a few facts. */
export function looksLikePosting(text: string): boolean {
  const trimmed = text.trim();
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '').length;
  return (trimmed.length >= SHORTEST && lines >= 4) || trimmed.length >= 400;
}

/**
 * Reads a pasted job advertisement, {@link POSTING_LIMIT} of it at most. What it does not say plainly is left out:
 * better asked for than guessed.
 */
export function readPosting(posting: string): PostingFacts {
  const layout = layoutOf(bounded(posting, POSTING_LIMIT).text);
  const { lines } = layout;
  const role = roleIn(layout);
  const company = companyIn(layout, role);
  const facts = {
    company,
    role: role && withoutCompany(role.title, company),
    req: requisitionIn(layout),
    source: sourceIn(layout),
    location: locationIn(lines, company, role),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** "Line Cook - Hearth & Harrow" */
function withoutCompany(title: string, company: string | undefined): string {
  const at = company === undefined ? -1 : title.indexOf(` ${company}`);
  return at < 0 ? title : title.slice(0, at).replace(/(?: at| with|,| [–—-])\s*$/, '');
}
