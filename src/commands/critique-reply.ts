import { adviceOf } from '../advice/advice.ts';
import { blanksLine, carriedFor, fieldsFor } from '../advice/blank-fields.ts';
import { boxLine, isFreeBoxOnly } from '../advice/box.ts';
import { headlineFor, type Standing } from '../advice/headline.ts';
import type { Merit } from '../advice/merit.ts';
import { keepLine, plainWhy, whyLine } from '../advice/praise.ts';
import { progressOf } from '../advice/progress.ts';
import { AUDIENCE_WORDS } from '../advice/reader.ts';
import type { Critique, Finding } from '../critique.ts';
import { type Audience, LIMITS, type Limits, PLANS, type Plan } from '../reading/limits.ts';
import { seenOf } from '../reading/unseen.ts';
import type { Button, Copy, Form, Mark, Point, Reply } from '../reply.ts';
import type { Review } from '../review.ts';
import { isWithin } from '../rules/importance.ts';
import { RULES } from '../rules/registry.ts';
import type { LastResult } from '../state/memory-of-user.ts';
import { upperFirst } from '../text.ts';
import type { Better } from '../writing/better.ts';
import { pointsOnLeftOut } from './left-out.ts';

type Options = Readonly<Record<string, string>>;

const LATE: Point = {
  label: 'Note',
  text: 'I could not check the spelling in time. Send the note again, and I will.',
};

/**
 * The words for a review: what to do, the box that counts, what to keep, the one thing to change (a second only if it
 * matters as much), and the note as it could be. What is less is folded; a note that can go gets nothing to change.
 * `before`: what became of the last version.
 */
export function critiqueReply(
  text: string,
  review: Review,
  { before, options = {} }: { before?: LastResult | undefined; options?: Options } = {},
): Reply {
  const { critique, proofread, plan, limits } = review;
  const { standing, goes, isFine, findings, changes, merits, better } = adviceOf(review);
  // That a note fits one box of two is told by its line about the boxes.
  const smaller = goes
    ? []
    : findings.filter((one) => !changes.includes(one) && !isWithin(one, changes) && !isFreeBoxOnly(one, review));
  const progress = before && progressOf(before, critique);
  const marks = better ? [] : marksOf(changes);
  const points: Point[] = [
    ...pointsOnLeftOut(critique.leftOut),
    ...(standing === 'foreign' ? [FOREIGN] : []),
    ...(progress ? [{ label: 'Better', text: progress }] : []),
    ...(standing === 'foreign' ? [] : praise(isFine, merits, review)),
    ...(standing === 'premium' ? [onFreeAccount(better, review)] : changesIn(standing, changes)),
    ...(better && better.blanks.length > 0 ? [{ label: 'Fill in the ____', text: blanksLine(better.blanks) }] : []),
    ...(proofread === 'late' ? [LATE] : []),
    ...readAs(review.readAs),
  ];
  const copies = [
    ...(better ? [copyOf(better, standing, review)] : []),
    ...(hasHidden(critique) ? [{ label: 'Your note without the hidden signs', text: seenOf(text) }] : []),
  ];
  const buttons = buttonsFor(review, standing, better, options);
  return {
    headline: headlineFor(standing, changes, better !== undefined && fitsSomewhere(better, review)),
    ...(standing !== 'empty' && { detail: `${better ? 'Your note, ' : ''}${boxLine(critique.length, plan, limits)}` }),
    ...(points.length > 0 && { points }),
    ...(smaller.length > 0 && {
      more: smaller.map(smallPoint),
      folded: smallerLabel(smaller.length),
    }),
    ...(marks.length > 0 && { note: { text, marks } }),
    ...(copies.length > 0 && { copies }),
    ...(buttons.length > 0 && { buttons }),
    ...(better && better.blanks.length > 0 && { form: formFor(better, options) }),
    about: { text, options },
    verdict: critique.verdict,
  };
}

/** Why a note can go as it is, or what of it stays while the rest is changed. */
function praise(isFine: boolean, merits: readonly Merit[], { reader, critique: { strengths } }: Review): Point[] {
  const text = isFine ? (whyLine(merits, reader) ?? plainWhy(strengths, reader)) : keepLine(merits, reader);
  return text === undefined ? [] : [{ label: isFine ? 'Why' : 'Keep', text }];
}

/** What to do where only Premium has the room for a note that is fine. */
function onFreeAccount(better: Better | undefined, { cuttable, limits = LIMITS }: Review): Point {
  const text = better
    ? 'use the version below.'
    : cuttable === undefined
      ? 'a date, a place or a second detail is missed least. Take that out.'
      : `leave out “${cuttable}” first, then a date, a place or a second detail.`;
  return { label: `On a free account (${limits.invite.free})`, text };
}

/** The points for what is to change; of a note that is not there yet, in other words. */
function changesIn(standing: Standing, changes: readonly Finding[]): Point[] {
  if (standing === 'empty') return changes.map(({ fix }) => ({ label: 'Write', text: fix }));
  return changes.map((change, at) => ({
    label: at > 0 ? 'Also change' : 'Change',
    text: change.message,
    step: change.fix,
  }));
}

const FOREIGN: Point = {
  label: 'Note',
  text: 'I could check only its length, its blanks and links, and what you told me about the job.',
  step: 'If the reader works in English, write the note in English, and I read all of it.',
};

/** A finding in a short line: what to do about it. */
function smallPoint({ rule, fix }: Finding): Point {
  return { label: upperFirst(RULES.find(({ id }) => id === rule)?.name ?? rule), text: fix };
}

function smallerLabel(count: number): string {
  return `${count} smaller ${count === 1 ? 'point' : 'points'}`;
}

/** Says for whom the note was judged, where that was read from the note and may be wrong. */
function readAs(to: Audience | undefined): Point[] {
  if (to === undefined) return [];
  return [{ label: 'Note', text: `I read it as a note to ${AUDIENCE_WORDS[to]}.` }];
}

/** A version fits the box of the plan, or where no plan is known that of Premium. */
function fitsSomewhere({ over }: Better, { plan, limits: { invite } = LIMITS }: Review): boolean {
  return over === undefined || (plan === undefined && over <= invite.premium - invite.free);
}

function copyOf(better: Better, standing: Standing, review: Review): Copy {
  const { note, blanks, over } = better;
  const { invite } = review.limits ?? LIMITS;
  if (standing === 'premium') return { label: 'For a free account', text: note };
  if (over !== undefined) {
    const label = fitsSomewhere(better, review)
      ? `With Premium (${invite.premium})${blanks.length > 0 ? ', when the blanks are filled' : ''}`
      : `Shorter, and still ${over} too long`;
    return { label, text: note };
  }
  return { label: blanks.length > 0 ? 'To paste, when the blanks are filled' : 'Ready to paste', text: note };
}

/** Asks for what stands in the blanks; what was said of the note goes with it. */
function formFor(better: Better, options: Options): Form {
  return {
    name: 'critique',
    title: 'Fill in the blanks',
    submit: 'Fill in',
    fields: fieldsFor(better),
    values: { ...options, ...carriedFor(better) },
  };
}

function buttonsFor(
  { critique, readAs: to, format, limits }: Review,
  standing: Standing,
  better: Better | undefined,
  options: Options,
): Button[] {
  if (standing === 'empty') return [];
  const isMore = critique.findings.length > 0;
  const toRecruiter = to === 'peer' ? [{ action: 'to-recruiter', label: 'It goes to a recruiter' }] : [];
  if (standing === 'ready')
    return [...(isMore ? [{ action: 'why', label: 'If you want to polish it' }] : []), ...toRecruiter];
  if (standing === 'unchecked') return [{ action: 'critique', label: 'Check again' }];
  return [
    ...(critique.leftOut || standing === 'foreign'
      ? []
      : [{ action: 'rewrite', label: better ? 'Say it another way' : 'Rewrite' }]),
    ...fitsFor(critique, { ...options, format }, limits),
    { action: 'why', label: 'Why?' },
    ...toRecruiter,
  ];
}

/** Whether all that is wrong with how it was sent are signs that nobody sees. */
function hasHidden({ leftOut, findings }: Critique): boolean {
  return leftOut?.length === 1 && leftOut[0] === 'marks' && findings[0]?.rule !== 'empty-note';
}

/**
 * Buttons that shorten an invite to a limit that it is over: with the plan known to that plan's alone. They are called
 * after LinkedIn's limit, whatever a house's own is: a button of an old message says which box is meant.
 */
export function fitsFor(
  { length: { used }, verdict, leftOut }: Critique,
  { plan, format = 'invite' }: Readonly<Record<string, string>>,
  { invite }: Limits = LIMITS,
): Button[] {
  if (format !== 'invite' || leftOut) return [];
  return PLANS.filter(
    (one: Plan) => (plan === undefined || plan === one) && used > invite[one] && (verdict !== 'ready' || plan === one),
  ).map((one) => ({ action: `fit-${LIMITS.invite[one]}`, label: `Fit to ${invite[one]}` }));
}

function marksOf(findings: readonly Finding[]): Mark[] {
  return findings
    .flatMap(({ spans, severity }) => spans.map(({ start, end }) => ({ start, end, severity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
