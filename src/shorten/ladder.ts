import type { Facts } from '../draft/facts.ts';
import { isTitled, postingPhrase } from '../draft/wording.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { CONNECT_ASK } from '../rules/our-asks.ts';
import { trimEnd } from '../text.ts';
import { factsIn } from './kept-facts.ts';
import { backgrounds, bareYears, firstPart, yearsAlone } from './pared-background.ts';
import { requestsOf } from './requests.ts';
import { type Unit, unitsOf } from './units.ts';
import { compressed, connectsIn, shortAsk, withoutTails } from './wordy.ts';

/** What a note is taken apart into. */
export type NoteParts = {
  facts: Facts;
  /** Position, company and number are one job's. */
  belong: boolean;
  units: readonly Unit[];
  greeting: string;
  signOff: string;
};

export function notePartsOf(note: Reading): NoteParts {
  const { facts, places, belong } = factsIn(note);
  const { text, structure } = note;
  const { greeting, signOff } = structure;
  return {
    facts,
    belong,
    units: unitsOf(note, places),
    greeting: greeting ? `${trimEnd(text.slice(greeting.start, greeting.end).trim(), /[,!.:;–—-]/)},` : '',
    signOff: signOff ? text.slice(signOff.start).trim() : '',
  };
}

type Shape = { greeting: string; sentences: readonly string[]; signOff: string };

/** A note of its parts; nothing where nothing would be said. */
function written({ greeting, sentences, signOff }: Shape): string {
  const body = [...new Set(sentences)].filter((sentence) => sentence !== '').join(' ');
  if (!/\p{L}{2}\W+\p{L}/u.test(body)) return '';
  // A sentence with a capital begins on a line of its own; behind "Hi Maria, " one goes on.
  const start = greeting === '' ? '' : `${greeting}${/^(?!I['\s])\p{Lu}/u.test(body) ? '\n' : ' '}`;
  return `${start}${body}${signOff === '' ? '' : `${/^[–—-]/.test(signOff) ? ' ' : '\n'}${signOff}`}`;
}

/** Of many clauses as many versions are tried at most: a note of thousands must not take thousands of times as long. */
const MOST_DROPS = 12;

/** Versions of the note, each a rung further down than the one before. An empty one is none. */
export function* ladder(note: Reading, { facts, belong, units, greeting, signOff }: NoteParts): Generator<string> {
  const dashed = facts.sender ? `– ${facts.sender}` : '';
  const name = facts.recipient;
  const brief = name ? (/^(?:dear|respected|good)/i.test(greeting) ? `Dear ${name},` : `Hi ${name},`) : greeting;

  // 1. Spacing, and the closing in a line.
  yield note.text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  // A language that is not read can't be cut.
  if (note.foreign) return;
  const closing = signOff.replace(/\s*\n\s*/g, '\n');
  yield written({ greeting, sentences: note.sentences.map(({ text }) => text), signOff: closing });
  // 2. Thanks and good wishes, then the closing.
  const plain = note.sentences
    .filter((sentence) => unitsOf({ ...note, sentences: [sentence] }, []).some(({ kind }) => kind !== 'courtesy'))
    .map(({ text }) => text);
  let left: readonly Unit[] = units.filter(({ kind }) => kind !== 'courtesy');
  yield written({ greeting, sentences: plain, signOff: closing });
  yield written({ greeting, sentences: plain, signOff: dashed || closing });
  // 3. Words that say nothing, and long ways to say things.
  const lightly = plain.map((text) => compressed(text, { thorough: false }));
  yield written({ greeting, sentences: lightly, signOff: dashed || closing });
  const tersely = plain.map((text) => compressed(text));
  yield written({ greeting, sentences: tersely, signOff: dashed || closing });
  yield written({ greeting: brief, sentences: tersely, signOff: dashed });
  // 4. What hangs on a sentence: "so that I can share my background".
  yield written({ greeting: brief, sentences: tersely.map(withoutTails), signOff: dashed });
  const mildly = remembered(({ text }: Unit) => joined(withoutTails(compressed(unnamed(text, facts.sender)))));
  const sayable = remembered((unit: Unit) => (unit.kind === 'ask' ? shortAsk(mildly(unit)) : mildly(unit)));
  /** Clauses that lean on one that is gone are said without it, or go, too. */
  const standing = (kept: readonly Unit[]) => alone(kept, units);
  yield written({ greeting: brief, sentences: standing(left).map(sayable), signOff: dashed });
  // 5. Clauses that hold no fact, the longest first; of several requests the one to connect.
  for (const say of [mildly, sayable]) {
    for (const rest of dropping(left, ({ kind }) => kind === 'rest'))
      yield written({ greeting: brief, sentences: standing(rest).map(say), signOff: dashed });
    const facing = left.filter(({ kind }) => kind !== 'rest');
    if (facing.some((unit) => unit.kind === 'ask' && connectsIn(unit.text)))
      yield written({
        greeting: brief,
        sentences: standing(facing.filter((unit) => unit.kind !== 'ask' || connectsIn(unit.text))).map(say),
        signOff: dashed,
      });
  }
  left = standing(left.filter(({ kind }) => kind !== 'rest'));
  // "Dear Hiring Team at Orrin Castings": the firm stands nowhere else.
  const named = / (?:at|of|from) \p{Lu}/u.test(greeting);
  const greetings = named
    ? [brief]
    : name
      ? [brief, `Hi ${name},`, ...(isTitled(name) ? [`${name},`] : [])]
      : [brief, ''];
  const saidAsks = left.filter(({ kind }) => kind === 'ask').map(sayable);
  const asks = requestsOf(units, saidAsks);
  const own = standing(
    left.filter(
      ({ kind, text }) =>
        (kind === 'background' && shortAsk(text) !== CONNECT_ASK) || (kind === 'reason' && /\d/.test(text)),
    ),
  );

  // 6. The writer's own sentence on the job, and less and less beside it.
  const postings = standing(left.filter(({ kind }) => kind === 'posting')).map(sayable);
  const isOneJob = belong && tellsOneJob(note, facts);
  const isRetold = isOneJob && facts.role !== undefined;
  const saysMore = !isOneJob || hasMore(postings, facts, own);
  const asksThere = postings.some((text) => shortAsk(text) === CONNECT_ASK);
  function* ownPosting(levels: Iterable<string[]>): Generator<string> {
    for (const said of levels)
      for (const ask of asksThere ? [''] : asks)
        for (const start of greetings)
          yield written({ greeting: start, sentences: [...postings, ...said, ask], signOff: dashed });
  }
  if (saysMore) yield* ownPosting(backgrounds(own, sayable, []));
  // What names firm and source loses neither when it is retold.
  const isWhole = isRetold && facts.company !== undefined && facts.source !== undefined;
  if (saysMore && !isWhole) yield* ownPosting(bareYears(own));
  if (!isOneJob || !facts.role || (!facts.company && !facts.req)) {
    const value = (unit: Unit) =>
      (unit.asks ? 10 : 0) +
      (unit.kind === 'posting' ? 8 : 0) +
      (unit.kind === 'reason' ? 6 : 0) +
      (unit.kind === 'background' ? 3 : 0);
    for (const rest of dropping(left, () => true, value)) {
      yield written({ greeting: brief, sentences: standing(rest).map(sayable), signOff: dashed });
      yield written({
        greeting: greetings.at(-1) ?? '',
        sentences: standing(rest).map((unit) => firstPart(sayable(unit))),
        signOff: dashed,
      });
    }
    if (!isRetold) return;
  }
  // 7. The job in one sentence, made of its facts. It says the interest itself.
  const otherAsks = requestsOf(
    units,
    saidAsks.filter((ask) => ask !== "I'm interested in it."),
  );
  const lead = left.filter(({ kind, weight }) => kind === 'posting' && weight >= 4).map(yearsAlone);
  const background = [
    ...own,
    ...lead
      .filter((unit) => unit !== undefined)
      .filter(({ text }) => !own.some((other) => other.text.includes(text.slice(0, 12)))),
  ];
  const reasons = left.filter(({ kind, text }) => kind === 'reason' && !/\d/.test(text)).map(sayable);
  const applied = hasApplied(units, facts);
  function* retold(levels: Iterable<string[]>, requests: readonly string[]): Generator<string> {
    for (const said of levels)
      for (const request of requests)
        for (const { opening, tight } of openings(applied, request))
          for (const start of greetings)
            yield written({
              greeting: start,
              sentences: [opening(postingPhrase(postingFacts(facts), { tight })), ...said, request],
              signOff: dashed,
            });
  }
  const said = [...backgrounds(background, sayable, reasons)];
  const bare = [...bareYears(background)];
  yield* retold(said, otherAsks);
  yield* retold(said, ['']);
  // A clause of the note in the job's sentence is worth more than the note's own sentence on the job with the years
  // alone.
  if (saysMore && isWhole) yield* ownPosting(bareYears(own));
  yield* retold(bare, [...otherAsks, '']);
}

/** "I'm Kofi Brandt, a welder" → "I'm a welder", where the name stands at the end. */
function unnamed(text: string, sender: string | undefined): string {
  const named = /^(?:I'm|I am) (\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3}), (?=an? |the )/u.exec(text);
  return named && sender?.includes(named[1] as string) ? `I'm ${text.slice(named[0].length)}` : text;
}

/**
 * Those that stand with what is kept: one that leans stays behind its neighbour alone; else it is said without it, or
 * goes.
 */
function alone(kept: readonly Unit[], all: readonly Unit[]): readonly Unit[] {
  const standing: Unit[] = [];
  let before: Unit | undefined;
  for (const unit of kept) {
    const stands = !unit.leans || (before !== undefined && before === all[all.indexOf(unit) - 1]);
    if (stands) standing.push(unit);
    else if (unit.alone !== undefined) standing.push({ ...unit, text: unit.alone, leans: false });
    before = stands ? unit : undefined;
  }
  return standing;
}

/** "I have eight years, I'm bilingual." wants an "and": the third of three clauses was cut. */
function joined(sentence: string): string {
  return sentence.replace(/^(I\b[^,;:.!?]{8,}), (I(?:'m|'ve|'d)?\b[^,;:]+\.)$/, '$1 and $2');
}

/** Each unit is said once, however many versions it stands in. */
function remembered(say: (unit: Unit) => string): (unit: Unit) => string {
  const said = new Map<Unit, string>();
  return (unit) => {
    const known = said.get(unit) ?? say(unit);
    said.set(unit, known);
    return known;
  };
}

/**
 * The units with fewer and fewer of some: those of least value go first, of these the longest. The first has lost
 * one.
 */
function* dropping(
  units: readonly Unit[],
  may: (unit: Unit) => boolean,
  value: (unit: Unit) => number = () => 0,
): Generator<readonly Unit[]> {
  const order = units.filter(may).sort((a, b) => value(a) - value(b) || b.text.length - a.text.length);
  const step = Math.ceil(order.length / MOST_DROPS);
  for (let count = step; count < order.length + step; count += step) {
    const gone = new Set(order.slice(0, Math.min(count, order.length)));
    if (gone.size < units.length) yield units.filter((unit) => !gone.has(unit));
  }
}

/**
 * Whether the note tells of one job, so that its number, company and position belong together: with two numbers, or a
 * number that stands with another company, only the writer knows which is which.
 */
function tellsOneJob(note: Reading, { company }: Facts): boolean {
  const [first, ...others] = note.requisitions;
  if (others.length > 0) return false;
  if (!first || !company) return true;
  const from = Math.max(
    ...['\n', '. ', '; ', ' but ', ', but '].map((stop) => note.text.lastIndexOf(stop, first.start)),
  );
  const until = Math.min(
    ...['\n', '. ', '; ', ' but '].map((stop) => note.text.indexOf(stop, first.end)).filter((at) => at >= 0),
    note.text.length,
  );
  const here = note.companies.filter((one) => overlaps(one, { start: from, end: until }));
  return (
    here.length === 0 ||
    /\bthe (?:company|firm|hospital|school|clinic|shop) (?:is|was|has|had|needs?|needed)\b/.test(
      note.text.slice(from, until),
    ) ||
    here.some(
      ({ start, end }) =>
        company.includes(note.text.slice(start, end)) ||
        note.text.slice(start, end).includes(company.split(' ')[0] as string),
    )
  );
}

/** Whether sentences about the posting hold names or numbers that are not among its facts. */
function hasMore(postings: readonly string[], facts: Facts, background: readonly Unit[]): boolean {
  const parts = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = new Set(
    [...Object.values(facts), ...background.map(({ text }) => text)].flatMap((text) => parts(text ?? '')),
  );
  return postings.some((text) =>
    (text.slice(1).match(/(?<![\p{L}\p{N}])(?:\p{Lu}\p{L}+|\d+|\p{L}+\.\p{L}+)/gu) ?? []).some((word) =>
      parts(word).some((part) => !known.has(part) && part.length > 1),
    ),
  );
}

/** The clause that names the job says that the writer has applied for it. */
function hasApplied(units: readonly Unit[], { role = '' }: Facts): boolean {
  return units.some(
    ({ text }) =>
      text.includes(role) &&
      /\b(?:I(?:'ve| have)? (?:just |already )?(?:applied|submitted|put in)|my application (?:for|to|is in))\b/.test(
        text,
      ) &&
      !/\b(?:not|n't|never|withdraw|rejected|would)\b/.test(text),
  );
}

type Opening = { opening: (posting: string) => string; tight: boolean };

/** Ways to open with the posting, the fullest first; where nothing else asks, the opening does. */
function openings(applied: boolean, ask: string): Opening[] {
  const states = (posting: string) =>
    `${applied ? "I've applied for" : "I'm interested in"} ${posting}.`.replace(/\.\.$/, '.');
  const question = applied ? [] : [{ opening: (posting: string) => `Is ${posting} open?`, tight: true }];
  if (ask === '' && question.length > 0) return question;
  return [{ opening: states, tight: false }, { opening: states, tight: true }, ...question];
}

function postingFacts({ company, role, req, source }: Facts): Facts {
  return { company, role, req, source };
}
