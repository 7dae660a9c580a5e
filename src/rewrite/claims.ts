import type { Note } from '../note/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';

/**
 * Words that are all in the original and yet claim more than it: a step not taken, a thing not finished, a position not held, what several did.
 * Each gives a reason to refuse the rewritten note.
 */
export function claims(before: Note, after: Note): string[] {
  const said = `${before.clean.original} ${Object.values(before.context).join(' ')}`;
  return [
    ...steps(said, after.text),
    ...unfinished(before, after),
    ...promotions(before, after),
    ...solos(before.text, after.text),
    ...rates(said, after.text),
    ...spans(said, after.text),
    ...titles(said, after.text),
  ];
}

/** Steps that nobody is said to have taken, and what in the original shows that they were. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmy own\b/i, /\bown\b/i],
  [/\bmy (?:\w+ )?team\b/i, /\bmy (?:\w+ )?(?:team|crew|group|staff)\b|\bteam of (?:mine|\d|\p{L}+)/iu],
  [
    /\b(?:I(?:'ve| have)?(?: just| already| also| recently)? (?:applied|submitted)|my application)\b/i,
    /\b(?:applied|submitted|put in|my application|application (?:is|was|went))\b/i,
  ],
  [
    /\b(?:(?:referred|hired|recommended|recruited|contacted|approached) me|I(?:'ve been| was| have been) (?:referred|hired|recommended|recruited|contacted|approached|promoted))\b/i,
    /\b(?:refer(?:r|ral)|hired|recommend|recruited|contacted|approached|promoted)/i,
  ],
  [/\b(?:hire|refer|recommend|interview|employ) me\b/i, /\b(?:hire|refer|recommend|interview|employ|take) me\b/i],
  [
    /\b(?:manag(?:ed|ing)|supervis(?:ed|ing)|led|leading|overs(?:aw|een|eeing)|head(?:ed|ing)|direct(?:ed|ing))\b/i,
    /\b(?:manag|mgr|mgmt|supervis|supv|led\b|lead|ran\b|run|overs|head|direct|charge|boss|responsib|coordinat|chief|foreman|captain)/i,
  ],
];

function steps(before: string, after: string): string[] {
  return STEPS.flatMap(([claim, ground]) => {
    const [words] = claim.exec(after) ?? [];
    return words === undefined || ground.test(before) ? [] : [`“${words}” is not in the original.`];
  });
}

/** What somebody is still about: "I'm studying for my CPA", "will finish my certification", "my permit is pending". */
const UNDER_WAY = [
  /\b(?:(?:studying|preparing|sitting|training|enrolled|in school|working) (?:for|to be|to become|as|in|toward|towards|on)|(?:(?:about|hoping|planning|due|going|expect|plan|hope|intend|expecting) to|will|may|might|should) (?:take|sit|become|be|get|earn|finish|complete|receive|pass|graduate from)|pursuing|earning|finishing|completing) (?:(?:my|the|an?|our) )?((?:[\p{L}\p{N}/-]+ ?){1,3})/giu,
  /\b((?:[\p{L}\p{N}/-]+ ){1,3})(?:is|are) (?:still )?pending\b/giu,
];
/** Words that say that something is not done yet. */
const NOT_YET =
  /\b(?:study|studying|studies|prepar\w+|train\w*|sitting|enrolled|work(?:ing)? (?:on|towards?)|about|hop(?:e|ing)|plan\w*|due|going|pursu\w+|earning|finish(?:ing)?|complet(?:e|ing)|ends?|ending|will|soon|expect\w*|pending|waiting|may|might|should|intend\w*|candidate|student|in progress|under way|underway|yet|becom(?:e|ing)|school|course|classes|next|trainee|learn\w*)\b/i;

/** What is under way is not done: who studies for the CPA is none. */
function unfinished(before: Note, after: Note): string[] {
  const everywhere = termsOf(before.text).map(({ stem }) => stem);
  return UNDER_WAY.flatMap((pattern) => [...before.text.matchAll(pattern)]).flatMap(([, object = '']) => {
    const own = termsOf(object)
      .filter(({ stem, number }) => !number && !FUNCTION.has(stem) && !NEUTRAL.has(stem))
      .map(({ stem }) => stem)
      .find((stem) => everywhere.filter((one) => one === stem).length === 1);
    const clauses = after.sentences.flatMap(({ text }) =>
      text.split(/[;:]|,(?! (?:which|that|as|though|who)\b)| (?:and|but) (?!\p{Lu})/u),
    );
    const claimed = clauses.some(
      (text) =>
        own !== undefined &&
        termsOf(text).some(({ stem }) => stem === own) &&
        !NOT_YET.test(text.replace(/\bMay\b/g, '')),
    );
    return claimed ? [`“${object.trim()}” is said to be done; in the original it is under way.`] : [];
  });
}

/** Who wants to be something is not yet it: "charge nurse for nine years", "I am sous chef". */
function promotions(before: Note, after: Note): string[] {
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
  [/\btrained under\b/i, /\bunder\b/i],
];

/** What several did, one did not do. */
function solos(before: string, after: string): string[] {
  const kept = new Set(termsOf(after).map(({ stem }) => stem));
  return SHARED.flatMap(([shared, still]) => {
    const words = shared.exec(before);
    if (!words || still.test(after)) return [];
    const behind = termsOf(before.slice(words.index + words[0].length)).slice(0, 6);
    return behind.some(({ stem }) => !FUNCTION.has(stem) && !NEUTRAL.has(stem) && kept.has(stem))
      ? [`“${words[0]}” is lost, which makes more of it.`]
      : [];
  });
}

/** "40,000 a day" is not "40,000 a week". */
function rates(before: string, after: string): string[] {
  return [
    ...after.matchAll(/(?<=\d|\p{L}s )\b ?(?:a|an|per|each|every) (day|week|month|year|quarter|shift|night|hour)\b/giu),
  ].flatMap(([words, per = '']) =>
    new RegExp(String.raw`\b${per}|${/^day$/i.test(per) ? 'dai' : per}ly\b`, 'i').test(before)
      ? []
      : [`“${words.trim()}” is not in the original.`],
  );
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
  const sums = [...after.matchAll(/\b(by|to|from) (?:[$€£](\d[\d.,]*\d?[kKmM]?)|(\d[\d.]*)\s?(?:%|percent))/gi)].filter(
    ([, word, sum, share]) => {
      const amount = sum === undefined ? String.raw`${share}\s?(?:%|percent)` : `[$€£]${sum}`;
      const said = (how: string) => new RegExp(String.raw`\b(?:${how}) ${amount}`, 'i').test(before);
      return said('by|to|from') && !said(word as string);
    },
  );
  return [...years, ...sums].map(([words]) => `“${words}” is not what the original says.`);
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
