import { companyCore, hasLegalForm } from '../../reading/company-name.ts';
import { BELOW, besideTitle, isRepeated } from './beside-title.ts';
import { isBoard } from './boards.ts';
import { FIRM_NAME, isFirmName, isNoName, nameAlone, sameName } from './firm-names.ts';
import { isOrganisation, isProse, isTitle, kindOf } from './kinds.ts';
import { labelledValues } from './labelled-facts.ts';
import type { Layout, Line } from './layout.ts';
import { alternationOf } from './lists.ts';
import { isFirm, signatureOf, subjectsOf } from './mail.ts';
import type { Role } from './role.ts';
import { type Sign, Signs } from './signs.ts';

/** Headings stand within so many lines. */
const TOP = 10;

/** "Acme, a family firm in Tulsa, is", "Acme in Tulsa is" */
const ASIDE = String.raw`(?:,? (?:an?|the|one of|of|family) [^.\n]{3,90},| in \p{Lu}[^.\n]{2,40}?| \([^)]{2,20}\))?`;
/** Where the name that a sentence begins with may stand: first, behind a sign or a stop, behind "the". */
const OPENING = String.raw`^|\p{Extended_Pictographic}\ufe0f? |[.!?:]\s+|‣ |(?<!\b(?:for|of|at|in) )\b(?:the|client,) `;
const START = String.raw`(?:${OPENING})["“]?(?:The |La )?`;

const HIRES = new RegExp(String.raw`${START}(${FIRM_NAME})${ASIDE} (?:${alternationOf('hiring', 'hires')})\b`, 'gmu');
const EMPLOYS = new RegExp(String.raw`${START}(${FIRM_NAME}) (?:${alternationOf('hiring', 'employs')})\b`, 'gmu');
/** Sentences that name the employer, by the sign that they are. */
const SENTENCES: readonly (readonly [Sign, RegExp])[] = [
  [
    'client',
    new RegExp(String.raw`${START}(${FIRM_NAME}) (?:has|have) (?:${alternationOf('hiring', 'retains')}) us\b`, 'gmu'),
  ],
  ['hires', HIRES],
  // "lululemon is looking for": a name that does without a capital.
  ['told', /^(\p{Ll}[\p{L}.-]{2,24}) is (?:looking for|hiring|seeking)\b/gmu],
  ['told', new RegExp(String.raw`^(${FIRM_NAME}) (?:logo|[Hh]ome [Pp]age)$`, 'gmu')],
  ['employs', EMPLOYS],
  ['employs', new RegExp(String.raw`\b(?:current|all|join the) (${FIRM_NAME}) (?:employees|staff|team)\b`, 'gu')],
  ['named', new RegExp(String.raw`(?<!\p{L})(?:${alternationOf('hiring', 'at')}) (?:the )?(${FIRM_NAME})`, 'gmu')],
  ['mentioned', new RegExp(String.raw`\b(?:[Aa]t|with|for) (?:the )?(${FIRM_NAME})`, 'gmu')],
];
const DOES = new RegExp(
  String.raw`(?:^|[.!] )(?:The )?(${FIRM_NAME})${ASIDE} (${alternationOf('hiring', 'does')})\b`,
  'gmu',
);
/** "Posted on May 2 by Employer: Acme" */
const POSTED_BY = new RegExp(String.raw`^Posted\b[^·|]{0,30} by (?:[Ee]mployer(?: details)?:? )?(${FIRM_NAME})`, 'u');

/** "© 2025 Acme", "© Acme 2025": whose page it is. */
const OWNER = new RegExp(String.raw`^(?:©|Copyright)(?: ©)?(?: \d{4},?)? (${FIRM_NAME}?)(?= \d{4}|[.,|]|\s{2}|$)`, 'u');

/** The company: behind a label, else the name that most signs speak for. */
export function companyIn(layout: Layout, role: Role | undefined): string | undefined {
  const { lines, prose, page } = layout;
  for (const { text, at } of labelledValues(lines, 'company')) {
    const name = text.length <= 80 && !isProse(text) ? nameAlone(text) : undefined;
    // "Business", and "Join" below it, are a menu.
    if (name && lines[at]?.text === text && !isFirmName(name)) continue;
    // "Client: European neobank" is no name.
    if (name && !isBoard(name) && !isNoName(name) && !/ \p{Ll}{5,}/u.test(name)) return name;
  }
  const signs = new Signs(role?.title);
  // Who stands for a client that is not named is the one to name.
  const sign = /\b(?:our|my) client\b/i.test(prose) ? 'told' : 'recruiter';
  for (const { text } of labelledValues(lines, 'recruiter')) signs.add(text, sign);
  for (const name of ownersOf(layout)) signs.add(name, 'owner');
  for (const text of page) signs.add(POSTED_BY.exec(text)?.[1] ?? '', 'told');
  for (const part of lines.flatMap(({ parts }) => parts)) if (part.sign === 'company') signs.add(part.text, 'told');
  for (const name of ofDomains(layout)) signs.add(name, 'domain');
  for (const name of ofSignature(layout)) signs.add(name, 'besideTitle');
  for (const piece of subjectsOf(layout)) if (hasLegalForm(piece)) signs.add(piece, 'besideTitle');
  // "in Leamington Spa"
  for (const [name, sign] of besideTitle(layout, role)) if (!isWhere(name, prose)) signs.add(name, sign);
  for (const [name, sign] of inSentences(prose, role)) signs.add(name, sign);
  for (const text of headingsIn(lines)) {
    if (hasLegalForm(text)) signs.add(text, 'inHeading');
    else signs.again(text);
  }
  for (const name of signs.names()) if (isRepeated(name, prose)) signs.again(name);
  return signs.best() ?? boardThatHires(lines, prose, role);
}

/** A page has no more owners that are looked for. */
const MOST_OWNERS = 2;

/** Who owns the page, if it is named elsewhere, too: otherwise it may be who made it. */
function ownersOf({ lines, page }: Layout): string[] {
  const names = page.map((text) => nameAlone(OWNER.exec(text)?.[1] ?? '')).filter((name) => name !== undefined);
  const isNamed = (name: string) =>
    lines.some(({ parts }) => parts.some(({ text }) => sameName(text.split(' – ')[0] as string, name)));
  return names.slice(-MOST_OWNERS).filter(isNamed);
}

const DOMAIN = /(?:@|\bwww\.|\b(?:jobs|careers)\.)([a-z\d-]{5,})\.[a-z]/g;
const ANY_NAME = new RegExp(FIRM_NAME, 'gu');

/** Names that an address is made of: "steigerpeople.example" is of "Steiger People B.V.". */
function* ofDomains({ page }: Layout): Generator<string> {
  const text = page.join('\n');
  const domains = new Set([...text.matchAll(DOMAIN)].map(([, domain = '']) => domain.replaceAll('-', '')));
  if (domains.size === 0) return;
  const found = new Set([...text.matchAll(ANY_NAME)].map(([name]) => name));
  for (const name of found) {
    const letters = companyCore(name)
      .toLowerCase()
      .replace(/[^a-z\d]/g, '');
    if (domains.has(letters)) yield name;
  }
}

/** A firm below the name of who signs. */
function* ofSignature(layout: Layout): Generator<string> {
  for (const text of signatureOf(layout).slice(1)) {
    const [cell = '', ...more] = text.split(/ [|·•–-] /);
    const [name = ''] = cell.split(/, (?!Inc|Ltd|LLC|S\.)/);
    if (more.length > 1) continue;
    const isSaid = isFirm(name) && layout.prose.includes(name) && !isTitle(name);
    if (isSaid || (!isProse(name) && !/(?<=\s)\p{Ll}{5,}/u.test(name) && isOrganisation(name))) yield name;
  }
}

/** The title stands so near behind "is hiring", in UTF-16 code units. */
const NEAR = 80;

/**
 * A board that looks for people of its own: "Indeed is hiring a Software Engineer", or one that stands below the title
 * and calls itself an employer. Elsewhere its name tells of the page.
 */
function boardThatHires(lines: readonly Line[], prose: string, role: Role | undefined): string | undefined {
  if (!role) return undefined;
  const title = role.title.toLowerCase();
  for (const { 0: said, 1: name = '', index } of prose.matchAll(HIRES)) {
    const end = index + said.length;
    const sentence = (prose.slice(end, end + NEAR + title.length).split(/[.!?\n]/)[0] as string).toLowerCase();
    if (isBoard(name) && sentence.includes(title)) return name;
  }
  if (role.line === undefined) return undefined;
  const under = lines.slice(role.line + 1, role.line + 1 + BELOW).map(({ parts }) => parts[0]?.text);
  return [...prose.matchAll(EMPLOYS)]
    .map(([, name = '']) => name)
    .find((name) => isBoard(name) && under.includes(name));
}

/** Names among the headings. */
function headingsIn(lines: readonly Line[]): string[] {
  return lines
    .slice(0, TOP)
    .filter(({ menu, trail }) => !menu && !trail)
    .flatMap(({ parts }) => parts)
    .filter((part) => kindOf(part) === 'name')
    .map(({ text }) => text);
}

/** Whether somebody is in it: then it is a town. */
function isWhere(name: string, prose: string): boolean {
  return name.split(' ').length < 3 && prose.includes(` in ${name}`) && !prose.includes(` at ${name}`);
}

/** Names in sentences. */
function* inSentences(prose: string, role: Role | undefined): Generator<[string, Sign]> {
  for (const [sign, pattern] of SENTENCES) for (const [, name = ''] of prose.matchAll(pattern)) yield [name, sign];
  // "The TIO runs the telescope": capitals alone are more often a title's.
  // And one word that is something may be a person: "Alan is retiring".
  const doing = [...prose.matchAll(DOES)]
    .filter(
      ([, name = '', verb = '']) => name.includes(' ') || !(/^(?:is|has)$/.test(verb) || /^\p{Lu}{2,4}$/u.test(name)),
    )
    .map(([, name = '']) => name);
  for (const name of doing) yield [name, 'does'];
  // What opens the first paragraph is the firm; what opens a later one may be anything.
  if (doing[0]) yield [doing[0], 'again'];
  const title = role?.title ?? '';
  const behind = prose.slice(prose.indexOf(title) + title.length);
  const at = title !== '' && prose.includes(title) ? AT.exec(behind)?.[1] : undefined;
  if (at) yield [at, 'told'];
}

const AT = new RegExp(String.raw`^(?: \([^)]{1,40}\))? (?:at|@|bei|chez) (?:the )?(${FIRM_NAME})`, 'u');
