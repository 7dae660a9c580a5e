import type { Range } from '../note/clean.ts';
import { listsDeeds } from '../note/facts/asks.ts';
import type { Note } from '../note/read.ts';
import type { Sentence } from '../note/sentences.ts';
import type { Rule } from './rule.ts';

/** What a request makes the reader do; two verbs of one kind are one thing. Connecting goes with anything. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['connect', /^(?:connect|accept|add|be|stay|keep|link|have|know|get to know|reach)$/],
  [
    'talk',
    /^(?:talk|speak|chat|discuss|meet|call|phone|ring|text|hear|compare|swap|trade|catch|hop|jump|grab|set|book|arrange|schedule|spare|contact|email|message|write|come|get back|converse|find|make time|give (?:me )?(?:a|ten|five|fifteen|some) (?:call|minutes))$/,
  ],
  ['consider', /^(?:consider|review|look|read|check|see|view|evaluate|assess|vet|keep|bear|judge|rate|critique)$/],
  ['refer', /^(?:refer|recommend|forward|pass|hand|introduce|point|put|submit|vouch|circulate|share my|direct)$/],
  ['send', /^(?:send|share|show|provide|supply|bring)$/],
  ['tell', /^(?:tell|explain|clarify|confirm|say|describe|let me know|advise|suggest)$/],
  ['hire', /^(?:hire|interview|employ|offer|give|shortlist|get|select|take)$/],
  ['help', /^(?:help|mentor|guide|teach|coach|assist|support)$/],
  ['visit', /^(?:shadow|visit|tour|join|attend|observe|sit|try|drop|stop)$/],
  ['reply', /^(?:reply|respond|answer|revert)$/],
  [
    'sign',
    /^(?:sign|endorse|approve|pay|donate|sponsor|buy|vote|follow|like|subscribe|order|waive|process|extend|move|change|fix|set up)$/,
  ],
];

const VERBS = String.raw`(?:let me know|get back|set up|connect|accept|add|link|talk|speak|chat|discuss|meet|call|phone|ring|text|hear|compare|swap|trade|hop|jump|grab|set|book|arrange|schedule|spare|reply|respond|answer|revert|contact|email|message|consider|review|look|read|check|see|view|evaluate|assess|refer|recommend|forward|pass|hand|introduce|point|put|submit|vouch|send|share|show|provide|supply|tell|explain|clarify|confirm|advise|suggest|hire|interview|employ|offer|give|shortlist|get|select|help|mentor|guide|teach|coach|assist|shadow|visit|tour|join|observe|sign|endorse|approve|sponsor|waive|process|bring|drop|write|come|direct)`;
const ADVERB = String.raw`(?:please |kindly |also |then |just |maybe |perhaps |possibly |quickly |at least |even )*`;

/** The beginning of a request: "could you", "would you be open to", "I'd like to", "please", an imperative. */
const HEAD = new RegExp(
  String.raw`(?:\b(?:could|would|can|will|may|might|shall) (?:you|i|we|u) ${ADVERB}(?:(?:be (?:open|willing|able|so kind as|kind enough|happy|free|up|available)|mind|consider|like|care) (?:to |for |with )?)?|\b(?:are|r) (?:you|u) (?:open|willing|free|able|available|up) (?:to|for) |\b(?:i'd|i would|i) (?:also |really |very much )?(?:like|love|want|ask|need|request|appreciate|hope|wish) (?:you |for you )?(?:to )?(?:also )?|(?:\b(?:please|kindly|pls|plz)\s+|(?:^|[;:–—]\s*|\balso,? )${ADVERB}))(${VERBS})\b`,
  'g',
);
/** A cheap look before the thorough one: a request has one of these, or begins with its verb. */
const MAY_REQUEST = new RegExp(
  String.raw`\b(?:could|would|can|will|may|might|shall|are|r) (?:you|i|we|u)\b|\bi(?:'d)? (?:\w+ ){0,2}(?:like|love|want|ask|need|request|appreciate|hope|wish)\b|\b(?:please|kindly|pls|plz|also)\b|(?:^|[;:–—]\s*)${ADVERB}${VERBS}\b`,
);
/** A thing asked for by its noun: "open to a call", "ask you for a referral". */
const BY_NOUN =
  /\b(?:open to|up for|free for|available for|time for|ask (?:you )?for|request|appreciate|love|like|welcome|have|grateful for|possible to have|hoping for|hope for) (?:a|an|any|some|your) (?:[\w-]+ ){0,2}?(call|chat|talk|conversation|coffee|meeting|referral|introduction|intro|review|interview|feedback|advice|guidance|reply)\b/g;
const NOUN_VERBS: Record<string, string> = {
  conversation: 'talk',
  coffee: 'talk',
  meeting: 'meet',
  referral: 'refer',
  introduction: 'introduce',
  intro: 'introduce',
  feedback: 'review',
  advice: 'advise',
  guidance: 'guide',
};
/** What goes on behind it: ", review my files and introduce me to …", "and may I send …". */
const GOES_ON = new RegExp(
  String.raw`(?:,|\band\b|\bor\b|&|,? and also|,? plus)\s+${ADVERB}(?:(?:could|would|can|may|might) (?:you|i|we) ${ADVERB}(?:be (?:open|willing) to )?)?(${VERBS})\b(?! (?:experience|skills|details|centre|center|desk|backs?)\b)`,
  'g',
);
/** What a request is for, and no request of its own. */
const SUBORDINATE =
  /\b(?:so (?:that )?(?:i|we)|in order to|because|since|which|who|where|that (?:i|we)|when|if|after|before|as i|to see if|glad to|happy to|ready to|able to|chance to|opportunity to|and (?:talk|discuss|chat|speak|hear|compare|learn|tell|meet))\b[^,;]*$/;

export const manyAsks: Rule = {
  id: 'many-asks',
  name: 'several requests',
  family: 'purpose',
  severity: 'suggestion',
  summary: 'two or more different things are asked for besides connecting',
  why: 'One clear request is easy to grant. Two make the reader choose, and choosing is put off.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const spans = differentRequests(note);
    if (spans.length < 2) return undefined;
    return {
      message: 'With two things to do, the reader may do neither.',
      fix: 'Keep the one request that matters most now; the other can wait for their answer.',
      spans,
    };
  },
};

/** The first request of each kind. */
function differentRequests(note: Note): Range[] {
  const kinds = new Map<string, Range>();
  for (const sentence of note.sentences) {
    for (const { verb, range } of requestsOf(note, sentence)) {
      const kind = KINDS.find(([, pattern]) => pattern.test(verb))?.[0];
      if (!kind || kind === 'connect' || kinds.has(kind)) continue;
      kinds.set(kind, range);
    }
  }
  return [...kinds.values()].sort((a, b) => a.start - b.start);
}

function requestsOf({ lower }: Note, sentence: Sentence): { verb: string; range: Range }[] {
  const part = lower.slice(sentence.start, sentence.end);
  const requests: { verb: string; range: Range }[] = [];
  if (!MAY_REQUEST.test(part)) return requests;
  let from = -1;
  for (const match of part.matchAll(HEAD)) {
    const verbAt = match.index + match[0].length - (match[1] as string).length;
    if (/^[;:–—]/.test(match[0]) && listsDeeds(part.slice(0, verbAt))) continue;
    if (from < 0) from = verbAt;
    if (
      /^(?:see|hear|know|let|look|set)$/.test(match[1] as string) &&
      /\b(?:i'd|i would|i) (?:\w+ )?(?:like|love|hope|wish) (?:to )?$/.test(part.slice(0, verbAt)) &&
      !/^look at|^see your/.test(part.slice(verbAt))
    )
      continue;
    if (isIdiom(part.slice(verbAt))) continue;
    requests.push({ verb: match[1] as string, range: clause(sentence, part, verbAt) });
  }
  for (const match of part.matchAll(BY_NOUN)) {
    const noun = match[1] as string;
    requests.push({ verb: NOUN_VERBS[noun] ?? noun, range: clause(sentence, part, match.index) });
    if (from < 0) from = match.index;
  }
  if (from < 0) return requests;
  for (const match of part.slice(from).matchAll(GOES_ON)) {
    const at = from + match.index;
    const verbAt = at + match[0].length - (match[1] as string).length;
    if (SUBORDINATE.test(part.slice(from, at)) || isIdiom(part.slice(verbAt))) continue;
    requests.push({ verb: match[1] as string, range: clause(sentence, part, verbAt) });
  }
  return requests;
}

/** "see whether", "give it a thought", "get to know": no thing to do by itself. */
function isIdiom(text: string): boolean {
  return /^(?:(?:email|text|call|phone|message|contact) (?:\S+@|[\d+(])|see (?:if|whether|how)|bring (?:my|that|this|it|the)|put (?:my|that|this) (?:skills|experience)|give it|help (?:the|your|you)|join (?:you|your|the)|offer (?:my|you|the)|share (?:my (?:experience|background|story|thoughts)|a bit|some of)|show (?:you|my)|add (?:value|to)|get (?:your|in front|in touch|to know|connected|started)|set foot|look forward)\b/.test(
    text,
  );
}

function clause(sentence: Sentence, part: string, from: number): Range {
  const rest = part.slice(from);
  const stop = rest.search(/[,;?!]|\.(?:\s|$)| and | or |$/);
  return { start: sentence.start + from, end: sentence.start + from + stop };
}
