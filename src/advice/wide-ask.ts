import type { Finding } from '../critique.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { placesOf } from '../rules/sure.ts';
import { cut } from '../text.ts';
import { ANNOUNCED, questionsOfSubstance, WIDE } from './easy-ask.ts';
import type { Reader } from './reader.ts';

/** From these chances on a sentence asks for something, or says why the writer writes. */
const SURE_ASK = 0.5;
const SURE_REASON = 0.6;
/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 70;

/** Whatever there is, at the reader's firm or anywhere: they are to find out where the writer fits. */
const ANY_JOB =
  /\b(?:anything (?:suitable|(?:at|in|with) [\p{L}\p{N}-]+)|any (?:position|job|post|role|kind of work)\b)/iu;

/**
 * A request that leaves the work to the reader, where it is all that is asked: one for nothing in particular, a
 * question that is announced and not asked, or any job at all. It is no finding of the rubric: it costs nothing, and is
 * told as what to change.
 */
export function wideAsk(note: Reading, reader: Reader): Finding | undefined {
  return vagueQuestion(note, reader) ?? anyJob(note, reader);
}

function vagueQuestion(note: Reading, { object }: Reader): Finding | undefined {
  if (questionsOfSubstance(note).length > 0) return undefined;
  const asking = note.sentences.filter((sentence) => does(sentence, 'ask') >= SURE_ASK);
  const sentence = asking.find(({ text }) => WIDE.test(text) || ANNOUNCED.test(text));
  if (!sentence) return undefined;
  const quoted = `“${cut(sentence.text.trim(), MOST_QUOTED)}”`;
  return ANNOUNCED.test(sentence.text)
    ? toldOf(note, sentence, {
        rule: 'no-ask',
        message: `${quoted} makes ${object} write back only to hear the question.`,
        fix: 'Ask it now, in its place, so that one line is enough for an answer.',
      })
    : toldOf(note, sentence, {
        rule: 'no-ask',
        message: `${quoted} needs a long answer, so ${object} may leave it for later.`,
        fix: note.jobAudience
          ? 'Ask about one kind of work in its place: “Do you hire for ____?”'
          : 'Ask one small thing in its place: “What would you learn first in my place?”',
      });
}

function anyJob(note: Reading, { object }: Reader): Finding | undefined {
  if (!note.jobAudience || note.roles.length > 0) return undefined;
  const sentence = note.sentences.find(
    (one) => ANY_JOB.test(one.text) && Math.max(does(one, 'reason'), does(one, 'ask')) >= SURE_REASON,
  );
  if (!sentence) return undefined;
  return toldOf(note, sentence, {
    rule: 'no-role',
    message: `With “${ANY_JOB.exec(sentence.text)?.[0]}”, ${object} has to find out where you fit.`,
    fix: 'Choose one kind of work, and ask about that.',
  });
}

function toldOf(note: Reading, sentence: Sentence, words: Pick<Finding, 'rule' | 'message' | 'fix'>): Finding {
  const spans = placesOf([sentence]).map((range) => {
    const { start, end } = note.clean.toOriginal(range);
    return { start, end, text: note.clean.original.slice(start, end) };
  });
  return { ...words, severity: 'warning', spans, cost: 0 };
}
