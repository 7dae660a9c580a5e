import { backgroundSentence } from '../draft/wording.ts';
import type { Unit } from './units.ts';

/** What the writer brings, said at less and less length. */

const YEARS =
  /(?<![\p{L}\p{N}-])((?:over |nearly |almost |more than |about |some )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty)(?:-\p{L}+)?)\+? (?:years?|yrs)(?:'|’)?(?: (?:of )?experience)?(?: standing)?(?: (?:of|in|as|with|at|on|\p{Ll}{3,}ing)(?: (?!I\b|and\b|makes?\b|has\b|have\b|is\b|are\b|which\b|that\b)[\p{L}\p{N}&'/-]+){1,5})?)/iu;

/** Years that are denied, wanted, somebody else's, or of something that is no work: nobody brings them. */
const NOT_BROUGHT =
  /\b(?:not|n't|never|less than|without|at least|ask(?:s|ed|ing)?|requir\w*|needs?|wants?|calls? for|looking|searching|waiting|unemploy\w*|wife|husband|partner|father|mother|brother|sister|friend|colleague|boss|(?:my|our|the|a former|his|her) manager|(?:firm|company|shop|plant|business|school) (?:with|of|has)|history|ago|who has|who had)\b/i;
/** The writer's: in front of the years stands "I" or "my", or they open the clause. */
const OWN = /\b(?:I|I'm|I've|I'd|my|me)\b[^.;]*$|^(?:and |so )?(?:as|with|after|having|for|in|over)\b[^.;]*$|^$/i;

/** The writer's own years in a clause, with what they were spent on; undefined where they might be another's. */
export function yearsIn(text: string): string | undefined {
  const match = YEARS.exec(text);
  if (!match || NOT_BROUGHT.test(text) || !OWN.test(text.slice(0, match.index))) return undefined;
  return (match[1] as string).replace(/ (?:in|as|with|at|of|on)$/, '');
}

/** "I bring six years in med-surg."; years alone are years of experience. */
function brought(years: string): string {
  return backgroundSentence(/\b(?:years?|yrs)$/i.test(years) ? `${years} of experience` : years);
}

/** Of a clause that tells of the posting and the background alike, the years alone: "my 12 years in Navy logistics". */
export function yearsAlone(unit: Unit): Unit | undefined {
  const years = yearsIn(unit.text);
  return years === undefined ? undefined : { ...unit, kind: 'background', text: brought(years) };
}

/** Less and less of the background: all, without what hangs on it, the weightiest alone, its years alone. */
export function* backgrounds(
  units: readonly Unit[],
  say: (unit: Unit) => string,
  reasons: readonly string[],
): Generator<string[]> {
  const all = units.map(say);
  if (reasons.length > 0) yield [...reasons, ...all];
  yield all;
  yield all.map(firstPart);
  yield all.map((text) => firstHalf(firstPart(text)));
  const ranked = [...units].sort((a, b) => b.weight - a.weight || a.text.length - b.text.length);
  for (let count = Math.min(units.length - 1, MOST_KEPT); count > 0; count--) {
    const kept = new Set(ranked.slice(0, count));
    yield units.filter((unit) => kept.has(unit)).map((unit) => firstPart(say(unit)));
  }
  const years = ranked.map(({ text }) => yearsIn(text)).find((text) => text !== undefined);
  if (years === undefined) return;
  yield [brought(years)];
  const alone = years.replace(/(?<=\b(?:years?|yrs)\b).*$/iu, '');
  yield [backgroundSentence(`${alone} of experience`)];
  yield [backgroundSentence(alone)];
}

/** No short note has room for more clauses of background than this. */
const MOST_KEPT = 8;

/** "I have driven buses since 2013 and have never had an accident." up to its "and", where another verb follows. */
function firstHalf(sentence: string): string {
  const [, half] =
    /^(I(?:'ve|'m)? .{16,}?) and (?:I|I'm|I've|have|hold|am|was|had|can|know|led|ran|built) /.exec(sentence) ?? [];
  if (half !== undefined) return `${half}.`;
  const [, years] =
    /^(I(?:'ve| have| was)? [^,]*\b(?:years|seasons|since \d{4})) and \p{Ll}{3,}ed /u.exec(sentence) ?? [];
  return years === undefined ? sentence : `${years}.`;
}

/** A sentence up to its first comma, if that much says something by itself. */
export function firstPart(sentence: string): string {
  const end = sentence.search(/(?:,| –| —| \(|;)(?= )/);
  const before = sentence.slice(0, end).trim();
  const after = sentence.slice(end + 1).trim();
  // What tells how long is not what goes.
  if (end > 0 && YEARS.test(after) && !YEARS.test(before)) return /^I\b/.test(after) ? after : sentence;
  if (
    end < 0 ||
    before.split(' ').length < 4 ||
    !/^(?:I|I'm|I've|I'd|We)\b|^(?:For|In|Over|During|Since)\b.*\b(?:I|I've|I'm)\b|^My .*\b(?:is|are|was|were|has|have|includes?|covers?)\b/.test(
      before,
    )
  )
    return sentence;
  return `${before}.`;
}
