import { isPlace } from '../../note/lexicon/places.ts';
import type { Line } from './lines.ts';

const LOCATION_LABELS = String.raw`(?:job |work |office |primary |duty )?locations?|city|place of work|where|workplace|site|duty station|based in|location \(s\)|worksite`;
const CITY = String.raw`(?:\p{Lu}[\p{L}.'’-]+ ){0,2}\p{Lu}[\p{L}.'’-]+`;
const CITY_STATE = new RegExp(String.raw`(?<![\p{L}\d-])(${CITY}, [A-Z]{2})\b`, 'u');
const CITY_COUNTRY = new RegExp(String.raw`(${CITY}, (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?))`, 'u');

/** Where the job is. */
export function locationIn(lines: readonly Line[], company: string | undefined): string | undefined {
  for (const [at, { text, lower }] of lines.entries()) {
    if (!new RegExp(`^(?:${LOCATION_LABELS})\\s*(?:[:|]|$)`, 'i').test(text)) continue;
    const behind = text.replace(new RegExp(`^(?:${LOCATION_LABELS})\\s*:?\\s*`, 'i'), '');
    const candidates = behind ? [behind] : lines.slice(at + 1, at + 4).map((line) => line.text);
    const found =
      candidates.map((line) => cityIn(line)).find((place) => place !== undefined) ?? placeAlone(candidates[0] ?? '');
    if (found && !/\b(?:road|street|avenue|ave|st|rd|school|vacanc)/i.test(found) && !lower.includes('vacanc'))
      return found;
  }
  for (const { text } of lines.slice(0, 8)) {
    if (/[.!]$/.test(text) && text.length > 90) continue;
    const rest = company ? text.replace(company, ' ') : text;
    const place = cityIn(rest);
    if (place) return place;
    for (const part of rest.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*|[()]/)) {
      const alone = placeAlone(part);
      if (alone && (isPlace(alone) || /^(?:remote|hybrid)(?: \((?:us|uk|eu)\))?$/i.test(alone))) return alone;
    }
  }
  for (const { text } of lines) {
    const place =
      cityIn(text) ??
      /\b(?:based|located|located in|owned|office|offices|plant|side of|in the heart of) (?:in |at )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?= |,|\.)/u.exec(
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
  return country && isPlace(country[2] as string) ? (country[1] as string) : undefined;
}

function placeAlone(text: string): string | undefined {
  const place = text
    .replace(/\s*\((?:on-?site|hybrid|remote|in person|in-person|in office)[^)]*\)/i, '')
    .replace(/\s+\d{5}(?:-\d{4})?\b.*$/, '')
    .replace(/\s+[|·•–—]\s.*$|, (?:\d|\p{Ll}).*$/u, '')
    .replace(/,? (?:USA|United States|US|U\.S\.A?\.?)$/, '')
    .replace(/[\s.,;]+$/, '')
    .trim();
  return place.length >= 2 && place.length <= 60 ? place : undefined;
}

/** "Denver", "Tulsa, OK". */
export function isPlaceLike(name: string): boolean {
  return isPlace(name) || /^.+, [A-Z]{2}$/.test(name);
}
