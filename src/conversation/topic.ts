import { wordsOfClass } from '../reading/lexicon.ts';
import { openingOf } from './opening.ts';
import { sectionWords, talkWords, wordsIn } from './talk-words.ts';

/** What somebody says to the coach itself. */
export type Topic = 'greeting' | 'thanks' | 'ok' | 'leave' | 'erase' | 'privacy' | 'length' | 'help' | 'check';

/** Who says more than this has something to tell, in UTF-16 code units and in words. */
const LONGEST = 140;
const MOST_WORDS = 24;

type Pattern = {
  topic: Topic;
  /** All words of a message are among these; left out, it may say anything but of a job. */
  words?: ReadonlySet<string>;
  /** And one at least is of each of these. */
  cues: readonly ReadonlySet<string>[];
};

const only = (...sections: readonly string[]) => new Set(sections.flatMap((section) => [...sectionWords(section)]));
const GREETING = new Set([...sectionWords('greeting'), ...wordsOfClass('salutation')]);
/** "good" alone is no greeting. */
const GREETS = new Set([...GREETING].filter((word) => word !== 'good'));
const OWN = new Set(['my', 'i', 'me']);
const JOB = new Set([...wordsOfClass('job-noun'), 'hiring', 'hire', 'interview', 'resume', 'cv', 'manager', 'team']);

/** The first that fits; what is asked for outright goes before what is said in passing. */
const PATTERNS: readonly Pattern[] = [
  { topic: 'erase', words: talkWords('erase', 'erased', 'with erase'), cues: [only('erase'), only('erased')] },
  { topic: 'erase', words: only('erase'), cues: [only('erase')] },
  { topic: 'leave', words: talkWords('leave', 'with leave', 'addressed', 'thanks'), cues: [only('leave')] },
  {
    topic: 'thanks',
    words: talkWords('thanks', 'with thanks', 'with ok', 'ok', 'addressed', 'judge'),
    cues: [only('thanks')],
  },
  { topic: 'greeting', words: new Set([...GREETING, ...only('addressed', 'with greeting')]), cues: [GREETS] },
  { topic: 'ok', words: only('ok', 'with ok', 'addressed'), cues: [only('ok')] },
  { topic: 'privacy', words: talkWords('keeps', 'kept', 'erased', 'note', 'greeting', 'judge'), cues: [only('keeps')] },
  {
    topic: 'privacy',
    words: talkWords('keeps', 'kept', 'note', 'sees'),
    cues: [only('sees'), only('kept', 'note'), OWN],
  },
  { topic: 'erase', cues: [only('erase'), only('erased'), OWN, new Set(['you', 'your', 'it', 'my', 'u'])] },
  { topic: 'check', words: talkWords('judge', 'note', 'with note', 'values'), cues: [only('opinion')] },
  {
    topic: 'length',
    words: talkWords('lengths', 'note', 'with asks what'),
    cues: [only('lengths'), new Set(['how', "what's", 'what', 'is', 'which'])],
  },
  {
    topic: 'help',
    words: talkWords('asks what', 'with asks what', 'greeting', 'addressed'),
    cues: [only('asks what')],
  },
  {
    topic: 'check',
    words: talkWords('judge', 'note', 'sends', 'with note', 'values', 'rewrite', 'shorten', 'greeting', 'addressed'),
    cues: [only('judge', 'note', 'rewrite', 'shorten', 'sends')],
  },
  {
    topic: 'check',
    words: talkWords('values', 'note', 'with note'),
    cues: [only('values'), new Set(['this', 'it', 'that'])],
  },
  {
    topic: 'help',
    words: talkWords('asks what', 'with asks what', 'addressed'),
    cues: [new Set(['you', 'this', 'it'])],
  },
];

/** What a message says to the coach itself; undefined for one that may be a note. */
export function topicOf(text: string): Topic | undefined {
  const typed = text.trim();
  if (typed.length > LONGEST || typed === '') return undefined;
  // "heyyy" is "hey".
  const words = wordsIn(typed).map((word) => word.replace(/(.)\1{2,9}$/u, '$1'));
  if (words.length === 0) return /^[?!]+$/.test(typed) ? 'help' : 'ok';
  if (words.length > MOST_WORDS) return undefined;
  return PATTERNS.find(
    (pattern) =>
      pattern.cues.every((cue) => words.some((word) => cue.has(word))) &&
      (pattern.words
        ? words.every((word) => pattern.words?.has(word))
        : !words.some((word) => JOB.has(word)) && openingOf(typed) !== 'named'),
  )?.topic;
}

/** Words for a note, in words about it. */
export const NAMES_NOTE: ReadonlySet<string> = new Set([...sectionWords('note'), 'this', 'feedback', 'thoughts']);

/** Whether words are all meant for the coach, and ask it to look at something. */
export function isToCoach(said: string): boolean {
  const topic = topicOf(said);
  return topic === 'check' || (topic === 'help' && /\bhelp\b/i.test(said));
}
