import type { Range } from '../note/clean.ts';
import type { Ask } from '../note/facts/asks.ts';
import { FUNCTION_WORDS } from '../note/lexicon/words.ts';
import { findAll, phrases } from '../note/pattern.ts';
import { contains, overlaps } from '../note/ranges.ts';
import type { Note } from '../note/read.ts';
import { type Word, wordIndexAt } from '../note/words.ts';
import { isCourtesy } from './prose.ts';

/** LinkedIn's canned invitation and its close variants. */
export const CANNED = phrases(`(add|adding) you to my (\\w+ ){0,3}?(network|connections|circle|contacts)
(join|joining|be part of|become part of|be a part of) (my|your) (\\w+ ){0,3}?(network|connections|circle)
(grow|growing|expand|expanding|build|building|increase|increasing|widen|widening|broaden|broadening|extend|extending|enlarge|enlarging|develop|developing|strengthen|strengthening) (out )?(my|our|your|a|the|their) (\\w+ ){0,3}?(network|networks|connections|connection|circle|contacts|web)
(add|adding) me to (your|ur) (\\w+ ){0,3}?(network|connections|circle|contacts)
(let's|lets|let us) (connect(?! (the|a|our|your|this|these|two)\\b)|link up|network|stay connected|get connected)
(grow|expand|build) (\\w+ ){0,2}network (together)?
connect and (expand|grow) | add to my (\\w+ )?network`);

/** All in the note that gives a reason to reach this person, wherever it stands. */
export function purposesOf(note: Note): Range[] {
  return [
    ...note.roles,
    ...note.requisitions,
    ...note.companies.filter(({ part }) => part === 'target'),
    ...note.slots.filter(({ kind }) => kind === 'company' || kind === 'role' || kind === 'requisition'),
    ...note.reasons.filter((reason) => !isCanned(note, reason)),
    ...note.asks.filter((ask) => isRealQuestion(note, ask) || isErrand(note, ask)),
  ];
}

/** Whether the body of the note, or its subject, gives a reason to reach this person. */
export function hasPurpose(note: Note): boolean {
  const { body, subject } = note.structure;
  return (
    (subject !== undefined && note.roles.some((role) => role.start < body.start)) ||
    purposesOf(note).some((purpose) => contains(body, purpose)) ||
    (note.to === 'internal' && hasMatter(note))
  );
}

function isCanned({ lower }: Note, reason: Range): boolean {
  return findAll(CANNED, lower, { start: Math.max(0, reason.start - 40), end: reason.end + 40 }).some((canned) =>
    overlaps(reason, canned),
  );
}

/** Words of a request to connect, and of courtesy: they are about nothing. */
const NO_MATTER =
  /^(?:connect\w*|linkedin|network\w*|add|adding|join\w*|love|great|good|nice|colleagues?|work|company|team|together|reach\w*|touch|link|here|online|platform|profile|hope|well|day|week|like|minded|keep|stay|grow\w*|expand\w*|professional\w*|let's|lets|forward|look\w*|accept\w*|request|invitation|same|also|wanted|happy|glad|appreciate|time|years?|months?)$/;

/** Whether a colleague's note is about anything: two words that are neither a wish to connect nor courtesy. */
function hasMatter({ words, sentences }: Note): boolean {
  let matter = 0;
  for (const sentence of sentences) {
    if (isCourtesy(sentence)) continue;
    for (
      let at = wordIndexAt(words, sentence.start);
      at < words.length && (words[at] as Word).end <= sentence.end;
      at++
    ) {
      const { lower } = words[at] as Word;
      if (lower.length > 2 && !FUNCTION_WORDS.has(lower) && !NO_MATTER.test(lower) && ++matter >= 2) return true;
    }
  }
  return false;
}

/** Between colleagues asking for something to be done is reason enough. */
function isErrand(note: Note, ask: Ask): boolean {
  return note.to === 'internal' && ask.kind !== 'connect' && ask.kind !== 'question' && ask.kind !== 'talk';
}

/** "Any openings for a career changer?": a question for whatever job there is, at no firm. */
const JOBS_AT_LARGE =
  /^(?:(?:and|so|also|please)[, ]+)?(?:(?:are|is|would|might|could) there(?: be)?|any|do you (?:happen to |perhaps |maybe )?know (?:of|about|if there (?:are|is))|(?:would|might) you know (?:of|about)|know of|have you (?:heard|seen)(?: of)?|heard of|(?:can|could) you (?:tell me of|think of)|do you see|got) (?:[\w'-]+ ){0,4}?(?:jobs?|openings?|vacanc(?:y|ies)|positions?|roles?|work|opportunit(?:y|ies)|places?)\b/;

/** A question that is about something, not whether they would kindly say yes. */
function isRealQuestion({ lower }: Note, ask: Ask): boolean {
  if (ask.kind !== 'question') return false;
  const question = lower.slice(ask.start, ask.end);
  return (
    question.split(/\s+/).length > 3 &&
    !JOBS_AT_LARGE.test(question) &&
    !/\b(?:connect|connecting|accept|network|help|consider|refer|add me)\b/.test(question) &&
    !/^(?:how are you|how is it going|how's it going|can you please|would you mind|is that ok|would that be|may i|deal|interested|why not|what do you (?:say|think)|any (?:job|work|chance))\b/.test(
      question,
    )
  );
}
