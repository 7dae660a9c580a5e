import { bounded, POSTING_LIMIT } from '../bounds.ts';
import { GENERIC_JOB_WORDS, isField, ORDINARY_WORDS } from '../reading/classes.ts';
import { companyIn } from './posting/company.ts';
import { contactIn } from './posting/contact.ts';
import { plainName, sameName } from './posting/firm-names.ts';
import { isOneOrganisationWord } from './posting/kinds.ts';
import { layoutOf } from './posting/layout.ts';
import { locationIn } from './posting/location.ts';
import { requisitionIn } from './posting/requisition.ts';
import { roleIn } from './posting/role.ts';
import { sourceIn } from './posting/source.ts';

/** What a job posting tells of the job. */
export type PostingFacts = Partial<Record<'company' | 'role' | 'req' | 'source' | 'location' | 'contact', string>>;

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
  const role = roleIn(layout);
  const company = companyIn(layout, role);
  const facts = {
    company,
    role: role && withoutCompany(role.title, company),
    req: requisitionIn(layout),
    source: sourceIn(layout),
    location: locationIn(layout, company, role),
    contact: contactIn(layout, company),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** What parts a title from the firm behind it. */
const PARTING = /(?: at| with| @|,| [–—|-]) /g;

/** "Line Cook - Hearth & Harrow": also where the title has the first words of the firm alone. */
function withoutCompany(title: string, company: string | undefined): string {
  if (company === undefined) return title;
  const whole = title.indexOf(` ${company}`);
  if (whole >= 0) return title.slice(0, whole).replace(/(?: at| with| @|,| [–—|-])\s*$/, '');
  for (const { 0: parting, index } of title.matchAll(PARTING))
    if (isCompany(title.slice(index + parting.length), company)) return title.slice(0, index);
  return title;
}

/** A single word that names a kind of work, too, is what the job is in: "Analyst – Data" at "Data Foundry". */
function isCompany(said: string, company: string): boolean {
  return sameName(said, company) && (plainName(said) === plainName(company) || !isTrade(said.toLowerCase()));
}

function isTrade(word: string): boolean {
  return isField(word) || GENERIC_JOB_WORDS.has(word) || ORDINARY_WORDS.has(word) || isOneOrganisationWord(word);
}
