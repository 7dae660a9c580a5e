import { isPlace } from '../../reading/classes.ts';
import { sameName } from './firm-names.ts';
import { isOrganisation, isPlaceLike, isProse, kindOf } from './kinds.ts';
import { labelledValues, type Value } from './labelled-facts.ts';
import type { Layout, Line, LinePart } from './layout.ts';
import { entriesOf, has } from './lists.ts';
import { inSubject, TOLD, toldPlace } from './place-told.ts';
import type { Role } from './role.ts';
import {
  behindName,
  COUNTRY,
  cityIn,
  isTown,
  isTownOf,
  NO_PLACE,
  placeAlone,
  withoutFirm,
  withoutUnit,
} from './town.ts';

/** Where the headings of a posting stand. */
const TOP = 10;
const REMOTE =
  /^(?:fully )?remote(?: (?:in|within) (?:the )?\p{Lu}[\p{L} ]{1,20}|,? \(?[^)]{2,20}\)?| [-–] .{2,30})?$/iu;
/** SEEK's "Footscray, Melbourne VIC". */
const AUSTRALIAN = /^\p{Lu}[^.!?:$|]{2,70} (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)(?: \d{4})?$/u;
const BRITISH_CODE = /^[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/;
/** "Daventry NN11", "Leeds LS1 4AP" */
const CODED = /^(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}) [A-Z]{1,2}\d[\dA-Z]?(?: \d[A-Z]{2})?$/u;

/** Where the job is: behind a label or a pin, among the headings, or told in a sentence; in that order. */
export function locationIn(layout: Layout, company: string | undefined, role: Role | undefined): string | undefined {
  const { lines } = layout;
  return (
    labelledPlace(labelledValues(lines, 'town'), lines, isTown) ??
    labelledPlace(labelledValues(lines, 'location'), lines, (place) => !isOrganisation(place)) ??
    pinned(lines) ??
    aboveCode(lines) ??
    headingPlace(lines, company, role) ??
    // "Work site: Woodland Mill"
    labelledPlace(labelledValues(lines, 'location'), lines, () => true) ??
    headingToldOf(layout, company) ??
    behindDash(layout, company, role) ??
    belowFirm(lines, company, role) ??
    besideSmallPrint(lines, company, role) ??
    inSubject(layout, role) ??
    toldPlace(layout, company, role)
  );
}

function labelledPlace(
  values: readonly Value[],
  lines: readonly Line[],
  accept: (place: string) => boolean,
): string | undefined {
  for (const { text, at } of values) {
    const below = lines[at]?.text === text ? lines.slice(at + 1, at + 5).map((line) => line.text) : [];
    const found = [text, ...below].map(cityIn).find((place) => place !== undefined) ?? placeAlone(text);
    const town = found && withoutUnit(found);
    const place = town && accept(town) ? townOf(town) : undefined;
    if (place && /^[\p{Lu}\p{Lo}\d]/u.test(place) && !isProse(place) && !NO_PLACE.test(place)) return place;
  }
  return undefined;
}

/** "Coldbrook Yard, Halvern City": the yard is known to those who work there. */
function townOf(place: string): string {
  const [site = '', town = '', ...more] = place.split(', ');
  return more.length === 0 && isSite(site.toLowerCase()) && isTown(town) ? town : place.replace(BEHIND_TOWN, '');
}

const isSite = has('places', 'site');
/** "Lake Eppalong depot" */
const BEHIND_TOWN = new RegExp(String.raw`(?<=\p{Ll}) (?:${entriesOf('places', 'site').join('|')})$`, 'u');

function pinned(lines: readonly Line[]): string | undefined {
  const pin = lines.flatMap(({ parts }) => parts).find(({ sign }) => sign === 'place');
  return pin && (cityIn(pin.text) ?? placeAlone(pin.text.replace(/^.*\bbased in /, '')));
}

/** "Helm Road / Kendal / LA9 7RG": the town stands above its code. */
function aboveCode(lines: readonly Line[]): string | undefined {
  const town = lines[lines.findIndex(({ text }) => BRITISH_CODE.test(text)) - 1]?.text;
  return town && /^\p{Lu}[\p{L}'-]+(?: \p{L}[\p{L}'-]+){0,2}$/u.test(town) ? town : undefined;
}

function headingPlace(lines: readonly Line[], company: string | undefined, role: Role | undefined): string | undefined {
  let remote: string | undefined;
  for (const { parts, menu, trail, text } of lines.slice(0, TOP)) {
    if (menu || trail || (parts.length === 1 && isProse(text) && text.length > 90)) continue;
    for (const part of parts) {
      const coded = CODED.exec(part.text)?.[1];
      if (coded && isTown(coded)) return coded;
      const behind = behindName(part.text, company);
      const town = behind.replace(/\s*\(.*$/, '');
      if (isTown(town) || isPlaceLike(town)) return placeAlone(town);
      const there = behindName(part.text, role?.title);
      if (isPlaceLike(there)) return placeAlone(there);
      const rest = { ...part, text: withoutFirm(part.text, company).trim() };
      const bare = rest.text.replace(/\s*\(.*$/, '');
      if (AUSTRALIAN.test(bare)) return bare.length <= 40 ? bare.replace(/ \d{4}$/, '') : bare.split(',')[0];
      const place = cityIn(rest.text) ?? ownPlace(rest);
      if (place && !REMOTE.test(place)) return place;
      // "remote · or our office in Porto"
      remote ??= (place && [...text.matchAll(TOLD)][0]?.[1]) ?? place;
    }
  }
  return remote;
}

/** A part, or what stands in brackets or behind a dash of it, that is a place and nothing else. */
function ownPlace(part: LinePart): string | undefined {
  for (const piece of part.text.split(/(?:^|\s+)[–—-]\s+|[()]/).map((text) => text.trim())) {
    const alone = placeAlone(piece.replace(/^(?:nr|near|in|[Jj]obs? in) /, '')) ?? '';
    if (REMOTE.test(part.text)) return part.text;
    if (/^(?:fully )?remote$/i.test(piece)) return piece;
    if (
      (isPlace(alone) || (alone !== part.text && isPlaceLike(alone))) &&
      !(COUNTRY.test(alone) && /\(remote\)/i.test(part.text))
    )
      return alone;
    if (/\bor remote\b/.test(part.text)) return part.text;
    if (piece === part.text && kindOf(part) === 'place') return alone;
  }
  return undefined;
}

/** A heading in which somebody works, too: "Leamington Spa", and below it "a coachbuilder in Leamington Spa". */
function headingToldOf({ lines, prose }: Layout, company: string | undefined): string | undefined {
  const parts = lines.slice(0, TOP).flatMap((line) => (line.menu || line.trail ? [] : line.parts));
  const isTold = ({ text }: LinePart) => prose.includes(` in ${text}`) && (!company || !sameName(text, company));
  return parts.find((part) => isTold(part) && isTownOf(part.text) && kindOf(part) === 'name')?.text;
}

/** "Line Lead – Dandenong South", where somebody works "in Dandenong South"; a firm may stand there as well. */
function behindDash({ lines, prose }: Layout, company: string | undefined, role: Role | undefined): string | undefined {
  const title = role?.line === undefined ? '' : (lines[role.line]?.text ?? '');
  const firm = lines.slice(0, TOP).find(({ text }) => company !== undefined && text.startsWith(`${company} `));
  for (const heading of [title, firm?.text ?? '']) {
    const town = heading.split(/,\s|\s[–—-]\s/).at(-1) ?? '';
    const isTold = prose.includes(` in ${town}`) || prose.includes(`, ${town}.`);
    if (town !== heading && isTownOf(town) && isTold) return town;
  }
  return undefined;
}

/** Title, firm, town, small print: each on a line of its own. */
function belowFirm(lines: readonly Line[], company: string | undefined, role: Role | undefined): string | undefined {
  const headings = lines.slice(0, TOP).filter(({ menu, trail }) => !menu && !trail);
  const firm = headings.findIndex(({ text }) => company !== undefined && sameName(text, company));
  const [town, next] = headings.slice(firm + 1, firm + 3).map(({ parts }) => parts);
  if (firm < 0 || role?.line === undefined || town?.length !== 1 || !next) return undefined;
  const isNear = Math.abs((lines[role.line] ? headings.indexOf(lines[role.line] as Line) : -9) - firm) === 1;
  const [part] = town as [LinePart];
  const isAlone = kindOf(part) === 'name' && isTownOf(part.text) && kindOf(next[0] as LinePart) === 'detail';
  return isNear && isAlone ? part.text : undefined;
}

/** "Kericho | Full Time | KSh 180,000", "1010 Wien • Vollzeit": near the title, the one name among the small print. */
function besideSmallPrint(
  lines: readonly Line[],
  company: string | undefined,
  role: Role | undefined,
): string | undefined {
  if (role?.line === undefined) return undefined;
  for (const { parts, menu, trail } of lines.slice(Math.max(0, role.line - 2), role.line + NEAR)) {
    if (menu || trail || parts.length < 2) continue;
    const town = parts.map(({ text }) => TOWN_WITH_CODE.exec(text)?.[1]).find((name) => name !== undefined);
    if (town) return town;
    const rest = parts.filter(({ text }) => company === undefined || !text.includes(company));
    const names = rest.filter((part) => kindOf(part) === 'name');
    const [name] = names;
    const isSmallPrint = rest.length > 1 && rest.every((part) => part === name || kindOf(part) === 'detail');
    if (name && names.length === 1 && isSmallPrint && isTown(name.text)) return placeAlone(name.text);
  }
  return undefined;
}

/** Lines from the title on in which its place may stand. */
const NEAR = 5;
const TOWN_WITH_CODE = /^\d{4,5} (\p{Lu}[\p{L} -]{2,30})$/u;
