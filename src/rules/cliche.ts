import type { Range } from '../note/clean.ts';
import { findAll, phrases } from '../note/pattern.ts';
import { isWithinName, type Note } from '../note/read.ts';
import { isExpendable, remove, removeSentence } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

/** A closed list: phrases that say nothing, in the forms that people write. */
const STOCK = phrases(
  `(i |we )?(do |just |really |sincerely |truly )?(hope|hoping)( that)? (this|my|the|all|everything|you|your|u|things|life|it) (\\w+ )?(\\w+ )?(finds you|reaches you|is well|are well|is going well|are doing (well|good|great|fine)|is doing well|are good|are great|are having a (great|good|nice|lovely|wonderful|fantastic) \\w+|is going (great|good|smoothly)|is treating you well|is good|doing well|well)( (very )?(well|today|and (well|safe|healthy)|in good health|in good spirits|in great health|in the best of health))?( today| this week)?
(i )?hope (you're|you are|youre|ur|u r|you're all|your|all's|all is|everyone is) (\\w+ )?(well|doing well|doing good|doing great|doing fine|great|good|fine|safe and well|keeping well|having a (great|good|nice|lovely|wonderful) \\w+)( today| and safe)?
hope (this|my) (\\w+ )?finds you
(pick|picking) your brain(s)? | (came|come|coming|ran|stumbled|stumbling|happened|run|stumble) (across|upon|on|over|into) your (\\w+ )?(profile|page)
like-minded | like minded | likeminded | synergy | synergies | synergistic | synergize | synergise | (touch|touching|touched) base | team player | team-player | teamplayer | team players | go-getter | go getter | go-getters | gogetter | self-starter | self starter | self-starters | (hit|hitting) the ground running | (think|thinking|thinks|thinker) outside (of )?the box | outside-the-box | out-of-the-box (thinker|thinking) | outside the box
(results|result|results|detail)-(driven|oriented) | (results|result)[ -](driven|oriented|orientated|focused)
(passionate|passion) (about|for) | passionately about | rockstar | rock star | rock-star | rockstars | ninja | ninjas | guru | gurus | mutually beneficial | mutual benefit
exciting (\\w+ )?(opportunity|opportunities) | (perfect|ideal) fit | (perfect|great) match made | dream (job|jobs|company|role|employer|position|career)
(expand|expanding|grow|growing|widen|broaden|build|building|extend|increase) (out )?(my|our|the) (\\w+ ){0,2}?network`
    .replace('(results|result|results|detail)-(driven|oriented) | ', '')
    .replace('(perfect|great) match made | ', '')
    .replace('(perfect|ideal) fit', 'perfect fit'),
);

const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^passionate about$/, 'drawn to'],
  [/^perfect fit$/, 'good fit'],
  [/^dream (job|company|role|employer|position)$/, '$1'],
  [/^exciting (\w+ )?(opportunity|opportunities)$/, '$1$2'],
  [/^(?:hit|hitting) the ground running$/, 'start quickly'],
  [/^pick(?:ing)? your brains?$/, 'ask you a question'],
  [/^touch base$/, 'talk'],
];

export const cliche: Rule = {
  id: 'cliche',
  name: 'stock phrases',
  family: 'professional',
  severity: 'suggestion',
  summary: 'a stock phrase that says nothing ("hope this finds you well", "team player", "perfect fit" …)',
  why: 'Every character has to earn its place, and these stand in every other note.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const { structure, lower, text } = note;
    const places = [
      ...(structure.subject ? findAll(STOCK, lower, structure.subject) : []),
      ...findAll(STOCK, lower, structure.body),
    ];
    const spans = places.filter((range) => !isName(note, range));
    if (spans.length === 0) return undefined;
    const edits = spans.map((span) => editFor(note, span));
    const [first] = spans as [Range];
    return {
      message: 'These words stand in every other note; the reader skips them.',
      fix: edits[0]?.text
        ? `“${text.slice(first.start, first.end)}” → “${edits[0].text}”`
        : isExpendable(note, first)
          ? `Leave out “${text.slice(first.start, first.end)}”; the room is better spent on a fact.`
          : `In place of “${text.slice(first.start, first.end)}”, say one thing that only you could say.`,
      spans,
      ...(edits.every((edit) => edit !== undefined) && {
        edits: edits.filter(
          (edit, at) => edits.findIndex((other) => other?.start === edit.start && other.end === edit.end) === at,
        ),
      }),
    };
  },
};

function editFor(note: Note, span: Range): Edit | undefined {
  const phrase = note.lower.slice(span.start, span.end);
  const sentence = note.sentences.find((one) => one.start <= span.start && span.end <= one.end);
  if (isExpendable(note, span)) return removeSentence(note, span);
  if (
    sentence &&
    /^(?:i |we )?(?:do |just |really |sincerely |truly )?(?:hope|hoping|trust)/.test(phrase) &&
    sentence.start === span.start
  ) {
    const and = /^(?: and|,| -| –)+ (?=\S)/.exec(note.text.slice(span.end, sentence.end));
    return and ? remove(note, { start: span.start, end: span.end + and[0].length }) : undefined;
  }
  for (const [pattern, text] of INSTEAD) {
    if (!pattern.test(phrase)) continue;
    if (/^passionate/.test(phrase) && !/\b(?:am|'m|is|are|be|been) $/.test(note.lower.slice(0, span.start).slice(-6)))
      return undefined;
    if (/^dream/.test(phrase) && !/\b(?:a|the|this) $/.test(note.lower.slice(0, span.start).slice(-6)))
      return undefined;
    const article = /\ban $/.test(note.lower.slice(Math.max(0, span.start - 4), span.start));
    if (article && /^exciting/.test(phrase)) return { ...span, text: phrase.replace(pattern, text) };
    return { ...span, text: phrase.replace(pattern, text) };
  }
  return undefined;
}

/** "Synergy Rehab", "Dream Job Inc.", "Rockstar Otter Games", a talk's title: names, and no phrases. */
function isName(note: Note, range: Range): boolean {
  if (isWithinName(note, range)) return true;
  if (note.letterCase !== 'mixed') return false;
  const part = note.text.slice(range.start, range.end);
  if (!/\p{Lu}/u.test(part[0] as string))
    return (
      /^\p{Lu}/u.test(note.text.slice(range.end + 1, range.end + 2)) &&
      /^(?:ninja|guru|rockstar|synergy)s?$/.test(part) &&
      note.text[range.end] === ' '
    );
  const opens =
    note.sentences.some((sentence) => sentence.start === range.start) || note.structure.subject?.start === range.start;
  const words = part.split(/[\s-]+/);
  const allCapital = words.every((word) => word[0] !== word[0]?.toLowerCase());
  if (opens)
    return allCapital && (words.length > 1 || /^ \p{Lu}|^'s /u.test(note.text.slice(range.end, range.end + 3)));
  return allCapital;
}
