import { RULE_WORDS, STRENGTH_WORDS } from '../advice/class-words.ts';
import { classOf } from '../rules/importance.ts';
import { RULES } from '../rules/registry.ts';
import { STRENGTHS } from '../strengths.ts';
import { figure } from '../text.ts';
import { sentenceOf } from './count.ts';
import type { Figures, RuleCount } from './figures.ts';

/** One thing to talk about with the class: what, from how many notes that is known, and what to tell the students. */
export type Talk = { lead: string; figures: string; tell?: string };

/** Of fewer notes nothing is said about the class. */
const FEWEST_NOTES = 5;
/** A topic for the class decides so many notes at least, and this share of them. */
const FEWEST_DECIDED = 2;
const LEAST_SHARE = 0.04;
/** Where no more decide, what costs answers in this share of the notes is a topic, too. */
const LEAST_FOUND = 0.1;
/** A class is good at what this share of its notes does. */
const GOOD_FROM = 2 / 3;
const MOST_TALKS = 3;
const LEADS = ['Talk first about', 'Then about', 'And about'];

/**
 * What the class should talk about, at most three things: first what is the first thing to change in most notes, then
 * the next, and what the class is good at. Nothing where there are too few notes.
 */
export function talksOf(figures: Figures): Talk[] {
  const { notes } = figures;
  if (notes < FEWEST_NOTES) return [];
  const good = strengthOf(figures);
  const topics = topicsOf(figures).slice(0, good ? MOST_TALKS - 1 : MOST_TALKS);
  const talks: Talk[] = topics.flatMap(([rule, count], at) => {
    const words = RULE_WORDS[rule];
    if (!words) return [];
    return [
      {
        lead: `${LEADS[at]} ${words.topic}`,
        figures: `${sentenceOf(count.told, notes, words.says)} ${decidedOf(count)}`.trim(),
        tell: words.tell,
      },
    ];
  });
  return good ? [...talks, good] : talks;
}

/** What decides most notes, and then what is found most; of as many of either, what counts more with a reader first. */
function topicsOf({ notes, rules }: Figures): [string, RuleCount][] {
  const decided = ({ decides }: RuleCount) => decides >= Math.max(FEWEST_DECIDED, notes * LEAST_SHARE);
  const isFound = (rule: string, { told }: RuleCount) =>
    told >= Math.max(FEWEST_DECIDED, notes * LEAST_FOUND) && COSTS_ANSWERS.has(rule);
  const key = (count: RuleCount) => (decided(count) ? count.decides : 0);
  return [...rules]
    .filter(([rule, count]) => decided(count) || isFound(rule, count))
    .sort(
      ([a, one], [b, other]) =>
        key(other) - key(one) ||
        (key(one) === 0 ? other.told - one.told : 0) ||
        classOf(a) - classOf(b) ||
        other.told - one.told,
    );
}

/** What would only make a note better is no topic by itself. */
const COSTS_ANSWERS = new Set(RULES.filter(({ severity }) => severity !== 'suggestion').map(({ id }) => id));

/** In how many it decides; nothing where that is in one alone, or in none. */
function decidedOf({ told, decides }: RuleCount): string {
  if (decides < FEWEST_DECIDED) return '';
  const which = decides < told ? `In ${figure(decides)} of them` : told === 2 ? 'In both' : `In all ${figure(told)}`;
  return `${which} it is the first thing to change.`;
}

/** What counts most with a reader of what most notes do; not the other side of a topic. */
function strengthOf(figures: Figures): Talk | undefined {
  const { notes, strengths } = figures;
  const topics = topicsOf(figures).map(([rule]) => rule);
  const isGood = (id: string) => (strengths.get(id) ?? 0) >= notes * GOOD_FROM;
  const found = STRENGTHS.find(({ id }) => isGood(id) && !topics.includes(STRENGTH_WORDS[id]?.rule ?? ''));
  const words = found && STRENGTH_WORDS[found.id];
  if (!found || !words) return undefined;
  return {
    lead: `The class is good at ${words.topic}`,
    figures: sentenceOf(strengths.get(found.id) ?? 0, notes, words.says),
  };
}

/** What is said where there is nothing to talk about, or too little is known. */
export function insteadOfTalks(figures: Figures): string | undefined {
  const { notes, byReadiness } = figures;
  if (notes < FEWEST_NOTES) return 'These are too few notes to say anything about a class. Read them one by one below.';
  if (byReadiness.ready === notes) return 'Every note can be sent. There is nothing that the class has to change.';
  if (topicsOf(figures).length === 0) return 'There is no one thing that many of them should change.';
  return undefined;
}

/** Where only Premium has the room. */
function roomFor(withPremium: number, ready: number): string {
  if (withPremium === 0) return '';
  return withPremium === ready ? ', with Premium alone' : `, ${figure(withPremium)} of them with Premium alone`;
}

/** The class in a sentence. */
export function wholeOf({ notes, byReadiness: { ready }, readyWithPremium }: Figures): string {
  if (notes === 0) return 'No note could be read.';
  if (ready > 0) {
    const room = roomFor(readyWithPremium, ready);
    return sentenceOf(ready, notes, { one: `is ready to send${room}`, many: `are ready to send${room}` });
  }
  if (notes === 1) return 'The one note is not ready to send yet.';
  return notes === 2
    ? 'Neither of the 2 notes is ready to send yet.'
    : `None of the ${figure(notes)} notes is ready to send yet.`;
}
