import { type Fault, faultsOf } from '../critique.ts';
import { BLANK } from '../draft/facts.ts';
import { lengthOf } from '../length.ts';
import { limitOf } from '../reading/limits.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { within } from '../rules/purpose.ts';
import { costOf } from '../rules/rule.ts';
import { scoreOf, verdictOf } from '../score.ts';
import { factsIn } from '../shorten/facts.ts';
import { connectsIn } from '../shorten/wordy.ts';
import { roomFor } from './blanks.ts';
import type { State } from './checked.ts';
import { type Chosen, choicesOf } from './choice.ts';
import { filledIn, type Missing } from './fill-in.ts';
import { assembled, type Frame, framesOf, signature } from './frame.ts';
import { askFor } from './manner.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { OF_JOB, wordingsOf } from './wordings.ts';
import { worthIn } from './worth.ts';

type Options = {
  before: State;
  avoid: readonly string[];
  blanks: boolean;
  read(text: string): Reading;
};

/** Whether there is nothing to do about a note. */
export function isReady(faults: readonly Fault[], { over }: State): boolean {
  if (over > 0) return false;
  const scored = faults.map(({ rule, hit }) => ({
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    cost: costOf(rule, hit),
  }));
  return verdictOf(scored, scoreOf(scored, [])) === 'ready';
}

/** Versions of a note whose words are mended, the best first; the later ones change less. */
export function* versionsOf(note: Reading, options: Options): Generator<string> {
  const faults = faultsOf(note, []);
  const missing: Missing = new Set(faults.map(({ rule }) => rule.id));
  if (!hasAim(note, missing)) return;
  const seen = new Set<string>();
  for (const plan of PLANS) {
    const filled = plan.fill ? filledIn(note, faults, options.blanks) : { text: note.text, reason: undefined };
    const whole = filled.text === note.text ? note : options.read(filled.text);
    for (const text of written(whole, filled.reason, missing, plan, options)) {
      if (seen.has(text)) continue;
      seen.add(text);
      yield text;
    }
  }
}

/** What is done to a note, from everything to little. */
const PLANS = [
  { fill: true, cuts: true, moves: true },
  { fill: true, cuts: false, moves: false },
  { fill: false, cuts: false, moves: false },
] as const;

/** Of the choices that one plan gives, so many are tried. */
const MOST_TRIED = 5;
/** A closing in fewer words costs next to nothing. */
const FRAME_LOSS = 1;

function* written(
  note: Reading,
  reason: string | undefined,
  missing: Missing,
  plan: (typeof PLANS)[number],
  { avoid, blanks }: Options,
): Generator<string> {
  const pieces = bodyOf(note, reason, missing, { ...plan, blanks });
  if (pieces.length === 0) return;
  const limit = limitOf(note.format, note.plan);
  const frames = framesOf(note, missing, blanks, pieces.map(({ text }) => text).join(' '));
  const isAvoided = (text: string) => avoid.some((one) => one.includes(text) || text.includes(one));
  const [frame] = frames;
  if (!frame) return;
  const whole = assembled(
    note,
    frame,
    pieces.map((piece) => ({ piece, text: piece.text })),
  );
  const fits = lengthIn(note, whole) + roomFor(whole) <= limit;
  if (
    fits &&
    !isAvoided(whole) &&
    beginsWell(
      note,
      frame,
      pieces.map((piece) => ({ piece, text: piece.text })),
    )
  ) {
    yield whole;
    return;
  }
  const worth = worthIn(note);
  const job = factsIn(note);
  const found: { text: string; value: number }[] = [];
  const said = pieces.map((piece) => ({
    piece,
    wordings: wordingsOf(piece, note, job).filter(({ text }) => !isAvoided(text)),
  }));
  for (const [at, one] of frames.entries()) {
    const round = lengthIn(note, assembled(note, one, [])) + roomFor(assembled(note, one, []));
    for (const { chosen, value } of choicesOf(said, worth, limit - round + 1)) {
      const text = assembled(note, one, chosen);
      if (lengthIn(note, text) > limit || !beginsWell(note, one, chosen)) continue;
      found.push({ text, value: value - at * FRAME_LOSS });
    }
  }
  // What is best is tried first, whatever stands round it.
  for (const { text } of found.sort((a, b) => b.value - a.value).slice(0, MOST_TRIED)) yield text;
}

/** A greeting that goes on in the first sentence ("Hi team lead, you …") has to have it behind it. */
function beginsWell(note: Reading, { greeting }: Frame, chosen: readonly Chosen[]): boolean {
  const isOpen = greeting !== '' && !/[,.!:;–—-]$/.test(greeting);
  return !isOpen || chosen[0]?.piece.place?.start === note.sentences[0]?.start;
}

/** Length of a text as its box counts it: an InMail's subject is not of the body. */
function lengthIn(note: Reading, text: string): number {
  return text.length - (lengthOf(note).subject !== undefined ? note.text.length - lengthOf(note).used : 0);
}

/** There is something to make a better note of: a reason, or for a job the wish for one. */
function hasAim(note: Reading, missing: Missing): boolean {
  // Who sells something and wants no job has written a pitch.
  if (missing.has('sales-pitch') && note.roles.length === 0) return false;
  if (!missing.has('no-purpose') && !missing.has('default-text')) return true;
  if (!note.jobAudience) return false;
  const given = note.context;
  return Boolean(given.role ?? given.company) || note.background.length > 0 || note.hits.has('job-talk');
}

/** The sentences of the body: what harms is gone, the reason stands first, what is asked last. */
function bodyOf(
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
const OURS =
  /^(?:Could we connect|Would you be open to (?:a short \w+|helping)|Could I hear from you|Would you consider my profile)\b[^?]{0,24}\?$/;

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
