import { termsOf } from './canonical.ts';

const UNIT = 'day|week|month|year|quarter|shift|night|hour|season';
/** "a year", but not "a night job", "a year ago" or "a year and a half". */
const RATE = new RegExp(
  String.raw`(?:\b(?:an?|per|each|every) |/)(${UNIT})\b(?=\s*(?:[.,;:!?)–—]|$|\b(?:and|at|in|for|with|on|to|by|of|as|from|since|over|while|where|when|but)\b))(?!-| (?:in-|and a half|of (?:my|the)))`,
  'giu',
);
const BARE = /^(?:years|yrs|months|weeks|decades|seasons|ages)$/i;
const OFTEN =
  /\b(?:(?:ever )?since (?:then|childhood|graduati\w+|leaving|joining|starting)|for (?:a|some) (?:long )?(?:time|while)|for long|long[- ]?(?:time|standing|serving)|lifelong|over time|always|regularly|constantly|routinely|frequently|often|recently|lately)\b/gi;

/**
 * Reasons to refuse a text for a measure of time that the note does not have: "12% a year", "for years", "every week",
 * "ever since". A time is never neutral: it says how much there was of what it stands with. `before` is the note with
 * its facts.
 */
export function timesAdded(before: string, after: string): string[] {
  const low = before.toLowerCase();
  const rates = [...after.matchAll(RATE)].flatMap(([words, unit = '']) =>
    isRated(low, unit.toLowerCase()) ? [] : [words],
  );
  const spans = bareSpans(after).filter(() => bareSpans(before).length === 0);
  const often = [...after.matchAll(OFTEN)].flatMap(([words]) =>
    low.includes(
      (words.split(/[ -]/).find((word) => !/^(?:ever|for|an?|some|over)$/i.test(word)) ?? words)
        .toLowerCase()
        .slice(0, 6),
    )
      ? []
      : [words],
  );
  return [...rates, ...spans, ...often].map((words) => `“${words.trim()}” is not in the original.`);
}

/** Whether a text says "a year" or what means the same. */
function isRated(text: string, unit: string): boolean {
  const adverb = unit === 'day' ? 'daily' : unit === 'year' ? 'yearly|annual(?:ly)?|p\\.?a\\b' : `${unit}ly`;
  return new RegExp(
    String.raw`(?:\b(?:an?|per|each|every|one|1|whole|full|the|this|last|next|half) |/ ?)${unit}\b|\b(?:${adverb})\b|\beach ${unit}\b`,
    'i',
  ).test(text);
}

/** Spans of time that nobody counts: "for years", "over the seasons". */
function bareSpans(text: string): string[] {
  const terms = termsOf(text);
  return terms.flatMap(({ text: word, start }, at) => {
    if (!BARE.test(word)) return [];
    const counted = terms
      .slice(Math.max(0, at - 3), at)
      .some(
        ({ number, text: lead }) =>
          number || /^(?:few|couple|half|several|many|these|those|last|past|school)$/i.test(lead),
      );
    const lead = text.slice(0, start);
    return counted || !/\b(?:for|over|through|across|in|after|with|of|my|the) $/i.test(lead)
      ? []
      : [`${lead.split(' ').at(-2) ?? ''} ${word}`];
  });
}
