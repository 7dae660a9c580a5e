import { BLANK } from '../draft/facts.ts';
import { NUMBER_WORDS } from '../reading/classes.ts';
import { contains, overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { askFor, OUR_ASKS } from '../rules/our-asks.ts';
import { hitsInBody } from '../rules/purpose.ts';
import { connectsIn } from '../shorten/wordy.ts';
import { type Missing, wantsAnything } from './fill-in.ts';
import { signature } from './frame.ts';
import { leansBack, type Piece, piecesOf } from './pieces.ts';
import { OF_JOB } from './wordings.ts';

/** The sentences of the body: what harms is gone, the reason stands first, what is asked last. */
export function bodyOf(
  note: Reading,
  reason: string | undefined,
  missing: Missing,
  { cuts, moves, blanks }: { cuts: boolean; moves: boolean; blanks: boolean },
): Piece[] {
  let pieces = piecesOf(note, { cuts })
    .map((piece) => unnamed(piece, note, missing))
    .filter(({ text }) => text !== '');
  pieces = missing.has('many-asks') ? withOneAsk(pieces) : withoutTwins(pieces);
  if (missing.has('no-purpose') || UNPLEASANT.some((rule) => missing.has(rule)))
    pieces = pieces.filter((piece, at) => !isIdle(note, piece) || pieces[at + 1]?.leans);
  // Beside a job that is named nobody asks for any.
  if (reason) pieces = pieces.filter(({ asks, place }) => !asks || !place || !wantsAnything(note, place));
  if (reason) pieces.unshift(added(reason, { reason: true }));
  else if (moves && missing.has('buried-purpose')) pieces = withReasonFirst(pieces, note);
  if (missing.has('no-background') && blanks && !note.slots.some(({ kind }) => kind === 'other')) {
    // Who asks for no job need not say what they bring to it.
    const at = pieces.findLastIndex((piece) => isOfJob(note, piece)) + 1;
    if (at > 0 && pieces.slice(at).every(({ asks }) => asks) && !FOLLOWS_UP.test(note.text))
      pieces[at - 1] = { ...(pieces[at - 1] as Piece), text: `${(pieces[at - 1] as Piece).text} I bring ____.` };
  }
  const lostAsk = (note.hits.has('canned') || reason !== undefined) && !pieces.some((piece) => piece.asks);
  if (missing.has('no-ask') || lostAsk) pieces.push(added(askFor(note), { asks: true }));
  return pieces;
}

/** Where these were found, a sentence that says nothing only presses. */
const UNPLEASANT = ['pressure', 'interview-risk', 'demanding-ask'] as const;

/** "I will not disappoint you.": no reason, no fact, no request. */
function isIdle({ words, names }: Reading, { asks, reason, background, place, leans }: Piece): boolean {
  if (asks || reason || background || leans || !place) return false;
  const isTold = names.some((name) => overlaps(name, place));
  return (
    !isTold && !words.some((word) => contains(place, word) && (/\d/.test(word.text) || NUMBER_WORDS.has(word.lower)))
  );
}

/** Whoever asks what became of an application has said what they bring. */
const FOLLOWS_UP = /\b(?:follow(?:ing|ed)?[ -]up|heard (?:back|anything|nothing)|an update|status of)\b/i;

/** Whether a piece names the job, or has a blank for it. */
function isOfJob(note: Reading, { place, text, weight }: Piece): boolean {
  const isWanted =
    JOB_TALK.test(text) || hitsInBody(note, 'request-apply').some((hit) => place !== undefined && overlaps(hit, place));
  return text.includes(`the ${BLANK}`) || (weight >= OF_JOB && isWanted);
}

const JOB_TALK =
  /\b(?:role|position|job|opening|vacancy|post|posting|apprenticeship|internship|hiring|apply|applied)\b/i;

function added(text: string, what: Partial<Piece>): Piece {
  return {
    text,
    gap: ' ',
    leans: false,
    knows: true,
    asks: false,
    reason: false,
    background: false,
    weight: 0,
    clauses: [],
    place: undefined,
    ...what,
  };
}

/** "My name is Carlos and I …": what stands in front, and what follows. */
const NAME_FIRST =
  /^((?:Hi, |Hello, )?(?:my name is|i am|i'm|this is) [^,;.]{2,40}?)(?:,? and|[,;.]) (?=(?:I|I'm|I've)\b)(.*)$/is;

/** "My name is Carlos and I recently graduated": the name stands at the end. */
function unnamed(piece: Piece, note: Reading, missing: Missing): Piece {
  const name = signature(note);
  const isSigned = note.structure.signOff?.name || missing.has('no-sign-off');
  if (!name || !isSigned) return piece;
  const [, lead, rest] = NAME_FIRST.exec(piece.text) ?? [];
  // "I am Ondřej.": it stands at the end.
  if (
    /^(?:I'm|I am|My name is|This is) \p{Lu}[^,;]{1,40}\.$/u.test(piece.text) &&
    piece.text.slice(0, -1).endsWith(name)
  )
    return { ...piece, text: '' };
  const named = /^(?:I'm|I am) ([^,]{3,40}), (?=an? |the )/.exec(piece.text);
  if (named && name.includes(named[1] as string)) return { ...piece, text: `I'm ${piece.text.slice(named[0].length)}` };
  const last = lead?.split(' ').at(-1)?.toLowerCase();
  if (!last || !rest || !name.toLowerCase().split(' ').includes(last)) return piece;
  return { ...piece, text: rest };
}

/** One request to connect is enough, and no sentence is said twice. */
function withoutTwins(pieces: readonly Piece[]): Piece[] {
  const isPlain = ({ asks, reason, background, text }: Piece) =>
    asks && ((!reason && !background && connectsIn(text)) || isOurs(text));
  const last = pieces.findLast(isPlain);
  const said = new Set<string>();
  const left = pieces.filter((piece) => {
    const isSaid = said.has(piece.text);
    said.add(piece.text);
    return piece === last || (!isPlain(piece) && !isSaid);
  });
  if (!last || !isOurs(last.text)) return left;
  const others = left.filter((piece) => piece !== last);
  // What we ask in place of an order stands at the end; whoever asks something themselves needs it not.
  const asksAnyway = others.some(({ asks, text, reason }) => asks && !reason && text.endsWith('?'));
  return asksAnyway ? others : [...others, { ...last, gap: ' ' }];
}

/** Questions that stand for orders. */
function isOurs(text: string): boolean {
  return OUR_ASKS.some((ask) => ask === text) || OF_RULES.test(text);
}

/** What the rules offer in the place of an order. */
const OF_RULES = new RegExp(
  String.raw`^(?:Would you be open to (?:a short \w+|helping)|Could I hear from you|` +
    String.raw`Would you consider my profile)\b[^?]{0,24}\?$`,
  '',
);

/** Of several requests one: to connect or to talk, else the first. */
function withOneAsk(pieces: readonly Piece[]): Piece[] {
  const asking = pieces.filter((piece) => piece.asks && !piece.reason && !piece.background);
  const all = pieces.filter((piece) => piece.asks);
  if (all.length < 2) return [...pieces];
  const kept =
    asking.find(({ text }) => connectsIn(text) || /\b(?:call|chat|talk|speak)\b/i.test(text)) ??
    (asking.length === all.length ? asking[0] : undefined);
  return pieces.filter((piece) => !asking.includes(piece) || piece === kept);
}

/** "Front office, Opera, English and French.": a sentence without a subject or a verb stays where it was put. */
const SAYS = /\b(?:I|I'm|I've|I'd|my|we|is|are|was|were|has|have|do|does|would|could|can|may)\b/i;
/** In a longer note one thing leads to the next. */
const MOST_TO_MOVE = 4;
/** A sentence of so few words is a telegram's. */
const FEW_WORDS = 3;
/** From this weight on a piece names the company or the number. */
const OF_COMPANY = 2;

/** The sentence that says why in front, where it stands well there, with what leans on it. */
function withReasonFirst(pieces: readonly Piece[], note: Reading): Piece[] {
  const [most] = pieces
    .filter(({ weight, text }) => weight >= OF_COMPANY && !leansBack(text, false) && !/, so I\b/.test(text))
    .toSorted((a, b) => b.weight - a.weight);
  const at = most ? pieces.indexOf(most) : -1;
  // A note without a greeting calls its reader in its first sentence.
  const first = pieces[0]?.place;
  const calls = !note.structure.greeting?.recipient && first && note.recipients.some((one) => overlaps(one, first));
  // "Paid. Done. Bye!": of a name with stops in it no part is moved.
  const isTelegram = note.sentences.some(({ text }) => text.split(' ').length <= FEW_WORDS && !text.includes('?'));
  const isList = pieces.some(({ text }) => !SAYS.test(text));
  if (at <= 0 || calls || isTelegram || isList || pieces.length > MOST_TO_MOVE) return [...pieces];
  let end = at + 1;
  while (pieces[end]?.leans) end++;
  return [...pieces.slice(at, end), ...pieces.slice(0, at), ...pieces.slice(end)].map((piece, i) => ({
    ...piece,
    gap: i === 0 ? '' : piece.gap || ' ',
  }));
}
