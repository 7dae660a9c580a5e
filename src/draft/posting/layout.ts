import { tidy } from '../tidy.ts';
import { isBoard } from './boards.ts';
import { isPlaceLike } from './kinds.ts';
import { alternationOf, entriesOf, has } from './lists.ts';
import { isOfMail, signatureAt } from './mail.ts';
import { pageText } from './page-text.ts';

/**
 * A pasted posting as lines and their parts, without the buttons and notices of the page that it was copied from, and
 * without the other jobs that the page shows.
 */

/** A piece of a line between bars, dots, arrows or wide gaps: "Acme · Denver, CO" has two. */
export type LinePart = {
  text: string;
  lower: string;
  /** What sign stands in front of it: a pin marks a place, a house a firm. */
  sign?: 'place' | 'company';
};

export type Line = {
  text: string;
  lower: string;
  parts: readonly LinePart[];
  /** One of several in a list: duties, as a rule. */
  bullet: boolean;
  /** The menu of a page, or its name: tells where the posting stood, and nothing of the job. */
  menu: boolean;
  /** "Home > Jobs > Denver" */
  trail: boolean;
};

const BUTTONS = new Set(entriesOf('page', 'button'));
const NOTICE = new RegExp(String.raw`^(?:${alternationOf('page', 'notice')})(?![\p{L}\d])`, 'u');
const OTHERS = new RegExp(String.raw`^(?:${alternationOf('page', 'others')})(?![\p{L}\d])[\s:.…→()\d-]*`, 'u');
const BULLET = /^[ \t]*[•◦▪·*–—⁃‣✅-][ \t]+/;
const TRAIL = /\s[>›»▸→]{1,2}\s/g;
const HOME = new RegExp(String.raw`^(?:${alternationOf('page', 'trail')})(?:\s*[/>›»▸→]+\s|: )`, 'iu');
/** "Page 1 of 2" */
const PAGE = /^(?:page|p\.|seite) ?\d+(?: ?(?:of|von|\/) ?\d+)?$/i;
/** What was searched for, and where. */
const SEARCH = /^what:? .*\bwhere:/i;
/** Between the parts of a line. */
export const GAP = new RegExp(
  [
    String.raw`\s*[|·•›»▸⸻]\s*`,
    String.raw`\s{2,}|\t|\u3000`,
    String.raw`\s+[—>→~]{1,2}\s+`,
    String.raw`\s+(?=\p{Extended_Pictographic})|\s+[✔✓☆★]+\s*`,
    // "Cabin Crew – Base: Tromsø"
    String.raw`\s[–-]\s(?=\p{Lu}[\p{L} ]{1,20}: )`,
  ].join('|'),
  'u',
);
const SIGNS: readonly (readonly [RegExp, NonNullable<LinePart['sign']>])[] = [
  [/^[📍📌🌏🌍🌎🗺]/u, 'place'],
  [/^[🏢🏬🏭]/u, 'company'],
];
/** Signs, pictures and arrows in front of a part or behind it; digits are pictographs, too. */
const ORNAMENT = /[^\P{Extended_Pictographic}\d]|[\ufe0f\u200d★☆✓✔▾▼⌄«»‹›<>←⭐*_~®⚐♡❯—\s]/u;

function withoutOrnaments(text: string): string {
  const characters = [...text];
  const isPlain = (character: string) => !ORNAMENT.test(character);
  return characters.slice(Math.max(0, characters.findIndex(isPlain)), characters.findLastIndex(isPlain) + 1).join('');
}

/** What a pasted page holds. */
export type Layout = {
  /** What is told of the job, line by line. */
  lines: readonly Line[];
  /** The sentences, for what is told in them. */
  prose: string;
  /** All lines as they stand, with the notices of the page: they tell where it is. */
  page: readonly string[];
};

export function layoutOf(pasted: string): Layout {
  // "* Item": tidying takes the bullet off.
  const marked = pageText(pasted).replace(new RegExp(BULLET, 'gm'), '‣ ');
  const all = tidy(marked)
    .split('\n')
    .map((raw) => ({ open: withoutMarks(raw), bullet: raw.startsWith('‣') }))
    .filter(({ open }) => open !== '');
  const page = all.map(({ open }) => open);
  const [from, to] = signatureAt(page);
  const told = all.filter(({ open }, at) => (at < from || at >= to) && !isOfMail(open) && !SEARCH.test(open));
  const lines: Line[] = [];
  let isOver = false;
  for (const { open, bullet } of told) {
    const line = isOver ? undefined : lineOf(open, bullet, isTrailTo(open, page));
    if (line === undefined) continue;
    const others = OTHERS.exec(line.lower);
    if (others && others[0].length < line.lower.length && /[:–›]/.test(line.text)) continue;
    isOver = others !== null && lines.length >= LEAST;
    if (!isOver) lines.push(line);
  }
  return { lines, prose: proseOf(lines), page };
}

/** A posting has this many lines before the page goes on to others. */
const LEAST = 5;

/** What a sentence can't end with: it goes on in the next line. */
const GOES_ON = /\b(?:an?|the|our|of|for|in|at|and|or|to|with|contact|call|ring|email)$/;

/** Of what was said, so much is looked at. */
const GLANCE = 40;

function proseOf(lines: readonly Line[]): string {
  let prose = '';
  for (const { text, bullet, menu, trail } of lines) {
    if (menu || trail) continue;
    const goesOn =
      prose !== '' &&
      !bullet &&
      (/^\p{Ll}/u.test(text) || GOES_ON.test(prose) || /\p{Ll}.*,$/u.test(prose.slice(-GLANCE)));
    prose += `${prose === '' ? '' : goesOn ? ' ' : '\n'}${bullet ? '‣ ' : ''}${text}`;
  }
  return prose.replace(ADVERB, '$1 ');
}

/** "is currently looking for" is "is looking for". */
const ADVERB = new RegExp(String.raw`\b(is|are) (?:${alternationOf('hiring', 'adverb')}) `, 'g');

/** Without quotation marks of mails, bullets and markup. */
function withoutMarks(raw: string): string {
  return raw
    .replace(/^‣ ?/, '')
    .replace(/^[ \t]*(?:>[ \t]?)+/, '')
    .replace(/(?<![\p{L}\d])(?:[*_`]|#(?!\d)){1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?=\s|$)/gu, '')
    .trim();
}

/** "Open positions / Ostrava plant / Metallurgist": the last piece is a line of the page. */
function isTrailTo(open: string, page: readonly string[]): boolean {
  const pieces = open.split(' / ');
  return pieces.length > 2 && page.includes(pieces.at(-1) as string);
}

const isOfCookies = has('page', 'cookies');

/** Of a menu one cell in so many at least is a known button. */
const CELLS = 3;
/** A line of many cells is a menu from this number on, if its first is the name of a board. */
const MENU = 2;

function lineOf(open: string, bullet: boolean, isTrail: boolean): Line | undefined {
  const all = open
    .split(GAP)
    .map(partOf)
    .filter((part) => part !== undefined);
  const parts = all.filter(({ lower }) => !isButton(lower) && !NOTICE.test(lower));
  const [first] = all;
  if (!first || parts.length === 0 || isOfCookies(open.toLowerCase())) return undefined;
  const buttons = all.filter(({ lower }) => isButton(lower)).length;
  const trail = isTrail || (open.match(TRAIL) ?? []).length > 1 || HOME.test(open);
  const ofBoard = isBoard(first.text) && (buttons > 0 || all.length >= MENU);
  // "Dot Pettigrew · Admin · 4h": who shared it.
  const ofSharer = all.some(({ lower }) => /^\d+ ?(?:h|d|min|w)$/.test(lower));
  // "Engineering · Lisbon, Portugal · Hybrid"
  const ofPlace = all.some(({ text }) => text.includes(', ') && isPlaceLike(text));
  const isMixed = all.length >= CELLS && buttons > 0 && buttons * CELLS >= all.length && !ofPlace;
  const ofButtons = buttons > 1 || isMixed;
  const menu = !trail && all.length > 1 && (ofButtons || ofBoard || ofSharer);
  const text = withoutOrnaments(open.replace(/\s+/g, ' ')).replace(/ page is loaded$/, '');
  return { text, lower: text.toLowerCase(), parts, bullet, menu, trail };
}

/** A button, or several in a row: "Jobs Courses Career advice". */
function isButton(lower: string): boolean {
  let rest = lower.split(' ');
  while (rest.length > 0) {
    let length = Math.min(rest.length, LONGEST_BUTTON);
    while (length > 0 && !BUTTONS.has(rest.slice(0, length).join(' '))) length--;
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return true;
}

/** In words. */
const LONGEST_BUTTON = 6;

function partOf(raw: string): LinePart | undefined {
  const sign = SIGNS.find(([pattern]) => pattern.test(raw.trim()))?.[1];
  const text = withoutOrnaments(raw)
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/ page is loaded$/, '')
    .trim();
  if (!/[\p{L}\d]/u.test(text) || PAGE.test(text)) return undefined;
  return { text, lower: text.toLowerCase(), ...(sign && { sign }) };
}
