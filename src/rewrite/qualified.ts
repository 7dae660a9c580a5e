import { DAYS, MONTHS } from '../reading/classes.ts';
import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';
import { predicatesIn } from './predicates.ts';

/**
 * Words that make less of a whole statement: how much of one's time, how often, for no pay. Each with what says the
 * same. Where what they qualify is kept they have to be.
 */
const QUALIFIERS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpart[- ]time\b/i, /\bpart[- ]time\b|\bhalf days?\b/i],
  [
    /\b(?:days?|hours?|hrs|evenings|nights|shifts|mornings) (?:a|per|each) (?:week|month|year)\b/i,
    /\b(?:days?|hours?|hrs|evenings|nights|shifts|mornings) (?:a|per|each|every) (?:week|month|year)\b|\b(?:week|month|year)ly\b|part[- ]time/i,
  ],
  [/\bintern(?:ed|ship|ing)?\b/i, /\bintern/i],
  [
    /\b(?:degree|bachelor\S*|master\S*|diploma|major) in\b/i,
    /\b(?:degree|bachelor|master|diploma|major|studied|[BM]\.?(?:A|S|Sc)\b)/i,
  ],
  [/(?<!\b(?:case|a|the|my|your|this|user|field) )\bstudy(?:ing)?\b/i, /\bstud|\bdegree|\bcourse|\bschool|\bmajor/i],
  [/\bhelp(?:s|ed|ing)? (?:out|at)\b/i, /\b(?:help(?:s|ed|ing)?|assist(?:s|ed|ing)?)\b/i],
  [/\bvolunteer\w*/i, /\bvolunt\w+|\bunpaid\b/i],
  [/\b(?:unpaid|pro bono)\b/i, /\bunpaid|pro bono|volunt\w+/i],
  [/\b(?:on|at|over) (?:the )?weekends?\b/i, /\bweekends?\b/i],
  [/\bon ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b/, /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/],
  [/\b(?:once|twice)\b(?! (?:I|we|you|the|my)\b)/i, /\b(?:once|twice|two times|one time)\b/i],
  [
    /\b(?:for a while|briefly|at times|now and then|on and off|when needed|as needed|on call|per diem|casual|as a temp)\b/i,
    /\b(?:for a while|brief|at times|now and then|on and off|needed|on call|per diem|casual|temp)/i,
  ],
  [/\bshadow(?:ed|ing|s)?\b/i, /\bshadow/i],
  [
    /\b(?:await\w*|waiting (?:for|on)) (?=.*(?:result|licen|decision|approval|score|permit|visa|certificat))/i,
    /\b(?:await|wait|pending|to come|not yet|in process)/i,
  ],
  [
    /\b(?:simulat\w+|mock|practice|toy|demo|coursework|class project|school project|capstone|personal project|side project|hobby)\b/i,
    /\b(?:simulat\w+|mock|practi[cs]e|toy|demo|course|class|school|capstone|personal|side|hobby|project)/i,
  ],
  [
    /\b(?:self-taught|on my own time|at home|in my spare time|as a hobby)\b/i,
    /\b(?:self-taught|own time|home|spare time|hobby)/i,
  ],
  [/\b(?:remotely|online)\b/i, /\b(?:remote|online)/i],
  [/\b(?:unofficial(?:ly)?|informal(?:ly)?)\b/i, /\b(?:unofficial|informal)/i],
  [
    /\b(?:stand-in|standing in|filled in|filling in|cover(?:ed|ing)? for|in (?:her|his|their) absence)\b/i,
    /\b(?:stand|stood|fill|cover|absence)/i,
  ],
];

/**
 * Reasons to refuse a text that keeps what the note says and drops what makes less of it: "I work in a lab" for "part
 * time".
 */
export function unqualified(before: Reading, after: Reading): string[] {
  const { facts } = factsIn(before);
  const hiring = new Set(
    [facts.role, facts.company, facts.source].flatMap((fact) => termsOf(fact ?? '')).map(({ stem }) => stem),
  );
  const kept = new Set(termsOf(after.text).map(({ stem }) => stem));
  const clauses = before.text.split(/(?<!\b\p{Lu})[.;:!?](?=\s|$)|\n|,|\b(?:and|but|while)\b/u);
  const sentences = before.text.split(/(?<!\b\p{Lu})[.;:!?](?=\s|$)|\n/u);
  return QUALIFIERS.flatMap(([qualifier, same]) => {
    if (!qualifier.test(before.text) || same.test(after.text)) return [];
    // Who awaits results says so of the sentence.
    const said = (/await/.test(qualifier.source) ? sentences : clauses).filter((clause) => qualifier.test(clause));
    const remains = said.some((clause) =>
      termsOf(clause).some(
        ({ stem, text }) =>
          kept.has(stem) && !FUNCTION.has(stem) && !NEUTRAL.has(stem) && !hiring.has(stem) && !qualifier.test(text),
      ),
    );
    return remains ? [`“${qualifier.exec(before.text)?.[0]}” is lost, which makes more of it.`] : [];
  });
}

/** Verbs whose objects changed places: who cooked the line and ran the kitchen did not cook the kitchen. */
export function exchangedObjects(before: string, after: string, verbs: ReadonlySet<string>): string[] {
  const given = objectsIn(before, verbs);
  return [...objectsIn(after, verbs)].flatMap(([verb, objects]) => {
    const own = given.get(verb);
    if (own === undefined || own.size === 0 || NEUTRAL.has(verb)) return [];
    const taken = [...objects].find(
      (object) => !own.has(object) && [...given].some(([other, theirs]) => other !== verb && theirs.has(object)),
    );
    return taken === undefined || [...objects].some((object) => own.has(object))
      ? []
      : [`“${verb} … ${taken}”: the original says this of something else.`];
  });
}

/** Numbers, days and months that changed verbs: five years of cooking are not five years of running the kitchen. */
export function exchangedTimes(before: string, after: string): string[] {
  const given = timesIn(before);
  const known = new Set([...given.values()].flatMap((verbs) => [...verbs]));
  const all = new Set(predicatesIn(before).map(({ stem }) => stem));
  return [...timesIn(after)].flatMap(([time, verbs]) => {
    const own = given.get(time);
    const strange = [...verbs].filter((verb) => all.has(verb));
    return own && own.size > 0 && strange.length > 0 && known.size > 0 && strange.every((verb) => !own.has(verb))
      ? [`“${time}” is said of something else.`]
      : [];
  });
}

/** What each number, day and month stands with: the verbs of its clause. */
function timesIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, Set<string>>();
  for (const clause of text.split(/(?<!\b\p{Lu})[.;:!?](?=\s|$)|\n|,|\b(?:and|but|while|where)\b/u)) {
    const verbs = predicatesIn(clause)
      .filter(({ stem, noun, tense }) => !noun && tense !== 'general' && !NEUTRAL.has(stem))
      .map(({ stem }) => stem);
    for (const { number, stem, text: word } of termsOf(clause))
      if (number || DAYS.has(word.toLowerCase()) || (MONTHS.has(word.toLowerCase()) && word !== 'may'))
        result.set(stem, new Set([...(result.get(stem) ?? []), ...verbs]));
  }
  return result;
}

/** The first words that say something behind each verb, up to where its clause ends. */
function objectsIn(text: string, verbs: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, Set<string>>();
  const terms = termsOf(text);
  for (const [at, verb] of terms.entries()) {
    if (!verbs.has(verb.stem)) continue;
    const objects = result.get(verb.stem) ?? new Set<string>();
    let last = verb;
    let count = 0;
    for (const next of terms.slice(at + 1, at + 7)) {
      if (/[.,;:!?()–—\n]/.test(text.slice(last.end, next.start)) || verbs.has(next.stem) || /^and$/i.test(next.text))
        break;
      last = next;
      if (FUNCTION.has(next.stem) || NEUTRAL.has(next.stem) || next.number || next.name) continue;
      objects.add(next.stem);
      if (++count === 2) break;
    }
    result.set(verb.stem, objects);
  }
  return result;
}
