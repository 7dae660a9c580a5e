import { CONNECT_ASK } from '../rules/our-asks.ts';
import { upperFirst } from '../text.ts';

/**
 * Words that can go, or be said in fewer, without a change of what is said. All are looked for in single clauses; `$1`
 * and the like stand for what a bracket caught. Capitals count: "Simply Business" is a name, "simply" a word.
 */

type Swap = (text: string) => string;

/** Each pattern is made when it is first looked for: there are some two hundred, and they take their time. */
function swaps(pairs: readonly (readonly [string, string])[]): Swap[] {
  return pairs.map(([from, to]) => {
    let pattern: RegExp | undefined;
    return (text) => {
      pattern ??= patternOf(from);
      return text.replace(pattern, to);
    };
  });
}

/**
 * A pattern that begins or ends with a letter stands on word boundaries there, unless it begins by looking behind; a
 * blank is any white space.
 */
function patternOf(from: string): RegExp {
  const start = /^(?:\p{L}|\((?!\?<=))/u.test(from) ? String.raw`(?<![\p{L}\p{N}'-])` : '';
  const isGroup = /\)\??$/.test(from) && !/^\(\?[=!]/.test(from.slice(from.lastIndexOf('(')));
  const end = isGroup || /\p{L}$/u.test(from) ? String.raw`(?![\p{L}\p{N}'])` : '';
  return new RegExp(`${start}(?:${from.replaceAll(' ', String.raw`\s+`)})${end}`, 'gu');
}

/** "I would" → "I'd": said as people say it. */
const CONTRACTIONS = swaps([
  ['I am(?= \\S)', "I'm"],
  [
    'I have (?=been|had|worked|run|led|seen|read|spent|done|taught|managed|built|trained|completed|' +
      'served|handled|practiced|practised|\\p{Ll}+ed (?=an? |the |for |in |at |with |on |as |over |my |' +
      'to |from |\\d|two |three |four |five |six |seven |eight |nine |ten )|now|also|just|recently|' +
      'never|always)',
    "I've ",
  ],
  ['I have (?=\\p{Ll}+(?:ed|en|wn|ught)\\b)', "I've "],
  ['(?<=\\b(?:that|because|if) )you are(?= \\p{Ll})', "you're"],
  ['I would(?= \\S)', "I'd"],
  ['I will(?= \\S)', "I'll"],
  ['that is(?= \\p{Ll})', "that's"],
  ['it would', "it'd"],
  ['do not', "don't"],
  ['does not', "doesn't"],
  ['cannot', "can't"],
  ['is not', "isn't"],
]);

const AT_PRESENT =
  'currently|presently|at present|at the moment|at the present time|right now|at this time|' +
  'nowadays|these days|as of now';

/** Fillers: nothing is said by them. */
const EMPTY = swaps([
  // Without it an order would be left.
  [
    'kindly (?=accept |consider |give |let |look |review |share |guide |help |connect |check |find |' +
      'add |do |advise |revert |reply )',
    'please ',
  ],
  ['(?<!\\b(?:not|never) )very much (?=\\p{Ll})', ''],
  [
    "(?<!\\b(?:not|never|n't|no) )(?:(?:very|really|so|truly),? )*(?:very|really|truly|quite|" +
      'extremely|absolutely|totally|simply|genuinely|sincerely|deeply|highly|certainly|definitely|' +
      'actually|basically|literally|kindly|humbly|personally) (?=\\p{Ll})',
    '',
  ],
  ['(?:just )?a (?:quick|short|brief) (?:note|line|message|word) to (?:say|tell you|let you know)(?: that)? ', ''],
  ['just (?=reaching|writing|wanted|now|a quick|noticed|saw|came|finished)', ''],
  [`(?:${AT_PRESENT}), (?=I\\b)`, ''],
  [`(?:${AT_PRESENT}) (?=\\p{Ll}|I\\b)`, ''],
  [',? at your (?:earliest )?convenience', ''],
  [',? at a time (?:that|which) suits you', ''],
  [',? whenever (?:it )?(?:is convenient|suits you)(?: for you)?', ''],
  [
    ",? if (?:that(?:'s| is)|it(?:'s| is)) (?:ok|okay|alright|all right|fine|possible|convenient|" +
      'not too much trouble)(?: with you| for you)?',
    '',
  ],
  [",? if you (?:don't|do not) mind", ''],
  [',? if you have (?:the |a )?(?:time|moment|minute)', ''],
  ['with (?:all )?due respect(?: and humble submission)?,? ', ''],
  ['I beg to (?:state|say|submit) that ', ''],
  ['a little bit about me: ', ''],
  ['by way of background, ', ''],
  ['as it happens, ', ''],
  ['as a matter of fact, ', ''],
  ['to be honest,? ', ''],
  ['in fact, ', ''],
  ['first off, ', ''],
  ['anyway, ', ''],
  [', I think,', ''],
  [', I believe,', ''],
  ['I think (?:that )?(?=I\\b)', ''],
  ['I believe (?:that )?(?=I\\b)', ''],
  ['I feel (?:that )?(?=I\\b)', ''],
  ['as you (?:may )?know, ', ''],
  [
    '(?<=\\b(?:connect|connecting|connected|talk|speak|chat|discuss it|discuss this|' +
      'about it)) with (?:you|me)(?= (?:and|so|to|about|if|at|for)\\b|[.?!]|$)',
    '',
  ],
  [
    '(?<=\\b(?:writing|write|reaching out|reach out)) to you(?= (?:about|because|regarding|to|today|with)\\b|[.?!]|$)',
    '',
  ],
  ['(?<=\\b(?:connect|connecting|connected)(?: with you)?) (?:here )?on LinkedIn(?=[.?!]|$)', ''],
  ['(?<= )here (?=on LinkedIn)', ''],
  [' on here(?=[.?!,]|$)', ''],
  [
    '(?<=\\b(?:saw|found|noticed|came across|well)\\b[^.?!]{0,120}) (?:today|this morning|' +
      'this evening|last night|the other day)(?=[.?!,]|$)',
    '',
  ],
  ['(?<=\\byears) now(?=[.,]|$)', ''],
  [',? I must say', ''],
  ['so ,', ','],
]);

/** The long way round, and the short one. */
const SHORTER = swaps([
  ["(?:the )?reason (?:why |that )?I(?:'m| am) (?:writing|reaching out)(?: to you)? is (?:that|because) ", ''],
  [
    "I(?:'m| am) (?:just )?(?:reaching out|writing|getting in touch|" +
      'messaging)(?: to you)?(?: today)? (?:because|as|since) ',
    '',
  ],
  [
    "I(?:'m| am) (?:reaching out|writing|getting in touch)(?: to you)?(?: today)? to (?:show|express|" +
      'share|convey) (?:my )?(?:strong |keen |sincere )?interest in',
    "I'm interested in",
  ],
  [
    "I (?:would|'d) like to (?:express|show|share|convey) (?:my )?(?:strong |keen |sincere )?interest in",
    "I'm interested in",
  ],
  [
    "I (?:wanted|want|wish|would like|'d like) to (?:take a moment to )?(?:reach out|write)(?: to you)? (?:and|to) ",
    'I want to ',
  ],
  [
    "I (?:wanted|want|wish|would like|'d like) to let you know (?:that |" +
      'how (?:very )?(?:excited|happy|pleased) I was to )',
    'I ',
  ],
  ['I want to (?:express|show) (?:my )?(?:strong |keen |sincere )?interest in', "I'm interested in"],
  ["I(?:'d| would) like to be considered for", "I'm interested in"],
  [
    "I(?:'m| am) (?:reaching out|writing|getting in touch)(?: to you)?(?: today)? (?:regarding|" +
      'concerning|about|in relation to|in regards? to|with regards? to|in reference to|' +
      'in connection with|with respect to)',
    "I'm writing about",
  ],
  [
    'I write (?:to you )?(?:further to|in relation to|regarding|concerning|in regard to|with regard to)',
    "I'm writing about",
  ],
  [
    '(?:in relation to|in regards? to|with regards? to|in reference to|with respect to|' +
      'in connection with|regarding|concerning)',
    'about',
  ],
  [
    '(?:it has come|it came) to my (?:attention|notice) (?:via|through|on) (\\p{Lu}[\\p{L}.]*) that ',
    'I saw on $1 that ',
  ],
  ['(?:it has come|it came) to my (?:attention|notice) that ', 'I see that '],
  [
    'I (?:was (?:very |so )?(?:happy|pleased|glad|excited|delighted|thrilled) to (?:see|learn|read|' +
      'find|hear)|happened to (?:see|come across|find|notice)|' +
      'have (?:learned|learnt|noticed|seen|found)|recently (?:saw|noticed|came across|read)|' +
      'came to know|came across and saw|noticed|' +
      'have come to know)(?= (?:that|of|about|the|your|an?|on|in|through|via)\\b)',
    'I saw',
  ],
  ['came across(?= (?:the|your|an?|this)\\b)', 'saw'],
  [
    'is (?:currently |presently )?(?:in need of|searching for|seeking|seeking to hire|looking for|' +
      'looking to hire|looking to recruit|on the lookout for)',
    'seeks',
  ],
  [
    'are (?:currently |presently )?(?:in need of|searching for|seeking|looking for|looking to hire|looking to recruit)',
    'seek',
  ],
  [
    "it (?:would|'d) be (?:an? |my |such an? )?(?:\\w+ )?(?:honou?r|pleasure|privilege|great|" +
      'wonderful|lovely|nice|joy) to connect',
    "I'd like to connect",
  ],
  [
    "I(?:'d| would)(?: be)? (?:so |very |really |truly |most )?(?:love|honou?red|grateful|delighted|" +
      'happy|glad|thrilled|pleased|appreciate the (?:chance|opportunity)|' +
      'welcome the (?:chance|opportunity)|' +
      'value the (?:chance|opportunity)) (?:for the (?:chance|opportunity) )?to connect',
    "I'd like to connect",
  ],
  ["I(?:'m| am) (?:presently |currently )?(?:employed|working) as (?=an? )", "I'm "],
  ["I(?:'ve| have) been (?:working|employed) as (?=an? )", "I've been "],
  ['is having (?:a )?vacancy (?:of|for)', 'seeks'],
  ['with responsibility for', 'with'],
  ['in order to', 'to'],
  ['so as to', 'to'],
  ['due to the fact that', 'because'],
  ['(?<=\\p{L},? )together with', 'and'],
  ['as well as', 'and'],
  ['a (?:wide )?(?:variety|range|number) of', 'many'],
  ['in the (?:field|area|industry) of', 'in'],
  ['in the (?=(?:last|past) )', 'in '],
  ['(?:over|during|for) the (?:past|last) (?=(?:\\w+|\\d+) years?\\b)', 'for '],
  ['more than (?=\\w+ years)', 'over '],
  [
    'years of (?:professional |work(?:ing)? |hands-on |relevant |industry )?experience (?=in|as|with|of|on|at)',
    'years ',
  ],
  ["years(?:'|’)? (?:of )?experience (?=in|as|with|on|at)", 'years '],
  ['who (?:has|have) (?=(?:\\w+|\\d+) years)', 'with '],
  ['that (?:has|have) been', 'that was'],
  [
    'which I (?:found|saw|read|noticed|came across|spotted|discovered)(?: about)?(?: posted|' +
      ' advertised| listed)? (?=on|in)',
    'seen ',
  ],
  [
    'that I (?:found|saw|read|noticed|came across|spotted|discovered)(?: about)?(?: posted|' +
      ' advertised| listed)? (?=on|in)',
    'seen ',
  ],
  ['(?:posted|advertised|listed|published|seen|found) (?=on (?:your|the|LinkedIn|\\p{Lu}))', ''],
  ['has been (?:posted|advertised|listed)', 'is'],
  ['discuss (?:it|this|the (?:role|position|opportunity|opening|job))(?: further| in more detail| in detail)?', 'talk'],
  [
    '(?:learn|know|hear|find out) (?:a (?:little )?(?:bit )?)?more about (?:it|' +
      'the (?:role|position|opportunity|opening|job|team|company))',
    'hear more',
  ],
]);

/**
 * A clause without the words that can go, its first letter a capital as before. `thorough` says it in fewer words,
 * too.
 */
export function compressed(clause: string, { thorough = true } = {}): string {
  // The words are looked for in small letters; only a sentence's beginning hides one.
  let text = /^(?:\p{Lu}\p{Ll}+|A) (?:\p{Ll}|I\b)/u.test(clause)
    ? `${clause.slice(0, 1).toLowerCase()}${clause.slice(1)}`
    : clause;
  for (const list of thorough ? [EMPTY, SHORTER, EMPTY, CONTRACTIONS] : [EMPTY])
    for (const swap of list) text = swap(text);
  text = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:?!)])/g, '$1')
    .replace(/([,;:])(?=[,.;:?!])/g, '')
    .replace(/^[,;:\s]+/, '')
    .trim();
  return upperFirst(text);
}

/** "… to connect in order to discuss it": what a connection is for. */
const TO_DO_WHAT = new RegExp(
  String.raw`(?<=\b(?:connect|connecting|connection|` +
    String.raw`invitation)\b[^.?!]{0,120}),? (?:and )?(?:in order )?to (?:discuss|learn|hear|find out|explore|` +
    String.raw`talk|share|tell|introduce)\b[^.?!]*?(?=[.?!]?$)`,
  'i',
);

/** ", which would be great": a clause without a figure that only comments. */
const WHICH_WOULD = new RegExp(
  String.raw`, (?:which|and it|and that|because|since|as) (?:would|is|was|it|I|` +
    String.raw`that)\b(?![^.?!]*(?:\d|\byears?\b))[^,.?!]*(?=[.?!]?$)`,
  'i',
);

/** A clause without what hangs on it: "so that I can share my background", "(don't ask)", ", which would be great". */
export function withoutTails(clause: string): string {
  const asks = /\b(?:connect|connecting|connection|invitation)\b/i.test(clause);
  const shorter = asks
    ? clause
        .replace(/,? so (?:that )?(?:I|we|you) (?:can|could|may|might|will|have|know)\b.*?(?=[.?!]?$)/i, '')
        .replace(TO_DO_WHAT, '')
    : clause;
  return upperFirst(
    shorter
      .replace(/ \((?=\p{Ll})(?![^)]*[\d\p{Lu}])[^)]{2,40}\)/gu, '')
      .replace(WHICH_WOULD, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A connection, in whatever words. */
const CONNECTS = new RegExp(
  String.raw`\b(?:connect(?:ed|ing)?|connection|accept (?:my|this)(?! apolog)|add (?:you|me)|invitation|` +
    String.raw`contact request|enter in contact)\b`,
  'i',
);

/** Whether a clause asks to connect, in whatever words. */
export function connectsIn(text: string): boolean {
  return CONNECTS.test(text);
}

/** Words that make a request of a sentence. */
const REQUESTS = new RegExp(
  String.raw`\b(?:would|could|can|may|might|hope|hoping|please|request|let me|wonder|appreciate|grateful|` +
    String.raw`obliged|delighted|honou?r|glad|love|like|ask|care|mind|possible|ok|chance|pleasure|willing|` +
    String.raw`open)\b|'d\b`,
  'i',
);

/** A request to connect in three words; any other stays. */
export function shortAsk(sentence: string): string {
  const says = REQUESTS.test(sentence);
  const hasFact = /\d|\breq\b|\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}/u.test(sentence) || sentence.length < CONNECT_ASK.length;
  return connectsIn(sentence) && says && !hasFact && !/\balready connected\b/i.test(sentence) ? CONNECT_ASK : sentence;
}
