import { applyEdits } from '../critique.ts';
import { FUNCTION_WORDS, isJobBoard, isOccupation, NUMBER_WORDS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import type { Act } from '../reading/labels.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { merged, overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { OUR_ASKS } from '../rules/our-asks.ts';
import { isCourtesy, SURE } from '../rules/sure.ts';
import { CONNECTING } from '../shorten/keep.ts';
import { connectsIn } from '../shorten/wordy.ts';
import { wantsAnything } from './fill-in.ts';

/** Something that a better note may not lose: its words, and how many of them have to be there. */
type Essential = { words: readonly string[]; least: number };

/** Of a stretch on the writer, or of a question, so many of the words have to be there, and all of its figures. */
const MOST_OF_STRETCH = 0.75;
/** Where a note is too long, one of several things in a stretch is enough, and one of its figures. */
const PART_OF_STRETCH = { most: 0.5, little: 0.3 } as const;
const MOST_OF_QUESTION = 0.7;
/** "I'd love any tips on getting into a nursery": said in fewer words. */
const MOST_OF_WISH = 0.5;
/** A question of fewer words of its own asks nothing that a connection would not. */
const LEAST_ASKED = 2;
const MOST_OF_REASON = 0.4;
/** Words of asking itself, which say nothing of what is asked. */
const ASKING = new Set(
  (
    'grateful glad happy pleased obliged thankful appreciate wonder wondering moment minute take ' +
    'taking let letting know ' +
    'knowing tell telling chance possible possibly opportunity discuss further kindly able time mind ' +
    'help helping ask ' +
    'asking question consider considering honour honor pleasure sure okay ok willing spare whether'
  ).split(' '),
);
/** The last questions of a note are its requests. */
const MOST_QUESTIONS = 2;
/** A span counts from this chance on. */
const SURE_SPAN = 0.5;
/** What is said in sentences that do this is not to be kept, from this chance on. */
const SPOILS = ['complaint', 'private', 'pay', 'belief', 'apology', 'pressure', 'pitch'] as const satisfies Act[];
const SPOILED_FROM = 0.5;

/**
 * What a better version of a note has to say as the note does: who reads and who writes, the job, who sent the writer,
 * their strongest fact with its figures, and the question that they ask. True of a text that says it all.
 */
export function essentialsOf(
  note: Reading,
  { fits, hasReason, least = 'most' }: { fits: boolean; hasReason: boolean; least?: 'most' | 'little' },
): (candidate: string) => boolean {
  const essentials = [
    ...namesOf(note),
    ...sourcesOf(note, fits),
    ...factsOf(note, fits ? MOST_OF_STRETCH : PART_OF_STRETCH[least]),
    ...questionsOf(note, hasReason),
    ...memoriesOf(note),
    ...(hasReason ? [...reasonOf(note), ...aimsOf(note)] : []),
  ].filter(({ words }) => words.length > 0);
  const requests = note.sentences.filter((sentence) => asksFor(sentence) && !isCourtesy(sentence));
  return (candidate) => {
    const said = new Set(wordsIn(candidate));
    const isAsked = ({ text }: Sentence) => {
      const words = askedIn(text);
      return words.length === 0
        ? candidate.includes(text)
        : words.filter((word) => said.has(word)).length * 2 >= words.length;
    };
    if (requests.length > 0 && !asksAnew(candidate) && !requests.some(isAsked)) return false;
    return essentials.every((one) => isSaid(one, said));
  };
}

/** True of a text that asks what the note asks, beside a connection. */
export function questionKeptIn(note: Reading): (candidate: string) => boolean {
  const questions = questionsOf(note);
  return (candidate) => {
    const said = new Set(wordsIn(candidate));
    return questions.every((one) => isSaid(one, said));
  };
}

function isSaid({ words, least }: Essential, said: ReadonlySet<string>): boolean {
  return words.filter((word) => said.has(word)).length >= words.length * least;
}

/** Reader, writer, position, company and number, as the note calls them. */
function namesOf(note: Reading): Essential[] {
  const { recipients, senders, roles, companies, requisitions } = note;
  return [recipients, senders, roles, companies, requisitions]
    .flatMap((spans) => spans.filter(({ chance }) => chance >= SURE_SPAN))
    .filter((span) => !isSpoiled(note, span))
    .map((span) => ({ words: namesIn(textOf(note, span)), least: 1 }));
}

/** A person, a paper or a fair; a job board and "your website" may go where the note does not fit. */
function sourcesOf(note: Reading, fits: boolean): Essential[] {
  return note.sources
    .filter(({ chance }) => chance >= SURE_SPAN)
    .map((span) => textOf(note, span))
    .filter((said) => fits || (/\p{Lu}/u.test(said) && !isJobBoard(said.toLowerCase()) && !/ \p{Ll}+$/u.test(said)))
    .map((said) => ({ words: namesIn(said), least: 1 }));
}

/** What the writer brings: all of it where the note fits, else the strongest. */
function factsOf(note: Reading, part: number): Essential[] {
  const fits = part === MOST_OF_STRETCH;
  const facts = note.background
    .filter((span) => span.chance >= SURE_SPAN && !isSpoiled(note, span) && !isPraise(note, span))
    .map((span) => contentIn(textOf(note, span)))
    .filter((words) => words.length > 0);
  const strengthOf = (words: readonly string[]) =>
    2 * Number(words.some((word) => isFigure(word) && !YEAR.test(word))) +
    Number(words.some((word) => isOccupation(word)));
  const strongest = fits
    ? facts
    : facts.toSorted((a, b) => strengthOf(b) - strengthOf(a) || b.length - a.length).slice(0, 1);
  return strongest.flatMap((words) => {
    const figures = words.filter(isFigure);
    return [
      { words, least: part },
      { words: figures, least: fits ? 1 : 1 / figures.length },
    ];
  });
}

/** What is asked beside a connection. */
export function questionsOf(note: Reading, hasReason = true): Essential[] {
  const stock = ['cliche', 'canned'].flatMap((name) => hitsOf(note.hits, name));
  return note.sentences
    .filter((sentence) => isQuestion(note, sentence) && (hasReason || !wantsAnything(note, sentence)))
    .map((sentence) => ({
      words: askedIn(without(sentence, stock)),
      least: sentence.text.includes('?') ? MOST_OF_QUESTION : MOST_OF_WISH,
    }))
    .filter(({ words }) => words.length >= LEAST_ASKED)
    .slice(-MOST_QUESTIONS);
}

/** The words of a sentence without what lies in the ranges. */
function without({ start, end, text }: Sentence, ranges: readonly Range[]): string {
  const inside = merged(ranges.filter((one) => overlaps(one, { start, end })));
  return applyEdits(
    text,
    inside.map((one) => ({
      start: Math.max(one.start, start) - start,
      end: Math.min(one.end, end) - start,
      text: ' ',
    })),
  );
}

/** Why the writer writes, as the sentence that says it best does; a shorter wording may leave out much of it. */
function reasonOf(note: Reading): Essential[] {
  const stock = hitsOf(note.hits, 'cliche');
  const [best] = note.sentences
    .filter((sentence) => !stock.some((hit) => overlaps(hit, sentence)))
    .filter(
      (sentence) => does(sentence, 'reason') >= SURE.reason && !isCourtesy(sentence) && !isSpoiled(note, sentence),
    )
    .toSorted((a, b) => does(b, 'reason') - does(a, 'reason'));
  // Where it names the job, that is what has to stay of it.
  const isOfJob = best && note.jobAudience && note.roles.some((role) => overlaps(role, best));
  return best && !isOfJob ? [{ words: contentIn(best.text), least: MOST_OF_REASON }] : [];
}

/** What is asked for. */
function askedIn(text: string): string[] {
  return contentIn(text).filter((word) => !ASKING.has(word));
}

/** A plain request stands in place of the writer's. */
function asksAnew(candidate: string): boolean {
  return (
    connectsIn(candidate) ||
    OUR_ASKS.some((ask) => candidate.includes(ask)) ||
    /\b(?:Would you be open to|Could I hear from you|Would you consider)\b/.test(candidate)
  );
}

/** What reader and writer have in common: "You were one of the judges at the hackathon". */
function memoriesOf(note: Reading): Essential[] {
  return note.sentences
    .filter((sentence) => does(sentence, 'memory') >= MAYBE_MEMORY || speaksOfBoth(note, sentence))
    .filter((sentence) => !isCourtesy(sentence) && !asksFor(sentence) && !isSpoiled(note, sentence))
    .slice(0, MOST_TIES)
    .map(({ text }) => ({ words: contentIn(text), least: MOST_OF_REASON }));
}

/** "We overlapped at Hilti", "your talk at the Duluth fair": a name beside reader or both. */
function speaksOfBoth(note: Reading, { start, text }: Sentence): boolean {
  if (!/\b(?:you|your|we|our|us)\b/i.test(text)) return false;
  const known = [...note.recipients, ...note.senders, ...note.roles, ...note.companies];
  return Array.from(text.matchAll(/(?<=\S )\p{Lu}[\p{L}\p{N}'’-]+/gu)).some(
    ({ 0: name, index }) =>
      !/^I(?:['’]|$)/.test(name) &&
      !known.some((one) => overlaps(one, { start: start + index, end: start + index + name.length })),
  );
}

/** What may be a memory is kept. */
const MAYBE_MEMORY = 0.2;
const MOST_TIES = 2;

/** "I'd like to move into health": what is wanted, where it is no request. */
function aimsOf(note: Reading): Essential[] {
  return note.sentences
    .filter((sentence) => AIM.test(sentence.text) && !asksFor(sentence) && !isSpoiled(note, sentence))
    .filter((sentence) => !wantsAnything(note, sentence))
    .slice(0, 1)
    .map(({ text }) => ({ words: contentIn(AIM.exec(text)?.[1] ?? ''), least: MOST_OF_REASON }));
}

const AIM = new RegExp(
  String.raw`\bI(?:'d| would|'m| am|'ve been| have been|'ve begun| have begun)? (?:like to|hope to|hoping to|` +
    String.raw`want(?:ing)? to|` +
    String.raw`looking (?:for|to)|look for|open to|thinking about|aiming (?:for|to)|trying to|drawn to) ([^.;!?]+)`,
  'i',
);

/** "Could we connect and talk about it?", but not "Could I connect and hear how you made the jump?". */
function onlyConnects({ text }: Sentence): boolean {
  return connectsIn(text) && !ASKS_MORE.test(text);
}

const ASKS_MORE = /\b(?:hear|tell|know|find out|ask|see|look|visit|point|share|send|wonder)\b/i;

function asksFor(sentence: Sentence): boolean {
  return Math.max(does(sentence, 'ask'), does(sentence, 'demand')) >= SURE.ask;
}

function isQuestion(note: Reading, sentence: Sentence): boolean {
  const asks = does(sentence, 'ask') >= SURE.ask || sentence.text.endsWith('?');
  return asks && !isCourtesy(sentence) && !isSpoiled(note, sentence) && !onlyConnects(sentence);
}

/** "highly motivated with a proven track record": nothing that is missed. */
function isPraise(note: Reading, span: Range): boolean {
  const said = textOf(note, span);
  const praise = ['self-praise', 'cliche'].flatMap((name) => hitsOf(note.hits, name));
  return !/\d/.test(said) && praise.some((hit) => overlaps(hit, span));
}

function isSpoiled({ sentences }: Reading, range: Range): boolean {
  return sentences.some(
    (sentence) => overlaps(sentence, range) && SPOILS.some((act) => does(sentence, act) >= SPOILED_FROM),
  );
}

function textOf({ text }: Reading, { start, end }: Range): string {
  return text.slice(start, end);
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words of a name without titles' and firms' little words. */
function namesIn(text: string): string[] {
  return wordsIn(text).filter((word) => !FUNCTION_WORDS.has(word));
}

/** Words that say something. */
function contentIn(text: string): string[] {
  return wordsIn(text).filter((word) => isFigure(word) || (!FUNCTION_WORDS.has(word) && !CONNECTING.has(word)));
}

/** "since 2017" counts nothing. */
const YEAR = /^(?:19|20)\d\d$/;

function isFigure(word: string): boolean {
  return /\d/.test(word) || (NUMBER_WORDS.has(word) && word !== 'one');
}
