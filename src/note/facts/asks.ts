import type { Range } from '../clean.ts';
import { findAll, type Phrases, phrases } from '../pattern.ts';
import type { Sentence } from '../sentences.ts';

/** What is asked for. `connect` and `question` go together with any other; two different ones of the rest are many. */
export type AskKind =
  | 'connect'
  | 'talk'
  | 'consider'
  | 'refer'
  | 'send'
  | 'question'
  | 'hire'
  | 'advice'
  | 'information'
  | 'other';

export type Ask = Range & { kind: AskKind };

/** A wish or a question in front of what is wished for. */
const WISH = String.raw`(?:i(?:'d| would| will|'ll)? ?(?:really |very much |also |just |certainly |gladly |so |truly )?(?:love|like|be (?:(?:most|more than|very|so|truly|really|extremely|deeply) )?(?:glad|grateful|happy|delighted|honou?red|pleased|thrilled|keen|open|thankful|eager|obliged)|welcome|appreciate|value|enjoy|want|wish|hope)|would (?:love|like|be (?:glad|grateful|happy|delighted|honou?red|pleased|good|great|wonderful|lovely|nice|helpful|useful|an honou?r|a pleasure)|welcome|appreciate|value|enjoy|really appreciate|greatly appreciate|very much like)|happy|glad|hoping|hope|hopeful|wondering|keen|eager|looking|look forward|looking forward|grateful|could|can|may|might|shall|should|would you|are you|is there|any chance|chance|open|possible|worth|please|kindly|let's|lets|let me|allow me|want|wanted|request|requesting|beg|hook me up|i ask|ask whether|we should|glad of|wanna|ask|asking|interested in|appreciated?|thankful|welcome|love to|like to|it'd be|(?:would|will) (?:\w+ ){0,3}?(?:privilege|pleasure|stoked|joy|thrill))`;

const CONNECT = phrases(`connect
connecting
connected
add you
be friends
connection with you
a connection
for connection
your connection
connect here
accept my (invitation|invite|request|connection)
accept this (invitation|invite|request|connection)
accepting my (invitation|invite|request)
accept
join your network
be part of your network
be in your (network|circle|connections)
be (one of|among) your connections
(have|having|count|counting|include|know|call) you (\\w+ )?(among|amongst|in|as) (one of )?(my|a) (\\w+ ){0,2}?(contacts?|connections?|network|circle)
link up
add me
stay in touch
keep in touch
be in touch
in touch
in contact
follow your
follow that work
follow along
stay connected
get connected
the connection
hang out
dm me`);

const KINDS: readonly (readonly [AskKind, Phrases])[] = [
  ['connect', CONNECT],
  [
    'talk',
    phrases(`(talk|talking|speak|speaking|chat|chatting|discuss|discussing|meet|meeting|converse|catch up)
(a|short|quick|brief|any|phone|video|your|an introductory|intro|ten-minute|15-minute|10-minute|20-minute|exploratory|informal) (call|chat|talk|conversation|phone call|coffee|word|meeting|zoom|exchange|hello)
coffee | informational interview | ten minutes | fifteen minutes | twenty minutes | \\d+ minutes | (five|few|some|a) minutes | few minutes | moment of your time | a minute | minutes of your time
hop on | jump on | grab a | get on a call | a call | a chat | a conversation | compare notes | swap notes | trade notes | exchange (ideas|notes|views|experiences)
hear your (thoughts|view|views|take|opinion|perspective|story|experience) | hearing your | your thoughts | your view | your take | let me know | learn from you
(call|phone|ring|text) me | reach me | contact me | reply | respond | get back to me | write back | reach out to me | message me | tell you more | introduce myself`),
  ],
  [
    'consider',
    phrases(`consider (my|me|this)
considered | considering (my|me) | consideration
(look|looking|glance) (at|over|through) my | (a|your) (look|glance)
(review|reviewing|check|see|view|read|vet|viewing) (out )?my (profile|resume|résumé|cv|background|application|portfolio|experience|work)
see my cv | see my resume | (keep|have|bear) me in mind | be in the running | be a candidate | put (myself|my name|my hat) | throw my | apply | submit my | my application | be part of (your|the) team | join (your|the) team | joining (your|the) team | work (for|with|at) you | be of use | bring (my|that|this) | discuss my | assess | evaluate | tell me if | suit you`),
  ],
  [
    'refer',
    phrases(
      `refer me | referral | referring me | refer my | recommend me | put in a (good )?word | pass (my|me|it|this) … (on|along) | pass my | forward(ing)? my | forward (it|this|me) | share my (resume|résumé|cv|profile|details) with | introduce me | introduction | an intro | put me in touch | putting me in touch | connect me (with|to) | point me | pointing me | who (to|i should|should i|i could|would be the right|is the right|handles|is handling) | right person | best person | direct me | vouch`,
    ),
  ],
  [
    'send',
    phrases(
      `(send|share|sending|sharing|show|email|forward|attach|drop|submit|pass|supply|provide) (you )?(over )?(my|you|a|the|along|some) | send (it|them|over) | i send | i share | pass along | share (more|details|some)`,
    ),
  ],
  [
    'hire',
    phrases(
      `hire me | hook me up | wanna | give me (a|the|an|this|one|any) | get me (a|an|the|in|hired) | (an|the|my|for) interview | interview me | one chance | a chance | an opportunity | offer me | any job | (a|the) job | when do i start | start when`,
    ),
  ],
  [
    'advice',
    phrases(
      `advice | guidance | feedback | mentor | mentoring | mentorship | tips | insight | insights | advise | guide me | pick your brain | recommendations | suggestions | suggest | learn from | help | assist | assistance | support`,
    ),
  ],
  [
    'information',
    phrases(
      `(know|learn|hear|understand|find out|learning|hearing|knowing) (more|about|if|whether|what|how|when|which|who|where|the|a bit|a little) | ask (whether|if) | more (information|about|details) | details | tell me | job description | explore | ask (you )?(about|a|one|two|some|if|whether|how|what) | a question | one question | two questions | question about | questions about | pointers | a pointer`,
    ),
  ],
];

const REQUEST = new RegExp(String.raw`(?<![\p{L}\p{N}_])${WISH}(?![\p{L}\p{N}_])`, 'u');
/** Imperatives that ask by themselves. */
const ORDER = phrases(
  `(hire|refer|recommend|interview|call|phone|text|contact|email|message|consider|help|introduce|forward|send|add|accept|review|check|see|pick|give|get|let|reply|respond|revert|connect|tell|advise|guide|support|reach|forward|pass|put|share|arrange|do|lmk|hmu|dm|hit|look|book|hop|schedule|try|employ|make|join|select|read|hook|dm|find|bring|take|move|meet|come|tell)`,
);
const ORDER_OPENS = /(?:^|[,;:–—-]\s*|\b(?:and|so|please|pls|plz|kindly|just|then|do|but|or)\s+)$/;

/** Behind these and a colon stands what the writer does: "fits what I do: book patients, answer phones". */
const DEEDS_LISTED =
  /\b(?:what i (?:\w+ly |now |also |still )?(?:do|did|use|bring|know|have done|offer)\b[^:;?!]{0,30}|i (?:\w+ly |now |also |still )?(?:do|did|run|know|handle|cover)\b(?! (?:hope|want|wish|ask|have|need|like|appreciate))[^:;?!]{0,30}|my (?:[\w'-]+ ){0,3}?(?:work|jobs?|days?|duties|tasks|role|shifts?|weeks?|post|trade|experience|background|skills|strengths|routine|nights?)(?: [\w'-]+){0,4})\s*[:–—](?!.*\b(?:please|kindly|could|would|can|will|may|might)\b)/;

/** Whether a verb behind these words, in lower case, tells what the writer does and orders nothing. */
export function listsDeeds(before: string): boolean {
  return DEEDS_LISTED.test(before);
}

/** Everything the sentences of the body ask for, in order. */
export function asksOf(lower: string, body: Range, sentences: readonly Sentence[]): Ask[] {
  const wishes: Ask[] = [];
  for (const [kind, list] of KINDS) for (const range of findAll(list, lower, body)) wishes.push({ ...range, kind });
  wishes.sort((a, b) => a.start - b.start);
  const orders = findAll(ORDER, lower, body);
  const asks: Ask[] = [];
  let wish = 0;
  let order = 0;
  for (const sentence of sentences) {
    const part = lower.slice(sentence.start, sentence.end);
    const wished: Ask[] = [];
    for (; wish < wishes.length && (wishes[wish] as Ask).start < sentence.end; wish++) wished.push(wishes[wish] as Ask);
    const ordered: Range[] = [];
    for (; order < orders.length && (orders[order] as Range).start < sentence.end; order++) {
      const range = orders[order] as Range;
      if (
        range.start === sentence.start ||
        (ORDER_OPENS.test(lower.slice(Math.max(sentence.start, range.start - 12), range.start)) &&
          !listsDeeds(lower.slice(sentence.start, range.start)))
      )
        ordered.push(range);
    }
    const question =
      /\?["')]*$/.test(part) || /^(?:do|are|can|could|would|will|is|may) (?:you|u|i|we|there|it)\b/.test(part);
    const thanksAhead = THANKS_AHEAD.test(part);
    const before = asks.length;
    for (const one of wished) {
      if (
        one.kind === 'connect' &&
        lower.startsWith('in touch', one.start) &&
        /\bput(?:ting)? me $/.test(lower.slice(Math.max(0, one.start - 14), one.start))
      )
        continue;
      if (
        requested(
          part,
          one.start - sentence.start,
          question,
          thanksAhead,
          ordered.length > 0 && (ordered[0] as Range).start <= one.start,
        )
      )
        asks.push(one);
    }
    if (question && asks.length === before) asks.push({ start: sentence.start, end: sentence.end, kind: 'question' });
    for (const one of ordered) {
      if ((asks.at(-1)?.end ?? 0) > one.start) continue;
      if (
        /^(?:see|look|do|let|get|put|tell)$/.test(lower.slice(one.start, one.end)) &&
        !/please|kindly|pls|plz/.test(part)
      )
        continue;
      asks.push({ ...one, kind: 'other' });
    }
  }
  return asks;
}

const THANKS_AHEAD =
  /\b(?:appreciat|grateful for|thankful for|is yours|at your disposal|available (?:for|to)|in your hands|delighted to|honou?red to|free (?:on|for|any)|ready to (?:talk|discuss|meet|interview|share)|reach (?:me|out to me)|all ears|(?:my (?:goal|aim|ask|request|hope) is)|would mean)/;

/** How far in front of a wish its request may stand, in UTF-16 code units. */
const REACH = 240;

/** Whether what stands at `at` is asked for: in a question, behind a wish or an order, or with thanks ahead. */
function requested(part: string, at: number, question: boolean, thanksAhead: boolean, ordered: boolean): boolean {
  if (question || ordered) return true;
  const before = part.slice(Math.max(0, at - REACH), at);
  if (/\b(?:thank you for|thanks for|after|when we|as we|since we|after we) [^,;]{0,20}$/.test(before)) return false;
  if (REQUEST.test(before) || thanksAhead) return true;
  const behind = part.slice(at, at + REACH);
  return (
    /^(?:let me know|let's|look(?:ing)? forward)/.test(behind) ||
    /\b(?:appreciated|welcome|would be (?:great|good|appreciated|wonderful|welcome|lovely|ideal|nice|a pleasure|an honou?r|perfect|very helpful|helpful))\b/.test(
      behind,
    )
  );
}
