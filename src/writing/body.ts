import { BLANK } from '../draft/facts.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { within } from '../rules/purpose.ts';
import { connectsIn } from '../shorten/wordy.ts';
import type { Missing } from './fill-in.ts';
import { signature } from './frame.ts';
import { askFor } from './manner.ts';
import { type Piece, piecesOf } from './pieces.ts';
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
  if (reason) pieces.unshift(added(reason, { reason: true }));
  else if (moves && missing.has('buried-purpose')) pieces = withReasonFirst(pieces, note);
  if (missing.has('no-background') && blanks && !note.slots.some(({ kind }) => kind === 'other')) {
    // Who asks for no job need not say what they bring to it.
    const at = pieces.findLastIndex((piece) => isOfJob(note, piece)) + 1;
    if (at > 0)
      pieces[at - 1] = { ...(pieces[at - 1] as Piece), text: `${(pieces[at - 1] as Piece).text} I bring ____.` };
  }
  const lostAsk = note.hits.has('canned') && !pieces.some((piece) => piece.asks);
  if (missing.has('no-ask') || lostAsk) pieces.push(added(askFor(note), { asks: true }));
  return pieces;
}

/** Whether a piece names the job, or has a blank for it. */
function isOfJob(note: Reading, { place, text, weight }: Piece): boolean {
  const isWanted =
    JOB_TALK.test(text) || within(note, 'request-apply').some((hit) => place !== undefined && overlaps(hit, place));
  return text.includes(`the ${BLANK}`) || (weight >= OF_JOB && isWanted);
}

const JOB_TALK =
  /\b(?:role|position|job|opening|vacancy|post|posting|apprenticeship|internship|hiring|apply|applied)\b/i;

function added(text: string, what: Partial<Piece>): Piece {
  return {
    text,
    gap: ' ',
    leans: false,
    asks: false,
    reason: false,
    background: false,
    weight: 0,
    clauses: [],
    place: undefined,
    ...what,
  };
}

/** "My name is Carlos and I recently graduated": the name stands at the end. */
function unnamed(piece: Piece, note: Reading, missing: Missing): Piece {
  const name = signature(note);
  const isSigned = note.structure.signOff?.name || missing.has('no-sign-off');
  if (!name || !isSigned) return piece;
  const [, lead, rest] =
    /^((?:Hi, |Hello, )?(?:my name is|i am|i'm|this is) [^,;.]{2,40}?)(?:,? and|[,;.]) (?=(?:I|I'm|I've)\b)(.*)$/is.exec(
      piece.text,
    ) ?? [];
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
    asks && ((!reason && !background && connectsIn(text)) || OURS.test(text));
  const last = pieces.findLast(isPlain);
  const said = new Set<string>();
  const left = pieces.filter((piece) => {
    const isSaid = said.has(piece.text);
    said.add(piece.text);
    return piece === last || (!isPlain(piece) && !isSaid);
  });
  // What we ask in place of an order stands at the end.
  return last && OURS.test(last.text) ? [...left.filter((piece) => piece !== last), { ...last, gap: ' ' }] : left;
}

/** Questions that stand for orders. */
const OURS = new RegExp(
  String.raw`^(?:Could we connect|Would you be open to (?:a short \w+|helping)|Could I hear from you|` +
    String.raw`Would you consider my profile)\b[^?]{0,24}\?$`,
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

/** The sentence that says why in front, where it stands well there, with what leans on it. */
function withReasonFirst(pieces: readonly Piece[], note: Reading): Piece[] {
  const [most] = pieces.filter(({ weight, leans }) => weight > 0 && !leans).toSorted((a, b) => b.weight - a.weight);
  const at = most ? pieces.indexOf(most) : -1;
  // A note without a greeting calls its reader in its first sentence.
  const first = pieces[0]?.place;
  const calls = !note.structure.greeting && first && note.recipients.some((one) => overlaps(one, first));
  // "Paid. Done. Bye!": of a name with stops in it no part is moved.
  const isTelegram = note.sentences.some(({ text }) => text.split(' ').length <= 2 && !text.includes('?'));
  if (at <= 0 || calls || isTelegram) return [...pieces];
  let end = at + 1;
  while (pieces[end]?.leans) end++;
  return [...pieces.slice(at, end), ...pieces.slice(0, at), ...pieces.slice(end)].map((piece, i) => ({
    ...piece,
    gap: i === 0 ? '' : piece.gap || ' ',
  }));
}
