import { trimEnd, upperFirst } from '../../text.ts';
import { boardIn, isBoard } from './boards.ts';
import { nameAlone } from './firm-names.ts';
import { isOrganisation } from './kinds.ts';
import { labelledValues } from './labelled-facts.ts';
import { GAP, type Layout, type Line } from './layout.ts';
import { alternationOf, entriesOf, has } from './lists.ts';

/** The lines at the top and the bottom of a page where it tells its name. */
const EDGE = 6;
/** A longer line speaks of more than the page. */
const LONGEST = 70;

const POSTED = String.raw`\b(?:${alternationOf('boards', 'posted')})\b(?: \S+){0,5}?:?\s+`;
const LED = new RegExp(
  String.raw`${POSTED}(?:${alternationOf('boards', 'posted preposition')}):?\s+(?:the )?(\p{L}[\p{L}\p{N}.&' -]{2,40})`,
  'u',
);
const isPeriodical = has('boards', 'periodical');
const isButton = has('boards', 'no page');
const isOfReader = has('boards', 'no source');

/** "We advertise on acme.example alone" */
const SITE = /\b(?:advertised?|posted|listed) (?:only )?on ([a-z0-9-]+(?:\.[a-z]{2,})+)/;

/** Where the posting stood: a job board, a bulletin, a careers site. */
export function sourceIn({ lines, prose, page }: Layout): string | undefined {
  for (const { text } of labelledValues(lines, 'source')) {
    const board = text.length < LONGEST ? boardIn(text, { said: true }) : undefined;
    if (board) return board;
    if (text.length < 50 && !/\d/.test(text)) return nameAlone(text);
  }
  for (const text of page) {
    const board = boardIn(LED.exec(text)?.[1] ?? '', { said: true }) ?? SITE.exec(text)?.[1];
    if (board) return board;
  }
  const list = listOf(page);
  if (list) return list;
  const paper = [...prose.matchAll(PAPER)]
    .map(([, name = '']) => name)
    .find((name) => isPeriodical(name.toLowerCase()));
  if (paper) return paper;
  // "Expired in 27 days • via Poached"
  const via = lines
    .flatMap(({ parts }) => parts)
    .find(({ text }) => text.startsWith('via ') && (isBoard(text.slice(4)) || DOMAIN.test(text.slice(4))));
  if (via) return via.text.slice(4);
  const edges = [...page.slice(0, EDGE), ...page.slice(-EDGE)].filter((text) => !isOfReader(text.toLowerCase()));
  return (
    page
      .slice(0, 3)
      .map(firstCell)
      .find((cell) => cell !== undefined) ??
    edges
      .flatMap((text) => (text.length < LONGEST ? [text, ...text.split(GAP)] : []))
      .map((text) => boardIn(text))
      .find((board) => board !== undefined) ??
    pageOf(lines) ??
    friendIn(prose) ??
    periodicalIn(lines) ??
    page.map(plainly).find((board) => board !== undefined) ??
    siteIn(prose)
  );
}

/** "advertised in the Whitby Gazette", "seen on the Hull Jobs Board" */
const PAPER = new RegExp(
  String.raw`\b(?:${alternationOf('boards', 'posted')}) (?:in|on) (?:the )?` +
    String.raw`(\p{Lu}[\p{L}'’]+(?: (?:& )?\p{Lu}[\p{L}'’]+){1,3})`,
  'gu',
);

/** "[choral-l] Director of Music": the list that a mail came over. */
function listOf(page: readonly string[]): string | undefined {
  const tag = page
    .map((text) => /^(?:Subject:.*)?\[([\p{L}\d-]{3,30})\]/iu.exec(text)?.[1])
    .find((name) => name !== undefined);
  const isList = page.some((text) => tag !== undefined && text.toLowerCase().includes(`${tag.toLowerCase()}@`));
  return isList ? tag : undefined;
}

/** "SEEK · Job search · Profile": the name of the page, in front of its menu; "naukri.com" is one by its ending. */
function firstCell(text: string): string | undefined {
  const cells = text.split(GAP).filter((cell) => cell.trim() !== '');
  const cell = trimEnd(cells[0] ?? '', /[^\p{L}\p{N})]/u).trim();
  if (isBoard(upperFirst(cell))) return cell;
  if (cells.length < 2) return undefined;
  // "Pasture & Plough Jobs   Place an ad"
  const word = cell.split(' ')[0] as string;
  if (DOMAIN.test(word) || isBoard(word)) return word;
  return isOfReader(cell.toLowerCase()) || isButton(cell.toLowerCase())
    ? undefined
    : /^(\p{Lu}.{2,40}) [Jj]obs$/u.exec(cell)?.[1];
}

const DOMAIN = /^[a-z0-9-]+\.(?:com|org|net|co\.uk|ac\.uk|at|ch|de|fr|nl|no|pl|hu|ro|ua|in|ie)$/i;

/** "See how you compare on LinkedIn", "an Indeed account": a name that can be nothing else. */
function plainly(text: string): string | undefined {
  if (isOfReader(text.toLowerCase())) return undefined;
  const site = text.split(/[\s,()]+/).find((word) => /job/i.test(word) && isBoard(trimEnd(word, /\./)));
  return site ? trimEnd(site, /\./) : text.split(/[\s,.()'’]+/).find((word) => PLAIN.has(word));
}

const PLAIN = new Set(entriesOf('boards', 'plain'));

/** "fernwood.coop/jobs" as a line of its own: the page that it was copied from. */
function pageOf(lines: readonly Line[]): string | undefined {
  const page = lines
    .slice(0, 3)
    .find(({ lower }) =>
      /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[a-z0-9/-]*(?:jobs?|careers?)[a-z0-9/-]*$/.test(lower),
    );
  if (!page) return undefined;
  return /^(?:careers|jobs)\./.test(page.lower)
    ? page.text.replace(/\/.*$/, '')
    : page.text.replace(/(?<=\/(?:jobs?|careers?))\/.*$/i, '');
}

const PERSON = String.raw`(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)`;
const FRIEND = new RegExp(String.raw`\b(?:say|tell them|mention)(?: \S+){0,3} ${PERSON} (?:sent|referred) you\b`, 'u');

/** "say that Jo Marsh sent you" */
function friendIn(prose: string): string | undefined {
  return FRIEND.exec(prose)?.[1];
}

/** A paper, a newsletter, a board on a wall: the first line of what was cut out or typed up. */
function periodicalIn(lines: readonly Line[]): string | undefined {
  // The bulletin of a firm stands below its name.
  const isOfFirm = isOrganisation(lines[0]?.text ?? '');
  const parts = lines.slice(0, isOfFirm ? 1 : 2).flatMap((line) => line.parts);
  const name = parts.find(({ text, lower }) => isPeriodical(lower) && text.includes(' ') && text.length < 50);
  return (
    name &&
    nameAlone(
      name.text.replace(
        /^From: |\s+(?:[Jj][Oo][Bb][Ss]$|\d[\d/.-]*$|p\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day).*$/g,
        '',
      ),
    )
  );
}

/** "careers.acme.example" */
function siteIn(prose: string): string | undefined {
  return (
    /\b((?:careers|jobs|recruitment)\.[a-z0-9-]+(?:\.[a-z]{2,})+)\b/i.exec(prose)?.[1] ??
    /(?<![\w.@-])((?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,})+\/(?:careers|jobs|vacancies))\b/i.exec(prose)?.[1]
  );
}
