import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { termsOf } from './canonical.ts';
import { ungrounded } from './grounds.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';
import { timesAdded } from './times.ts';
import { unfinished } from './under-way.ts';

/**
 * Words that are all in the original and yet claim more than it: a step not taken, a thing not finished, a position not
 * held, what several did. Each gives a reason to refuse the rewritten note.
 */
export function claims(before: Reading, after: Reading): string[] {
  const said = `${before.clean.typed} ${Object.values(before.context).join(' ')}`;
  return [
    ...ungrounded(said, withoutRoles(before), after.text, withoutRoles(after)),
    ...unfinished(before, after),
    ...promotions(before, after),
    ...solos(before.text, after.text),
    ...timesAdded(said, after.text),
    ...spans(said, after.text),
    ...titles(said, after.text),
  ];
}

/** The note with the open positions left out: a "lead" who is wanted has led nothing. */
function withoutRoles({ text, roles }: Reading): string {
  let result = text;
  for (const { start, end } of roles) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result;
}

/** Who wants to be something is not yet it: "charge nurse for nine years", "I am sous chef". */
function promotions(before: Reading, after: Reading): string[] {
  const role = before.context.role ?? factsIn(before).facts.role;
  if (!role) return [];
  const title = escaped(role);
  const held = new RegExp(
    String.raw`(?:\bI(?:'m| am| was| have been|'ve been) (?:now |currently )?|\b(?:years?|yrs|months|seasons) as )(?:an? |the |your )?${title}\b|\b${title} (?:for|with) (?:over |nearly |the past |the last )?(?:\d+|\p{L}+)\+? (?:years?|yrs)|\bas (?:an? |the )?${title},? (?:at \p{Lu}\p{L}+ )?I\b`,
    'u',
  );
  return held.test(after.text) && !held.test(before.text) ? [`It says that the writer is ${role} already.`] : [];
}

/** What was done with others, and what shows that it was. */
const SHARED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bpart of (?:the|an?|our) (?:\p{L}+ ){0,2}(?:team|crew|group)\b/iu,
    /\b(?:team|crew|group|part of|member|helped)\b/i,
  ],
  [/\bmy team\b/i, /\b(?:team|crew|group|staff|we)\b/i],
  [/\bwith (?:\p{L}+|\d+) others?\b/iu, /\bothers?\b|\b(?:one of|together|team|colleagues|alongside)\b/i],
  [/\bworked on\b/i, /\b(?:worked|work|working|experience|background)\b/i],
  [/\b(?:trained|worked|studied|apprenticed) under\b/i, /\bunder\b/i],
  [
    /\bwith (?:my|our|an?|the|his|her) (?:\p{L}+ )?(?:father|mother|dad|mom|mum|brother|sister|uncle|aunt|cousin|husband|wife|partner|friend|colleague|classmate|boss|manager|supervisor|professor|mentor|co-?worker)\b/iu,
    /\bwith (?:my|our|an?|the|his|her|your)\b|\band I\b|\b(?:together|alongside|we(?! (?:connect|talk|speak|chat|meet|please)))\b/i,
  ],
];

/** What several did, one did not do. */
function solos(before: string, after: string): string[] {
  const kept = new Set(termsOf(after).map(({ stem }) => stem));
  return SHARED.flatMap(([shared, still]) => {
    const words = shared.exec(before);
    if (!words || still.test(after)) return [];
    const around = [
      ...termsOf(before.slice(Math.max(0, words.index - 40), words.index)).slice(-3),
      ...termsOf(before.slice(words.index + words[0].length)).slice(0, 6),
    ];
    return around.some(({ stem }) => !FUNCTION.has(stem) && !NEUTRAL.has(stem) && kept.has(stem))
      ? [`“${words[0]}” is lost, which makes more of it.`]
      : [];
  });
}

/** "from 2016 to 2021" is not "since 2016", "from $2M to $3M" not "by $3M", and "by 20 %" not "to 20 %". */
function spans(before: string, after: string): string[] {
  const years = [...after.matchAll(/\b(?:since|until|till) ((?:19|20)\d\d)\b/gi)].filter(
    ([, year = '']) =>
      before.includes(year) &&
      !new RegExp(
        String.raw`\b(?:since|until|till) (?:\p{L}+ )?${year}|\b${year}\s*(?:-|–|to|on|onwards?)\s*(?:now|today|present|on|$)`,
        'iu',
      ).test(before),
  );
  const shares = [...after.matchAll(/\b(?:by|to) (?:half|a third|a quarter|two thirds)\b/gi)].filter(
    ([words]) => !before.toLowerCase().includes(words.toLowerCase()) && !/\bhalv/i.test(before),
  );
  const sums = [...after.matchAll(/\b(by|to|from) (?:[$€£](\d[\d.,]*\d?[kKmM]?)|(\d[\d.]*)\s?(?:%|percent))/gi)].filter(
    ([, word, sum, share]) => {
      const amount = sum === undefined ? String.raw`${share}\s?(?:%|percent)` : `[$€£]${sum}`;
      const said = (how: string) => new RegExp(String.raw`\b(?:${how}) ${amount}`, 'i').test(before);
      return said('by|to|from') && !said(word as string);
    },
  );
  return [...years, ...shares, ...sums].map(([words]) => `“${words}” is not what the original says.`);
}

const TITLE = String.raw`(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.? (?:\p{Lu}[\p{L}'-]+ )?`;

/** A title stands with its name: where Dr. Weiss is spoken of, Ms. Novak is no doctor. */
function titles(before: string, after: string): string[] {
  return [...after.matchAll(new RegExp(String.raw`\b${TITLE}(\p{Lu}[\p{L}'-]+)(?! \p{Lu})`, 'gu'))].flatMap(
    ([words, title = '', name = '']) => {
      const given = [...before.matchAll(new RegExp(String.raw`\b${TITLE}${name}\b`, 'gu'))].map(([, one = '']) =>
        one.slice(0, 4),
      );
      return given.length === 0 || given.includes(title.slice(0, 4))
        ? []
        : [`“${words}” is another title than the original gives.`];
    },
  );
}

/** For a regular expression that looks for the text itself. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => `\\${sign}`);
}
