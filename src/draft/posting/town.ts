import { FUNCTION_WORDS, isField, isOccupation } from '../../reading/classes.ts';
import { trimEnd } from '../../text.ts';
import { isCountry, isOrganisation, isPlaceLike } from './kinds.ts';
import { alternationOf, entriesOf } from './lists.ts';

/** The name of a town, by itself and within a text. */

const CITY = String.raw`(?:\p{Lu}[\p{L}.'’-]+ (?:(?:am|im|an der|de|del) )?){0,2}\p{Lu}[\p{L}.'’-]+`;
const CITY_STATE = new RegExp(String.raw`(?<![\p{L}\d-])(${CITY}, (?:${alternationOf('places', 'state')}))\b`, 'u');
const CITY_COUNTRY = new RegExp(String.raw`(${CITY}, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?))`, 'u');
const CITY_REGION_COUNTRY = new RegExp(String.raw`^(${CITY}, ${CITY}), (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?: \(|$)`, 'u');
export const COUNTRY = /^(?:United Kingdom|United States|UK|USA|US|England|Canada|Australia|Ireland|New Zealand)$/;
/** A street, or several places: nothing to name in a note. */
export const NO_PLACE =
  /\b(?:road|street|avenue|ave|st|rd|vacanc\p{L}*|in person|multiple|various)\b|\bschool\b(?!$)/iu;
/** A town within a sentence, as part of a regular expression. */
export const TOWN = String.raw`(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)`;
/** Several towns are none: "offices in Leeds, York and Hull". */
export const ALONE = String.raw`(?=[ .,)])(?!,? (?:\p{Lu}[^.,\n]{1,30},? )?(?:and|or|&) \p{Lu})`;
const NO_TOWN = new Set(entriesOf('places', 'no town'));

/** "Level 2", "#117": the number of a floor, a room, a door. */
const UNIT = new RegExp(String.raw`^(?:(?:${alternationOf('places', 'unit')}) \w{1,4}|#\d+|\d+)$`);

export function isTown(name: string): boolean {
  return (
    !UNIT.test(name) &&
    !name.split(' ').some((word) => NO_TOWN.has(word.toLowerCase())) &&
    !FUNCTION_WORDS.has(name.toLowerCase()) &&
    /^\p{Lu}\p{L}/u.test(name) &&
    !/[&/]| and /.test(name) &&
    name.split(' ').length <= 3 &&
    !isOrganisation(name.replace(/^(?:Port|Fort|Mount) | Spa$/, '')) &&
    !name.toLowerCase().split(' ').some(isOccupation)
  );
}

/** "the Redfield office", but not "the Head Office". */
export function isTownOf(name: string): boolean {
  return isTown(name) && !name.split(' ').some((word) => isField(word.toLowerCase()));
}

/** "Tulsa, OK" out of an address, a heading or a sentence. */
export function cityIn(line: string): string | undefined {
  const state = CITY_STATE.exec(line)?.[1];
  if (state) return state.trim();
  // "Graz, Styria, Austria"
  const [, city = '', land = ''] = CITY_REGION_COUNTRY.exec(line) ?? [];
  if (isCountry(land) && isPlaceLike(city)) return city;
  const found = [line, line.slice(line.indexOf(', ') + 2)].map((text) => CITY_COUNTRY.exec(text));
  const country = found.find((match) => match && isCountry(match[2] as string) && isPlaceLike(match[1] as string));
  if (!country) return undefined;
  // "Singapore, Singapore"
  if ((country[1] as string) === `${country[2]}, ${country[2]}`) return country[2];
  // "London, United Kingdom": a short note has no need of the country.
  return COUNTRY.test(country[2] as string) ? (country[1] as string).replace(/, [^,]*$/, '') : (country[1] as string);
}

export function placeAlone(text: string): string | undefined {
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

/** "Pathology, Level 2, Barnstow" is in what stands behind the floor; with nothing behind, it is no place. */
export function withoutUnit(place: string): string | undefined {
  const pieces = place.split(', ');
  const unit = pieces.findLastIndex((piece) => UNIT.test(piece));
  const front = pieces.slice(0, Math.max(0, unit)).join(', ');
  return pieces.slice(unit + 1).join(', ') || (isPlaceLike(front) ? front : undefined);
}

/** A firm's words are no town: "Rose & Crown Pub, Bath" is not in "Crown Pub, Bath". */
export function withoutFirm(text: string, company: string | undefined): string {
  return company ? text.replaceAll(company, ' ') : text;
}

/** "Severn NHS Trust, Gloucester", "Vet, Crymych, Pembrokeshire" */
export function behindName(text: string, name: string | undefined): string {
  return name && text.startsWith(`${name}, `) ? text.slice(name.length + 2) : '';
}
