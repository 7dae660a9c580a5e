import { bounded, POSTING_LIMIT } from '../bounds.ts';
import { tidy } from './language.ts';
import { companyIn } from './posting/company.ts';
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

/** Buttons and notices of the page that a posting was copied from. */
const CHROME =
  /^(?:(?:back|go back|return) to\b.*|show (?:more|less|all)\b.*|share|save|saved|saved? job|apply|apply (?:now|for this job|externally|here)|easy apply|quick apply|help|sign in|log in|search|menu|home|report(?: (?:this )?job)?|skip to.*|message|follow|print|email|next|previous|new|save apply.*|search sign in|promoted|actively (?:hiring|recruiting)|view all jobs.*|full job description|job details|job alert.*)$/i;

/**
 * Reads a pasted job advertisement, {@link POSTING_LIMIT} of it at most. What it does not say plainly is left out:
 * better asked for than guessed.
 */
export function readPosting(posting: string): PostingFacts {
  const { text: pasted } = bounded(posting, POSTING_LIMIT);
  // Bullets tell duties, and no titles.
  const text = tidy(pasted.replace(/^[ \t]*[•◦▪·*–-][ \t]+/gm, '‣ '))
    .replace(/\r\n?/g, '\n')
    .replace(/(?:[*_`]|#(?!\d)){1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?=\s|$)/gm, '');
  const lines = text
    .replace(/^[ \t]*>[ \t]?/gm, '')
    // "TITLE          Operator": a form's columns.
    .replace(/^([ \t]*\p{Lu}[\p{Lu} .]{2,24}?)[ \t]{3,}(?=\S)/gmu, '$1: ')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/ page is loaded$/, '')
        .replace(/^.* (?=Employer: )/, ''),
    )
    .filter((line) => line !== '' && !CHROME.test(line))
    .map((line) => ({ text: line, lower: line.toLowerCase() }));
  // As prose: a sentence goes on over a line break, not over a heading.
  const flow = lines
    .map(({ text: line }) => (/[.!?:]$/.test(line) || line.length < 45 ? `${line}\n` : `${line} `))
    .join('');
  const title = roleIn(lines, flow);
  const company = companyIn(lines, flow, title);
  // "Line Cook - Hearth & Harrow"
  const role =
    company && title?.includes(` ${company}`)
      ? title
          .slice(0, title.indexOf(company))
          .replace(/(?: at| with|,| [–—-])\s*$/, '')
          .trim()
      : title;
  const location = locationIn(lines, company);
  return {
    ...(company && { company }),
    ...(role && { role }),
    ...optional('req', requisitionIn(lines)),
    ...optional('source', sourceIn(lines, flow)),
    ...(location && { location }),
  };
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string });
}
