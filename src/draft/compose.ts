import { FACT_LIMIT } from '../bounds.ts';
import { type Critique, judgeText } from '../critique.ts';
import type { NoteContext } from '../reading/input.ts';
import { type Audience, type Format, isJobAudience, limitOf, type Plan, SUBJECT_LIMIT } from '../reading/limits.ts';
import type { Style } from '../style/style.ts';
import { trimEnd } from '../text.ts';
import { BLANK, excessOf, FACTS, type Fact, type Facts, withBlanks } from './facts.ts';
import { filled } from './filled.ts';
import { slotsIn, withHouse } from './house.ts';
import { isSound, isWarned, mendingCost } from './sound.ts';
import { phrasesFor } from './tone-phrases.ts';
import { TONES, type Tone } from './tones.ts';
import { backgroundSentence, personName, postingPhrase, spokenFacts, tightBackground, whySentence } from './wording.ts';

/** What is to be written, for whom and into which box. */
export type Brief = {
  facts: Facts;
  to?: Audience | undefined;
  format?: Format | undefined;
  plan?: Plan | undefined;
  /** Left out: one draft of each. */
  tone?: Tone | undefined;
  /** The house style that it is written and judged by; left out, none. */
  style?: Style | undefined;
};

/** A note made from facts, already judged. */
export type Draft = {
  note: string;
  /** An InMail's subject; no other format has one. */
  subject?: string;
  tone: Tone;
  /** Of the note, in UTF-16 code units. */
  length: number;
  critique: Critique;
};

/** The facts do not fit the box, however they are put. */
export type Excess = {
  /** The longest fact, and the first to shorten. */
  key: Fact;
  /** How long it is, and how much has to go, in UTF-16 code units. */
  length: number;
  by: number;
  /** Of the box that they do not fit: the note's, or an InMail's subject. */
  limit: number;
  /** Optional facts, each of which would make it fit if it were left out. */
  without: Fact[];
};

export type Composed = { drafts: Draft[]; blanks: Fact[]; over?: Excess };

/** Missing ones of these are shown as blanks to those who fill a job; others get along without company and role. */
const ASKED_OF_ALL: readonly Fact[] = ['recipient', 'sender'];
/** A note can do without these, the first most easily. */
const OPTIONAL: readonly Fact[] = ['location', 'why', 'source', 'background'];
/** What fills a blank is longer than the blank, by about so much, in UTF-16 code units. */
const ROOM_FOR_BLANK = 12;
/** Wordings that are judged before the best of them is taken. */
const MOST_JUDGED = 24;

/** Whether there is anything to write about. */
export function hasSubject({ company, role, req, why }: Facts): boolean {
  return [company, role, req, why].some((value) => value !== undefined);
}

/**
 * Drafts that hold every fact given and no other, fit their box and have no error or warning in their critique but for
 * blanks and for what a given fact itself says. Pure; where the facts do not fit, there are no drafts, and `over` says
 * why.
 */
export function compose(given: Brief): Composed {
  const endless = FACTS.find((fact) => excessOf(given.facts[fact] ?? '') > 0);
  if (endless) return { drafts: [], blanks: blanksOf(given), over: beyondBounds(endless, given) };
  const brief = { ...given, facts: spokenFacts(given.facts) };
  const blanks = blanksOf(brief);
  const drafts = (brief.tone ? [brief.tone] : TONES)
    .map((tone) => draftIn(tone, brief, blanks))
    .filter((draft) => draft !== undefined);
  // Where room is short, tones differ in the greeting alone.
  const body = (note: string) => note.slice(note.indexOf('\n'));
  const clean = drafts.filter(({ critique }) => !isWarned(critique));
  const offered = clean.length > 0 ? clean : drafts;
  const distinct = offered.filter(
    (draft, at) => offered.findIndex(({ note }) => body(note) === body(draft.note)) === at,
  );
  return distinct.length > 0 ? { drafts: distinct, blanks } : { drafts: [], blanks, over: excessIn(brief, blanks) };
}

/** Facts that are missing and shown as blanks. */
function blanksOf({ facts, to = 'recruiter' }: Brief): Fact[] {
  // Where a job was found, where it is, its number: with one of these a job is in play, whoever reads it.
  const hasJob = [facts.source, facts.location, facts.req].some((value) => value !== undefined);
  const needsPosting = isJobAudience(to) || hasJob || !(facts.why || (facts.company && to === 'peer'));
  const asked: readonly Fact[] = [
    ...(needsPosting ? (['role'] as const) : []),
    ...(isJobAudience(to) ? (['company'] as const) : []),
    ...(to === 'internal' ? (['recipient'] as const) : ASKED_OF_ALL),
  ];
  return FACTS.filter((fact) => asked.includes(fact) && facts[fact] === undefined);
}

function draftIn(tone: Tone, brief: Brief, blanks: readonly Fact[]): Draft | undefined {
  const { to, plan, format = 'invite', style } = brief;
  const limit = limitOf(format, plan, style?.limits);
  const subject = format === 'inmail' ? subjectOf(brief, blanks) : undefined;
  if (subject !== undefined && subject.length > SUBJECT_LIMIT) return undefined;
  let best: { draft: Draft; cost: number } | undefined;
  let judged = 0;
  const all = wordings(tone, brief, blanks).filter((note) => note.length <= limit);
  const sound = all.filter(isSound);
  // What a fact itself says twice ("Walla Walla"), no wording says once.
  const fitting = sound.length > 0 ? sound : all;
  const roomy = fitting.filter((note) => note.length <= limit - blanks.length * ROOM_FOR_BLANK);
  for (const note of [...roomy, ...fitting.filter((note) => !roomy.includes(note))]) {
    const result = judgeText({
      text: subject === undefined ? note : `Subject: ${subject}\n\n${note}`,
      to,
      plan,
      format,
      context: contextOf(brief.facts),
      style,
    });
    // What a house says is not said otherwise for the sake of a suggestion.
    const cost = style?.drafts[tone] && !isWarned(result) ? 0 : mendingCost(result);
    if (!best || cost < best.cost)
      best = {
        draft: { note, ...(subject !== undefined && { subject }), tone, length: note.length, critique: result },
        cost,
      };
    if (cost === 0 || ++judged >= MOST_JUDGED) break;
  }
  return best?.draft;
}

/** The facts that a critique compares a note with. */
export function contextOf({ recipient, company, role, req, source, sender }: Facts): NoteContext {
  return { recipient, company, role, req, source, sender };
}

/** Every way to put the facts in a tone, the one that says it most fully first. */
function wordings(
  tone: Tone,
  { facts, to = 'recruiter', format = 'invite', style }: Brief,
  blanks: readonly Fact[],
): string[] {
  const hasPosting = facts.role !== undefined || facts.req !== undefined || blanks.includes('role');
  const shown = withBlanks(facts, blanks);
  const usual = phrasesFor(tone, { to, hasPosting, hasCompany: facts.company !== undefined });
  const { greetings, openings, asks, closing } = withHouse(usual, style?.drafts[tone], shown);
  const name = shown.recipient && personName(shown.recipient);
  const job = isJobAudience(to);
  const reasons = facts.why ? [whySentence(facts.why, { job })] : [];
  const me = facts.background;
  const about = me
    ? [
        [backgroundSentence(me), ...reasons],
        [tightBackground(me), ...reasons],
      ]
    : [reasons, reasons];
  const sender = shown.sender && personName(shown.sender);
  const signOffs = sender === undefined ? [''] : signOffsOf(sender, closing, format);
  const found: { note: string; rank: number }[] = [];
  for (const { isTight, rank, middle } of [
    { isTight: false, rank: 0, middle: about[0] ?? [] },
    { isTight: true, rank: 2, middle: about[0] ?? [] },
    { isTight: true, rank: 4, middle: about[1] ?? [] },
  ]) {
    const posting = postingPhrase(shown, { tight: isTight });
    const fill = { ...shown, posting, company: shown.company ?? '', recipient: name, name };
    greetings.forEach((greeting, g) => {
      // A blank alone is no greeting yet.
      const greets = name === BLANK && greeting === '{name},' ? 'Hi {name},' : greeting;
      const start = name === undefined ? '' : filled(greets, fill);
      openings.forEach((opening, o) => {
        asks.forEach((ask, a) => {
          const said = [filled(opening, fill), ...middle, filled(ask, fill)].filter((text) => text !== '');
          // A question asks for something by itself; a statement does not.
          if (ask === '' && !said.some((text) => text.endsWith('?'))) return;
          signOffs.forEach((signOff, s) => {
            const note = `${start}${format === 'invite' ? '\n' : '\n\n'}${said.join(' ')}${signOff}`;
            found.push({ note, rank: rank + o + a + (g + s) * 3 });
          });
        });
      });
    });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ note }) => note);
}

/** How a note ends, the fullest first: a closing takes room that an invitation may not have. */
function signOffsOf(sender: string, closing: string, format: Format): string[] {
  const isHouse = slotsIn(closing).includes('sender');
  const full = isHouse ? filled(closing, { sender }) : `${closing}\n${sender}`;
  if (format !== 'invite') return [`\n\n${full}`];
  return isHouse ? [`\n${full}`, `\n– ${sender}`] : [`\n– ${sender}`];
}

/** The fullest subject that fits; where none does, the shortest. */
function subjectOf({ facts, to = 'recruiter' }: Brief, blanks: readonly Fact[]): string {
  if (facts.role !== undefined || facts.req !== undefined || blanks.includes('role')) {
    const { role, company, req } = withBlanks(facts, blanks);
    const subjects = [{ role, company, req }, { role, company }, { role }].map((posting) =>
      filled('{posting}', { posting: trimEnd(postingPhrase(posting).replace(/^the (?!role of)/, ''), /,/) }),
    );
    return subjects.find((subject) => subject.length <= SUBJECT_LIMIT) ?? (subjects.at(-1) as string);
  }
  return facts.company
    ? `A question about ${facts.company}`
    : to === 'peer'
      ? 'A short hello, and a question'
      : 'A question';
}

/** A fact that is longer than is read, or has a word that is. */
function beyondBounds(key: Fact, { facts }: Brief): Excess {
  const value = facts[key] ?? '';
  return { key, length: value.length, by: excessOf(value), limit: FACT_LIMIT, without: [] };
}

function excessIn(brief: Brief, blanks: readonly Fact[]): Excess {
  const limit = limitOf(brief.format ?? 'invite', brief.plan, brief.style?.limits);
  const tones = brief.tone ? [brief.tone] : TONES;
  const shortest = (facts: Facts) =>
    Math.min(...tones.flatMap((tone) => wordings(tone, { ...brief, facts }, blanks).map((note) => note.length)));
  const { facts } = brief;
  const subject = brief.format === 'inmail' ? subjectOf(brief, blanks).length - SUBJECT_LIMIT : 0;
  if (subject > 0) {
    const named = facts.role === undefined ? 'company' : 'role';
    return { key: named, length: facts[named]?.length ?? 0, by: subject, limit: SUBJECT_LIMIT, without: [] };
  }
  const [key] = FACTS.filter((fact) => facts[fact] !== undefined).sort(
    (a, b) => (facts[b]?.length ?? 0) - (facts[a]?.length ?? 0),
  ) as [Fact];
  return {
    key,
    length: facts[key]?.length ?? 0,
    by: Math.max(1, shortest(facts) - limit),
    limit,
    without: OPTIONAL.filter(
      (fact) =>
        facts[fact] !== undefined &&
        hasSubject({ ...facts, [fact]: undefined }) &&
        shortest({ ...facts, [fact]: undefined }) <= limit,
    ),
  };
}
