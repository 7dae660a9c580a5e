import { isPlace } from '../../reading/classes.ts';
import { trimEnd } from '../../text.ts';
import { cellsOf, type Line } from './lines.ts';

const LOCATION_LABELS = String.raw`(?:job |work |office |primary |duty )?locations?|city|place of work|where|workplace|site|duty station|based in|location \(s\)|worksite`;
const CITY = String.raw`(?:\p{Lu}[\p{L}.'’-]+ ){0,2}\p{Lu}[\p{L}.'’-]+`;
const CITY_STATE = new RegExp(String.raw`(?<![\p{L}\d-])(${CITY}, [A-Z]{2})\b`, 'u');
const CITY_COUNTRY = new RegExp(String.raw`(${CITY}, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?))`, 'u');

const COUNTRY = /^(?:United Kingdom|United States|UK|USA|US|England|Canada|Australia|Ireland|New Zealand)$/;

/** Where the job is. */
export function locationIn(lines: readonly Line[], company: string | undefined): string | undefined {
  for (const [at, { text, lower }] of lines.entries()) {
    if (!new RegExp(`^(?:${LOCATION_LABELS})\\s*(?:[:|]|$)`, 'i').test(text)) continue;
    const behind = text.replace(new RegExp(`^(?:${LOCATION_LABELS})\\s*:?\\s*`, 'i'), '');
    const candidates = behind ? [behind] : lines.slice(at + 1, at + 6).map((line) => line.text);
    const found =
      candidates.map((line) => cityIn(line)).find((place) => place !== undefined) ?? placeAlone(candidates[0] ?? '');
    if (
      found &&
      !/\b(?:road|street|avenue|ave|st|rd|vacanc|in person|showing|multiple|various)\b|\bschool\b(?!$)/i.test(found) &&
      !lower.includes('vacanc')
    )
      return found;
  }
  // Behind the position of a line of bars stands its place.
  const cells = cellsOf(lines);
  const place = cells
    ?.slice(1)
    .find((cell) => /\b(?:remote|hybrid|on-?site)\b/i.test(cell) || cityIn(cell) !== undefined || isPlace(cell));
  if (place) return placeAlone(place);
  // "Helm Road / Kendal / LA9 7RG": the town stands above its code.
  const code = lines.findIndex(({ text }) => /^[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/.test(text));
  const town = code > 0 ? lines[code - 1]?.text : undefined;
  if (town && /^\p{Lu}[\p{L}'-]+(?: \p{L}[\p{L}'-]+){0,2}$/u.test(town)) return town;
  // SEEK's "Footscray, Melbourne VIC"; of a region's long name the town is enough.
  const australian = lines
    .slice(0, 8)
    .find(({ text }) => /^\p{Lu}[^.!?:$]{3,70}, \p{Lu}[^.!?:$]* (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)$/u.test(text))?.text;
  if (australian) return australian.length <= 40 ? australian : (australian.split(',')[0] as string);
  let anywhere: string | undefined;
  for (const { text } of lines.slice(0, 8)) {
    if (/[.!]$/.test(text) && text.length > 90) continue;
    const rest = company ? text.replace(company, ' ') : text;
    const place = cityIn(rest);
    if (place) return place;
    const afar = /^(?:fully )?remote \([^)]{2,20}\)$/i.exec(rest.trim())?.[0];
    if (afar) return afar;
    for (const part of rest.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*|[()]/)) {
      const alone = placeAlone(part);
      const remote = /^(?:(?:fully )?remote|hybrid)$/i.test(alone ?? '');
      if (remote) anywhere ??= alone;
      else if (alone && isPlace(alone) && !(COUNTRY.test(alone) && /\(remote\)/i.test(rest))) return alone;
    }
  }
  if (anywhere && !/^hybrid$/i.test(anywhere)) return anywhere;
  for (const { text } of lines) {
    const place =
      cityIn(text) ??
      /\b(?:based|located|located in|owned|office|offices|plant|side of|in the heart of|on the (?:lake|river|coast|shore)) (?:in |at )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?= |,|\.)/u.exec(
        text,
      )?.[1];
    if (place) return place;
  }
  return undefined;
}

/** "Tulsa, OK" out of an address, a header or a sentence. */
function cityIn(line: string): string | undefined {
  const state = CITY_STATE.exec(line)?.[1];
  if (state) return state.trim();
  const country = CITY_COUNTRY.exec(line);
  if (!country || !isPlace(country[2] as string)) return undefined;
  // "London, United Kingdom": a short note has no need of the country.
  return COUNTRY.test(country[2] as string) ? (country[1] as string).replace(/, [^,]*$/, '') : (country[1] as string);
}

function placeAlone(text: string): string | undefined {
  const place = trimEnd(
    text
      .replace(/\s*\((?:on-?site|hybrid|remote|in person|in-person|in office)[^)]*\)/i, '')
      .replace(/\s+\d{5}(?:-\d{4})?\b.*$/, '')
      .replace(/\s+[|·•–—]\s.*$|, (?:\d|\p{Ll}).*$/u, '')
      .replace(/,? (?:USA|United States|US|U\.S\.A?\.?)$/, ''),
    /[\s.,;]/,
  ).trim();
  return place.length >= 2 && place.length <= 60 ? place : undefined;
}

/** "Denver", "Tulsa, OK". */
export function isPlaceLike(name: string): boolean {
  return isPlace(name) || /^.+, [A-Z]{2}$/.test(name);
}
