import { FUNCTION_WORDS, isField, isOccupation, isPlace } from '../../reading/classes.ts';
import { trimEnd } from '../../text.ts';
import { isCountry, isOrganisation, isPlaceLike, isProse, isTitle, kindOf } from './kinds.ts';
import { type Value, valuesOf } from './labels.ts';
import type { Layout, Line, Part } from './layout.ts';
import { choicesOf, entriesOf, has } from './lists.ts';
import { subjectsOf } from './mail.ts';
import { sameName } from './names.ts';
import type { Role } from './role.ts';

/** Where the headings of a posting stand. */
const TOP = 10;
const CITY = String.raw`(?:\p{Lu}[\p{L}.'’-]+ ){0,2}\p{Lu}[\p{L}.'’-]+`;
const CITY_STATE = new RegExp(String.raw`(?<![\p{L}\d-])(${CITY}, (?:${choicesOf('places', 'state')}))\b`, 'u');
const CITY_COUNTRY = new RegExp(String.raw`(${CITY}, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?))`, 'u');
const COUNTRY = /^(?:United Kingdom|United States|UK|USA|US|England|Canada|Australia|Ireland|New Zealand)$/;
const REMOTE =
  /^(?:fully )?remote(?: (?:in|within) (?:the )?\p{Lu}[\p{L} ]{1,20}|,? \(?[^)]{2,20}\)?| [-–] .{2,30})?$/iu;
/** SEEK's "Footscray, Melbourne VIC". */
const AUSTRALIAN = /^\p{Lu}[^.!?:$|]{2,70} (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)(?: \d{4})?$/u;
const BRITISH_CODE = /^[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/;
/** A street, or several places: nothing to name in a note. */
const NO_PLACE = /\b(?:road|street|avenue|ave|st|rd|vacanc\p{L}*|in person|multiple|various)\b|\bschool\b(?!$)/iu;
/** "Daventry NN11", "Leeds LS1 4AP" */
const CODED = /^(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}) [A-Z]{1,2}\d[\dA-Z]?(?: \d[A-Z]{2})?$/u;
/** The same at the end of an address. */
const ADDRESS = /, (\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,2}) [A-Z]{1,2}\d[\dA-Z]?(?: \d[A-Z]{2})?(?![\p{L}\d])/u;
/** Where a firm is entered, or has its mail sent. */
const ELSEWHERE = /\b(?:registered|postal|head office|headquarters|vat|privacy)\b/i;
const LEADS = choicesOf('places', 'leads to a town');
const SITES = choicesOf('places', 'site');
const HOUSES = choicesOf('places', 'house');
const TOWN = String.raw`(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)`;
/** Several towns are none: "offices in Leeds, York and Hull". */
const ALONE = String.raw`(?=[ .,)])(?!,? (?:\p{Lu}[^.,\n]{1,30},? )?(?:and|or|&) \p{Lu})`;
const TOLD = new RegExp(
  String.raw`\b(?:(?:${LEADS})(?: in| at)?|(?:${SITES}|${HOUSES})(?: is)? (?:in|at|near)) ${TOWN}${ALONE}`,
  'gu',
);
/** "in the Redfield office" */
const NAMED = new RegExp(String.raw`(?:\b(?:our|the)|^|[.!]) ${TOWN} (?:${SITES})\b`, 'gmu');
const NO_TOWN = new Set(entriesOf('places', 'no town'));

/** Where the job is: behind a label or a pin, among the headings, or told in a sentence; in that order. */
export function locationIn(layout: Layout, company: string | undefined, role: Role | undefined): string | undefined {
  const { lines } = layout;
  return (
    labelledPlace(valuesOf(lines, 'town'), lines, isTown) ??
    labelledPlace(valuesOf(lines, 'location'), lines, (place) => !isOrganisation(place)) ??
    pinned(lines) ??
    aboveCode(lines) ??
    headingPlace(lines, company, role) ??
    // "Work site: Woodland Mill"
    labelledPlace(valuesOf(lines, 'location'), lines, () => true) ??
    headingToldOf(layout, company) ??
    behindTitle(layout, role) ??
    belowFirm(lines, company, role) ??
    besideSmallPrint(lines, company, role) ??
    inSubject(layout, role) ??
    toldPlace(layout, company, role)
  );
}

/** "Subject: Site Manager, Utrecht", "Subject: Brewer wanted in Kendal" */
function inSubject(layout: Layout, role: Role | undefined): string | undefined {
  const towns = subjectsOf(layout).map(
    (piece) =>
      /(?: in |\()(\p{Lu}[\p{L}' -]+)\)?$/u.exec(piece)?.[1] ??
      (behindName(piece, role?.title).split(', ')[0] as string),
  );
  return towns.find((town) => town !== '' && isTown(town));
}

function labelledPlace(
  values: readonly Value[],
  lines: readonly Line[],
  accept: (place: string) => boolean,
): string | undefined {
  for (const { text, at } of values) {
    const below = lines[at]?.text === text ? lines.slice(at + 1, at + 5).map((line) => line.text) : [];
    const found = [text, ...below].map(cityIn).find((place) => place !== undefined) ?? placeAlone(text);
    const place = found && accept(found) ? townOf(found) : undefined;
    if (place && /^\P{Ll}/u.test(place) && !isProse(place) && !NO_PLACE.test(place)) return place;
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
      if (isTown(town)) return placeAlone(town);
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

/** A firm's words are no town: "Rose & Crown Pub, Bath" is not in "Crown Pub, Bath". */
function withoutFirm(text: string, company: string | undefined): string {
  return company ? text.replaceAll(company, ' ') : text;
}

/** "Severn NHS Trust, Gloucester", "Vet, Crymych, Pembrokeshire" */
function behindName(text: string, name: string | undefined): string {
  return name && text.startsWith(`${name}, `) ? text.slice(name.length + 2) : '';
}

/** A part, or what stands in brackets or behind a dash of it, that is a place and nothing else. */
function ownPlace(part: Part): string | undefined {
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
  const isTold = ({ text }: Part) => prose.includes(` in ${text}`) && (!company || !sameName(text, company));
  return parts.find((part) => isTold(part) && isTownOf(part.text) && kindOf(part) === 'name')?.text;
}

/** "Line Lead – Dandenong South", where somebody works "in Dandenong South". */
function behindTitle({ lines, prose }: Layout, role: Role | undefined): string | undefined {
  const heading = role?.line === undefined ? '' : (lines[role.line]?.text ?? '');
  const town = heading.split(/,\s|\s[–—-]\s/).at(-1) ?? '';
  return town !== heading && isTownOf(town) && prose.includes(` in ${town}`) ? town : undefined;
}

/** Title, firm, town, small print: each on a line of its own. */
function belowFirm(lines: readonly Line[], company: string | undefined, role: Role | undefined): string | undefined {
  const headings = lines.slice(0, TOP).filter(({ menu, trail }) => !menu && !trail);
  const firm = headings.findIndex(({ text }) => company !== undefined && sameName(text, company));
  const [town, next] = headings.slice(firm + 1, firm + 3).map(({ parts }) => parts);
  if (firm < 0 || role?.line === undefined || town?.length !== 1 || !next) return undefined;
  const isNear = Math.abs((lines[role.line] ? headings.indexOf(lines[role.line] as Line) : -9) - firm) === 1;
  const [part] = town as [Part];
  const isAlone = kindOf(part) === 'name' && isTownOf(part.text) && kindOf(next[0] as Part) === 'detail';
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

function isTown(name: string): boolean {
  return (
    !name.split(' ').some((word) => NO_TOWN.has(word.toLowerCase())) &&
    !FUNCTION_WORDS.has(name.toLowerCase()) &&
    /^\p{Lu}\p{L}/u.test(name) &&
    !/[&/]| and /.test(name) &&
    name.split(' ').length <= 3 &&
    !isOrganisation(name.replace(/^(?:Port|Fort|Mount) | Spa$/, '')) &&
    !name.toLowerCase().split(' ').some(isOccupation)
  );
}

function toldPlace(
  { lines, prose, page }: Layout,
  company: string | undefined,
  role: Role | undefined,
): string | undefined {
  for (const { text, menu, bullet } of lines) {
    const rest = withoutFirm(text, company);
    if (menu || ELSEWHERE.test(rest)) continue;
    const place =
      cityIn(rest) ?? (bullet || isProse(text) || text.includes(': ') || isTitle(text) ? undefined : inAddress(text));
    if (place) return place;
  }
  const rest = withoutFirm(prose, company);
  const told = [...rest.matchAll(TOLD), ...rest.matchAll(NAMED)].map(([, town = '']) => town).find(isTownOf);
  return (
    told ??
    behindSought(prose, role) ??
    behindFirm(prose, company) ??
    lastOfAddress(page) ??
    TOWN_OF.exec(company ?? '')?.[1]
  );
}

/** A whole code tells that what stands before it is a town, wherever it stands. */
function lastOfAddress(page: readonly string[]): string | undefined {
  const lines = page.filter((text) => !ELSEWHERE.test(text));
  return lines
    .map((text) => WITH_WHOLE_CODE.exec(text)?.[1])
    .find((town) => town !== undefined && !NO_PLACE.test(town) && isTownOf(town));
}

const WITH_WHOLE_CODE = /(?:^|, )(\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,2}),? [A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b/u;

function inAddress(text: string): string | undefined {
  const town = ADDRESS.exec(`, ${text}`)?.[1];
  return town && isTownOf(town) ? town : undefined;
}

/** "Town of Pelham Harbor" */
const TOWN_OF = /^(?:Town|City|Village) of (\p{Lu}.*)$/iu;

/** "hire a Controller in Skellefteå" */
function behindSought(prose: string, role: Role | undefined): string | undefined {
  const at = role === undefined ? -1 : prose.indexOf(role.title);
  if (role === undefined || at < 0) return undefined;
  const town = BEHIND_SOUGHT.exec(prose.slice(at + role.title.length))?.[1];
  return town && isTownOf(town) ? town : undefined;
}

const BEHIND_SOUGHT = new RegExp(String.raw`^s?(?: \([^)]*\))? in ${TOWN}${ALONE}`, 'u');

/** "The Anchor School, Da Nang, is a day school" */
function behindFirm(prose: string, company: string | undefined): string | undefined {
  const at = company === undefined ? -1 : prose.toLowerCase().indexOf(`${company.toLowerCase()}, `);
  if (company === undefined || at < 0) return undefined;
  const town = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?), (?:is|are|has|seeks|needs)\b/u.exec(
    prose.slice(at + company.length + 2),
  )?.[1];
  return town && isTownOf(town) ? town : undefined;
}

/** "the Redfield office", but not "the Head Office". */
function isTownOf(name: string): boolean {
  return isTown(name) && !name.split(' ').some((word) => isField(word.toLowerCase()));
}

/** "Tulsa, OK" out of an address, a heading or a sentence. */
function cityIn(line: string): string | undefined {
  const state = CITY_STATE.exec(line)?.[1];
  if (state) return state.trim();
  const found = [line, line.slice(line.indexOf(', ') + 2)].map((text) => CITY_COUNTRY.exec(text));
  const country = found.find((match) => match && isCountry(match[2] as string) && isPlaceLike(match[1] as string));
  if (!country) return undefined;
  // "Singapore, Singapore"
  if ((country[1] as string) === `${country[2]}, ${country[2]}`) return country[2];
  // "London, United Kingdom": a short note has no need of the country.
  return COUNTRY.test(country[2] as string) ? (country[1] as string).replace(/, [^,]*$/, '') : (country[1] as string);
}

function placeAlone(text: string): string | undefined {
  const place = trimEnd(
    text
      .replace(/\s*\((?:on-?site|hybrid|remote|in person|in-person|in office)[^)]*\)/i, '')
      .replace(/\s+(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2})\b.*$|(?<=\p{Ll}{2}|\))\. .*$/u, '')
      .replace(/\s+[|·•–—]\s.*$|, (?:\d|\p{Ll}).*$/u, '')
      .replace(/ (?:area|base)$|(?<=\p{Ll}) [A-Z]{1,2}\d\d?$| \+ .*$|\s*\[.*$| and \p{Ll}.*$|\s*\([^)]*\) .*$/u, '')
      .replace(/\s*[/,–-]\s*(?:hybrid|remote|on-?site|home-based)\b.*$/i, '')
      .replace(/,? (?:USA|United States|US|U\.S\.A?\.?|GB)[,\s]*$/, '')
      .replace(/^(\p{Lu}[^,]+), \1$/u, '$1')
      .replace(/\s*\((?:[^()]*\s)?[\p{Ll}\d][^()]*\)$/u, ''),
    /[\s.,;]/,
  ).trim();
  return place.length >= 2 && place.length <= 60 ? place : undefined;
}
