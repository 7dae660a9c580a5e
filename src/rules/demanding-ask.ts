import type { Reading, Sentence } from '../reading/read.ts';
import { cut, inWords, trimEnd } from '../text.ts';
import { holdsFact } from './edits.ts';
import type { Edit, Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

export const demandingAsk: Rule = {
  id: 'demanding-ask',
  name: 'a demand',
  family: 'purpose',
  severity: 'warning',
  cost: 25,
  summary: 'orders or presumes a favour of a stranger',
  why: 'They do not know you yet, and owe you nothing. A question leaves them free to say yes.',
  mended: 'it now asks and does not order',
  silencedBy: ['empty-note'],
  check(note) {
    const demands = sentencesThat(note, 'demand', SURE['demanding-ask']).filter(({ text }) => !isPlainQuestion(text));
    const [first] = demands;
    if (!first) return undefined;
    const quoted = cut(first.text.trim(), MOST_QUOTED);
    const favours = favoursOf(first.text);
    const smallest = favours.length > 1 ? smallestOf(favours) : undefined;
    // "Would you be open to helping?" leaves the reader to find out with what.
    const question = demands.map(({ text }) => questionFor(text).text).find((text) => text !== ANY_HELP);
    const edits = politeEdits(note, demands);
    return {
      message:
        favours.length > 1
          ? `“${quoted}” orders ${inWords(favours.length)} things at once from somebody who does not know you.`
          : `“${quoted}” is an order, and people say no to orders from somebody they do not know.`,
      fix: smallest
        ? `Ask for the smallest one now: “Could you ${smallest}?”`
        : question
          ? `Ask instead: “${question}”`
          : 'Ask for one small thing, as a question that is easy to answer.',
      spans: placesOf(demands),
      ...(edits && { edits }),
    };
  },
};

/** "When do you start hiring?" asks for what the reader knows, and no favour. */
function isPlainQuestion(text: string): boolean {
  return (
    /^(?:when|what|where|which|who|how)\b[^.?!]*\b(?:do|does|did|is|was) (?!i\b)[^.?!]*\?/i.test(text.trim()) &&
    !/\bme\b/i.test(text)
  );
}

/**
 * Orders whose object can stay: "Refer me for the welder job." -> "Would you be open to referring me for the welder
 * job?"
 */
const GERUNDS: Record<string, string> = {
  refer: 'referring',
  recommend: 'recommending',
  forward: 'forwarding',
  pass: 'passing',
  send: 'sending',
  share: 'sharing',
  submit: 'submitting',
  introduce: 'introducing',
  connect: 'connecting',
  help: 'helping',
  arrange: 'arranging',
  review: 'reviewing',
  put: 'putting',
  hand: 'handing',
  tell: 'telling',
};
/** Orders that a stranger can't be asked for in these words. */
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/\binterview\b/, 'Would you be open to a short conversation?'],
  [
    new RegExp(
      String.raw`\b(?:call|phone|ring|text|contact|email|message|whatsapp|reach|write)(?: to)? me\b|` +
        String.raw`\bme a (?:shout|holler|line|ring|buzz|call|text)\b`,
      '',
    ),
    'Would you be open to a short call?',
  ],
  [/\b(?:reply|respond|answer|revert|get back|hear)\b/, 'Could I hear from you when it suits you?'],
  [/\b(?:hire|employ) me\b|\bwhen (?:do|can|will) i\b/, 'Would you consider my profile?'],
  [
    /\b(?:give|offer|get|find|provide|arrange)\b.*\b(?:job|position|chance|offer|opportunity|work)\b/,
    'Would you consider my profile?',
  ],
];

/** Where the order has no better question. */
export const ANY_HELP = 'Would you be open to helping?';

/** Orders, what takes the reader the least first. */
const SMALLEST = [
  'tell',
  'share',
  'send',
  'advise',
  'review',
  'forward',
  'pass',
  'submit',
  'introduce',
  'refer',
  'recommend',
];

/** The orders of one sentence: "share the JD", "pass my CV to the SG". */
function favoursOf(sentence: string): string[] {
  return trimEnd(sentence, /[.!?\s]/)
    .split(/, (?:and )?| and /)
    .map((clause) => clause.replace(POLITE, '').trim())
    .filter((clause) => /^(?:be|give|find|get|help|hire|arrange)\b/i.test(clause) || SMALLEST.includes(verbOf(clause)));
}

function smallestOf(favours: readonly string[]): string | undefined {
  return SMALLEST.flatMap((verb) => favours.find((favour) => verbOf(favour) === verb) ?? [])
    .map((favour) => favour.slice(0, 1).toLowerCase() + favour.slice(1))
    .at(0);
}

function verbOf(clause: string): string {
  return clause.split(' ', 1).join('').toLowerCase();
}

const POLITE = /^(?:(?:please|pls|plz|kindly|just|do|i (?:need|want|expect) you to|you (?:must|should)) )+/i;
/** A favour of more words is not asked for in one question. */
const MOST_ASKED = 14;
/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

/** What to ask in place of an order; `whole` where nothing of the order is lost by it. */
function questionFor(sentence: string): { text: string; whole: boolean } {
  const order = sentence.replace(POLITE, '').trim();
  const [, verb = '', rest = ''] = /^(\p{L}+)\s+([\s\S]*)$/u.exec(order) ?? [];
  const gerund = GERUNDS[verb.toLowerCase()];
  // "help me i beg u": behind the favour another clause begins.
  if (gerund && !/[,;:]| (?:i|im|i'm|we|u) /i.test(` ${rest} `) && rest.split(' ').length <= MOST_ASKED)
    return { text: `Would you be open to ${gerund} ${trimEnd(rest, /[.!?\s]/)}?`, whole: true };
  const question = QUESTIONS.find(([pattern]) => pattern.test(order.toLowerCase()))?.[1];
  return { text: question ?? ANY_HELP, whole: false };
}

/** The orders as questions, where nothing that the note says gets lost. */
function politeEdits(note: Reading, demands: readonly Sentence[]): Edit[] | undefined {
  const edits = demands.map((sentence) => ({ sentence, ...questionFor(sentence.text) }));
  if (edits.some(({ sentence, whole }) => !whole && holdsFact(note, sentence))) return undefined;
  return edits.map(({ sentence: { start, end }, text }) => ({ start, end, text }));
}
