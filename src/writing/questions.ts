import { trimEnd, upperFirst } from '../text.ts';

/** Words that lead to a question without asking anything, in front of "if", "when", "what" and the like. */
const LEAD = new RegExp(
  `^(?:${[
    '(?:please |kindly )?(?:could|can|would|will) you (?:please |kindly |possibly |' +
      'maybe )?(?:tell me|let me know|say|advise(?: me)?|confirm)',
    '(?:would you mind|do you mind) (?:telling me|letting me know|saying)',
    '(?:do|would) you (?:happen to )?know',
    '(?:may|might|can|could) I ask(?: you)?',
    'are you able to (?:tell me|say)',
    '(?:is there )?any (?:chance|idea)(?: you (?:could|can) (?:tell me|say|let me know))?',
    "I(?:'d| would) (?:very much |really )?(?:like|love|want) to (?:ask(?: you)?|know|hear)",
    'I (?:just )?want(?:ed)? to (?:ask(?: you)?|know)',
    "I(?:'d| would) be (?:very |so )?(?:happy|glad|grateful|pleased|curious|keen|" +
      'thankful)(?: to (?:hear|know|learn)| if you (?:could|can|would) (?:tell me|let me know|say))',
    "I(?:'m| am| was)? (?:just )?wonder(?:ing)?",
    '(?:please|kindly) (?:let me know|tell me|advise(?: me)?|inform me|confirm)',
    'it would (?:help|be good|be great) to know',
  ].join('|')}),? (?=(?:if|whether|what|when|where|who|how|which)\\b)`,
  'i',
);

const AUX = 'is|are|was|were|will|would|can|could|should|may|might|has|have|does|do|did';
/**
 * "if Saturdays are part of the contract": who or what, the verb, the rest. A subject with a clause of its own is
 * left alone.
 */
const WHETHER = new RegExp(
  String.raw`^(?:if|whether) ((?:(?!${AUX}|who|which|that\b)[^\s,;]+ ){1,7})(${AUX}) (?!been\b)(.+)$`,
  'i',
);
const WH = new RegExp(
  String.raw`^(what|when|where|who|how|how (?:much|many|long|often|soon)(?: \w+)?|which \w+|` +
    String.raw`what (?:kind|sort|level|size) of \w+) ` +
    String.raw`((?:(?!${AUX}|who|which|that\b)[^\s,;]+ ){1,7})(${AUX})\b(.*)$`,
  'i',
);
/** The question word is who does it: "who handles airline maintenance", "which roles are realistic". */
const SUBJECT = new RegExp(String.raw`^(?:who|what|which \w+) (?:${AUX}|\p{Ll}{3,}s) \S`, 'iu');
/** With these as its verb a clause is no question turned round: "have" and "do" are verbs of their own, too. */
const FULL_VERB = /^(?:has|have|does|do|did)$/i;

/**
 * A question in fewer words: "Could you tell me if Saturdays are part of the contract?" asks "Are Saturdays part of the
 * contract?". The shortest last; none where it leads to nothing.
 */
export function directly(sentence: string): string[] {
  const lead = LEAD.exec(sentence);
  if (!lead) return [];
  const asked = trimEnd(sentence.slice(lead[0].length), /[.?!\s]/);
  const found = [`Can you tell me ${asked}?`].filter((one) => one.length < sentence.length);
  const whether = WHETHER.exec(asked);
  if (whether) {
    const [, subject = '', verb = '', rest = ''] = whether;
    if (!FULL_VERB.test(verb)) found.push(`${upperFirst(verb)} ${subject}${rest}?`);
    return found;
  }
  if (SUBJECT.test(asked)) return [...found, `${upperFirst(asked)}?`];
  const [, word = '', subject = '', verb = '', rest = ''] = WH.exec(asked) ?? [];
  if (verb !== '' && !(FULL_VERB.test(verb) && rest !== ''))
    found.push(`${upperFirst(word)} ${verb} ${subject.trimEnd()}${rest}?`);
  const [, how] = /^how to (.+)$/i.exec(asked) ?? [];
  if (how) found.push(`How can I ${how}?`);
  return found;
}
