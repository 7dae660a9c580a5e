import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { sharesWord, termsOf } from './canonical.ts';
import { claims } from './claims.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';

/** Titles in front of a name; of a person nobody guesses them. */
const HONORIFIC =
  /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Father|Sister|Rev|Rabbi|Capt|Captain|Sgt|Chef|Coach|Judge|Pastor|Deacon)\b\.?(?=\s+\p{Lu})/gu;
const NEGATION = /^(?:not|no|never|without|neither|nor|cannot)$/;
/** In front of a company these say that somebody else is there: "a friend who ushers at …". */
const THEIRS = /\b(?:who|he|she|they|both) (?:[\p{Ll}']+ ){1,3}(?:at|for|with) (?:the )?$/u;
const NO_LONGER = /\b(?:former|formerly|ex-|previous|previously|retired|past)\b/i;

/** Reasons to refuse a text that says the note's words of somebody else, of another time, or the other way round. */
export function changes(before: Reading, after: Reading): string[] {
  const reasons: string[] = [];
  const source = `${before.clean.typed} ${Object.values(before.context).join(' ')}`;
  const titles = new Set((source.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 4)));
  for (const match of after.text.matchAll(HONORIFIC)) {
    const title = match[1] as string;
    // Where the name itself was put right, the title that stood there may stay.
    if (!titles.has(title.toLowerCase().slice(0, 4)))
      reasons.push(`“${match[0]}” is a title that the original does not give.`);
  }
  const hires = factsIn(after).facts.company;
  const hirers = [factsIn(before).facts.company, before.context.company].filter((name) => name !== undefined);
  const isHirer = (name: string) => hirers.some((hirer) => sharesWord(hirer, name));
  const own = before.employers
    .filter(
      ({ start, end }) =>
        !/^ ?\((?:ref|req|job|no|posting|vacancy|id)\b/i.test(before.text.slice(end)) &&
        !THEIRS.test(before.text.slice(Math.max(0, start - 40), start)),
    )
    .map(({ start, end }) => before.text.slice(start, end));
  if (hires && own.some((name) => sharesWord(hires, name)) && !isHirer(hires))
    reasons.push('The company that hires was exchanged for another.');
  if (workplacesIn(after.text).some(isHirer) && !workplacesIn(before.text).some(isHirer))
    reasons.push("The company that hires is said to have been the writer's own.");
  for (const match of after.text.matchAll(/\b\w+ ?> ?\w+\b/g))
    if (!before.text.includes(match[0])) reasons.push(`“${match[0]}” is not in the original.`);
  reasons.push(
    ...attributions(source, after.text),
    ...negations(before, after),
    ...tenses(before.text, after.text),
    ...claims(before, after),
    ...pairs(before, after),
  );
  return reasons;
}

/** Where years were spent: "four years as a glazier at *Ellison*". */
function workplacesIn(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(?:years?|yrs?|months?|seasons?|worked|career|served|background|shifts?)\b[^.;,()?!]{0,40}?\b(?:at|with|for) (?:the )?(\p{Lu}[\p{L}&'-]*(?: \p{Lu}[\p{L}&'-]*){0,3})/gu,
    ),
  ].map(([, name = '']) => name);
}

/** Who said what, whose brother it was, and when: "you told me", "my brother", "last month". */
function attributions(before: string, after: string): string[] {
  const reasons: string[] = [];
  // Autumn and fall are one.
  const lower = before.toLowerCase().replace(/\bautumn\b/g, 'fall');
  for (const match of after.matchAll(
    /\byou (?:\w+ )?(told|said|mentioned|suggested|recommended|asked|encouraged|advised|offered|invited)\b/gi,
  ))
    if (
      !/\b(?:you|your)\b[^.;]{0,40}\b(?:t[eo]ld?|sa(?:id|y)|mention|suggest|recommend|ask|encourag|advis|offer|invit|post|list|says?)/i.test(
        before,
      )
    )
      reasons.push(`“${match[0]}”: the original does not say so.`);
  for (const match of after.matchAll(/\bmy (\p{Ll}{4,})/gu)) {
    const noun = match[1] as string;
    if (
      new RegExp(String.raw`\b(?:his|her|their) (?:\w+ )?${noun}`, 'i').test(before) &&
      !new RegExp(String.raw`\bmy (?:\w+ ){0,2}${noun}`, 'i').test(before)
    )
      reasons.push(`“${match[0]}” is another's in the original.`);
  }
  for (const [word = '', when = '', unit = ''] of after
    .toLowerCase()
    .replace(/\bautumn\b/g, 'fall')
    .matchAll(/\b(last|next|this) (year|month|week|season|spring|summer|fall|autumn|winter|quarter)\b/g))
    if (
      !lower.includes(word) &&
      new RegExp(String.raw`\b${unit}\b`).test(lower) &&
      !(when === 'this' && lower.includes(`current ${unit}`))
    )
      reasons.push(`“${word}” is not in the original.`);
    else if (!lower.includes(word) && when === 'this') reasons.push(`“${word}” is not in the original.`);
  return reasons;
}

/** What was denied must not be claimed: "I have no licence yet"; nor the other way round. */
function negations(before: Reading, after: Reading): string[] {
  const was = before.sentences.flatMap(({ text }) => deniedIn(text));
  const stillDenied = new Set(
    after.sentences.flatMap(({ text }) => (isDenial(text) ? termsOf(text).map(({ stem }) => stem) : [])),
  );
  const said = new Set(termsOf(after.text).map(({ stem }) => stem));
  const reasons: string[] = [];
  if (was.some((stem) => said.has(stem) && !stillDenied.has(stem)))
    reasons.push('Something that the original denies is claimed.');
  const denies = before.sentences.some(({ text }) => isDenial(text));
  if (!denies && after.sentences.some(({ text }) => deniedIn(text).length > 0))
    reasons.push('Something that the original says is denied.');
  return reasons;
}

function isDenial(sentence: string): boolean {
  return termsOf(sentence).some(({ stem }) => NEGATION.test(stem)) || /\bzero\b/i.test(sentence);
}

/** The words behind a negation that say something. */
function deniedIn(sentence: string): string[] {
  const terms = termsOf(sentence);
  return terms.flatMap(({ stem }, at) =>
    NEGATION.test(stem)
      ? terms
          .slice(at + 1, at + 4)
          .filter((term) => !FUNCTION.has(term.stem) && !NEUTRAL.has(term.stem))
          .map((term) => term.stem)
      : [],
  );
}

/** "I was a nurse" is not "I am a nurse"; "formerly" does not go. */
function tenses(before: string, after: string): string[] {
  const was = /\bI was (?:an? |the |)(\p{Ll}+)/giu;
  const reasons: string[] = [];
  for (const [, word = ''] of before.matchAll(was))
    if (
      new RegExp(String.raw`\bI(?:'m| am|'ve been| have been) (?:currently |now )?(?:an? |the |)${word}\b`, 'iu').test(
        after,
      )
    )
      reasons.push('What was is said to be so still.');
  for (const [, word = ''] of before.matchAll(/\bI(?:'m| am) (?:an? |the |)(\p{Ll}+)/giu))
    if (new RegExp(String.raw`\bI was (?:an? |the |)${word}\b`, 'iu').test(after))
      reasons.push('What is so is said to be over.');
  if (NO_LONGER.test(before) && !NO_LONGER.test(after) && !/\b(?:was|were|used to|worked|until)\b/i.test(after)) {
    const word = /\b(?:former|previous|retired|ex-)\s?(\p{L}+)/iu.exec(before)?.[1];
    if (word && new RegExp(String.raw`\b${word}\b`, 'iu').test(after)) reasons.push('What was is said to be so still.');
  }
  return reasons;
}

/** Words of a title stand together: of "regional manager" and "district lead" nobody makes a "district manager". */
function pairs(before: Reading, after: Reading): string[] {
  const known = new Set<string>();
  const source = [...termsOf(before.text)].concat(...Object.values(before.context).map((fact) => termsOf(fact ?? '')));
  source.forEach(({ stem }, at) => {
    for (const other of source.slice(at + 1, at + 5)) known.add(`${stem} ${other.stem}`);
  });
  return after.roles.flatMap(({ start, end }) => {
    const terms = termsOf(after.text.slice(start, end));
    const odd = terms.some(({ stem }, at) => {
      const next = terms[at + 1];
      return (
        next !== undefined &&
        !known.has(`${stem} ${next.stem}`) &&
        !known.has(`${next.stem} ${stem}`) &&
        !NEUTRAL.has(stem) &&
        !NEUTRAL.has(next.stem)
      );
    });
    return odd ? [`“${after.text.slice(start, end)}” is not the position of the original.`] : [];
  });
}
