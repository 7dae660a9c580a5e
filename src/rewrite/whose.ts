import type { Reading } from '../reading/read.ts';
import { canonicalStem, termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';
import { type Owned, type Owner, ownedWords } from './owners.ts';
import { PERSON } from './people.ts';
import { predicatesIn } from './predicates.ts';
import { NOT_YET } from './under-way.ts';

/** Of whose words a claim of each may be made: what is the writer's may be said of the group. */
const LICENSED: Readonly<Record<'writer' | 'group', readonly Owner[]>> = {
  writer: ['writer'],
  group: ['writer', 'group'],
};
/** With these in a sentence what the writer did is done with others, or as a part. */
const SHARED =
  /\b(?:with (?:my|our|an?|the) \p{L}+|alongside|together|jointly|part of|one of|member of|our|we|help(?:ed|ing|s)?|assist(?:ed|ing|s)?|support(?:ed|ing|s)?|contribut\w+)\b/iu;

/**
 * Reasons to refuse a text in which the writer claims words that in the note are only somebody else's: what the posting
 * lists, what the team won, what a friend does, what is to come. Words whose owner is not plain on both sides are no
 * reason.
 */
export function appropriated(before: Reading, after: Reading): string[] {
  const owners = ownersOf(before);
  // "before ours" is said of something that another has as well.
  const alike = /\b(?:ours|mine)\b/i.test(before.text);
  // A verb that the note has as one is judged as such; "codes" may have been read as a noun there.
  const told = new Set(predicatesIn(before.text).flatMap(({ stem, noun }) => (noun ? [] : [stem])));
  const verbs = new Set(
    predicatesIn(after.text).flatMap(({ start, stem, noun }) =>
      noun || (!told.has(stem) && owners.has(stem)) ? [] : [start],
    ),
  );
  return takenUp(ownedWords(after), after.text).flatMap(({ stem, owner, text, number, start, posting }, at, all) => {
    if (owner !== 'writer' && owner !== 'group') return [];
    // Who does what is judged by the verbs themselves.
    if (
      (verbs.has(start) && !isBefore(all[at - 1])) ||
      stem === 'not' ||
      FUNCTION.has(stem) ||
      (NEUTRAL.has(stem) && !number)
    )
      return [];
    const given = owners.get(stem);
    // A position may stand anywhere: "I bring eight years to the manager role".
    if (posting && given?.has('reader')) return [];
    if (given === undefined || given.has(undefined) || LICENSED[owner].some((one) => given.has(one))) return [];
    const sentence = after.sentences.find((one) => start >= one.start && start < one.end)?.text ?? '';
    const clauseAt = (whole: string) => whole.split(/[,;:]| (?:and|but) /).find((part) => part.includes(text)) ?? whole;
    const isExcused =
      alike ||
      (given.has('group') && SHARED.test(sentence)) ||
      (given.has('other') && namesAnother(before.text, clauseAt(sentence))) ||
      (given.has('wished') && (NOT_YET.test(clauseAt(sentence)) || /\bone of\b/i.test(sentence)));
    return isExcused
      ? []
      : [`“${text}” is claimed for the writer; the original says it of another, or of what is to come.`];
  });
}

/** Whose each word of a note is, wherever it stands, with the facts given beside it. */
function ownersOf(note: Reading): ReadonlyMap<string, ReadonlySet<Owner | undefined>> {
  const owners = new Map<string, Set<Owner | undefined>>();
  const add = (stem: string, owner: Owner | undefined) => owners.set(stem, (owners.get(stem) ?? new Set()).add(owner));
  // A position that was read within what the writer tells may be none.
  for (const { stem, owner, posting } of takenUp(ownedWords(note), note.text))
    add(stem, posting && (owner === 'writer' || owner === 'wished') ? undefined : owner);
  const { sender, recipient, company, role, source } = note.context;
  for (const { stem } of termsOf(sender ?? '')) add(stem, 'writer');
  for (const fact of [recipient, company, role, source])
    for (const { stem } of termsOf(fact ?? '')) add(stem, 'reader');
  return owners;
}

/** Whether a word makes of a participle behind it one that describes: "three *funded* bids". */
function isBefore(word: Owned | undefined): boolean {
  return word !== undefined && (word.number || /^(?:an?|the|my|our)$/i.test(word.text));
}

/** Whether somebody of whom the note tells, "my brother", is named in a sentence as well. */
function namesAnother(before: string, sentence: string): boolean {
  return [...before.matchAll(/\b(?:my|our|an?) (\p{L}+)/giu)].some(
    ([, noun = '']) => PERSON.test(noun) && new RegExp(String.raw`\b${noun}\b`).test(sentence),
  );
}

/** "dbt and Airflow, *both of which I've used*", "SAP, *which I've used*", but not "which I saw". */
const TAKES_UP =
  /\b(?:(both|all|each|some|most|two|three) of )?(?:which|these|those|them),? I(?:'ve| have)? (?:also )?(?!saw|see|found|read|heard|am|would|noticed|want|hope|think|believe)\p{L}+/giu;
const LISTS = new Set('list ask need want require mention call cover include use'.split(' ').map(canonicalStem));

/** The words with those made the writer's that a "which I have used" takes up. */
function takenUp(words: readonly Owned[], text: string): readonly Owned[] {
  const result = [...words];
  for (const { 1: all, index } of text.matchAll(TAKES_UP)) {
    for (let i = words.findIndex(({ start }) => start >= index) - 1; i >= 0; i--) {
      const word = words[i] as Owned;
      if (LISTS.has(word.stem) || /[.;:!?(]/.test(text.slice(word.end, words[i + 1]?.start))) break;
      if (FUNCTION.has(word.stem) && !all) break;
      result[i] = { ...word, owner: 'writer' };
    }
  }
  return result;
}
