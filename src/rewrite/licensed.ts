import type { Reading } from '../reading/read.ts';
import { canonicalStem, termsOf } from './canonical.ts';
import { NEUTRAL } from './neutral.ts';
import { type Force, type Predicate, predicatesIn } from './predicates.ts';
import { exchangedObjects, exchangedTimes } from './qualified.ts';

/** From the weakest: what is said with one of these may be said with one before it, and not with one behind. */
const FORCES: readonly Force[] = ['denied', 'ahead', 'able', 'partly', 'done'];

/**
 * Reasons to refuse a text for what it says is done and the note says otherwise: of somebody else, as a wish, in part,
 * of another time. Each verb that both have must be said in the note at least as strongly as here. Where the note has
 * no verb (fragments), its words are judged elsewhere.
 */
export function unlicensed(before: Reading, after: Reading): string[] {
  const given = groupedByStem(predicatesIn(bodyOf(before)));
  const lasting = /\b(?:for|since|years?|yrs?|months|seasons)\b/i.test(before.text);
  const hoped = hopedIn(bodyOf(before));
  const named = /\byour name\b/i.test(before.text);
  const reasons = predicatesIn(bodyOf(after)).flatMap((said) => {
    // "gave me your name" is "I got your name from".
    if (named && /^gave$/.test(said.text) && /^ me your name\b/.test(bodyOf(after).slice(said.end))) return [];
    if ((NEUTRAL.has(said.stem) && !isJudged(said)) || (said.tense === 'general' && said.force === 'done')) return [];
    const sources = given.get(said.stem);
    const done = said.force === 'done' && (said.tense === 'past' || said.tense === 'perfect');
    if (NEUTRAL.has(said.stem) && !done && !ACHIEVED.has(said.stem)) return [];
    if (sources === undefined)
      return done && (hoped.has(said.stem) || (NEUTRAL.has(said.stem) && !ACHIEVED.has(said.stem)))
        ? [`“${said.text}” is not done, or not yet, in the original.`]
        : [];
    const all = sources.every(({ noun, tense }) => !noun && (tense === 'past' || tense === 'perfect'));
    // What may be a noun tells only that what was once is not always.
    const strangers =
      said.agent !== undefined && sources.every(({ agent }) => agent !== undefined && agent !== said.agent);
    if (said.noun && !all && !strangers) return [];
    return sources.some((source) => licenses(source, said, lasting))
      ? []
      : [`“${said.text}” is not what the original says of it: another does it, at another time, or it is not done.`];
  });
  return [
    ...reasons,
    ...strengthened(given, before, after),
    ...exchangedObjects(bodyOf(before), bodyOf(after), new Set(given.keys())),
    ...exchangedTimes(bodyOf(before), bodyOf(after)),
  ];
}

/** Verbs that say little and yet something was achieved. */
const ACHIEVED = new Set(['finish', 'earn', 'join', 'contribute', 'help'].map(canonicalStem));
/** What companies and boards do with jobs, and people with notes: no event. */
const OF_HIRING = new Set(
  'post list advertise tell catch draw see need seek hire work use ask offer fit match suit share write bring mean spend call apply interest consider'
    .split(' ')
    .map(canonicalStem),
);

/**
 * Of the verbs that say nothing of the writer those are judged that tell an outcome: "who all found work", "Rosa sent
 * me".
 */
function isJudged({ stem, agent, passive }: Predicate): boolean {
  return ACHIEVED.has(stem) || ((agent === 'other' || agent === 'group') && !passive && !OF_HIRING.has(stem));
}

const WEAKENED = {
  partly: /\b(?:help|assist|support|aid|part)/i,
  ahead:
    /\b(?:would|will|could|can|may|might|should|want|wish|hope|hoping|plan|open|consider|think|like|love|try|aim|going|about|soon|next|before|interest|learn|train|stud|prepar|ready|willing|able|pending|expect|intend|once|when|if|future|toward|due|ask|apply|need)|'(?:d|ll)\b|\bas I (?:return|move|relocate|re-?enter|transition|come back|go back|change)/i,
};

/**
 * A verb that the note has with a "help" or a "would" and nowhere without, here without any: "what I do: run a
 * group".
 */
function strengthened(given: ReadonlyMap<string, readonly Predicate[]>, before: Reading, after: Reading): string[] {
  const all = termsOf(before.text);
  return [...given].flatMap(([stem, sources]) => {
    const weakest = sources[0]?.force;
    if ((NEUTRAL.has(stem) && weakest !== 'partly') || (weakest !== 'partly' && weakest !== 'ahead')) return [];
    // Words that say little are looked for as they stand: "I recruit" and not "I seek".
    const word = sources[0]?.text.split(' ').at(-1) ?? '';
    const isSaid = (text: string) =>
      NEUTRAL.has(stem)
        ? new RegExp(String.raw`\b${word}`, 'i').test(text)
        : termsOf(text).some((term) => term.stem === stem);
    if (
      sources.some(({ force }) => force !== weakest) ||
      all.filter((term) => term.stem === stem).length > sources.length
    )
      return [];
    return after.sentences.some(({ text }) => isSaid(text) && !WEAKENED[weakest].test(text))
      ? [`“${sources[0]?.text}” is said without what makes less of it.`]
      : [];
  });
}

function bodyOf({ text, structure: { body } }: Reading): string {
  return text.slice(body.start, body.end);
}

function groupedByStem(predicates: readonly Predicate[]): ReadonlyMap<string, readonly Predicate[]> {
  const groups = new Map<string, Predicate[]>();
  for (const one of predicates) groups.set(one.stem, [...(groups.get(one.stem) ?? []), one]);
  return groups;
}

/** Words that stand behind a hope and nowhere else: "hoping for a transfer", "before my move". */
function hopedIn(text: string): ReadonlySet<string> {
  const hoped = new Set<string>();
  const plain = new Set<string>();
  for (const clause of text.split(/[.;:!?]|, (?:and|but) /)) {
    const hope =
      /\b(?:hop(?:e|ing)|plan(?:ning)?|want(?:ing)?|would|will|pending|upcoming|future|next|before|until)\b/i.exec(
        clause,
      );
    const from = hope?.index ?? clause.length;
    for (const { stem, start } of termsOf(clause)) (start > from ? hoped : plain).add(stem);
  }
  return new Set([...hoped].filter((stem) => !plain.has(stem)));
}

/** Whether who reads `source` may say `said`. */
function licenses(source: Predicate, said: Predicate, lasting: boolean): boolean {
  if (source.noun) return true;
  if (source.passive === said.passive && source.agent && said.agent && source.agent !== said.agent) return false;
  if (
    source.passive !== said.passive &&
    source.agent === 'I' &&
    said.agent === 'I' &&
    !(source.passive ? said : source).middle
  )
    return false;
  if (FORCES.indexOf(said.force) > FORCES.indexOf(source.force))
    return said.force === 'done' && source.force === 'able' && said.tense === 'present';
  // What was done is not to come.
  if (said.force === 'ahead')
    return source.force === 'ahead' || (source.tense !== 'past' && source.tense !== 'perfect');
  if (said.force !== 'done') return true;
  // "state certified in Georgia" is so still, with no verb to say it.
  if (said.passive && said.tense === 'present' && source.tense === 'past' && !source.passive) return true;
  switch (source.tense) {
    case 'past':
      return said.tense !== 'present' && said.tense !== 'progressive';
    case 'present':
      return said.tense !== 'past';
    case 'perfect':
      return lasting || (said.tense !== 'present' && said.tense !== 'progressive');
    case 'progressive':
      return said.tense !== 'past' && (lasting || said.tense !== 'perfect');
    case 'general':
      return true;
  }
}
