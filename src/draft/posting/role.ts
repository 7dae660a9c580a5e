import { hasLegalForm } from '../../reading/company-name.ts';
import { GENDER, heads, isTitle, kindOf } from './kinds.ts';
import { labelledValues } from './labelled-facts.ts';
import type { Layout, Line, LinePart } from './layout.ts';
import { alternationOf, entriesOf } from './lists.ts';
import { isOfMail, subjectsOf } from './mail.ts';
import { titleOf } from './titles.ts';

/** A title, and where it stands if it is a heading: line and part. */
export type Role = { title: string; line?: number; part?: number };

/** Headings stand within so many lines. */
const TOP = 10;

/** The position: behind a label, as a heading, behind "we are hiring", or above the name of a firm; in that order. */
export function roleIn(layout: Layout): Role | undefined {
  const { lines, prose } = layout;
  const labels = labelledValues(lines, 'role')
    .map(({ text, at }) => ({ text: text.replace(/\s\/\s.*$/, ''), title: titleOf(text), line: at }))
    .filter(({ title, line }) => title !== undefined && !isCode(title) && !isOfPerson(lines, line)) as Role[];
  const labelled = labels.find(({ title }) => heads(title));
  const sought = soughtIn(prose);
  const heading =
    crumbIn(lines) ??
    headingIn(lines, ({ text }) => isTitle(text) || GENDER.test(text)) ??
    openingIn(lines) ??
    // In a mail, what only looks like a title may be whoever signs it.
    (sought && isTitle(sought) && layout.page.some(isOfMail)
      ? undefined
      : headingIn(lines, ({ text }) => isTitle(text, true) || AT_FIRM.test(text)));
  if (labelled) return heading && heading.title === labelled.title ? heading : labelled;
  if (heading) return heading;
  const above = trailIn(lines) ?? aboveFirm(lines);
  if (above) return above;
  if (sought) return { title: sought };
  const subject = subjectsOf(layout).find((piece) => isTitle(piece));
  const [before = ''] = (subject ?? '').split(/, | in (?=\p{Lu})/u);
  const title = subject && titleOf(isTitle(before) ? before : subject);
  if (title) return { title };
  return labels.find(({ title }) => /^\p{Lu}/u.test(title) && title.split(' ').length <= 6);
}

/** "Name   Rupa Chaudhuri", and below it "Job title   Lead Pharmacist". */
function isOfPerson(lines: readonly Line[], at: number): boolean {
  return lines.slice(Math.max(0, at - 2), at).some(({ lower }) => /^name\b/.test(lower));
}

/** "Long-Term Substitute at Cedar Falls School" */
const AT_FIRM = /^\p{Lu}.{3,60} at (?:the )?\p{Lu}/u;

/** "Vacancy: GA/41" is a number. */
function isCode(title: string): boolean {
  return /^[A-Z\d]{1,6}[-/ ]?\d[\w/-]*$/.test(title);
}

/** The first heading that is accepted; of several on one line the one of the most words. */
function headingIn(lines: readonly Line[], accept: (part: LinePart) => boolean): Role | undefined {
  for (const [at, { parts, bullet, menu, trail }] of lines.slice(0, TOP).entries()) {
    if (bullet || menu || trail) continue;
    const [found] = [...parts.entries()]
      .filter(
        ([, part]) => ['title', 'name', 'other'].includes(kindOf(part)) && !part.text.includes(': ') && accept(part),
      )
      .sort(([, a], [, b]) => b.text.split(' ').length - a.text.split(' ').length);
    const title = found && titleOf(found[1].text);
    if (found && title) return { title, line: at, part: found[0] };
  }
  return undefined;
}

/** "BUTCHER. Full time, days": the first words of a small ad. */
function openingIn(lines: readonly Line[]): Role | undefined {
  for (const [line, { text, bullet, menu }] of lines.slice(0, TOP).entries()) {
    const [, opening = ''] = /^["“„]?([^.!]{4,50})[.!]\s/.exec(text) ?? [];
    const title = !bullet && !menu && isAdHead(opening) && isTitle(opening) ? titleOf(opening) : undefined;
    if (title) return { title, line };
  }
  return undefined;
}

/** A shouted word, or a few words. */
function isAdHead(text: string): boolean {
  const words = text.split(' ').length;
  return words <= 5 && (words > 1 || text === text.toUpperCase());
}

const FILLERS = String.raw`(?:(?:${alternationOf('hiring', 'filler')})\s+){0,4}`;
const SOUGHT = new RegExp(
  String.raw`(?<!\p{L})(?:${alternationOf('hiring', 'hires')}|${alternationOf('hiring', 'seeks')}):?\s+${FILLERS}` +
    String.raw`(\p{L}[^.,;:!?()\n|–—]{2,70})`,
  'gu',
);

const NO_POSTS = new Set(entriesOf('details', 'no post'));
const BEHIND = new RegExp(String.raw`\s+(?:${alternationOf('details', 'behind title')})\s.*$`, 'u');

/** Behind "is looking for a". */
function soughtIn(prose: string): string | undefined {
  for (const [, said = ''] of prose.matchAll(SOUGHT)) {
    const title = titleOf(said.replace(BEHIND, ''));
    if (
      title &&
      !NO_POSTS.has(title.toLowerCase()) &&
      (isTitle(title) || isTitle(title, true)) &&
      title.split(' ').length <= 7
    )
      return title;
  }
  return undefined;
}

/** What stands last in the trail of a page and heads it, too, is what the page is of, whatever it looks like. */
function crumbIn(lines: readonly Line[]): Role | undefined {
  const trail = lines.slice(0, TOP).find((line) => line.trail);
  const last = trail && lastOf(trail.text);
  if (last === undefined) return undefined;
  const low = last.toLowerCase();
  const isSame = ({ trail: isTrail, menu, lower, text }: Line) =>
    !isTrail && !menu && lower.startsWith(low) && isTitle(text, true);
  const line = lines.slice(0, TOP).findIndex(isSame);
  const title = titleOf(lines[line]?.text ?? '');
  return title ? { title, line, part: 0 } : undefined;
}

function lastOf(trail: string): string | undefined {
  const pieces = trail.split(/\s[>›»▸→]/.test(trail) ? /\s+[>›»▸→]+\s+/ : /\s+\/\s+/);
  return pieces.length > 1 ? pieces.at(-1) : undefined;
}

/** "Home > Jobs > Dry Stone Waller": what a page is of stands last in its trail. */
function trailIn(lines: readonly Line[]): Role | undefined {
  for (const [line, { text, trail }] of lines.slice(0, TOP).entries()) {
    const last = trail ? lastOf(text) : undefined;
    const title = last && isTitle(last) ? titleOf(last) : undefined;
    if (title) return { title, line };
  }
  return undefined;
}

/** The heading right above the name of a firm, whatever its language. */
function aboveFirm(lines: readonly Line[]): Role | undefined {
  for (const [at, { parts }] of lines.slice(0, TOP).entries()) {
    const above = lines[at - 1];
    if (!above || above.menu || above.trail || above.parts.length > 1 || !hasLegalForm(parts[0]?.text ?? '')) continue;
    const part = above.parts[0] as LinePart;
    const title =
      /^\p{Lu}/u.test(part.text) && ['name', 'other'].includes(kindOf(part)) ? titleOf(part.text) : undefined;
    if (title && !hasLegalForm(title)) return { title, line: at - 1, part: 0 };
  }
  return undefined;
}
