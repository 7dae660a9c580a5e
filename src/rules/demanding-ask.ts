import type { Reading, Sentence } from '../reading/read.ts';
import { trimEnd } from '../text.ts';
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
    const demands = sentencesThat(note, 'demand', SURE['demanding-ask']);
    const [first] = demands;
    if (!first) return undefined;
    const edits = politeEdits(note, demands);
    return {
      message: 'To a stranger this sounds like an order, and people say no to orders.',
      fix: `Ask instead: “${questionFor(first.text).text}”`,
      spans: placesOf(demands),
      ...(edits && { edits }),
    };
  },
};

/** Orders whose object can stay: "Refer me for the welder job." -> "Would you be open to referring me for the welder job?" */
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
    /\b(?:call|phone|ring|text|contact|email|message|whatsapp|reach|write)(?: to)? me\b|\bme a (?:shout|holler|line|ring|buzz|call|text)\b/,
    'Would you be open to a short call?',
  ],
  [/\b(?:reply|respond|answer|revert|get back|hear)\b/, 'Could I hear from you when it suits you?'],
  [/\b(?:hire|employ) me\b|\bwhen (?:do|can|will) i\b/, 'Would you consider my profile?'],
  [/\b(?:job|position|chance|offer|opportunity)\b/, 'Would you consider my profile?'],
];

/** Where the order has no better question. */
export const ANY_HELP = 'Would you be open to helping?';

/** What to ask in place of an order; `whole` where nothing of the order is lost by it. */
export function questionFor(sentence: string): { text: string; whole: boolean } {
  const order = sentence
    .replace(/^(?:(?:please|pls|plz|kindly|just|do|i (?:need|want|expect) you to|you (?:must|should)) )+/i, '')
    .trim();
  const [, verb = '', rest = ''] = /^(\p{L}+)\s+([\s\S]*)$/u.exec(order) ?? [];
  const gerund = GERUNDS[verb.toLowerCase()];
  if (gerund && !/[,;:]/.test(rest))
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
