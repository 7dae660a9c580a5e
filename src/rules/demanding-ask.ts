import type { Range } from '../note/clean.ts';
import { findAll, phrases } from '../note/pattern.ts';
import { contains } from '../note/ranges.ts';
import { isWithinName, type Note } from '../note/read.ts';
import { sentenceAt } from '../note/sentences.ts';
import { trimEnd } from '../text.ts';
import type { Edit, Rule } from './rule.ts';

/** A favour ordered. What stands before it decides whether it is an order or a polite question. */
const FAVOUR =
  phrases(String.raw`(?:hire|employ|appoint|recruit) me | (?:refer|recommend) me | refer (?:my|us|this) | recommend my
(?:forward|pass|submit|send|share|give|hand|push|circulate) (?:along |on |over )?my (?:resume|résumé|cv|profile|details|application|name|info|information|documents|papers|file|number|credentials)
(?:forward|pass) (?:it|this|them) (?:on |along )?to
(?:get|land|find|arrange|schedule|set up|book|fix|organi[sz]e|secure|grant|line up|set) (?:me|my|an|one|us|up) (?:an? |the |up |in )?(?:\w+ )?(?:interview|interviews|call|job|position|meeting|in|in touch|placed|hired|referral|offer|work|visa|slot|time|something|shifts?)
get me (?:in|an?|the|hired|started|placed|on) | give it to me | give me (?:\w+ )?(?:job|jobs|work|chance|interview|reply|answer) | give me (?:an?|the|this|that|one|any|some|your|my|work)
(?:call|phone|ring|text|telephone|whatsapp|dial) me | (?:contact|email|e-mail|message|dm|ping|inbox|write) me | contact my | reach me
(?:reply|respond|answer|get back|revert|write back|come back)(?: to (?:me|this|my \w+))?(?: back)? (?:by|before|asap|today|now|immediately|right away|within|at the earliest|urgently|quickly|soon|tonight|tomorrow|this week)
get back to me | (?:please|kindly) revert | walk my | revert back | answer me | reply me | respond to me | offer me
help me (?:get|find|land|secure|to get|to find|in getting|in finding|with a job|with (?:a |any )?job|out|into|with (?:my |a |the )?(?:application|referral|visa))
help me(?=\s*[.!]|\s*$|,? please)
put (?:me|my name|in a) (?:in touch|through|forward|in|at|on|good word|word|good) | put in a (?:good )?word | introduce me
connect me (?:with|to) | do the needful | make (?:sure|it happen|this happen|an exception) | pull (?:some|a few) strings
vouch for me | tell (?:your|the|hr|them) [\w ]{1,20}(?:to|about me) | push my | move my (?:resume|cv|application|name) | fast-track
pick me | choose me | select me | shortlist me | process my | hand my | book me | drop my | place me | hook me up
get on (?:a|the) call | hop on (?:a|our|the) | book (?:at|now|here|a (?:slot|call|demo)) | consider it done | let me in
sees? my file first | approve my | sponsor (?:me|my) | bring me (?:in|on) | take me (?:on|in) | sign me up | slot me in
let me (?:have|in|start) | don't (?:ignore|forget|hesitate to call) | do not (?:ignore)
send me (?:an?|the|your|all|any|some|details|details|over|whatever|that|job|open)
tell me (?:when|the date|what time|who to|how to get|the (?:salary|pay|process)) | read my (?:resume|cv)
review my (?:resume|résumé|cv) and | expedite | accommodate me | provide me | interview me | assign me | waive | save (?:me )?a spot
hold (?:the|a) (?:position|job|spot) | keep (?:the|a) (?:position|job|spot)`);

/** What may stand right in front of a favour and belongs to the order. */
const LEAD =
  /(?:\b(?:please|pls|plz|kindly|just|simply|go ahead and|do|so|then|be sure to|you (?:should|must|need to|have to|had better|ought to|will)|i (?:need|want|expect|require|would need|urge|insist|request|demand)(?: that)? you(?: to)?|i (?:request|urge) (?:you )?to) )+$/;

/** Presuming what has not been offered. */
const PRESUMES = phrases(`when (do|can|should|will) i (start|begin|come in|expect)
when (do|can|should|will) i (get|pick|sign|report)
what time (do|should|can) i
(i )?expect (a|your|to hear|an?) (\\w+ )?(reply|response|answer|call|callback|back|offer|interview|you)
i('ll| will) (be )?(expect|expecting|await|awaiting|wait for|waiting for) your (call|reply|response|answer|confirmation|offer)
(awaiting|waiting for|await) your (\\w+ )?(call|confirmation|offer|reply|response)
i('ll| will) (call|phone|ring|stop by|come by|drop by|be in|start|follow up every) (you|your|the|on|at|in|monday|tuesday|wednesday|thursday|friday|tomorrow|next)
you (should|must|need to|have to|owe me|ought to|'d better|had better|will want to) (hire|interview|refer|call|meet|reply|respond|give|look|consider|help|get)
looking forward to (my|the) (interview|offer|start|first day)
i (look forward|am looking forward) to (starting|my interview|my first day|the offer|my start)
i deserve | you won't regret | you will not regret | i demand | i insist
i need (you to|a reply|an answer|a response|a referral|your referral|an interview|a call) | i want (you to|a reply|an answer|an interview|a call|a referral)
(my interview|my start date|my first day)
(reply|respond|response|answer|rsvp|call) (is )?(needed |required |expected )?(by|before) (\\w+ )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|noon|tonight|end of|the end|eod|close|cob|next|\\d)
make me an offer | name your`);

/** In front of a favour these make a question or a wish of it. */
const POLITE =
  /(?:\b(?:could|would|can|will|may|might)\s+(?:you|u|i|anyone|someone|we)\b[^.;!\n]{0,70}|\b(?:are|is|be|were) (?:you|it|there)\b[^.;!\n]{0,60}|\b(?:if|whether|that|before|after|to|who|which|they|she|he|and they|did|not|won't|didn't|happy to|glad to|able to|willing to|open to|mind|chance to|chance|asked me to|told me to|suggested (?:that )?i|i|we|would|could|will|can|it|friend|colleague|lets|helps|helped|which)\s+(?:please |kindly )?)$/;
/** "I need you to", "I want you to": an order whatever stands before. */
const STRONG = /^(?:please |pls |plz |kindly )*(?:you |i (?:need|want|expect|require|urge|insist|demand))/;

export const demandingAsk: Rule = {
  id: 'demanding-ask',
  name: 'a demand',
  family: 'purpose',
  severity: 'warning',
  cost: 25,
  summary: 'orders or presumes a favour of a stranger',
  why: 'You are the one who makes the first move. A question leaves the reader free to say yes; an order does not.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = demandsOf(note);
    if (spans.length === 0) return undefined;
    const edits = politeEdits(note, spans);
    return {
      message: 'From a stranger this reads as an order, and orders get declined.',
      fix: `Ask instead: “${questionFor(note, spans[0] as Range).text}”`,
      spans,
      ...(edits && { edits }),
    };
  },
};

/** Orders and presumptions, widened to the end of their clause. */
function demandsOf(note: Note): Range[] {
  const { lower, text } = note;
  const found: Range[] = [];
  for (const favour of findAll(FAVOUR, lower, note.structure.body)) {
    const sentence = sentenceAt(note.sentences, favour.start);
    if (!sentence) continue;
    const question = /\?["')]*$/.test(sentence.text);
    const lead = LEAD.exec(lower.slice(sentence.start, favour.start))?.[0].length ?? 0;
    const range = { start: favour.start - lead, end: favour.end };
    const before = lower.slice(sentence.start, range.start);
    const phrase = lower.slice(range.start, range.end);
    if (isSoftware(before) || (lead === 0 && SUBJECT_BEFORE.test(before))) continue;
    if (!STRONG.test(phrase) && (POLITE.test(before) || isPoliteList(before, phrase))) continue;
    if (
      question &&
      /\b(?:could|would|can|will|may|might|are you|is there|do you|any chance|possible)\b/.test(before) &&
      !/[;:–—]\s*$/.test(before)
    )
      continue;
    if (
      /^(?:contact|email|message|reach|write) me/.test(phrase) &&
      !/\b(?:please|kindly|pls|plz)\b|^[^,]{0,2}$/.test(before + phrase.slice(0, 7)) &&
      !/(?:^|[,;:–—-] |\band )$/.test(before)
    )
      continue;
    found.push(clause(range, sentence.end));
  }
  for (const range of findAll(PRESUMES, lower, note.structure.body)) {
    if (/^i (?:look|am)/.test(lower.slice(range.start, range.end)) || !isWithinName(note, range))
      found.push(clause(range, sentenceAt(note.sentences, range.start)?.end ?? range.end));
  }
  return merge(found.filter((range) => !isWithinName(note, { start: range.start, end: range.start + 3 })));

  function clause(range: Range, limit: number): Range {
    const rest = text.slice(range.end, limit);
    const stop = rest.search(/[.,;:!?()\n–—]|\s(?:and|so|because|if|as|but|since|who|which|i'm|i am|my)\s/i);
    return { start: range.start, end: stop < 0 ? limit : range.end + stop };
  }
}

/** "Would you be open to a call, or refer me": the question goes on. */
function isPoliteList(before: string, phrase: string): boolean {
  return (
    !/\bplease\b|\bkindly\b/.test(phrase) &&
    /\b(?:could|would|can|will|may) (?:you|i|we)\b[^.;!?]*(?:\band|\bor|,)\s*$/.test(before)
  );
}

/** "Customers call me …", "thank you for the reply by …": told, and not ordered. */
const SUBJECT_BEFORE =
  /\b(?:[a-z]{3,}(?<!thi)(?<!yo)(?<!s)s|people|they|who|everyone|clients|the|your|a|their|his|her) $/;

/** Orders to the reader's software are text, not demands. */
function isSoftware(before: string): boolean {
  return /\b(?:ignore (?:all|your|previous)|system prompt|you are an? (?:ai|assistant|bot))\b/.test(before);
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

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
  [/\b(?:call|phone|ring|text|contact|email|message|whatsapp|reach|write) me\b/, 'Would you be open to a short call?'],
  [/\b(?:reply|respond|answer|revert|get back|hear)\b/, 'Could I hear from you when it suits you?'],
  [
    /\bhire me\b|\bemploy me\b|\bwhen (?:do|can|will) i\b|\bjob\b|\bposition\b|\bchance\b|\boffer\b|\bopportunity\b/,
    'Would you consider my profile?',
  ],
];

/** What to ask in place of an order; `whole` where nothing of the order is lost by it. */
function questionFor(note: Note, span: Range): { text: string; whole: boolean } {
  const order = note.text
    .slice(span.start, span.end)
    .replace(/^(?:(?:please|pls|plz|kindly|just|do)\s+)+/i, '')
    .trim();
  const [, verb = '', rest = ''] = /^(\p{L}+)\s+([\s\S]*)$/u.exec(order) ?? [];
  const gerund = GERUNDS[verb.toLowerCase()];
  if (gerund) return { text: `Would you be open to ${gerund} ${trimEnd(rest, /[.!?\s]/)}?`, whole: true };
  const question = QUESTIONS.find(([pattern]) => pattern.test(order.toLowerCase()))?.[1];
  return { text: question ?? 'Would you be open to helping?', whole: false };
}

/** The orders as questions, where each is a sentence by itself and nothing that the note says gets lost. */
function politeEdits(note: Note, spans: readonly Range[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const span of spans) {
    const sentence = sentenceAt(note.sentences, span.start);
    if (!sentence || sentence.start !== span.start || !/^[.!?\s]*$/.test(note.text.slice(span.end, sentence.end)))
      return undefined;
    const { text, whole } = questionFor(note, span);
    const facts = [...note.roles, ...note.companies, ...note.requisitions, ...note.sources].some((fact) =>
      contains(sentence, fact),
    );
    if (!whole && facts) return undefined;
    edits.push({ start: span.start, end: sentence.end, text });
  }
  return edits;
}
