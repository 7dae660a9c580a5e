import { type Pasted, SHORTEST_NOTE } from './marked.ts';
import { openingOf, opensGreeting } from './opening.ts';
import { ordersNote } from './order.ts';
import { withoutTail } from './tail.ts';
import { sectionWords, wordsIn } from './talk-words.ts';
import { isToCoach, NAMES_NOTE } from './topic.ts';

/** A note behind words to the coach. */

/** They are no longer than this, in UTF-16 code units: in front of a greeting, and in front of anything else. */
const LONGEST = { greeted: 600, other: 140 };
/** A note that opens with a title and a name is longer than a signature, in UTF-16 code units. */
const SHORTEST_LETTER = 60;
/** So many greetings are looked at. */
const MOST_STARTS = 6;

/** In front of a greeting that opens a note: a line's beginning, the end of a sentence, a colon, a dash. */
const BOUNDARY = /(?:^|[\n.!?:;)…–—-]|\p{Extended_Pictographic}\uFE0F?)[ \t"“]*$/u;
/** "Subject: …" on top of a letter belongs to it. */
const HEAD = String.raw`[ \t]*(?:subject|re|to|from|cc|date)[ \t]*:`;
const ENDS_IN_HEAD = new RegExp(String.raw`(?:^|\n)${HEAD}[^\n]*\n\s*$`, 'i');
const BEGINS_WITH_HEAD = new RegExp(`^${HEAD}`, 'i');
/** "Dear Notecoach, …" is no note yet. */
const GREETS_COACH = /^\p{L}+,? (?:notecoach|bot|coach)\b(?! \p{Lu})/iu;

/** "I am not sure about this one. Hi Lauren, …": from where somebody is greeted by name, or a line opens with "Hi,". */
export function fromGreeting(text: string): Pasted | undefined {
  const whole = openingOf(text);
  if (whole === 'named' && !GREETS_COACH.test(text)) return undefined;
  let left = MOST_STARTS;
  for (const { 0: word, index } of text.slice(0, LONGEST.greeted).matchAll(/\p{L}+/gu)) {
    const kind = opensGreeting(word);
    if (index === 0 || !kind) continue;
    const lead = text.slice(0, index);
    if (!BOUNDARY.test(lead)) continue;
    if (left-- === 0) break;
    const isLineStart = /\n\s*$/.test(lead);
    // "Dr Nuwan Silva, mason" at the end is the writer.
    if (kind !== 'salutation' && !(isLineStart && text.length - index > SHORTEST_LETTER)) continue;
    const opening = openingOf(text.slice(index));
    if (opening !== 'named' && !(kind === 'salutation' && isLineStart && whole !== 'greeted')) continue;
    const said = lead.replace(ENDS_IN_HEAD, '').trim();
    const isLead = isLineStart ? isAboutNote(said) : announces(said);
    return isLead ? withoutTail(text.slice(said.length).trim(), said) : undefined;
  }
  return undefined;
}

const SPEAKS_OF_NOTE = new Set(
  ['judge', 'values', 'people', 'rewrite', 'shorten'].flatMap((name) => [...sectionWords(name)]),
);

/** Whether words in front of a greeting speak of the note, or of who gets it; a note may begin with others. */
function isAboutNote(said: string): boolean {
  const speaks = (word: string) => NAMES_NOTE.has(word) || word === 'it' || word === "it's" || SPEAKS_OF_NOTE.has(word);
  return !BEGINS_WITH_HEAD.test(said) && wordsIn(said).some(speaks);
}

/** Words in front of a greeting in the same line: they ask about the note, or say that it comes. */
function announces(said: string): boolean {
  const [last = ''] = said.split(/(?<=[.!?])\s+/).slice(-1);
  const names = wordsIn(last).some((word) => NAMES_NOTE.has(word) || word === 'it');
  return isToCoach(last) || (names && /[:?–—-]$/.test(said));
}

/** Where what is said may end and the note begin. */
const BREAK = /[:?!.,;–—-]+\s+|\s*\n\s*/g;

/** "Can you check this: I saw …", "here is mine:\nI saw …": all that is said is meant for the coach. */
export function announced(text: string): Pasted | undefined {
  if (openingOf(text) === 'named') return undefined;
  for (const { index, 0: mark } of text.slice(0, LONGEST.other).matchAll(BREAK)) {
    const said = text.slice(0, index);
    const note = text.slice(index + mark.length);
    // "Can you check this? It is for Acme." goes on.
    if (note.length >= SHORTEST_NOTE && /^(?::|.*\n)/s.test(mark) && isToCoach(said) && !ordersNote(said))
      return withoutTail(note, said);
  }
  return undefined;
}
