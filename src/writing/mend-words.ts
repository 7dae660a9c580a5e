import { applyEdits, type WeighedHit } from '../critique.ts';
import { BLANK } from '../draft/facts.ts';
import { isTitled } from '../draft/wording.ts';
import { isEnglish } from '../grammar/spelling/dictionary.ts';
import type { Range } from '../reading/clean.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { Mask } from '../reading/mask.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { casualEdits } from '../rules/casual-tone.ts';
import { contactsIn } from '../rules/contacts.ts';
import { ANY_HELP } from '../rules/demanding-ask.ts';
import { remove } from '../rules/edits.ts';
import { askFor } from '../rules/our-asks.ts';
import { givenFor } from '../rules/placeholder.ts';
import type { Edit } from '../rules/rule.ts';
import { trimEnd, upperFirst } from '../text.ts';
import { capitalEdits, isCommon } from './capitals.ts';
import { mannerOf } from './manner.ts';
import { directly } from './questions.ts';

/**
 * Rules whose replacements mend words where they stand. The others are for whole sentences, or for what is missing.
 */
const MENDED_IN_PLACE: ReadonlySet<string> = new Set([
  'context-mismatch',
  'demanding-ask',
  'shouting',
  'link-or-contact',
  'pressure',
  'cliche',
]);

/**
 * The note with its words mended: spelling, grammar, slang, capitals, blanks of a template, words that only lead to
 * what is said.
 */
export function mendedWords(note: Reading, faults: readonly WeighedHit[]): string {
  const sets: (readonly Edit[])[] = [
    ...slotEdits(note).map((edit) => [edit]),
    ...note.problems.flatMap(({ kind, start, end, replacement }) =>
      replacement === undefined || (kind === 'spelling' && isForeignWord(note, { start, end }))
        ? []
        : [[{ start, end, text: replacement }]],
    ),
    ...faults.flatMap(({ rule, hit }) =>
      MENDED_IN_PLACE.has(rule.id) && hit.edits
        ? [hit.edits.map((edit) => ({ ...edit, text: asked(note, edit) }))]
        : [],
    ),
    ...casualEdits(note).flatMap((edit) => (leavesGap(note, edit) ? [] : [[edit]])),
    ...urgentEdits(note).map((edit) => [edit]),
    ...leadEdits(note).map((edit) => [edit]),
    ...plainWords(note).map((edit) => [edit]),
    ...linkEdits(note).map((edit) => [edit]),
    ...plainWishes(note).map((edit) => [edit]),
    ...capitalEdits(note).map((edit) => [edit]),
  ];
  const taken: Edit[] = [];
  const places = new Mask(note.text.length + 2);
  // What touches an edit would stand on end with it.
  const wide = ({ start, end }: Edit) => ({ start, end: end + 1 });
  for (const set of sets) {
    if (set.some((edit) => places.touches(wide(edit)))) continue;
    for (const edit of set) places.add(wide(edit));
    taken.push(...set);
  }
  return tidied(owning(note, applyEdits(note.text, taken)));
}

/** "libreta de embarque": beside another word that is not English a word is of another language. */
function isForeignWord({ words, names, problems }: Reading, { start, end }: Range): boolean {
  const at = words.findIndex((word) => word.end > start);
  return words
    .slice(Math.max(0, at - BESIDE), at + 1 + BESIDE)
    .some(
      (word) =>
        (word.end <= start || word.start >= end) &&
        /^\p{Ll}{3,}$/u.test(word.text) &&
        !isCommon(word.lower) &&
        !isEnglish(word.lower) &&
        !names.some((name) => overlaps(name, word)) &&
        !problems.some((problem) => overlaps(problem, word)),
    );
}

/** So many words on each side are looked at. */
const BESIDE = 2;

/** "the fella in the back": without the word nothing is left to be the one. */
function leavesGap({ lower, sentences }: Reading, { start, end, text }: Edit): boolean {
  // "Hugs to the small ones"
  if (
    text === '' &&
    sentences.some((one) => one.start === start) &&
    /^ ?(?:to|from|for|of|at|in|on|with|who|says?|said|told) /.test(lower.slice(end, end + 6))
  )
    return true;
  return (
    text === '' &&
    /\b(?:the|an?|my|your|this|that|these|those|some|two|few)\s*$/.test(lower.slice(Math.max(0, start - 8), start))
  );
}

/** Of an order that is not understood no more is left than the wish to be in touch. */
function asked(note: Reading, { start, end, text }: Edit): string {
  // "Hi Jonas" stays a first name for "Priya Menon".
  const greeted = note.structure.greeting?.recipient;
  if (greeted?.start === start && greeted.end === end && !/[ .]/.test(note.text.slice(start, end)) && !isTitled(text))
    return text.split(' ')[0] as string;
  // "Dear Ms. Nair" becomes "Dear Mr. Menon" for "Mr. Arun Menon".
  if (greeted?.start === start && greeted.end === end && isTitled(text))
    return text.replace(/^(\S+) .* (\S+)$/, '$1 $2');
  // "Kindly confirm whether second class lower is accepted": the question that it is.
  const sentence = note.sentences.find((one) => one.start === start && end >= one.end - 1);
  const question = sentence && directly(sentence.text).at(-1);
  if (question) return trimEnd(question, end >= sentence.end ? /$^/ : /[?]/);
  return text === ANY_HELP ? askFor(note) : text;
}

/** "Corvid Labs' role" is "Magpie's role" once the name has no s at its end. */
function owning({ context }: Reading, text: string): string {
  const { company } = context;
  return !company || /s$/i.test(company) ? text : text.replaceAll(`${company}' `, () => `${company}'s `);
}

/** Blanks of any make become ours, or what was given for them. */
function slotEdits({ slots, text, context }: Reading): Edit[] {
  return slots.map(({ start, end, kind }) => {
    const given = givenFor(kind, context);
    const label = /^(?:req|job|no\.?|number|id)(?= )/i.exec(text.slice(start, end))?.[0];
    const unit = /^xx+(?= )/i.exec(text.slice(start, end))?.[0];
    const whole = given ?? BLANK;
    // "Dear Mr. [Name]": the blank is for the whole of it.
    const title =
      kind === 'recipient' ? /\b(?:mr|mrs|ms|dr|prof)\.? $/i.exec(text.slice(Math.max(0, start - 6), start)) : null;
    if (title) return { start: start - title[0].length, end, text: whole };
    return { start, end: unit ? start + unit.length : end, text: label ? `${label} ${whole}` : whole };
  });
}

/** "I know you're busy, but is the cook job open?": the sentence without what leads to it. */
function leadEdits(note: Reading): Edit[] {
  return hitsOf(note.hits, 'lead-in').flatMap((hit) => {
    const sentence = note.sentences.find((one) => one.start <= hit.start && hit.end < one.end);
    if (!sentence || !/^(?:(?:first of all|and|but|so),? )?$/i.test(note.text.slice(sentence.start, hit.start)))
      return [];
    const about = /^,? (?=(?:about|regarding|concerning|because) )/.exec(note.text.slice(hit.end, hit.end + 16));
    const plain = mannerOf(note) === 'formal' ? 'I am writing' : "I'm writing";
    if (about) return [{ start: sentence.start, end: hit.end, text: plain }];
    const gap = /^(?:,|;|:| [–—-])? (?:(?:and|but|so),? )?(?=\S)/.exec(note.text.slice(hit.end, sentence.end));
    // "Sorry to bother you the Monday after": what goes on is no clause.
    if (gap?.[0] === ' ' && !/^(?:I|is|are|could|would|may|do)\b/i.test(note.text.slice(hit.end + 1, sentence.end)))
      return [];
    if (!gap || !OPENS_CLAUSE.test(note.text.slice(hit.end + gap[0].length, sentence.end))) return [];
    const end = hit.end + gap[0].length;
    return [{ start: sentence.start, end: end + 1, text: upperFirst(note.text[end] ?? '') }];
  });
}

/** What can stand as a sentence: it has a subject, or asks. */
const OPENS_CLAUSE =
  /^(?:i|i'm|i've|i'd|we|the|your|my|is|are|could|would|can|may|might|do|does|will|have|has|please|could|there|it)\b/i;

/** "Could we connect ASAP?": the question stays, without the word. */
function urgentEdits(note: Reading): Edit[] {
  return hitsOf(note.hits, 'urgent').flatMap((hit) => {
    if (hit.instead === undefined || note.names.some((name) => overlaps(name, hit))) return [];
    return hit.instead === '-' ? [remove(note, hit)] : [{ start: hit.start, end: hit.end, text: hit.instead }];
  });
}

/** A link at the end of a sentence goes with what leads to it. */
function linkEdits(note: Reading): Edit[] {
  if (note.format !== 'invite') return [];
  return contactsIn(note).flatMap(({ start, end }) => {
    const lead = LINK_LEAD.exec(note.text.slice(Math.max(0, start - 48), start));
    const closes = /^(?:[.!]|$)/.test(note.text.slice(end, end + 1));
    return lead && closes ? [{ start: start - lead[0].length, end, text: '' }] : [];
  });
}

const LINK_LEAD = new RegExp(
  String.raw`(?:[;:,]| [–—-])\s(?:(?:please )?(?:see|visit)(?: me)?(?: at)? |` +
    String.raw`(?:and )?my [\w ]{2,20} (?:is|are)(?: at| on)? |portfolio:? |at )?$|:\s$`,
  'i',
);

/** "I badly need the packer job": what is wanted, said without the need. */
function plainWishes(note: Reading): Edit[] {
  return Array.from(note.text.matchAll(NEED), ({ 0: need, index }) => ({
    start: index,
    end: index + need.length,
    text: mannerOf(note) === 'formal' ? 'I am interested in' : "I'm interested in",
  }));
}

const NEED = new RegExp(
  String.raw`\bI (?:(?:really|badly|urgently|desperately|just|also) ){0,2}(?:need|want)` +
    String.raw`(?= (?:the|this|your) (?:[\p{L}-]+ ){0,3}(?:job|role|position|post)\b)`,
  'giu',
);

/** Stock words that have a plain one, one by one. */
function plainWords(note: Reading): Edit[] {
  return hitsOf(note.hits, 'cliche').flatMap(({ start, end, instead }) => {
    if (instead === undefined || note.names.some((name) => overlaps(name, { start, end }))) return [];
    return [{ start, end, text: /\p{Lu}/u.test(note.text[start] ?? '') ? upperFirst(instead) : instead }];
  });
}

/** Single blanks, and marks with the words in front of them. */
function tidied(text: string): string {
  return text
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ @ /g, ' at ')
    .replace(/(?<=\d\+? (?:years|yrs)) exp\b\.?(?= (?:in|with|as|of|at)\b)/gi, ' of experience')
    .replace(/(?<=\d\+? (?:years|yrs)) exp\.(?= |$)/gi, ' of experience.')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(?<=\S) +(?=[,.;:!?](?:\s|$))/g, '')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/[,;:](?=[.?!])/g, '')
    .replace(/(?<![.!?])([.!?])\s\1(?!\1)/g, '$1')
    .trim();
}
