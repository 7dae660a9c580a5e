import { isProse, isTitle } from './kinds.ts';
import type { Layout } from './layout.ts';
import { alternationOf } from './lists.ts';
import { subjectsOf } from './mail.ts';
import type { Role } from './role.ts';
import { ALONE, behindName, cityIn, isTown, isTownOf, NO_PLACE, TOWN, withoutFirm } from './town.ts';

/** Where a job is, as it is told in sentences, addresses and the subject of a mail. */

/** A town in front of its postcode; of that, the district ("BD22") and the rest ("6AB"). */
const POST_TOWN = String.raw`(\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,2})`;
const DISTRICT = String.raw`[A-Z]{1,2}\d[\dA-Z]?`;
const REST = String.raw`\d[A-Z]{2}`;
/** "Fell Lane, Keighley BD22" */
const ADDRESS = new RegExp(String.raw`, ${POST_TOWN} ${DISTRICT}(?: ${REST})?(?![\p{L}\d])`, 'u');
const WITH_WHOLE_CODE = new RegExp(String.raw`(?:^|, )${POST_TOWN},? ${DISTRICT} ${REST}\b`, 'u');
/** Where a firm is entered, or has its mail sent. */
const ELSEWHERE = /\b(?:registered|postal|head office|headquarters|vat|privacy)\b/i;
const LEADS = alternationOf('places', 'leads to a town');
const SITES = alternationOf('places', 'site');
const HOUSES = alternationOf('places', 'house');
export const TOLD = new RegExp(
  String.raw`\b(?:(?:${LEADS})(?: in| at)?|(?:${SITES}|${HOUSES})(?: is)? (?:in|at|near)) ${TOWN}${ALONE}`,
  'gu',
);
/** "in the Redfield office" */
const NAMED = new RegExp(String.raw`(?:\b(?:our|the)|^|[.!]) ${TOWN} (?:${SITES})\b`, 'gmu');
const BEHIND_SOUGHT = new RegExp(String.raw`^s?(?: \([^)]*\))? in ${TOWN}${ALONE}`, 'u');
/** "Town of Pelham Harbor" */
const TOWN_OF = /^(?:Town|City|Village) of (\p{Lu}.*)$/iu;

/** "Subject: Site Manager, Utrecht", "Subject: Brewer wanted in Kendal" */
export function inSubject(layout: Layout, role: Role | undefined): string | undefined {
  const towns = subjectsOf(layout).map(
    (piece) =>
      /(?: in |\()(\p{Lu}[\p{L}' -]+)\)?$/u.exec(piece)?.[1] ??
      (behindName(piece, role?.title).split(', ')[0] as string),
  );
  return towns.find((town) => town !== '' && isTown(town));
}

/** "Tulsa, OK" in a sentence, an address; "in the Redfield office"; "a Controller in Skellefteå". */
export function toldPlace(
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

function inAddress(text: string): string | undefined {
  const town = ADDRESS.exec(`, ${text}`)?.[1];
  return town && isTownOf(town) ? town : undefined;
}

/** "hire a Controller in Skellefteå" */
function behindSought(prose: string, role: Role | undefined): string | undefined {
  const at = role === undefined ? -1 : prose.indexOf(role.title);
  if (role === undefined || at < 0) return undefined;
  const town = BEHIND_SOUGHT.exec(prose.slice(at + role.title.length))?.[1];
  return town && isTownOf(town) ? town : undefined;
}

/** "The Anchor School, Da Nang, is a day school" */
function behindFirm(prose: string, company: string | undefined): string | undefined {
  const at = company === undefined ? -1 : prose.toLowerCase().indexOf(`${company.toLowerCase()}, `);
  if (company === undefined || at < 0) return undefined;
  const town = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?), (?:is|are|has|seeks|needs)\b/u.exec(
    prose.slice(at + company.length + 2),
  )?.[1];
  return town && isTownOf(town) ? town : undefined;
}
