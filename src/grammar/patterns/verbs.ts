import { after, before, type Pattern, words } from './pattern.ts';
import { DURATION, SOME } from './vocabulary.ts';

const message = 'The verb has another form here.';

/** Words in -ing and -ed that are bare verbs. */
const BARE = String.raw`(?:bring|sing|ring|spring|string|swing|fling|cling|king|wing|sting|wring|need|feed|speed|succeed|proceed|exceed|embed|bleed|breed|shed|seed|weed|heed|wed|bed|red|led|fed|bid|sled|shred|ping|ding|zing|king|sed)`;

const INFINITIVE_BEFORE = String.raw`(?:(?:would|'d) (?:really |also |very much )?(?:like|love)|want|wish|hope|hoping|able|happy|glad|plan|decided|ready|willing|eager|excited|trying|wanted|would like|i like|i love)`;

/** Past forms after which no present-tense main verb is meant. */
const PAST: Readonly<Record<string, string>> = {
  applied: 'apply',
  saw: 'see',
  got: 'get',
  received: 'receive',
  went: 'go',
  heard: 'hear',
  found: 'find',
  graduated: 'graduate',
  completed: 'complete',
  had: 'have',
  made: 'make',
  took: 'take',
  worked: 'work',
  came: 'come',
  knew: 'know',
  wrote: 'write',
  sent: 'send',
  finished: 'finish',
};

const PARTICIPLE: Readonly<Record<string, string>> = {
  saw: 'seen',
  went: 'gone',
  did: 'done',
  wrote: 'written',
  came: 'come',
  began: 'begun',
  took: 'taken',
  gave: 'given',
  became: 'become',
  chose: 'chosen',
  drove: 'driven',
  spoke: 'spoken',
  knew: 'known',
  grew: 'grown',
  ran: 'run',
  send: 'sent',
  spend: 'spent',
  build: 'built',
  apply: 'applied',
  gain: 'gained',
  manage: 'managed',
  learn: 'learned',
  develop: 'developed',
  obtain: 'obtained',
  receive: 'received',
  graduate: 'graduated',
  attend: 'attended',
  achieve: 'achieved',
  participate: 'participated',
  acquire: 'acquired',
  join: 'joined',
  teach: 'taught',
  write: 'written',
  begin: 'begun',
  speak: 'spoken',
  grow: 'grown',
  choose: 'chosen',
  handle: 'handled',
  finish: 'finished',
};

const STATE = String.raw`(?:work(?:ing)?|living|driving|using|teaching|doing|running|leading|managing|serving|searching|looking|handling|operating|selling|cooking|coding|volunteering|employed|studying|practi[cs]ing|following|learning|cleaning|nursing|welding|designing|developing|building)`;

const MONTH = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december)`;

/** Verb forms. */
export const verbs: readonly Pattern[] = [
  {
    find: words(
      String.raw`(?<!«(?:how|what|who|where|as) )«(am|i'm|im|is|are|was|we're) having (?=(?:\d|over|more than|around|nearly|about|total|good|strong|vast|rich|great|deep|extensive|an experience|knowledge|experience|a total|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:years?|months?|degree|diploma|certificate|licen[cs]e|bachelor|master)))(?! (?:a )?(?:great|good) (?:time|day|week|year|conversation|discussion|talk|chat|success|luck|experience))`,
    ),
    put: (m) =>
      ({ am: 'have', "i'm": 'I have', im: 'I have', is: 'has', are: 'have', was: 'had', "we're": 'we have' })[
        m[1]?.toLowerCase() ?? ''
      ],
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:have|has|had|been|not) )«(am|is|are|i'm|im) ((?:currently |now |also )?${STATE})((?: (?!since»|from»|and»|but»|that»|because»)[¶\d&'.-]+){0,7}?) (?:since|from) (?:the )?(?:last |past )?(?:${SOME}|\d+\+?|one|a) ${DURATION}»(?! (?:ago|of|to)»)`,
    ),
    message,
  },
  {
    find: words(
      String.raw`«(am|i'm|im) ((?:currently |now |also )?${STATE})((?: (?!since»|and»|but»|that»|because»)[¶\d&'.-]+){0,7}?) since (?:(?:19|20)\d\d|${MONTH}|last (?:year|month|week|summer|spring|fall|winter)|childhood|graduation)»(?! (?:is|was|will)»)`,
    ),
    message,
  },
  {
    find: words(
      String.raw`«i (work|live|study|teach|drive|lead|manage|run)((?: (?!since»|and»|but»|that»|because»|have»)[¶\d&'.-]+){0,6}?) since (?:(?:19|20)\d\d|(?:the )?(?:last |past )?(?:${SOME}|\d+\+?|one) ${DURATION}(?! ago»))»`,
    ),
    message,
  },
  {
    find: words(
      String.raw`«since (?:the )?(?:last |past )?(?:${SOME}|\d+\+?|one|a|more than [¶]+|over [¶]+) (?:years?|yrs|months?|weeks?|decades?|days)»(?! ago»|\s*[,])`,
    ),
    put: (m) => m[0].replace(/^since/i, 'for'),
    message: 'A length of time takes "for".',
  },
  {
    find: words(
      String.raw`(?<=«(?:working|worked|been|am|live|living|work) (?:(?!from»)[¶']+ ){0,4})from (?=(?:last )?(?:${SOME}|\d+\+?) (?:years|months)»(?! (?:to|ago|of|from)»))`,
    ),
    put: 'for ',
    message: 'A length of time takes "for".',
  },
  { find: words(String.raw`(?<=«experience (?:of|in) )working (?:[¶]+ ){0,4}since»`), message },
  {
    find: words(
      String.raw`«(?:i am|i'm|im|am|we are) (?:not |also |really |very )?(agree|want|have|know|understand|believe|think|hope|live|need|study|apply|search|seek|wish|speak|write|appreciate|specialize|specialise|belong|possess|offer|hold)»`,
    ),
    put: (m) => (/^(?:i am|i'm|im)$/i.test(m[0].replace(/\s\S+$/, '')) ? `I ${m[1]}` : undefined),
    message,
  },
  { find: words(String.raw`«(?:i am|i'm|im) work(?= (?:as|in|at|for|with)»)`), put: 'I work', message },
  { find: words(String.raw`«(?:i am|i'm|im) look(?= for»)`), put: 'I am looking', message },
  {
    find: words(
      String.raw`«(am|i'm|im) ((?:very |really |highly |so |quite |much |also )?)interesting(?= (?:in|for|to|about)»)`,
    ),
    put: (m) => `${m[1]} ${m[2]}interested`,
    message,
  },
  {
    find: words(String.raw`«(i am|i'm|im) ((?:very |really |highly |so |quite |also )?)exciting(?= (?:to|about|for)»)`),
    put: (m) => `${m[1]} ${m[2]}excited`,
    message,
  },
  {
    find: words(String.raw`«(am|i'm|im|are) ((?:very |highly |well |also )?)experience(?= (?:in|with|at)»)`),
    put: (m) => `${m[1]} ${m[2]}experienced`,
    message,
  },
  { find: words(String.raw`«am (?:hard work|qualify|motivate)(?= |[.,]|$)`), message },
  { find: words(String.raw`«(i am|i'm|im|am) graduated (?=(?:from|in|of|with)»)`), put: 'I graduated ', message },
  {
    find: words(
      String.raw`(?<!«(?:what|that|everything|things|work|all|much|thing|as) (?:i|we|he|she|they|you|it) )«(did|didn't|didnt|did not) (${Object.keys(PAST).join('|')})»`,
    ),
    put: (m) => `${m[1]} ${PAST[m[2]?.toLowerCase() ?? '']}`,
    message,
  },
  {
    find: words(
      String.raw`«(have|has|had|i've|we've) ((?:just |also |already |recently |never |always )?)(${Object.keys(PARTICIPLE).join('|')})»(?! (?:permissions?|access|privileges|rate|capability|quality)»)`,
    ),
    put: (m) => `${m[1]} ${m[2]}${PARTICIPLE[m[3]?.toLowerCase() ?? '']}`,
    unless: (m, text) =>
      /\b(?:i|you|we|they) ?$/i.test(before(m, text)) === false &&
      !/'ve/i.test(m[1] ?? '') &&
      /^(?:build|gain|finish|handle)$/i.test(m[3] ?? ''),
    message,
  },
  { find: words(String.raw`«have complete (?=(?:my|the|an?|all)»)`), put: 'have completed ', message },
  {
    find: words(
      String.raw`(?<!«(?:have|had|has|where) )«i (seen|done|gone) (?=(?:your|the|my|an?|this|that|on|to|some|it|for|in)»)`,
    ),
    put: (m) => `I ${{ seen: 'saw', done: 'did', gone: 'went' }[m[1]?.toLowerCase() ?? '']} `,
    message,
  },
  { find: words(String.raw`(?<!«(?:have|had|has|where|as) )«i been»`), put: "I've been", message },
  { find: words(String.raw`«(has|have|had) being»`), put: '$1 been', message },
  {
    find: words(
      String.raw`«(i(?:'ve| have)|have|has|had) been (work|apply|look|search|teach|manage|live|study|handle|learn)(?= (?:in|at|as|for|with|on|to|here|there|from|an?|the)»)`,
    ),
    put: '$1 been $2ing',
    message,
  },
  {
    find: words(String.raw`«i was (work|apply|look|search|study|live|teach)(?= (?:in|at|as|for|with|to)»)`),
    put: 'I was $1ing',
    message,
  },
  {
    find: words(
      String.raw`«look(ing|s)? forward (to|for) (hear|meet|work|connect|talk|discuss|speak|learn|join|see|contribute|receive|get|read|know|be|have|explore|chat|apply|collaborate|start|bring)»(?! (?:at|on|with) (?:your )?(?:monday|tuesday))`,
    ),
    put: (m) => `look${m[1] ?? ''} forward to ${gerund(m[3] ?? '')}`,
    message,
  },
  {
    find: words(
      String.raw`«look(ing)? forward (hearing|connecting|working|meeting|speaking|talking|learning|joining|seeing)»`,
    ),
    put: 'look$1 forward to $2',
    message,
  },
  {
    find: words(String.raw`«(${INFINITIVE_BEFORE}) to (?!${BARE}»)(?:[a-z]{3,}(?:[^e]ed|ing))»(?! (?:and|or) )`),
    unless: (m) =>
      /\bto (?:being|training|staffing|marketing|consulting|nursing|teaching|engineering|banking|accounting|catering|recruiting|manufacturing|something|anything|everything|nothing|morning|evening|building)$/i.test(
        m[0],
      ) && !/(?:like|love|want|able|wish) to (?:being|recruiting|teaching)$/i.test(m[0]),
    message,
  },
  {
    find: words(
      String.raw`«(?:could|can|would|will|should|may|might) (?:we|you|i|they) (?!${BARE}»)(?:[a-z]{3,}[^e]ed)»`,
    ),
    message,
  },
  {
    find: words(
      String.raw`«(?:i|we|you|they) (?:could|can|would|will|should|might|must) ((?:also |really |greatly )?)(?!${BARE}»)(?:[a-z]{3,}(?:[^e]ed|ing))»`,
    ),
    message,
  },
  {
    find: words(
      String.raw`(?<=^|[.!?;,\n]\s?|«(?:and|but|because|that|so) )(?<!«(?:am|was|had|have|were|are|is)[,]? )i (working|looking|writing|applying|living|studying|seeking|interested|searching|hoping|pursuing|reaching|contacting|having)»`,
    ),
    put: 'I am $1',
    message,
  },
  {
    find: words(String.raw`«i very(?= )(?! (?:much|rarely|often|seldom|well|nearly|recently))`),
    put: 'I very much',
    message,
  },
  {
    find: words(
      String.raw`«(thanks|thank you) for (consider|read|accept|take|give|connect|spend|share|reply|respond)(?=\s*[.!?]|\s*$| (?:my|me|this|it|the|your|to|with|us|of)»)`,
    ),
    put: (m) => `${m[1]} for ${gerund(m[2] ?? '')}`,
    unless: (m, text) => /^ of\b/.test(after(m, text)),
    message,
  },
  {
    find: words(String.raw`«(?:thank for|thanks you for|thanks you)»`),
    put: (m) => (/for$/i.test(m[0]) ? 'thank you for' : 'thank you'),
    message,
  },
  {
    find: words(String.raw`«be (appreciate|thank)»(?=\s*[.,!?]|\s*$| (?:if|for|to|your)»)`),
    put: (m) => (m[1]?.toLowerCase() === 'thank' ? undefined : 'be appreciated'),
    message,
  },
  { find: words(String.raw`«can able to»`), put: 'can', message },
  { find: words(String.raw`«(must|should) to(?= [a-z])`), put: '$1', message },
  {
    find: words(
      String.raw`«(i|we) (graduate|finish|complete|apply|attend|join|submit|start)((?: (?!you»|that»|what»|who»|since»)[¶\d'#-]+){0,5}?) (?:yesterday|last (?:week|month|year|summer|spring|fall|autumn|winter|night|${MONTH})|(?:two|three|four|five|\d+|a few|some) (?:days|weeks|months|years) ago)(?!')»`,
    ),
    message: 'The past is meant here.',
  },
  {
    find: words(String.raw`«yesterday,? i (apply|see|find|hear|meet|speak|send|submit|come|go|talk|notice)»`),
    message: 'The past is meant here.',
  },
  {
    find: words(
      String.raw`«(?:i have|i've) (applied|seen|sent|submitted|met|spoken|graduated|attended|talked|moved|started)((?: (?!since»|and»|but»|over»|in the»|the»|that»|until»)[¶\d'#-]+){0,6}?) (?:yesterday|last (?:week|month|year|night|${MONTH})|(?:two|three|four|five|\d+|a few) (?:days|weeks|months|years) ago)(?!')»`,
    ),
    message: 'The plain past is meant here.',
  },
  { find: words(String.raw`«to have saw»`), put: 'to have seen', message },
  {
    find: words(String.raw`«nice to met you»|«pleased to met you»`),
    put: (m) => m[0].replace(/met/i, 'meet'),
    message,
  },
  { find: words(String.raw`«as we discuss(?=,|\s)(?! (?:the|this|it|these)»)`), put: 'as we discussed', message },
  {
    find: words(
      String.raw`«(most|more) (better|best|easier|stronger|faster|bigger|higher|older|smaller|closer|cheaper|happier|lower|larger)»(?! (?:suited|qualified|than ever))`,
    ),
    put: '$2',
    message: 'One of the two is enough.',
  },
  { find: words(String.raw`«one of the (?:more|most) (?:better|best|biggest)»`), message: 'One of the two is enough.' },
  {
    find: words(String.raw`«(?:i'd|i would|i|i'm) to connect»(?! with me)`),
    unless: (m) => !/would|'d/i.test(m[0]),
    put: 'I would like to connect',
    message: 'A word is missing.',
  },
  {
    find: words(
      String.raw`«((?:would|'d|i'd|we'd) (?:really |also )?(?:like|love)) (connect|apply|discuss|learn|join|hear|speak|meet|ask|be|know|explore|contribute)»`,
    ),
    put: '$1 to $2',
    message: 'The word "to" is missing.',
  },
  {
    find: words(String.raw`«i (want|wish|hope) (connect|apply|join|discuss|learn|meet|ask)»`),
    put: 'I $1 to $2',
    message: 'The word "to" is missing.',
  },
  {
    find: words(String.raw`«(am|i'm|im) knowing»`),
    put: (m) => (m[1]?.toLowerCase() === 'am' ? 'know' : 'I know'),
    message,
  },
  { find: words(String.raw`«(could|can|may|might|would|should) (we|i|you|they) to (?=[a-z])`), put: '$1 $2 ', message },
  {
    find: words(String.raw`«(has|have) open (?=(?:an?|the) (?:[a-z]+ )?(?:position|role|job|vacancy|post))`),
    put: '$1 opened ',
    message,
  },
  {
    find: words(String.raw`«i (?:live|work)(?:(?: (?!since»|and»|but»|that»)[¶\d'-]+){0,6}?) since (?:19|20)\d\d»`),
    message,
  },
  {
    find: words(
      String.raw`«(can|could|will|would|should|must) (speaks|works|helps|makes|does|has|is|goes|comes|starts|brings|manages|leads|handles|takes|gives|needs|knows)»`,
    ),
    put: (m) =>
      `${m[1]} ${{ does: 'do', has: 'have', is: 'be', goes: 'go' }[m[2]?.toLowerCase() ?? ''] ?? m[2]?.replace(/s$/i, '')}`,
    unless: (m) => /^W/.test(m[0]),
    message,
  },
  {
    find: words(String.raw`«to (became|went|came|took|gave|wrote|spoke|knew|got|did|made|met|told|sent|began|grew)»`),
    put: (m) =>
      `to ${{ became: 'become', went: 'go', came: 'come', took: 'take', gave: 'give', wrote: 'write', spoke: 'speak', knew: 'know', got: 'get', did: 'do', made: 'make', met: 'meet', told: 'tell', sent: 'send', began: 'begin', grew: 'grow' }[m[1]?.toLowerCase() ?? '']}`,
    message,
  },
  {
    find: words(
      String.raw`«(?:could|can|would|will|did|do) (?:you|we|i|they) (?:please )?(?:told|gave|took|sent|made|came|went|knew|saw|spoke|wrote)»`,
    ),
    message,
  },
  { find: words(String.raw`«(he|she|they|i) told (?=that»)`), message },
  {
    find: words(String.raw`«(he|she) is (work|live|study|teach|look|manage)(?= (?:in|at|as|for|with)»)`),
    put: '$1 is $2ing',
    unless: (m) => /manage$/i.test(m[0]),
    message,
  },
  {
    find: words(String.raw`«for (apply|connect|discuss|become)(?= (?:to|for|with|the|this|your|an?|my)»|\s*[.,!?])`),
    put: (m) => `for ${gerund(m[1] ?? '')}`,
    message,
  },
  { find: words(String.raw`«i have work (?=as (?:an? )?[a-z])`), put: 'I have worked ', message },
  {
    find: words(String.raw`«i have work(?= (?:in|at) (?:[a-z]+ ){1,4}for (?:${SOME}|\d+) ${DURATION}»)`),
    put: 'I have worked',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:guide|tell|show|advise|inform) me |«(?:know|wondering|wonder) )(how|where|when|why) (can|should|could) (i|we)»`,
    ),
    put: '$1 $3 $2',
    message: 'Inside a sentence, the subject comes first.',
  },
  { find: words(String.raw`«revert me(?: back)?»`), put: 'reply to me', message },
  { find: words(String.raw`«(?:iam|i'am)»`), put: 'I am', unless: (m) => m[0] === 'IAM', message },
  { find: words(String.raw`«i born»`), put: 'I was born', message },
];

function gerund(verb: string): string {
  if (/^(?:get)$/i.test(verb)) return `${verb}ting`;
  if (/^chat$/i.test(verb)) return `${verb}ting`;
  if (/^(?:see|be)$/i.test(verb)) return `${verb}ing`;
  return /e$/i.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
